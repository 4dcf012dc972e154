using System.Numerics;

namespace TorchSharp.Operators;

/// <summary>
/// One line of a normalization's input, the gradient of its result, and the weights of the line's segments; x̂ = (x − mean) · rate.
/// </summary>
internal readonly ref struct GradientLine<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> g, ReadOnlySpan<T> w, double mean, double rate)
    where T : unmanaged, IFloatingPointIeee754<T>
{
    private readonly ReadOnlySpan<T> x = x;
    private readonly ReadOnlySpan<T> g = g;
    private readonly ReadOnlySpan<T> w = w;
    private readonly T mean = T.CreateTruncating(mean);
    private readonly double rate = rate;

    /// <summary>Every element has a weight: the line is handled as a whole, not segment by segment.</summary>
    private bool IsWeightedByElement => w.Length == x.Length && w.Length > 1;

    /// <summary>Adds Σ g x̂ and Σ g of each segment to dw and db, and returns Σ g w and Σ g w x̂ of the line.</summary>
    public (double first, double second) Sums(Span<T> dw, Span<T> db)
    {
        if (IsWeightedByElement) return SumsByElement(dw, db);
        var (first, second) = (0.0, 0.0);
        Span<T> scratch = stackalloc T[Functions.Block];
        for (var s = 0; s < w.Length; s++)
        {
            var (sum, product, end) = (0.0, 0.0, x.Length / w.Length * (s + 1));
            for (var i = x.Length / w.Length * s; i < end; i += Functions.Block)
            {
                var part = scratch[..Math.Min(Functions.Block, end - i)];
                TensorPrimitives.Subtract(x.Slice(i, part.Length), mean, part);
                sum += double.CreateTruncating(TensorPrimitives.Sum(g.Slice(i, part.Length)));
                product += double.CreateTruncating(TensorPrimitives.Dot(g.Slice(i, part.Length), part)) * rate;
            }
            dw[s] += T.CreateTruncating(product);
            db[s] += T.CreateTruncating(sum);
            first += sum * double.CreateTruncating(w[s]);
            second += product * double.CreateTruncating(w[s]);
        }
        return (first, second);
    }

    /// <summary>dx = rate (g w − first − x̂ · second).</summary>
    public void Slope(double first, double second, Span<T> dx)
    {
        var (factor, lift) = (T.CreateTruncating(-second * rate * rate), T.CreateTruncating(-first * rate));
        Span<T> scratch = stackalloc T[Functions.Block];
        var segments = IsWeightedByElement ? 1 : w.Length;
        for (var s = 0; s < segments; s++)
        {
            var end = x.Length / segments * (s + 1);
            for (var i = x.Length / segments * s; i < end; i += Functions.Block)
            {
                var part = scratch[..Math.Min(Functions.Block, end - i)];
                var upper = g.Slice(i, part.Length);
                var result = dx.Slice(i, part.Length);
                TensorPrimitives.Subtract(x.Slice(i, part.Length), mean, part);
                TensorPrimitives.Multiply(part, factor, part);
                TensorPrimitives.Add(part, lift, part);
                if (IsWeightedByElement) TensorPrimitives.Multiply(upper, w.Slice(i, part.Length), result);
                else TensorPrimitives.Multiply(upper, w[s], result);
                TensorPrimitives.MultiplyAdd(result, T.CreateTruncating(rate), part, result);
            }
        }
    }

    private (double, double) SumsByElement(Span<T> dw, Span<T> db)
    {
        var (first, second) = (0.0, 0.0);
        Span<T> scratch = stackalloc T[Functions.Block];
        for (var i = 0; i < x.Length; i += Functions.Block)
        {
            var part = scratch[..Math.Min(Functions.Block, x.Length - i)];
            var upper = g.Slice(i, part.Length);
            var weights = w.Slice(i, part.Length);
            TensorPrimitives.Subtract(x.Slice(i, part.Length), mean, part);
            TensorPrimitives.Multiply(part, T.CreateTruncating(rate), part);
            TensorPrimitives.Multiply(upper, part, part);                       // g x̂
            TensorPrimitives.Add(dw.Slice(i, part.Length), part, dw[i..]);
            TensorPrimitives.Add(db.Slice(i, part.Length), upper, db[i..]);
            first += double.CreateTruncating(TensorPrimitives.Dot(upper, weights));
            second += double.CreateTruncating(TensorPrimitives.Dot(part, weights));
        }
        return (first, second);
    }
}
