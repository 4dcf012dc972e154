using TorchSharp.Operators;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>Makes this tensor look at the memory of another one, of its dtype, as that does.</summary>
        /// <exception cref="ArgumentException">The dtypes differ.</exception>
        public Tensor set_(Tensor source) => InPlace.Become(this, source);

        /// <summary>Makes this tensor one of zeros, of another shape.</summary>
        public Tensor zeros(params long[] sizes) => Become(Creation.Full(sizes, 0, dtype));

        /// <summary>Makes this tensor one of ones, of another shape.</summary>
        public Tensor ones(params long[] sizes) => Become(Creation.Full(sizes, 1, dtype));

        /// <summary>Gives this tensor another shape, and contents that may be anything.</summary>
        public Tensor empty(params long[] sizes) => Become(Creation.Empty(sizes, dtype));

        /// <summary>Makes this tensor one of a single number, of another shape.</summary>
        public Tensor full(long[] sizes, Scalar value) => Become(Creation.Full(sizes, value, dtype));

        /// <inheritdoc cref="full(long[], Scalar)"/>
        public Tensor full(ReadOnlySpan<long> sizes, Scalar value) => Become(Creation.Full(sizes, value, dtype));

        /// <summary>Makes this tensor the identity matrix.</summary>
        public Tensor eye(long rows, long columns) => Become(Ranges.Eye(rows, columns, dtype));

        /// <summary>Makes this tensor the numbers start, start + step, … below stop.</summary>
        public Tensor arange_out(Scalar start, Scalar stop, Scalar step) => Become(Ranges.Arange(start, stop, step, dtype));

        private Tensor Become(Tensor next)
        {
            using (next) return InPlace.Become(this, next);
        }
    }
}
