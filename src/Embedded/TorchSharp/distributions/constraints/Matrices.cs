namespace TorchSharp;

public static partial class torch
{
    public static partial class distributions
    {
        public static partial class constraints
        {
            /// <summary>Square matrices whose elements above the diagonal are 0.</summary>
            public class _LowerTriangular : Constraint
            {
                /// <summary>Square matrices whose elements above the diagonal are 0.</summary>
                public _LowerTriangular() : base(false, 2) { }

                /// <inheritdoc/>
                public override Tensor check(Tensor value) => Scoped.Result(() => AllOfMatrix(value.tril().eq(value)));
            }

            /// <summary>Lower triangular matrices with a positive diagonal.</summary>
            public class _LowerCholesky : Constraint
            {
                /// <summary>Lower triangular matrices with a positive diagonal.</summary>
                public _LowerCholesky() : base(false, 2) { }

                /// <inheritdoc/>
                public override Tensor check(Tensor value) =>
                    Scoped.Result(() => lower_triangular.check(value) & value.diagonal(0, -2, -1).gt(0).all(-1));
            }

            /// <summary>Lower triangular matrices with a positive diagonal and rows of length 1.</summary>
            public class _CorrCholesky : Constraint
            {
                /// <summary>Lower triangular matrices with a positive diagonal and rows of length 1.</summary>
                public _CorrCholesky() : base(false, 2) { }

                /// <inheritdoc/>
                public override Tensor check(Tensor value) => Scoped.Result(() =>
                {
                    var tolerance = 10 * finfo(value.dtype).eps * value.size(-1);
                    var length = value.detach().pow(2).sum(-1).sqrt();
                    return lower_cholesky.check(value) & (length - 1).abs().le(tolerance).all(-1);
                });
            }

            /// <summary>Square matrices.</summary>
            public class _Square : Constraint
            {
                /// <summary>Square matrices.</summary>
                public _Square() : base(false, 2) { }

                /// <inheritdoc/>
                public override Tensor check(Tensor value) =>
                    full(value.Sizes[..^2], value.size(-2) == value.size(-1), ScalarType.Bool);
            }

            /// <summary>Matrices that equal their transpose, up to 1e-6.</summary>
            public class _Symmetric : _Square
            {
                /// <inheritdoc/>
                public override Tensor check(Tensor value) => Scoped.Result(() =>
                    base.check(value) is var isSquare && isSquare.all().ToBoolean()
                        ? AllOfMatrix(value.isclose(value.transpose(-2, -1), atol: 1e-6))
                        : isSquare);
            }

            /// <summary>Symmetric matrices without negative eigenvalues.</summary>
            public class _PositiveSemiDefinite : _Symmetric
            {
                /// <inheritdoc/>
                public override Tensor check(Tensor value) => Scoped.Result(() =>
                    base.check(value) is var symmetric && symmetric.all().ToBoolean() ? linalg.eigvalsh(value).ge(0).all(-1) : symmetric);
            }

            /// <summary>Symmetric matrices that have a Cholesky factor: all eigenvalues are positive.</summary>
            public class _PositiveDefinite : _Symmetric
            {
                /// <inheritdoc/>
                public override Tensor check(Tensor value) => Scoped.Result(() =>
                    base.check(value) is var symmetric && symmetric.all().ToBoolean() ? linalg.cholesky_ex(value).info.eq(0) : symmetric);
            }

            private static Tensor AllOfMatrix(Tensor flags) => flags.all(-1).all(-1);
        }
    }
}
