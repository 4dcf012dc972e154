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

        /// <summary>Makes this tensor one of uniform numbers of [0, 1), of another shape.</summary>
        public Tensor rand_out(params long[] sizes) => Become(rand(sizes, dtype));

        /// <summary>Makes this tensor one of standard normal numbers, of another shape.</summary>
        public Tensor randn_out(params long[] sizes) => Become(randn(sizes, dtype));

        /// <summary>Makes this tensor one of whole numbers of [0, high), of another shape.</summary>
        public Tensor randint_out(long high, long[] sizes) => Become(randint(high, sizes, dtype));

        private Tensor Become(Tensor next)
        {
            using (next) return InPlace.Become(this, next);
        }
    }

    /// <inheritdoc cref="Tensor.rand_out"/>
    public static Tensor rand_out(Tensor input, params long[] sizes) => input.rand_out(sizes);

    /// <inheritdoc cref="Tensor.randint_out"/>
    public static Tensor randint_out(Tensor input, long high, long[] sizes) => input.randint_out(high, sizes);

    /// <summary>Makes <paramref name="out"/> a random permutation of 0 … n−1, of its dtype.</summary>
    public static Tensor randperm(long n, Tensor @out, Generator? generator = null)
    {
        using var permutation = randperm(n, @out.dtype, generator: generator);
        return InPlace.Become(@out, permutation);
    }
}
