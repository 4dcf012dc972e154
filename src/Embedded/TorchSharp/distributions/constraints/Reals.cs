namespace TorchSharp;

public static partial class torch
{
    public static partial class distributions
    {
        public static partial class constraints
        {
            /// <summary>[−∞, ∞]: everything but NaN.</summary>
            public class _Real : Constraint
            {
                /// <inheritdoc/>
                public override Tensor check(Tensor value) => value.eq(value);
            }

            /// <summary>(lower_bound, ∞].</summary>
            public class _GreaterThan : Constraint
            {
                /// <summary>(lower_bound, ∞].</summary>
                public _GreaterThan(double lower_bound) => this.lower_bound = lower_bound;

                /// <summary>The bound, which does not belong to the region.</summary>
                public double lower_bound { get; }

                /// <inheritdoc/>
                public override Tensor check(Tensor value) => value.gt(lower_bound);

                /// <inheritdoc/>
                public override string ToString() => $"{Name}(lower_bound={Real(lower_bound)})";
            }

            /// <summary>[lower_bound, ∞].</summary>
            public class _GreaterThanEq : Constraint
            {
                /// <summary>[lower_bound, ∞].</summary>
                public _GreaterThanEq(double lower_bound) => this.lower_bound = lower_bound;

                /// <summary>The bound, which belongs to the region.</summary>
                public double lower_bound { get; }

                /// <inheritdoc/>
                public override Tensor check(Tensor value) => value.ge(lower_bound);

                /// <inheritdoc/>
                public override string ToString() => $"{Name}(lower_bound={Real(lower_bound)})";
            }

            /// <summary>[−∞, upper_bound).</summary>
            public class _LessThan : Constraint
            {
                /// <summary>[−∞, upper_bound).</summary>
                public _LessThan(double upper_bound) => this.upper_bound = upper_bound;

                /// <summary>The bound, which does not belong to the region.</summary>
                public double upper_bound { get; }

                /// <inheritdoc/>
                public override Tensor check(Tensor value) => value.lt(upper_bound);

                /// <inheritdoc/>
                public override string ToString() => $"{Name}(upper_bound={Real(upper_bound)})";
            }

            /// <summary>[lower_bound, upper_bound].</summary>
            public class _Interval : Constraint
            {
                /// <summary>[lower_bound, upper_bound].</summary>
                public _Interval(double lower_bound, double upper_bound) => (this.lower_bound, this.upper_bound) = (lower_bound, upper_bound);

                /// <summary>The smallest number of the region.</summary>
                public double lower_bound { get; }

                /// <summary>The largest number of the region.</summary>
                public double upper_bound { get; }

                /// <inheritdoc/>
                public override Tensor check(Tensor value) => Scoped.Result(() => value.ge(lower_bound) & value.le(upper_bound));

                /// <inheritdoc/>
                public override string ToString() => $"{Name}(lower_bound={Real(lower_bound)}, upper_bound={Real(upper_bound)})";
            }

            /// <summary>[lower_bound, upper_bound).</summary>
            public class _HalfOpenInterval : Constraint
            {
                /// <summary>[lower_bound, upper_bound).</summary>
                public _HalfOpenInterval(double lower_bound, double upper_bound) =>
                    (this.lower_bound, this.upper_bound) = (lower_bound, upper_bound);

                /// <summary>The smallest number of the region.</summary>
                public double lower_bound { get; }

                /// <summary>The upper bound, which does not belong to the region.</summary>
                public double upper_bound { get; }

                /// <inheritdoc/>
                public override Tensor check(Tensor value) => Scoped.Result(() => value.ge(lower_bound) & value.lt(upper_bound));

                /// <inheritdoc/>
                public override string ToString() => $"{Name}(lower_bound={Real(lower_bound)}, upper_bound={Real(upper_bound)})";
            }

            /// <summary>[low, high], with bounds that differ from element to element; no high: [low, ∞].</summary>
            internal sealed class _Between(Tensor low, Tensor? high, bool is_discrete = false) : Constraint(is_discrete, 0)
            {
                /// <inheritdoc/>
                public override Tensor check(Tensor value) => Scoped.Result(() =>
                {
                    var inside = value.ge(low);
                    if (high is not null) inside &= value.le(high);
                    return is_discrete ? inside & IsWhole(value) : inside;
                });

                /// <inheritdoc/>
                public override string ToString() => high is null ? $"GreaterThanEq(lower_bound={Text(low)})"
                    : $"{(is_discrete ? "IntegerInterval" : "Interval")}(lower_bound={Text(low)}, upper_bound={Text(high)})";

                private static string Text(Tensor bound) => bound.ToString(TorchSharp.TensorStringStyle.Numpy);
            }
        }
    }
}
