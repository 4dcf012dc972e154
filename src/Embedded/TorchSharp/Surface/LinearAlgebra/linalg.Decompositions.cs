using TorchSharp.Operators;

namespace TorchSharp;

public static partial class torch
{
    public static partial class linalg
    {
        /// <summary>How much of A = Q R is computed.</summary>
        public enum QRMode
        {
            /// <summary><c>Q […, M, K], R […, K, N]</c> with K = min(M, N).</summary>
            Reduced = 0,

            /// <summary><c>Q […, M, M], R […, M, N]</c>.</summary>
            Complete = 1,

            /// <summary>R of the reduced form only; Q is empty.</summary>
            R = 2,
        }

        /// <summary>A = Q R: Q has orthonormal columns, R is upper triangular.</summary>
        public static (Tensor Q, Tensor R) qr(Tensor input, QRMode mode = QRMode.Reduced) => mode switch
        {
            QRMode.Reduced => QR.Reduced(input),
            QRMode.Complete => QR.Complete(input),
            _ => (empty(0, dtype: input.dtype), QR.OnlyR(input)),
        };

        /// <summary>
        /// A = V diag(λ) Vᵀ for symmetric matrices, <c>[…, N, N]</c>: the eigenvalues in ascending order, <c>[…, N]</c>, and the
        /// eigenvectors in columns. Their signs, and their choice where eigenvalues are equal, are not determined.
        /// </summary>
        /// <param name="input">The matrices.</param>
        /// <param name="UPLO">Which triangle is read: 'L', the lower one, or 'U'.</param>
        public static (Tensor, Tensor) eigh(Tensor input, char UPLO = 'L') => Eigen.Symmetric(input, UPLO);

        /// <summary>The eigenvalues of symmetric matrices in ascending order; see <see cref="eigh"/>.</summary>
        public static Tensor eigvalsh(Tensor input, char UPLO = 'L') => Eigen.SymmetricValues(input, UPLO);

        /// <summary>
        /// A V = V diag(λ) for real square matrices, <c>[…, N, N]</c>: the complex eigenvalues, <c>[…, N]</c>, in no particular order, and
        /// the eigenvectors of length 1 in columns, which are determined up to a factor of size 1.
        /// </summary>
        /// <exception cref="InvalidOperationException">A matrix holds NaN or ∞.</exception>
        public static (Tensor, Tensor) eig(Tensor input) => Eigen.General(input, "linalg.eig");

        /// <summary>The complex eigenvalues of real square matrices; see <see cref="eig"/>.</summary>
        public static Tensor eigvals(Tensor input)
        {
            var (values, vectors) = Eigen.General(input, "linalg.eigvals");
            vectors.Dispose();
            return values;
        }

        /// <summary>
        /// A = U diag(S) Vh for <c>A […, M, N]</c>: <c>U […, M, M]</c> and <c>Vh […, N, N]</c> have orthonormal columns and rows,
        /// <c>S […, K]</c>, K = min(M, N), descends. If not full they are <c>[…, M, K]</c> and <c>[…, K, N]</c>. Signs are open.
        /// </summary>
        /// <exception cref="InvalidOperationException">A matrix holds NaN or ∞.</exception>
        public static (Tensor U, Tensor S, Tensor Vh) svd(Tensor input, bool fullMatrices = true) => SVD.Of(input, fullMatrices);

        /// <summary>The singular values of matrices in descending order; see <see cref="svd"/>.</summary>
        public static Tensor svdvals(Tensor input) => SVD.Values(input);

        /// <summary>
        /// Moore and Penrose's inverse, <c>[…, M, N] → […, N, M]</c>. Singular values that are not greater than max(atol, rtol · the
        /// largest) count as 0.
        /// </summary>
        /// <param name="input">The matrices.</param>
        /// <param name="atol">0, if null.</param>
        /// <param name="rtol">If null, ε · max(M, N), or 0, if there is an <paramref name="atol"/> greater than 0.</param>
        /// <param name="hermitian">Whether the matrices are symmetric; then their lower triangles are read.</param>
        public static Tensor pinv(Tensor input, double? atol = null, double? rtol = null, bool hermitian = false)
        {
            using var absolute = Number(atol);
            using var relative = Number(rtol);
            return PseudoInverses.Of(input, absolute, relative, hermitian);
        }

        /// <inheritdoc cref="pinv(Tensor, double?, double?, bool)"/>
        public static Tensor pinv(Tensor input, Tensor atol, Tensor? rtol = null, bool hermitian = false) =>
            PseudoInverses.Of(input, atol, rtol, hermitian);

        /// <summary>How many singular values are greater than max(atol, rtol · the largest): the ranks of matrices.</summary>
        /// <inheritdoc cref="pinv(Tensor, double?, double?, bool)"/>
        public static Tensor matrix_rank(Tensor input, double? atol = null, double? rtol = null, bool hermitian = false)
        {
            using var absolute = Number(atol);
            using var relative = Number(rtol);
            return PseudoInverses.Rank(input, absolute, relative, hermitian);
        }

        /// <inheritdoc cref="matrix_rank(Tensor, double?, double?, bool)"/>
        public static Tensor matrix_rank(Tensor input, Tensor atol, Tensor? rtol = null, bool hermitian = false) =>
            PseudoInverses.Rank(input, atol, rtol, hermitian);

        /// <summary>
        /// X of least Σ (A X − B)², and of those the smallest: <c>[…, M, N], […, M, K] → […, N, K]</c>. As with PyTorch's method for the
        /// CPU, there are neither residuals nor singular values: those tensors are empty.
        /// </summary>
        public static (Tensor Solution, Tensor Residuals, Tensor Rank, Tensor SingularValues) lstsq(Tensor input, Tensor other) =>
            LeastSquares(input, other, null);

        /// <param name="input">A.</param>
        /// <param name="other">B.</param>
        /// <param name="rcond">Singular values that are not greater than this times the largest count as 0.</param>
        /// <inheritdoc cref="lstsq(Tensor, Tensor)"/>
        public static (Tensor Solution, Tensor Residuals, Tensor Rank, Tensor SingularValues) lstsq(
            Tensor input, Tensor other, double rcond) => LeastSquares(input, other, rcond);

        /// <summary>
        /// The first N columns of H₀ H₁ …, <c>[…, M, N]</c>, with H = I − τ v vᵀ; A holds the vectors below its diagonal, without their 1.
        /// </summary>
        public static Tensor householder_product(Tensor A, Tensor tau) => QR.CheckedProduct(A, tau);

        private static Tensor? Number(double? x) => x is { } value ? full(1, value, dtype: ScalarType.Float64).squeeze(0) : null;

        private static (Tensor, Tensor, Tensor, Tensor) LeastSquares(Tensor a, Tensor b, double? rcond)
        {
            var (solution, rank) = PseudoInverses.LeastSquares(a, b, rcond);
            return (solution, empty(0, dtype: a.dtype), rank, empty(0, dtype: a.dtype));
        }
    }

    public partial class Tensor
    {
        /// <inheritdoc cref="torch.pinverse"/>
        public Tensor pinverse(double rcond = 1e-15, bool hermitian = false) => linalg.pinv(this, rtol: rcond, hermitian: hermitian);

        /// <inheritdoc cref="torch.geqrf"/>
        public (Tensor a, Tensor tau) geqrf() => torch.geqrf(this);

        /// <inheritdoc cref="torch.ormqr"/>
        public Tensor ormqr(Tensor tau, Tensor other, bool left = true, bool transpose = false) =>
            torch.ormqr(this, tau, other, left, transpose);
    }

    /// <summary>Moore and Penrose's inverse, without singular values that are not greater than rcond times the largest.</summary>
    public static Tensor pinverse(Tensor input, double rcond = 1e-15, bool hermitian = false) => input.pinverse(rcond, hermitian);

    /// <summary>
    /// A = Q R as it is computed: R on and above the diagonal, and the vectors v of the reflections I − τ v vᵀ below it, without their 1.
    /// </summary>
    public static (Tensor a, Tensor tau) geqrf(Tensor input) => QR.CheckedReflections(input);

    /// <summary>The first columns of Q, given what <see cref="geqrf"/> computes; see <see cref="linalg.householder_product"/>.</summary>
    public static Tensor orgqr(Tensor input, Tensor tau) => QR.CheckedProduct(input, tau);

    /// <summary>Q C, or C Q if not left, of Qᵀ if transposed, for the whole Q of what <see cref="geqrf"/> computes.</summary>
    public static Tensor ormqr(Tensor input, Tensor tau, Tensor other, bool left = true, bool transpose = false) =>
        QR.Multiply(input, tau, other, left, transpose);
}
