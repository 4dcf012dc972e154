using static TorchSharp.torch;

namespace TorchSharp.Operators;

/// <summary>Forms that are linear in each of two vectors. Composed of other operators.</summary>
internal static class BilinearForms
{
    /// <summary>y_k = aᵀ W_k b + bias_k: <c>[*, I], [*, J]</c>, W <c>[K, I, J]</c>, bias <c>[K]</c> → <c>[*, K]</c>.</summary>
    /// <exception cref="ArgumentException">The sizes do not fit.</exception>
    public static Tensor Apply(Tensor a, Tensor b, Tensor w, Tensor? bias)
    {
        Require(a, b, w, bias);
        var (inputs, others, outputs) = (w.Sizes[1], w.Sizes[2], w.Sizes[0]);
        using var scope = Scoped.Open();
        var flat = Views.Reshape(Views.Permute(w, [1, 0, 2]), [inputs, outputs * others]);                  // [I, K·J]
        var half = Views.Reshape(Views.Reshape(a, [Rows(a), inputs]).matmul(flat), [Rows(a), outputs, others]);
        var product = half.matmul(Views.Reshape(b, [Rows(b), others, 1]));                                 // [rows, K, 1]
        var y = Views.Reshape(product, [.. a.Sizes[..^1], outputs]);
        return (bias is null ? y : y + bias).MoveToOuterDisposeScope();

        static long Rows(Tensor x) => Shape.Count(x.Sizes[..^1]);
    }

    private static void Require(Tensor a, Tensor b, Tensor w, Tensor? bias)
    {
        if (w.Rank != 3) throw new ArgumentException($"bilinear(): weight has to be 3-d, got shape {Shape.Text(w.Sizes)}", nameof(w));
        if (a.Rank != b.Rank) throw new ArgumentException($"bilinear(): input dimensions do not match: got {a.Rank} and {b.Rank}",
            nameof(b));
        if (a.Rank == 0) throw new ArgumentException("bilinear(): inputs have to have one dimension at least, got 0-d tensors", nameof(a));
        for (var d = 0; d < a.Rank - 1; d++)
            if (a.Sizes[d] != b.Sizes[d])
                throw new ArgumentException($"bilinear(): input batch dimensions do not match at dim {d}: got {a.Sizes[d]} and {b.Sizes[d]}",
                    nameof(b));
        if (a.Sizes[^1] != w.Sizes[1])
            throw new ArgumentException($"bilinear(): input1 size does not match weight size: got {a.Sizes[^1]} but expected {w.Sizes[1]}",
                nameof(a));
        if (b.Sizes[^1] != w.Sizes[2])
            throw new ArgumentException($"bilinear(): input2 size does not match weight size: got {b.Sizes[^1]} but expected {w.Sizes[2]}",
                nameof(b));
        if (bias is not null && bias.numel() != w.Sizes[0])
            throw new ArgumentException($"bilinear(): bias size does not match weight size: got {bias.numel()} but expected {w.Sizes[0]}",
                nameof(bias));
    }
}
