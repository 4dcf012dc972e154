using System.Numerics;
using static TorchSharp.torch;

namespace TorchSharp.Operators;

/// <summary>
/// The right classes of a batch as numbers: which class each row has, what it weighs, and how the label is smoothed. Row i stands for the
/// distribution q_ic w_c = (1 − ε) w_c [c = target] + ε w_c / C.
/// </summary>
internal sealed class Targets
{
    private readonly long[] classes;
    private readonly double[]? weights;
    private readonly double smoothing;
    private readonly long ignored;

    /// <exception cref="ArgumentException">Shapes or dtypes do not fit the input's.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A class is not one of the input's.</exception>
    public Targets(Tensor x, Tensor target, Tensor? weight, long ignored, double smoothing)
    {
        var dim = Dimension(x);
        Sizes = [.. x.Sizes[..dim], .. x.Sizes[(dim + 1)..]];
        if (x.Rank > 1 && target.Rank > 0 && x.Sizes[0] != target.Sizes[0])
            throw new ArgumentException($"Expected input batch_size ({x.Sizes[0]}) to match target batch_size ({target.Sizes[0]}): input {Shape.Text(x.Sizes)}, "
                + $"target {Shape.Text(target.Sizes)}.", nameof(target));
        if (!target.Sizes.SequenceEqual(Sizes))
            throw new ArgumentException($"Expected target size {Shape.Text(Sizes)}, got {Shape.Text(target.Sizes)} for an input of shape {Shape.Text(x.Sizes)}", nameof(target));
        if (target.dtype is not (ScalarType.Int64 or ScalarType.Byte))
            throw new ArgumentException($"expected scalar type Long but found {target.dtype.TorchName()}", nameof(target));
        Classes = (int)x.Sizes[dim];
        (this.ignored, this.smoothing) = (ignored, smoothing);
        using var numbers = Copies.Cast(target, ScalarType.Int64);
        classes = numbers.Span<long>().ToArray();
        foreach (var c in classes)
            if (c != ignored && (c < 0 || c >= Classes)) throw new ArgumentOutOfRangeException(nameof(target), c,
                $"Target {c} is out of bounds: there are {Classes} classes.");
        WeightShape(x, weight);
        if (weight is null) return;
        using var real = Copies.Cast(weight, ScalarType.Float64);
        weights = real.Span<double>().ToArray();
    }

    /// <summary>The shape of the targets: the input's without the classes.</summary>
    public long[] Sizes { get; }

    /// <summary>The number of targets.</summary>
    public int Count => classes.Length;

    /// <summary>The number of classes.</summary>
    public int Classes { get; }

    /// <summary>Rows per parallel chunk.</summary>
    public long Grain => Math.Max(1, StridedLoop.Grain / 8 / Math.Max(1, Classes));

    /// <summary>Σ w[target] over the rows that count.</summary>
    public double TotalWeight
    {
        get
        {
            var total = 0.0;
            foreach (var c in classes) total += c == ignored ? 0 : Weight(c);
            return total;
        }
    }

    /// <summary>Where the classes are: in dimension 1, or 0 for one sample.</summary>
    public static int Dimension(Tensor x) => x.Rank == 1 ? 0 : 1;

    /// <summary>The shape in which the weight broadcasts to the input: [1, C, 1, …].</summary>
    public static long[] WeightShape(Tensor x, Tensor? weight)
    {
        var dim = Dimension(x);
        var shape = Enumerable.Repeat(1L, x.Rank).ToArray();
        shape[dim] = x.Sizes[dim];
        if (weight is not null && (weight.Rank != 1 || weight.Sizes[0] != x.Sizes[dim]))
            throw new ArgumentException($"weight tensor should be defined either for all {x.Sizes[dim]} classes or no classes but got weight tensor of shape: {Shape.Text(weight.Sizes)}", nameof(weight));
        return shape;
    }

    /// <summary>x as [rows, C], contiguous.</summary>
    public Tensor Rows(Tensor x)
    {
        using var last = x.Rank <= 2 ? x.alias() : Views.Permute(x, [0, .. Enumerable.Range(2, x.Rank - 2).Select(d => (long)d), 1]);
        using var contiguous = last.contiguous();
        return Views.Reshape(contiguous, [Count, Classes]);
    }

    /// <summary>Undoes <see cref="Rows"/>.</summary>
    public Tensor Back(Tensor rows)
    {
        using var last = Views.Reshape(rows, [.. Sizes, Classes]);
        long[] middle = [.. Enumerable.Range(1, Math.Max(last.Rank - 2, 0)).Select(d => (long)d)];
        return last.Rank <= 2 ? last.alias() : Views.Permute(last, [0, last.Rank - 1, .. middle]);
    }

    /// <summary>Σ_c q_ic w_c (logSum − x_c).</summary>
    public T Loss<T>(int i, ReadOnlySpan<T> x, T logSum) where T : unmanaged, IFloatingPointIeee754<T>
    {
        if (classes[i] == ignored) return T.Zero;
        var c = (int)classes[i];
        var own = T.CreateTruncating(Weight(c)) * (logSum - x[c]);
        if (smoothing == 0) return own;
        var all = T.Zero;
        for (var k = 0; k < x.Length; k++) all += T.CreateTruncating(Weight(k)) * (logSum - x[k]);
        return T.CreateTruncating(1 - smoothing) * own + T.CreateTruncating(smoothing / Classes) * all;
    }

    /// <summary>dx_c = g · (e^(x − logSum) Σ_k q_ik w_k − q_ic w_c), without the power where there is no sum.</summary>
    public void Slope<T>(int i, ReadOnlySpan<T> x, T? logSum, T g, Span<T> dx) where T : unmanaged, IFloatingPointIeee754<T>
    {
        dx.Clear();
        if (classes[i] == ignored) return;
        var c = (int)classes[i];
        if (logSum is { } sum)
        {
            var mass = (1 - smoothing) * Weight(c);
            if (smoothing > 0)
                for (var k = 0; k < x.Length; k++) mass += smoothing / Classes * Weight(k);
            TensorPrimitives.Subtract(x, sum, dx);
            TensorPrimitives.Exp<T>(dx, dx);
            TensorPrimitives.Multiply(dx, g * T.CreateTruncating(mass), dx);
        }
        dx[c] -= g * T.CreateTruncating((1 - smoothing) * Weight(c));
        if (smoothing > 0)
            for (var k = 0; k < x.Length; k++) dx[k] -= g * T.CreateTruncating(smoothing / Classes * Weight(k));
    }

    /// <summary>q · w in the shape of the input.</summary>
    public Tensor Distribution(Tensor x)
    {
        using var rows = Creation.Full([Count, Classes], 0, ScalarType.Float64);
        var span = rows.Span<double>();
        for (var i = 0; i < Count; i++)
        {
            if (classes[i] == ignored) continue;
            for (var k = 0; k < Classes && smoothing > 0; k++) span[i * Classes + k] = smoothing / Classes * Weight(k);
            span[(int)(i * Classes + classes[i])] += (1 - smoothing) * Weight(classes[i]);
        }
        using var real = Copies.Cast(rows, x.dtype);
        return Back(real);
    }

    private double Weight(long c) => weights?[c] ?? 1;
}
