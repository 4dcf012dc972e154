using static TorchSharp.torch;

namespace TorchSharp.Operators;

/// <summary>
/// Einstein's summation: multiplies operands whose dimensions are labelled, and sums over the labels that the result lacks. Operands are
/// taken from left to right, two at a time, each pair as one batched matrix product. Composed of other operators.
/// </summary>
internal static class Einsum
{
    /// <summary>A tensor with a label for every dimension.</summary>
    private readonly record struct Labelled(Tensor Tensor, char[] Labels)
    {
        public int Dim(char label) => Array.IndexOf(Labels, label);

        public long Size(char label) => Tensor.Sizes[Dim(label)];

        public bool Has(char label) => Dim(label) >= 0;
    }

    /// <summary>The result of an <see cref="EinsumEquation"/>.</summary>
    public static Tensor Run(string equation, IReadOnlyList<Tensor> operands)
    {
        var parsed = new EinsumEquation(equation, operands);
        using var scope = Scoped.Open();
        Labelled[] terms = [.. operands.Select((operand, i) => Diagonal(operand, parsed.Operands[i], i))];
        RequireSizes(terms);
        var product = terms[0];
        for (var i = 1; i < terms.Length; i++)
            product = Multiply(product, terms[i], label => parsed.Result.Contains(label) || terms[(i + 1)..].Any(term => term.Has(label)));
        product = Without(product, label => !parsed.Result.Contains(label));
        return Arranged(product, parsed.Result).MoveToOuterDisposeScope();
    }

    /// <summary>The operand, with its diagonal instead of dimensions that share a label.</summary>
    private static Labelled Diagonal(Tensor x, char[] labels, int number)
    {
        var (y, left) = (x.alias(), labels.ToList());
        for (var i = 0; i < left.Count; i++)
        {
            while (left.LastIndexOf(left[i]) is var other && other > i)
            {
                if (y.Sizes[i] != y.Sizes[other])
                    throw new ArgumentException($"einsum(): subscript {left[i]} is repeated for operand {number} but the sizes don't "
                        + "match, "
                        + $"{y.Sizes[other]} != {y.Sizes[i]}");
                y = Views.Move(Views.Diagonal(y, 0, i, other), [-1], [i]);
                left.RemoveAt(other);
            }
        }
        return new(y, [.. left]);
    }

    private static void RequireSizes(Labelled[] terms)
    {
        var seen = new Dictionary<char, long>();
        for (var i = 0; i < terms.Length; i++)
        {
            foreach (var label in terms[i].Labels)
            {
                var size = terms[i].Size(label);
                var before = seen.GetValueOrDefault(label, 1);
                if (size != before && size != 1 && before != 1)
                    throw new ArgumentException("einsum(): "
                        + $"{(char.IsAsciiLetter(label) ? $"subscript {label}" : "a dimension covered by ellipsis")} has size "
                        + $"{size} for operand {i} which does not broadcast with previously seen size {before}");
                seen[label] = before == 1 ? size : before;
            }
        }
    }

    /// <summary>a · b, summed over the labels that are not kept.</summary>
    private static Labelled Multiply(Labelled a, Labelled b, Func<char, bool> kept)
    {
        // A sum over a label that one operand lacks, or has with size 1, does not need the product.
        a = Without(a, label => !kept(label) && (!b.Has(label) || b.Size(label) == 1));
        b = Without(b, label => !kept(label) && (!a.Has(label) || (a.Size(label) == 1 && b.Size(label) > 1)));
        a = Without(a, label => !kept(label) && !b.Has(label));
        char[] batch = [.. a.Labels.Where(label => b.Has(label) && kept(label))];
        char[] summed = [.. a.Labels.Where(label => b.Has(label) && !kept(label))];
        char[] onlyA = [.. a.Labels.Where(label => !b.Has(label))];
        char[] onlyB = [.. b.Labels.Where(label => !a.Has(label))];
        if (summed.Length == 0)
            return new(Arithmetic.Mul(Grouped(a, batch, onlyA, onlyB), Grouped(b, batch, onlyA, onlyB)), [.. batch, .. onlyA, .. onlyB]);
        var (sizesA, sizesB) = (Array.ConvertAll(onlyA, a.Size), Array.ConvertAll(onlyB, b.Size));
        var inner = Shape.Count(Array.ConvertAll(summed, a.Size));
        var left = Views.Reshape(Grouped(a, batch, onlyA, summed), [.. batch.Select(a.Size), Shape.Count(sizesA), inner]);
        var right = Views.Reshape(Grouped(b, batch, summed, onlyB), [.. batch.Select(b.Size), inner, Shape.Count(sizesB)]);
        var product = MatrixProducts.MatMul(left, right);                                 // [batch…, i, j]
        return new(Views.Reshape(product, [.. product.Sizes[..batch.Length], .. sizesA, .. sizesB]), [.. batch, .. onlyA, .. onlyB]);
    }

    /// <summary>The term with its dimensions in the order of the groups; size 1 for labels that it lacks.</summary>
    private static Tensor Grouped(Labelled x, params ReadOnlySpan<char[]> groups)
    {
        var order = new List<char>();
        foreach (var group in groups) order.AddRange(group);
        var y = Arranged(x, [.. order.Where(x.Has)]);
        for (var d = 0; d < order.Count; d++)
            if (!x.Has(order[d])) y = Views.Unsqueeze(y, d);
        return y;
    }

    private static Tensor Arranged(Labelled x, char[] order) => Views.Permute(x.Tensor, [.. order.Select(label => (long)x.Dim(label))]);

    /// <summary>The term summed over some labels.</summary>
    private static Labelled Without(Labelled x, Func<char, bool> isSummed)
    {
        long[] dims = [.. x.Labels.Where(isSummed).Select(label => (long)x.Dim(label))];
        return dims.Length == 0 ? x
            : new(Reductions.Sum(x.Tensor, dims, false, false, x.Tensor.dtype), [.. x.Labels.Where(label => !isSummed(label))]);
    }
}
