namespace TorchSharp.Tests.Fuzzing;

/// <summary>Operators written as loops over the indices of arrays of doubles.</summary>
internal sealed record Naive(double[] Elements, long[] Shape)
{
    public static Naive Of(torch.Tensor x) => new(Fuzz.Read(x), x.shape);

    /// <summary>A tensor whose elements are functions of their indices.</summary>
    public static Naive From(long[] shape, Func<long[], double> f)
    {
        var elements = new double[Count(shape)];
        for (var i = 0; i < elements.Length; i++) elements[i] = f(Index(i, shape));
        return new(elements, shape);
    }

    public static long Count(long[] shape) => shape.Aggregate(1L, (a, b) => a * b);

    /// <summary>The index of the i-th element in row-major order.</summary>
    public static long[] Index(long i, long[] shape)
    {
        var index = new long[shape.Length];
        for (var d = shape.Length - 1; d >= 0; d--) (i, index[d]) = Math.DivRem(i, shape[d]);
        return index;
    }

    /// <summary>All indices in row-major order.</summary>
    public static IEnumerable<long[]> Indices(long[] shape)
    {
        for (var i = 0L; i < Count(shape); i++) yield return Index(i, shape);
    }

    /// <summary>An index with another number at one dimension.</summary>
    public static long[] With(long[] index, int dim, long value)
    {
        long[] changed = [.. index];
        changed[dim] = value;
        return changed;
    }

    public double this[params long[] index]
    {
        get
        {
            var at = 0L;
            for (var d = 0; d < index.Length; d++) at = at * Shape[d] + index[d];
            return Elements[at];
        }
    }

    public Naive Map(Func<double, double> f) => new(Array.ConvertAll(Elements, x => f(x)), Shape);

    /// <summary>A function of two tensors that broadcast.</summary>
    public Naive Zip(Naive other, Func<double, double, double> f)
    {
        var rank = Math.Max(Shape.Length, other.Shape.Length);
        var (a, b) = (Widened(rank), other.Widened(rank));
        long[] shape = [.. a.Shape.Zip(b.Shape, (m, n) => m == 1 ? n : m)];
        return From(shape, index => f(a.Repeated(index), b.Repeated(index)));
    }

    /// <summary>One result for all elements along some dimensions, taken together.</summary>
    public Naive Fold(long[] dims, bool keepdim, Func<double[], double> f)
    {
        long[] kept = [.. Shape.Select((size, d) => dims.Contains(d) ? 1 : size)];
        var groups = new List<double>[Count(kept)];
        for (var i = 0; i < groups.Length; i++) groups[i] = [];
        for (var i = 0; i < Elements.Length; i++)
        {
            var (index, at) = (Index(i, Shape), 0L);
            for (var d = 0; d < kept.Length; d++) at = at * kept[d] + (kept[d] == Shape[d] ? index[d] : 0);
            groups[at].Add(Elements[i]);
        }
        return new([.. groups.Select(group => f([.. group]))], keepdim ? kept : [.. Shape.Where((_, d) => !dims.Contains(d))]);
    }

    /// <summary>Every line along a dimension, changed as a whole.</summary>
    public Naive Lines(int dim, Func<double[], double[]> f) => From(Shape, index =>
    {
        var line = new double[Shape[dim]];
        for (var k = 0; k < line.Length; k++) line[k] = this[With(index, dim, k)];
        return f(line)[index[dim]];
    });

    private Naive Widened(int rank) => this with { Shape = [.. Enumerable.Repeat(1L, rank - Shape.Length), .. Shape] };

    private double Repeated(long[] index) => this[[.. index.Select((k, d) => Shape[d] == 1 ? 0 : k)]];
}
