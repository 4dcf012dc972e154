using System.Collections;

namespace DeepLearning;

/// <summary>A list of numbers for a plot. Arrays and lists of numbers become one by themselves.</summary>
public sealed partial class PlotValues : IReadOnlyList<double>
{
    readonly double[] values;

    /// <summary>A copy of <paramref name="values"/>.</summary>
    public PlotValues(IEnumerable<double> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        this.values = [.. values];
    }

    /// <summary>The number of values.</summary>
    public int Count => values.Length;

    /// <summary>Value <paramref name="index"/>, from 0.</summary>
    public double this[int index] => values[index];

    /// <inheritdoc/>
    public IEnumerator<double> GetEnumerator() => values.AsEnumerable().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The values of an array.</summary>
    public static implicit operator PlotValues(double[] values) => new(values);

    /// <summary>The values of an array, widened.</summary>
    public static implicit operator PlotValues(float[] values) => Widen(values, value => value);

    /// <summary>The values of an array, widened.</summary>
    public static implicit operator PlotValues(int[] values) => Widen(values, value => value);

    /// <summary>The values of an array, widened.</summary>
    public static implicit operator PlotValues(long[] values) => Widen(values, value => value);

    /// <summary>The values of a list.</summary>
    public static implicit operator PlotValues(List<double> values) => new(values);

    /// <summary>The values of a list, widened.</summary>
    public static implicit operator PlotValues(List<float> values) => Widen(values, value => value);

    static PlotValues Widen<T>(IEnumerable<T> values, Func<T, double> widen)
    {
        ArgumentNullException.ThrowIfNull(values);
        return new(values.Select(widen));
    }
}
