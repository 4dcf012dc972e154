using TorchSharp.Operators;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>Dimensions start_dim … end_dim become one: <c>[N, C, H, W]</c> → <c>[N, C·H·W]</c>.</summary>
    public sealed class Flatten : ParameterLessModule<Tensor, Tensor>
    {
        internal Flatten(long start_dim, long end_dim) : base(nameof(Flatten)) => (this.start_dim, this.end_dim) = (start_dim, end_dim);

        /// <summary>The first dimension that is merged.</summary>
        public long start_dim { get; set; }

        /// <summary>The last dimension that is merged.</summary>
        public long end_dim { get; set; }

        /// <summary>The same elements in fewer dimensions.</summary>
        public override Tensor forward(Tensor input)
        {
            var (first, last) = (Shape.Dim(start_dim, input.Rank, nameof(start_dim)), Shape.Dim(end_dim, input.Rank, nameof(end_dim)));
            if (first > last) throw new ArgumentException($"flatten() has invalid args: start_dim {start_dim} cannot come after end_dim {end_dim} for shape {Shape.Text(input.Sizes)}");
            if (input.Rank == 0) return Views.Reshape(input, [1]);
            var merged = Shape.Count(input.Sizes[first..(last + 1)]);
            return Views.Reshape(input, [.. input.Sizes[..first], merged, .. input.Sizes[(last + 1)..]]);
        }
    }

    /// <summary>One dimension becomes several: the inverse of <see cref="Flatten"/>.</summary>
    public sealed class Unflatten : ParameterLessModule<Tensor, Tensor>
    {
        internal Unflatten(long dim, long[] unflattened_size) : base(nameof(Unflatten)) =>
            (this.dim, this.unflattened_size) = (dim, unflattened_size);

        /// <summary>The dimension that is split.</summary>
        public long dim { get; set; }

        /// <summary>Its new sizes; one may be −1.</summary>
        public long[] unflattened_size { get; set; }

        /// <summary>The same elements in more dimensions.</summary>
        public override Tensor forward(Tensor tensor)
        {
            var at = Shape.Dim(dim, tensor.Rank);
            var sizes = Shape.Infer(unflattened_size, tensor.Sizes[at]);
            return Views.Reshape(tensor, [.. tensor.Sizes[..at], .. sizes, .. tensor.Sizes[(at + 1)..]]);
        }
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>Dimensions start_dim … end_dim become one.</summary>
            public static Modules.Flatten Flatten(long start_dim = 1, long end_dim = -1) => new(start_dim, end_dim);

            /// <summary>One dimension becomes several; one of the sizes may be −1.</summary>
            public static Modules.Unflatten Unflatten(long dim, long[] unflattened_size) => new(dim, unflattened_size);
        }
    }
}
