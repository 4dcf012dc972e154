namespace DeepLearning;

/// <summary>What every plot asks of its data. Each check names the argument, what it was, and what was expected.</summary>
static class PlotCheck
{
    /// <summary>There are values, and at least one is finite (the others are gaps).</summary>
    internal static PlotValues Drawable(PlotValues values, string argument)
    {
        ArgumentNullException.ThrowIfNull(values, argument);
        Drawable(values, values.Count, argument);
        return values;
    }

    /// <inheritdoc cref="Drawable(PlotValues, string)"/>
    internal static PlotMatrix Drawable(PlotMatrix values, string argument)
    {
        ArgumentNullException.ThrowIfNull(values, argument);
        Drawable(values.Values, values.Rows * values.Columns, argument);
        return values;
    }

    internal static void SameLength(int length, string argument, int expected, string other)
    {
        if (length != expected)
            throw OneForEach(argument, PlotText.Count(length, "element"), $"{other} has {expected}");
    }

    internal static void Labels(IReadOnlyCollection<string>? labels, string argument, int expected, string what)
    {
        if (labels is not null && labels.Count != expected)
            throw OneForEach(argument, PlotText.Count(labels.Count, "name"), $"there are {PlotText.Count(expected, what)}");
    }

    internal static void Columns(PlotMatrix points, string argument, int expected)
    {
        if (points.Columns != expected)
            throw new ArgumentException(
                $"{argument} has shape [{points.Rows}, {points.Columns}], but [N, {expected}] was expected.", argument);
    }

    /// <summary>All <paramref name="values"/> are finite; <paramref name="name"/> says which part of the argument they are.</summary>
    internal static void Finite(string argument, string name, params ReadOnlySpan<double> values)
    {
        foreach (var value in values)
        {
            if (!double.IsFinite(value))
                throw new ArgumentException($"{name} has the value {value}, but finite numbers were expected.", argument);
        }
    }

    internal static void Positive(PlotValues values, string argument, string why)
    {
        if (values.Any(value => value <= 0))
            throw new ArgumentException($"{argument} has the value {PlotText.Number(values.Min())}, but {why}.", argument);
    }

    /// <summary>Two finite numbers, the smaller first.</summary>
    internal static void Range((double Low, double High) range, string argument)
    {
        if (!double.IsFinite(range.Low) || !double.IsFinite(range.High) || range.Low >= range.High)
            throw new ArgumentException(
                $"{argument} is from {range.Low} to {range.High}, but two finite numbers, the smaller first, were expected.", argument);
    }

    /// <summary>Class numbers 0, 1, 2, … as integers.</summary>
    internal static int[] Classes(PlotValues classes, string argument) =>
    [
        .. classes.Select((value, index) => value >= 0 && value < int.MaxValue && double.IsInteger(value)
            ? (int)value
            : throw new ArgumentException($"{argument}[{index}] is {value}, but a class is a whole number from 0.", argument)),
    ];

    /// <summary>The names of <paramref name="count"/> classes: the given ones, or "class 0", "class 1", …</summary>
    internal static string[] ClassNames(IReadOnlyList<string>? names, string argument, int count)
    {
        if (names is not null && names.Count < count)
            throw OneForEach(argument, PlotText.Count(names.Count, "name"), $"there are {PlotText.Count(count, "class")}");
        return names is null ? [.. Enumerable.Range(0, count).Select(index => $"class {index}")] : [.. names];
    }

    static ArgumentException OneForEach(string argument, string had, string needed) =>
        new($"{argument} has {had}, but {needed}: expected one for each.", argument);

    static void Drawable(IEnumerable<double> values, int count, string argument)
    {
        if (count == 0) throw new ArgumentException($"{argument} is empty: there is nothing to draw.", argument);
        if (!values.Any(double.IsFinite))
            throw new ArgumentException(
                $"{argument} has no finite number among its {PlotText.Count(count, "value")}: there is nothing to draw.", argument);
    }
}
