namespace TorchSharp;

public static partial class torch
{
    public static partial class distributions
    {
        public static partial class constraints
        {
            private static Tensor IsWhole(Tensor value) => value.remainder(1).eq(0);

            /// <summary>{0, 1}.</summary>
            public class _Boolean : Constraint
            {
                /// <summary>{0, 1}.</summary>
                public _Boolean() : base(true, 0) { }

                /// <inheritdoc/>
                public override Tensor check(Tensor value) => Scoped.Result(() => value.eq(0) | value.eq(1));
            }

            /// <summary>The whole numbers of [lower_bound, upper_bound].</summary>
            public class _IntegerInterval : Constraint
            {
                /// <summary>The whole numbers of [lower_bound, upper_bound].</summary>
                public _IntegerInterval(long lower_bound, long upper_bound) : base(true, 0) =>
                    (this.lower_bound, this.upper_bound) = (lower_bound, upper_bound);

                /// <summary>The smallest number of the region.</summary>
                public long lower_bound { get; }

                /// <summary>The largest number of the region.</summary>
                public long upper_bound { get; }

                /// <inheritdoc/>
                public override Tensor check(Tensor value) =>
                    Scoped.Result(() => IsWhole(value) & value.ge(lower_bound) & value.le(upper_bound));

                /// <inheritdoc/>
                public override string ToString() => $"{Name}(lower_bound={lower_bound}, upper_bound={upper_bound})";
            }

            /// <summary>The whole numbers up to upper_bound.</summary>
            public class _IntegerLessThan : Constraint
            {
                /// <summary>The whole numbers up to upper_bound.</summary>
                public _IntegerLessThan(long upper_bound) : base(true, 0) => this.upper_bound = upper_bound;

                /// <summary>The largest number of the region.</summary>
                public long upper_bound { get; }

                /// <inheritdoc/>
                public override Tensor check(Tensor value) => Scoped.Result(() => IsWhole(value) & value.le(upper_bound));

                /// <inheritdoc/>
                public override string ToString() => $"{Name}(upper_bound={upper_bound})";
            }

            /// <summary>The whole numbers from lower_bound on.</summary>
            public class _IntegerGreaterThan : Constraint
            {
                /// <summary>The whole numbers from lower_bound on.</summary>
                public _IntegerGreaterThan(long lower_bound) : base(true, 0) => this.lower_bound = lower_bound;

                /// <summary>The smallest number of the region.</summary>
                public long lower_bound { get; }

                /// <inheritdoc/>
                public override Tensor check(Tensor value) => Scoped.Result(() => IsWhole(value) & value.ge(lower_bound));

                /// <inheritdoc/>
                public override string ToString() => $"{Name}(lower_bound={lower_bound})";
            }
        }
    }
}
