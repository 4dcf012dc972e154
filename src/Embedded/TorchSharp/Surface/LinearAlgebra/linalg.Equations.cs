using TorchSharp.Operators;

namespace TorchSharp;

public static partial class torch
{
    public static partial class linalg
    {
        /// <summary>A⁻¹ of square matrices, <c>[…, N, N]</c>.</summary>
        /// <exception cref="InvalidOperationException">A matrix is singular.</exception>
        public static Tensor inv(Tensor input) => Equations.Inverse(input);

        /// <summary>A⁻¹, and in Int32 for each matrix 0, or which pivot is 0; that inverse holds no numbers.</summary>
        /// <exception cref="InvalidOperationException">A matrix is singular, and errors are to be checked.</exception>
        public static (Tensor L, Tensor info) inv_ex(Tensor input, bool check_errors = false)
        {
            var (inverse, info) = Equations.Invert(input);
            if (check_errors) Equations.RequireInvertible(info.alias());
            return (inverse, info);
        }

        /// <summary>
        /// X with A X = B, or X A = B: <c>[…, N, N], […, N, K] → […, N, K]</c>. B may be vectors: <c>[N]</c>, or <c>[…, N]</c> where the
        /// other dimensions are those of A.
        /// </summary>
        /// <exception cref="InvalidOperationException">A matrix is singular.</exception>
        public static Tensor solve(Tensor A, Tensor B, bool left = true)
        {
            using var uncounted = Scoped.Uncounted();
            var (x, info) = Equations.Solve(A, B, left);
            Equations.RequireSolvable(info);
            return x;
        }

        /// <summary>As <see cref="solve"/>, and in Int32 for each matrix 0, or which pivot is 0; that solution holds no numbers.</summary>
        /// <exception cref="InvalidOperationException">A matrix is singular, and errors are to be checked.</exception>
        public static (Tensor result, Tensor info) solve_ex(Tensor A, Tensor B, bool left = true, bool check_errors = false)
        {
            var (x, info) = Equations.Solve(A, B, left);
            if (check_errors) Equations.RequireSolvable(info.alias());
            return (x, info);
        }

        /// <summary>As <see cref="solve"/>, for triangular A. Singular matrices give ∞ and NaN.</summary>
        /// <param name="A">The matrices, <c>[…, N, N]</c>, of which one triangle is read.</param>
        /// <param name="B">The right-hand sides, <c>[…, N, K]</c>, or <c>[…, K, N]</c> on the left of A.</param>
        /// <param name="upper">Whether it is the upper triangle.</param>
        /// <param name="left">Whether A stands on the left: A X = B.</param>
        /// <param name="unitriangular">Whether the diagonal counts as 1, whatever it holds.</param>
        /// <param name="out">Takes the result.</param>
        public static Tensor solve_triangular(
            Tensor A, Tensor B, bool upper, bool left = true, bool unitriangular = false, Tensor? @out = null)
        {
            MatrixChecks.RequireEquation(A, B, left, "linalg.solve_triangular");
            return Tensor.Written(TriangularEquations.Solve(A, B, upper, left, unitriangular), @out);
        }

        /// <summary>The determinants of square matrices, <c>[…, N, N] → […]</c>.</summary>
        public static Tensor det(Tensor input) => Determinants.Of(input);

        /// <summary>eᴬ of square matrices, <c>[…, N, N]</c>.</summary>
        public static Tensor matrix_exp(Tensor input) => MatrixFunctions.Exponential(input);

        /// <summary>
        /// The inverse of a tensor seen as a matrix, whose rows are the first <paramref name="ind"/> dimensions: its shape is the last
        /// dimensions, then the first.
        /// </summary>
        public static Tensor tensorinv(Tensor input, long ind) => Equations.InvertTensor(input, ind);

        /// <summary>X with Σ A[…, j…] X[j…] = B, when <paramref name="dims"/> of A have moved to its end.</summary>
        public static Tensor tensorsolve(Tensor A, Tensor B, long[] dims) => Equations.SolveTensor(A, B, dims);
    }

    public partial class Tensor
    {
        /// <inheritdoc cref="torch.inverse"/>
        public Tensor inverse() => Equations.Inverse(this);

        /// <inheritdoc cref="linalg.det"/>
        public Tensor det() => Determinants.Of(this);

        /// <inheritdoc cref="linalg.matrix_exp"/>
        public Tensor matrix_exp() => MatrixFunctions.Exponential(this);

        /// <inheritdoc cref="torch.logdet"/>
        public Tensor logdet() => Determinants.Logarithm(this);

        /// <inheritdoc cref="torch.matrix_power"/>
        public Tensor matrix_power(int n) => MatrixFunctions.Power(this, n);
    }

    /// <summary>A⁻¹ of square matrices, <c>[…, N, N]</c>.</summary>
    /// <exception cref="InvalidOperationException">A matrix is singular.</exception>
    public static Tensor inverse(Tensor input) => Equations.Inverse(input);

    /// <inheritdoc cref="linalg.det"/>
    public static Tensor det(Tensor input) => Determinants.Of(input);

    /// <inheritdoc cref="linalg.matrix_exp"/>
    public static Tensor matrix_exp(Tensor input) => MatrixFunctions.Exponential(input);

    /// <summary>log det A, <c>[…, N, N] → […]</c>; NaN for negative determinants, −∞ for 0.</summary>
    public static Tensor logdet(Tensor input) => Determinants.Logarithm(input);

    /// <summary>The signs of det A and log |det A|; 0 and −∞ for singular matrices.</summary>
    public static (Tensor res, Tensor logabsdet) slogdet(Tensor A) => Determinants.SignAndLogarithm(A);

    /// <summary>Aⁿ for square matrices, <c>[…, N, N]</c>; A⁻¹ to the −n for negative n.</summary>
    /// <exception cref="InvalidOperationException">A matrix is singular, and n negative.</exception>
    public static Tensor matrix_power(Tensor input, int n) => MatrixFunctions.Power(input, n);
}
