using TorchSharp.Autograd;
using static TorchSharp.torch;

namespace TorchSharp.Operators;

/// <summary>What happens besides reading rows of an embedding.</summary>
/// <param name="Padding">A row that gets no gradient, and that bags leave out; null for none.</param>
/// <param name="MaxNorm">Rows whose norm is larger are shrunk to it before they are read; null for no bound.</param>
/// <param name="NormType">The p of that norm.</param>
/// <param name="ByFrequency">A row's gradient is divided by the number of times it is read.</param>
internal sealed record EmbeddingRules(long? Padding, double? MaxNorm, double NormType, bool ByFrequency);

/// <summary>Tables whose rows are looked up by number.</summary>
internal static class Embeddings
{
    /// <summary>y[…] = w[index[…]]: <c>[V, D]</c> → <c>[…, D]</c>; ∂L/∂w = g added to the rows.</summary>
    /// <exception cref="ArgumentException">w is not a matrix, or the indices are not whole numbers.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An index is outside the table.</exception>
    public static Tensor Lookup(Tensor w, Tensor index, EmbeddingRules rules)
    {
        using var uncounted = Scoped.Uncounted();
        if (w.Rank != 2) throw new ArgumentException($"'weight' must be 2-D, got shape {Shape.Text(w.Sizes)}", nameof(w));
        if (index.dtype is not (ScalarType.Int64 or ScalarType.Int32))
            throw new ArgumentException("Expected tensor for argument #1 'indices' to have one of the following scalar types: Long, Int; "
                + $"but got {index.dtype} instead (while checking arguments for embedding)", nameof(index));
        using var flat = Views.Reshape(index, [-1]);
        using var list = Copies.Cast(flat, ScalarType.Int64);                           // [n]
        using var plain = w.detach();
        if (rules.MaxNorm is { } largest) Shrink(plain, list, largest, rules.NormType);
        using var rows = AlongDimension.Select(plain, 0, list);                         // [n, D]
        if (Node.Wanted(w))
        {
            var node = new Node("EmbeddingBackward0");
            using var factors = Factors(list, w.dtype, rules);
            var (keptList, keptFactors, shape) = (node.Save(list), factors is null ? null : node.Save(factors), w.shape);
            node.Record(rows, (w, g => AlongDimension.Add(Creation.Full(shape, 0, g.dtype), 0, keptList,
                keptFactors is null ? g : Arithmetic.Mul(g, keptFactors), 1)));
        }
        return Views.Reshape(rows, [.. index.Sizes, w.Sizes[1]]);
    }

    /// <summary>The row number counted from the front.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row.</exception>
    public static long? PaddingOf(long? padding, long rows)
    {
        if (padding >= rows || padding < -rows)
            throw new ArgumentOutOfRangeException(nameof(padding), padding, "Padding_idx must be within num_embeddings");
        return padding < 0 ? padding + rows : padding;
    }

    /// <summary>What the gradient of each read row is multiplied by, <c>[n, 1]</c>; null for 1.</summary>
    private static Tensor? Factors(Tensor list, ScalarType dtype, EmbeddingRules rules)
    {
        if (rules is { Padding: null, ByFrequency: false }) return null;
        var factors = new double[list.numel()];
        var numbers = list.Span<long>();
        var counts = new Dictionary<long, int>();
        foreach (var number in numbers) counts[number] = counts.GetValueOrDefault(number) + 1;
        for (var i = 0; i < factors.Length; i++)
            factors[i] = numbers[i] == rules.Padding ? 0 : rules.ByFrequency ? 1.0 / counts[numbers[i]] : 1;
        return Creation.From<double>(factors, [factors.Length, 1], dtype);
    }

    private static void Shrink(Tensor w, Tensor list, double largest, double p)
    {
        using var quiet = no_grad();
        foreach (var number in new SortedSet<long>(list.Span<long>().ToArray()))
        {
            using var row = Views.Select(w, 0, number);
            using var size = row.norm((float)p);
            var norm = size.ToDouble();
            if (norm > largest) row.mul_(largest / (norm + 1e-7));
        }
    }
}
