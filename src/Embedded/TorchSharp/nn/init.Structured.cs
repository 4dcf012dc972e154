using TorchSharp.Operators;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class init
        {
            /// <summary>The identity matrix: ones on the diagonal, zeros elsewhere.</summary>
            /// <exception cref="ArgumentException">The tensor is not a matrix.</exception>
            public static Tensor eye_(Tensor tensor)
            {
                RequireRank(tensor, 2, 2);
                return Fill(tensor, x => Ones(x, Math.Min(x.Sizes[0], x.Sizes[1]), 0));
            }

            /// <summary>
            /// A convolution's weight <c>[out, in, k…]</c> that leaves as many channels as possible as they are: a one in the middle of [i,
            /// i].
            /// </summary>
            /// <exception cref="ArgumentException">The tensor does not have three to five dimensions.</exception>
            public static Tensor dirac_(Tensor tensor)
            {
                RequireRank(tensor, 3, 5);
                var middle = 0L;
                for (var d = 2; d < tensor.Rank; d++) middle += tensor.Sizes[d] / 2 * tensor.Strides[d];
                return Fill(tensor, x => Ones(x, Math.Min(x.Sizes[0], x.Sizes[1]), middle));
            }

            /// <summary>N(0, std²) with a share of each column, at random places, set to zero (Martens, 2010).</summary>
            /// <exception cref="ArgumentException">The tensor is not a matrix.</exception>
            public static Tensor sparse_(Tensor tensor, double sparsity, double std = 0.01)
            {
                RequireRank(tensor, 2, 2);
                normal_(tensor, 0, std);
                var zeros = (long)Math.Ceiling(sparsity * tensor.Sizes[0]);
                return Fill(tensor, x =>
                {
                    for (var column = 0L; column < x.Sizes[1]; column++)
                    {
                        using var rows = randperm(x.Sizes[0]);
                        for (var i = 0; i < zeros; i++)
                        {
                            var at = x.Impl.Offset + rows.Span<long>()[i] * x.Strides[0] + column * x.Strides[1];
                            using var element = Views.AsStrided(x, [1], [1], at);
                            element.zero_();
                        }
                    }
                });
            }

            /// <summary>
            /// A random matrix with orthonormal rows or columns, whichever are fewer, times the gain (Saxe et al., 2013); dimensions behind
            /// the first are taken as one. It is the factor Q of a normal matrix whose R has a positive diagonal: Gram–Schmidt, twice, in
            /// double precision.
            /// </summary>
            /// <exception cref="ArgumentException">The tensor has fewer than two dimensions.</exception>
            public static Tensor orthogonal_(Tensor tensor, double gain = 1)
            {
                RequireRank(tensor, 2, int.MaxValue);
                if (tensor.numel() == 0) return tensor;
                var (rows, columns) = (tensor.Sizes[0], tensor.numel() / tensor.Sizes[0]);
                using var normal = randn([rows, columns], tensor.dtype);
                using var tall = rows < columns ? Views.Transpose(normal, 0, 1) : normal.alias();
                using var wide = Views.Transpose(tall, 0, 1);
                using var vectors = Copies.Cast(wide, ScalarType.Float64);                  // [few, many]: one vector per row
                Orthonormalize(vectors.Span<double>(), (int)Math.Min(rows, columns), (int)Math.Max(rows, columns));
                using var oriented = rows < columns ? vectors.alias() : Views.Transpose(vectors, 0, 1);
                using var shaped = Views.Reshape(oriented, tensor.Sizes);
                using var scaled = shaped * gain;
                return Fill(tensor, x => x.copy_(scaled));
            }

            private static void Orthonormalize(Span<double> vectors, int count, int length)
            {
                for (var i = 0; i < count; i++)
                {
                    var vector = vectors.Slice(i * length, length);
                    for (var j = 0; j < 2 * i; j++)
                    {
                        var earlier = vectors.Slice(j % i * length, length);
                        TensorPrimitives.MultiplyAdd(earlier, -TensorPrimitives.Dot<double>(earlier, vector), vector, vector);
                    }
                    TensorPrimitives.Divide(vector, TensorPrimitives.Norm<double>(vector), vector);
                }
            }

            /// <summary>Zeros, with ones at [i, i] plus a fixed distance in memory.</summary>
            private static void Ones(Tensor x, long count, long distance)
            {
                x.zero_();
                using var diagonal = Views.AsStrided(x, [count], [x.Strides[0] + x.Strides[1]], x.Impl.Offset + distance);
                diagonal.fill_(1);
            }

            private static void RequireRank(Tensor tensor, int least, int most)
            {
                if (tensor.Rank < least || tensor.Rank > most)
                    throw new ArgumentException($"Only tensors with {(least == most ? $"{least}" : $"{least} or more")} dimensions are supported here, got shape {Shape.Text(tensor.Sizes)}", nameof(tensor));
            }
        }
    }
}
