using System.Numerics;
using TorchSharp.Autograd;
using static TorchSharp.torch;

namespace TorchSharp.Operators;

/// <summary>The middle of all elements, and other fractions of the way from the smallest to the largest.</summary>
internal static class Medians
{
    private readonly struct Middle(bool skipNaN) : IChoice
    {
        public void Of<T>(ReadOnlySpan<T> line, Span<long> chosen) where T : unmanaged, INumber<T>
        {
            // NaN is the largest: without skipping, the last element tells whether there is one.
            var missing = 0;
            foreach (var x in line)
                if (T.IsNaN(x)) missing++;
            var rank = missing > 0 && !skipNaN ? line.Length - 1 : Math.Max(line.Length - missing - 1, 0) / 2;
            chosen[0] = Sorting.PlaceOf(line, rank);
        }
    }

    /// <summary>
    /// The median of all elements, 0-d: the lower one of two in the middle. NaN if some element is NaN, unless those are skipped;
    /// ∂L/∂x = g, shared evenly among equal elements.
    /// </summary>
    public static Tensor Median(Tensor x, bool skipNaN)
    {
        var name = skipNaN ? "nanmedian" : "median";
        if (x.dtype == ScalarType.Bool) throw Elementwise.Unsupported(x.dtype, name);
        var y = x.numel() == 0 ? OfNothing(name, x.dtype) : Element(name, x, skipNaN);
        if (!Node.Wanted(x)) return y;
        var node = new Node(skipNaN ? "NanmedianBackward0" : "MedianBackward0");
        var (sx, sy) = (node.Save(x), node.Save(y));
        return node.Record(y, (x, g => Extremes.AmongEquals(g, sx, sy, [])));
    }

    /// <summary>
    /// The number q of the way from the smallest to the largest element along a dimension (of all, if null), 0 ≤ q ≤ 1: linear between the
    /// sorted elements around rank q (n − 1). NaN if some element is NaN, unless those are skipped. One q gives the reduced shape, a 1-d q
    /// <c>[k]</c> gives <c>[k, …]</c>. Composed of other operators.
    /// </summary>
    /// <exception cref="ArgumentException">
    /// The dtypes are not the same floating-point type, or q is not in range or not 0-d or 1-d.
    /// </exception>
    public static Tensor Quantile(Tensor x, Tensor q, long? dim, bool keepdim, bool skipNaN)
    {
        using var scope = Scoped.Open();
        Check(x, q);
        var d = Shape.Dim(dim ?? 0, x.Rank);
        var lines = dim is null || x.Rank == 0 ? Views.Reshape(x, [-1]) : Views.Move(x, [d], [-1]);             // […, n]
        var sorted = Sorting.Values(lines, -1);
        var ranks = Ranks(Views.Reshape(q, [-1]), sorted, skipNaN);                                             // […, k]
        var (below, above) = (ranks.floor(), ranks.ceil());
        var y = Arithmetic.Lerp(At(sorted, below), At(sorted, above), ranks - below);
        y = Views.Move(y, [-1], [0]);                                                                           // [k, …]
        if (keepdim && dim is null) y = Views.Reshape(y, [q.numel(), .. Enumerable.Repeat(1L, x.Rank)]);
        else if (keepdim && x.Rank > 0) y = Views.Unsqueeze(y, d + 1);
        return (q.Rank == 0 ? Views.Squeeze(y, 0) : y).MoveToOuterDisposeScope();
    }

    private static Tensor Element(string name, Tensor x, bool skipNaN)
    {
        using var uncounted = Scoped.Uncounted();
        using var plain = x.detach();
        using var flat = Views.Reshape(plain, [-1]);
        var (y, place) = Choices.One(name, flat, 0, false, new Middle(skipNaN));
        place.Dispose();
        return y;
    }

    private static Tensor OfNothing(string name, ScalarType dtype) => dtype.IsFloat() ? Creation.Full([], double.NaN, dtype)
        : throw new InvalidOperationException($"{name}(): the median of no elements is NaN, which {dtype.TorchName()} does not hold");

    /// <summary>q (n − 1), n counting the numbers of each line; the place of a NaN where there is one, unless those are skipped.</summary>
    private static Tensor Ranks(Tensor q, Tensor sorted, bool skipNaN)
    {
        var missing = sorted.isnan();
        var last = sorted.Sizes[^1] - 1;
        if (skipNaN) return q * Bounds.Clamp(last - Reductions.Sum(missing, [-1], false, true), 0, null);
        var any = Reductions.Any(missing, [-1], false, true);
        return Logic.Where(any, Creation.Full([], last, q.dtype), q * last);
    }

    private static Tensor At(Tensor sorted, Tensor rank) => AlongDimension.Gather(sorted, -1, rank.to_type(ScalarType.Int64));

    private static void Check(Tensor x, Tensor q)
    {
        if (!x.is_floating_point())
            throw new ArgumentException($"quantile() input tensor must be either float or double dtype, got "
                + x.dtype.TorchName(), nameof(x));
        if (x.numel() == 0)
            throw new ArgumentException($"quantile() input tensor must be non-empty, got shape {Shape.Text(x.Sizes)}", nameof(x));
        if (q.dtype != x.dtype)
            throw new ArgumentException($"quantile() q tensor must be same dtype as the input tensor, got {q.dtype.TorchName()} for "
                + x.dtype.TorchName(), nameof(q));
        if (q.Rank > 1)
            throw new ArgumentException($"quantile() q must be a scalar or 1D tensor, got shape {Shape.Text(q.Sizes)}", nameof(q));
        using var plain = q.detach();
        using var inside = plain.ge(0);
        using var below = plain.le(1);
        using var both = Logic.And(inside, below);
        if (both.Span<byte>().Contains((byte)0))
            throw new ArgumentException($"quantile() q values must be in the range [0, 1], got {q}", nameof(q));
    }
}
