using static TorchSharp.torch;

namespace TorchSharp.Operators;

/// <summary>Lateral inhibition: strong channels weaken their neighbors. Composed of other operators.</summary>
internal static class LocalResponses
{
    /// <summary>y_c = x_c / (k + α/n Σ x²)^β, the sum over channels c − ⌊n/2⌋ … c + ⌊(n−1)/2⌋ of <c>[N, C, …]</c>.</summary>
    public static Tensor Normalize(Tensor x, long size, double alpha, double beta, double k)
    {
        if (x.Rank < 3)
            throw new ArgumentException($"Expected 3D or higher dimensionality input (got {x.Rank} dimensions)", nameof(x));
        if (size <= 0) throw new ArgumentOutOfRangeException(nameof(size), size, $"size has to be positive, got {size}");
        if (x.numel() == 0) return x.alias();
        using var scope = Scoped.Open();
        var padded = Joining.Cat([Zeros(size / 2), x * x, Zeros((size - 1) / 2)], 1);           // [N, C + n − 1, …]
        var sum = Views.Narrow(padded, 1, 0, x.Sizes[1]);
        for (var i = 1; i < size; i++) sum += Views.Narrow(padded, 1, i, x.Sizes[1]);
        return (x / (sum * (alpha / size) + k).pow(beta)).MoveToOuterDisposeScope();

        Tensor Zeros(long count) => Creation.Full([x.Sizes[0], count, .. x.Sizes[2..]], 0, x.dtype);
    }
}
