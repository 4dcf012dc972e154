namespace TorchSharp;

public static partial class torch
{
    public static partial class distributions
    {
        public static partial class constraints
        {
            /// <summary>Vectors of one 1 and else zeros.</summary>
            public class _OneHot : Constraint
            {
                /// <summary>Vectors of one 1 and else zeros.</summary>
                public _OneHot() : base(true, 1) { }

                /// <inheritdoc/>
                public override Tensor check(Tensor value) =>
                    Scoped.Result(() => boolean.check(value).all(-1) & value.sum(-1).eq(1));
            }

            /// <summary>The unit simplex: vectors with xᵢ ≥ 0 and |Σ xᵢ − 1| &lt; 1e-6.</summary>
            public class _Simplex : Constraint
            {
                /// <summary>The unit simplex.</summary>
                public _Simplex() : base(false, 1) { }

                /// <inheritdoc/>
                public override Tensor check(Tensor value) =>
                    Scoped.Result(() => value.ge(0).all(-1) & (value.sum(-1) - 1).abs().lt(1e-6));
            }

            /// <summary>Vectors of numbers that are not negative and sum to at most upper_bound.</summary>
            public class _Multinomial : Constraint
            {
                /// <summary>Vectors of numbers that are not negative and sum to at most upper_bound.</summary>
                public _Multinomial(long upper_bound) : base(true, 1) => this.upper_bound = upper_bound;

                /// <summary>The largest sum.</summary>
                public long upper_bound { get; }

                /// <inheritdoc/>
                public override Tensor check(Tensor x) => Scoped.Result(() => x.ge(0).all(-1) & x.sum(-1).le(upper_bound));

                /// <inheritdoc/>
                public override string ToString() => $"{Name}(upper_bound={upper_bound})";
            }
        }
    }
}
