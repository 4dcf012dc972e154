namespace TorchSharp;

public static partial class torch
{
    public static partial class distributions
    {
        public static partial class transforms
        {
            /// <summary>Functions one after the other.</summary>
            public class ComposeTransform : Transform
            {
                private readonly Transform[] parts;

                /// <summary>y = fₙ(… f₁(x)).</summary>
                /// <param name="parts">f₁ … fₙ; none: y = x.</param>
                /// <param name="cache_size">0 or 1. Nothing is cached: the inverse of a value is always computed.</param>
                /// <exception cref="ArgumentOutOfRangeException">The size is neither 0 nor 1.</exception>
                public ComposeTransform(IEnumerable<Transform> parts, int cache_size = 0)
                {
                    if (cache_size is not (0 or 1))
                        throw new ArgumentOutOfRangeException(nameof(cache_size), cache_size, "cache_size must be 0 or 1");
                    this.parts = [.. parts];
                }

                /// <inheritdoc/>
                public override bool bijective => parts.All(part => part.bijective);

                /// <inheritdoc/>
                public override constraints.Constraint domain => parts.Length == 0 ? constraints.real
                    : Widened(parts[0].domain, parts.Reverse().Aggregate(parts[^1].codomain.event_dim, (dim, part) =>
                        Math.Max(dim + part.domain.event_dim - part.codomain.event_dim, part.domain.event_dim)));

                /// <inheritdoc/>
                public override constraints.Constraint codomain => parts.Length == 0 ? constraints.real
                    : Widened(parts[^1].codomain, parts.Aggregate(parts[0].domain.event_dim, (dim, part) =>
                        Math.Max(dim + part.codomain.event_dim - part.domain.event_dim, part.codomain.event_dim)));

                /// <inheritdoc/>
                public override int event_dim => base.event_dim;

                /// <inheritdoc/>
                public override Transform inv =>
                    _inv ??= new ComposeTransform(parts.Reverse().Select(part => part.inv)) { _inv = this };

                /// <inheritdoc/>
                public override long[] forward_shape(long[] shape) => parts.Aggregate(shape, (s, part) => part.forward_shape(s));

                /// <inheritdoc/>
                public override long[] inverse_shape(long[] shape) => parts.Reverse().Aggregate(shape, (s, part) => part.inverse_shape(s));

                /// <inheritdoc/>
                protected internal override Tensor _call(Tensor x) =>
                    Scoped.Result(() => parts.Aggregate(x, (value, part) => part._call(value)));

                /// <inheritdoc/>
                protected internal override Tensor _inverse(Tensor y) =>
                    Scoped.Result(() => parts.Reverse().Aggregate(y, (value, part) => part._inverse(value)));

                /// <inheritdoc/>
                protected internal override Tensor _sign() =>
                    Scoped.Result(() => parts.Aggregate(tensor(1), (sign, part) => sign * part._sign()));

                /// <inheritdoc/>
                protected internal override Tensor log_abs_det_jacobian(Tensor x, Tensor y) => Scoped.Result(() =>
                {
                    var dim = domain.event_dim;
                    var sum = tensor(0, x.dtype);
                    for (var i = 0; i < parts.Length; i++)
                    {
                        var next = i == parts.Length - 1 ? y : parts[i]._call(x);
                        sum += _sum_rightmost(parts[i].log_abs_det_jacobian(x, next), dim - parts[i].domain.event_dim);
                        dim += parts[i].codomain.event_dim - parts[i].domain.event_dim;
                        x = next;
                    }
                    return parts.Length == 0 ? x.zeros_like() : sum;
                });

                private static constraints.Constraint Widened(constraints.Constraint region, int dim) =>
                    dim > region.event_dim ? constraints.independent(region, dim - region.event_dim) : region;
            }

            /// <summary>Another function, whose last batch dimensions belong to the event: Jacobians are multiplied over them.</summary>
            public class IndepdenentTransform : Transform
            {
                private readonly Transform f;
                private readonly int reinterpreted;

                /// <summary>The last dimensions of the batch become dimensions of the event.</summary>
                /// <exception cref="ArgumentOutOfRangeException">The number of dimensions is negative.</exception>
                public IndepdenentTransform(Transform base_transform, int reinterpreted_batch_dims) : base(
                    constraints.independent(base_transform.domain, reinterpreted_batch_dims),
                    constraints.independent(base_transform.codomain, reinterpreted_batch_dims), base_transform.bijective) =>
                    (f, reinterpreted) = (base_transform, reinterpreted_batch_dims);

                /// <inheritdoc/>
                public override long[] forward_shape(long[] shape) => f.forward_shape(shape);

                /// <inheritdoc/>
                public override long[] inverse_shape(long[] shape) => f.inverse_shape(shape);

                /// <inheritdoc/>
                protected internal override Tensor _call(Tensor x) => f._call(Enough(x, domain.event_dim));

                /// <inheritdoc/>
                protected internal override Tensor _inverse(Tensor y) => f._inverse(Enough(y, codomain.event_dim));

                /// <inheritdoc/>
                protected internal override Tensor _sign() => f._sign();

                /// <inheritdoc/>
                protected internal override Tensor log_abs_det_jacobian(Tensor x, Tensor y) =>
                    Scoped.Result(() => _sum_rightmost(f.log_abs_det_jacobian(x, y), reinterpreted));

                private static Tensor Enough(Tensor value, int dims) => value.Rank >= dims ? value
                    : throw new ArgumentException($"Too few dimensions on input: expected {dims}, got shape {Shape.Text(value.Sizes)}");
            }
        }
    }
}
