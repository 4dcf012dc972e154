namespace TorchSharp;

public static partial class torch
{
    public static partial class distributions
    {
        public static partial class constraints
        {
            /// <summary>Events that are arrays of another region's events, all of which have to lie in it.</summary>
            public class _IndependentConstraint : Constraint
            {
                private readonly int reinterpreted;

                /// <summary>The last dimensions of the base region's batch belong to the event.</summary>
                /// <exception cref="ArgumentOutOfRangeException">The number of dimensions is negative.</exception>
                public _IndependentConstraint(Constraint base_constraint, int reinterpreted_batch_ndims)
                {
                    ArgumentNullException.ThrowIfNull(base_constraint);
                    ArgumentOutOfRangeException.ThrowIfNegative(reinterpreted_batch_ndims);
                    this.base_constraint = base_constraint;
                    reinterpreted = reinterpreted_batch_ndims;
                }

                /// <summary>The region of the parts.</summary>
                public Constraint base_constraint { get; }

                /// <inheritdoc/>
                public override bool is_discrete => base_constraint.is_discrete;

                /// <inheritdoc/>
                public override int event_dim => base_constraint.event_dim + reinterpreted;

                /// <inheritdoc/>
                /// <exception cref="ArgumentException">The value has fewer dimensions than an event.</exception>
                public override Tensor check(Tensor value) => Scoped.Result(() =>
                {
                    var parts = base_constraint.check(value);
                    if (parts.Rank < reinterpreted)
                        throw new ArgumentException($"Expected value.dim() >= {event_dim} but got {value.Rank}", nameof(value));
                    return parts.reshape([.. parts.Sizes[..^reinterpreted], Shape.Count(parts.Sizes[^reinterpreted..])]).all(-1);
                });

                /// <inheritdoc/>
                public override string ToString() => $"{Name}({base_constraint}, {reinterpreted})";
            }

            /// <summary>Tensors whose pieces along a dimension lie each in a region of its own.</summary>
            public class _Cat : Constraint
            {
                private readonly Constraint[] parts;
                private readonly long[] lengths;
                private readonly long dim;

                /// <summary>The regions of the pieces, and the pieces' lengths along the dimension, 1 if not given.</summary>
                /// <exception cref="ArgumentException">There are not as many lengths as regions.</exception>
                public _Cat(IList<Constraint> cseq, long dim = 0, IList<long>? lengths = null)
                {
                    parts = [.. cseq];
                    this.lengths = lengths is null ? [.. parts.Select(_ => 1L)] : [.. lengths];
                    this.dim = dim;
                    if (this.lengths.Length != parts.Length)
                        throw new ArgumentException($"{parts.Length} constraints need as many lengths, got {this.lengths.Length}", nameof(lengths));
                }

                /// <inheritdoc/>
                public override bool is_discrete => parts.Any(part => part.is_discrete);

                /// <inheritdoc/>
                public override int event_dim => parts.Max(part => part.event_dim);

                /// <inheritdoc/>
                public override Tensor check(Tensor value) => Scoped.Result(() =>
                {
                    var start = 0L;
                    return torch.cat([.. parts.Zip(lengths, (part, length) =>
                    {
                        start += length;
                        return part.check(value.narrow(dim, start - length, length));
                    })], dim);
                });
            }

            /// <summary>Tensors whose slices along a dimension lie each in a region of its own.</summary>
            public class _Stack : Constraint
            {
                private readonly Constraint[] parts;
                private readonly int dim;

                /// <summary>The regions of the slices.</summary>
                public _Stack(IList<Constraint> cseq, int dim = 0) => (parts, this.dim) = ([.. cseq], dim);

                /// <inheritdoc/>
                public override bool is_discrete => parts.Any(part => part.is_discrete);

                /// <inheritdoc/>
                public override int event_dim => parts.Max(part => part.event_dim) is var inner && dim + inner < 0 ? inner + 1 : inner;

                /// <inheritdoc/>
                public override Tensor check(Tensor value) =>
                    Scoped.Result(() => torch.stack(value.unbind(dim).Zip(parts, (slice, part) => part.check(slice)), dim));
            }
        }
    }
}
