using TorchSharp.Operators;

namespace TorchSharp;

public static partial class torch
{
    public static partial class linalg
    {
        /// <summary>The signs of det A and log |det A|, <c>[…, N, N] → […]</c>; 0 and −∞ for singular matrices.</summary>
        public static (Tensor, Tensor) slogdet(Tensor input) => Determinants.SignAndLogarithm(input);

        /// <summary>L of A = L Lᵀ for symmetric, positive definite matrices, <c>[…, N, N]</c>; their lower triangles are read.</summary>
        /// <exception cref="InvalidOperationException">A matrix is not positive definite.</exception>
        public static Tensor cholesky(Tensor input) => Cholesky.Of(input);

        /// <summary>
        /// As <see cref="cholesky(Tensor)"/>, and in Int32 for each matrix 0, or the order of the first leading minor that is not positive:
        /// L then holds nothing of use.
        /// </summary>
        /// <exception cref="InvalidOperationException">A matrix is not positive definite, and errors are to be checked.</exception>
        public static (Tensor L, Tensor info) cholesky_ex(Tensor input, bool check_errors = false)
        {
            var (l, info) = Cholesky.Factor(input);
            if (check_errors) Cholesky.RequirePositive(info.alias());
            return (l, info);
        }

        /// <summary>
        /// A = P L D Lᵀ Pᵀ for symmetric matrices, <c>[…, N, N]</c>, whose lower triangles are read: L and D, of blocks of one or two rows,
        /// in one lower triangle, and LAPACK's pivots in Int32, for <see cref="ldl_solve"/>. Not differentiable.
        /// </summary>
        /// <param name="input">The matrices.</param>
        /// <param name="hermitian">For complex matrices; real ones are symmetric and Hermitian.</param>
        /// <exception cref="InvalidOperationException">A block of D is 0.</exception>
        public static (Tensor LU, Tensor Pivots) ldl_factor(Tensor input, bool hermitian = true)
        {
            var (ld, pivots, info) = LDL.Factor(input);
            LDL.RequireNonzero(info);
            return (ld, pivots);
        }

        /// <summary>As <see cref="ldl_factor"/>, and in Int32 for each matrix 0, or where the first block of D is 0.</summary>
        /// <exception cref="InvalidOperationException">A block of D is 0, and errors are to be checked.</exception>
        public static (Tensor LU, Tensor Pivots, Tensor Info) ldl_factor_ex(
            Tensor input, bool hermitian = true, bool check_errors = false)
        {
            var (ld, pivots, info) = LDL.Factor(input);
            if (check_errors) LDL.RequireNonzero(info.alias());
            return (ld, pivots, info);
        }

        /// <summary>X with A X = B for the A that <see cref="ldl_factor"/> factored.</summary>
        public static Tensor ldl_solve(Tensor LD, Tensor pivots, Tensor B, bool hermitian = false) => LDL.Solve(LD, pivots, B);

        /// <summary>
        /// A = P L U with partial pivoting: <c>P […, M, M]</c> permutes rows, L <c>[…, M, K]</c> is lower triangular with ones on the
        /// diagonal, <c>U […, K, N]</c> upper triangular, K = min(M, N).
        /// </summary>
        /// <exception cref="NotSupportedException"><paramref name="pivot"/> is false.</exception>
        public static (Tensor P, Tensor L, Tensor U) lu(Tensor input, bool pivot = true)
        {
            var (lu, pivots, info) = LU.Checked(input, pivot, "linalg.lu");
            using (lu)
            using (pivots)
            using (info)
                return LU.Unpack(lu, pivots);
        }

        /// <summary>
        /// The factors of <see cref="lu"/> in the form that <see cref="lu_solve"/> takes: L below and U on and above the diagonal of one
        /// matrix; and in Int32 the row, from 1 on, that each row was swapped with.
        /// </summary>
        /// <exception cref="InvalidOperationException">An element on U's diagonal is 0.</exception>
        /// <exception cref="NotSupportedException"><paramref name="pivot"/> is false.</exception>
        public static (Tensor LU, Tensor Pivots) lu_factor(Tensor input, bool pivot = true)
        {
            var (lu, pivots, info) = Operators.LU.Checked(input, pivot, "torch.lu_factor");
            Operators.LU.RequireNonzero(info);
            return (lu, pivots);
        }

        /// <summary>X with A X = B, or X A = B, for the A that was factored; with Aᵀ instead, if <paramref name="adjoint"/>.</summary>
        public static Tensor lu_solve(Tensor LU, Tensor pivots, Tensor B, bool left = true, bool adjoint = false, Tensor? @out = null)
        {
            MatrixChecks.RequireEquation(LU, B, left, "linalg.lu_solve");
            Operators.LU.RequirePivots(LU, pivots);
            return Tensor.Written(Operators.LU.Solve(LU, pivots, B, left, adjoint), @out);
        }
    }

    public partial class Tensor
    {
        /// <inheritdoc cref="torch.cholesky(Tensor, bool)"/>
        public Tensor cholesky(bool upper = false) => Cholesky.Of(this, upper);

        /// <inheritdoc cref="torch.cholesky_inverse"/>
        public Tensor cholesky_inverse(bool upper = false) => Cholesky.Inverse(this, upper);

        /// <inheritdoc cref="torch.cholesky_solve"/>
        public Tensor cholesky_solve(Tensor input2, bool upper = false) => Cholesky.Solve(this, input2, upper);
    }

    /// <inheritdoc cref="linalg.cholesky(Tensor)"/>
    public static Tensor cholesky(Tensor input) => Cholesky.Of(input);

    /// <summary>As <see cref="linalg.cholesky(Tensor)"/>; for upper triangles U with A = Uᵀ U.</summary>
    public static Tensor cholesky(Tensor input, bool upper) => Cholesky.Of(input, upper);

    /// <summary>A⁻¹, given L of A = L Lᵀ, or U of A = Uᵀ U.</summary>
    public static Tensor cholesky_inverse(Tensor input, bool upper = false) => Cholesky.Inverse(input, upper);

    /// <summary>A⁻¹ B for B <c>[…, N, K]</c>, given L of A = L Lᵀ, or U of A = Uᵀ U.</summary>
    public static Tensor cholesky_solve(Tensor input, Tensor input2, bool upper = false) => Cholesky.Solve(input, input2, upper);

    /// <summary>
    /// The factors of <see cref="linalg.lu_factor"/>, and if asked for in Int32 for each matrix 0, or where U's diagonal holds the first 0,
    /// instead of an error.
    /// </summary>
    public static (Tensor A_LU, Tensor pivots, Tensor? infos) lu(Tensor A, bool pivot = true, bool get_infos = false)
    {
        var (lu, pivots, info) = LU.Checked(A, pivot, "torch.lu_factor");
        if (get_infos) return (lu, pivots, info);
        LU.RequireNonzero(info);
        return (lu, pivots, null);
    }

    /// <summary>A⁻¹ b for the A that was factored.</summary>
    public static Tensor lu_solve(Tensor b, Tensor LU_data, Tensor LU_pivots) => linalg.lu_solve(LU_data, LU_pivots, b);

    /// <summary>P, L and U of <see cref="linalg.lu"/> from the factors; empty tensors for those that are not asked for.</summary>
    public static (Tensor P, Tensor L, Tensor U) lu_unpack(
        Tensor LU_data, Tensor LU_pivots, bool unpack_data = true, bool unpack_pivots = true)
    {
        LU.RequireUnpackable(LU_data, LU_pivots);
        var (p, l, u) = LU.Unpack(LU_data, LU_pivots);
        Tensor Kept(Tensor x, bool isWanted)
        {
            if (isWanted) return x;
            x.Dispose();
            return empty(0, dtype: LU_data.dtype);
        }
        return (Kept(p, unpack_pivots), Kept(l, unpack_data), Kept(u, unpack_data));
    }
}
