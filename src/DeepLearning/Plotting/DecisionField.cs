namespace DeepLearning;

/// <summary>A classifier's predictions on a <see cref="DecisionGrid"/>, ready to be colored.</summary>
sealed class DecisionField
{
    readonly int[] area;

    /// <param name="grid">The grid that was asked about.</param>
    /// <param name="predictions">Probabilities <c>[G, 1]</c> of class 1, or <c>[G, K]</c> of all classes.</param>
    internal DecisionField(DecisionGrid grid, PlotMatrix predictions)
    {
        PlotCheck.Drawable(predictions, nameof(predictions));
        PlotCheck.SameLength(predictions.Rows, nameof(predictions), grid.Points.GetLength(0), "the grid");
        // A little rounding error is no reason to refuse.
        foreach (var value in predictions.Values)
        {
            if (value is not (>= -1e-5 and <= 1 + 1e-5))
                throw new ArgumentException(
                    $"predictions holds {PlotText.Number(value)}, but probabilities in 0..1 were expected: "
                    + "does the model end in sigmoid or softmax?",
                    nameof(predictions));
        }
        Classes = Math.Max(2, predictions.Columns);
        area = new int[Classes];
        Rows = [.. Enumerable.Range(0, grid.Y.Count).Select(row => new double[grid.X.Count])];
        for (var index = 0; index < predictions.Rows; index++)
        {
            var (winner, value) = Classes == 2 ? Binary(predictions, index) : Multiple(predictions, index);
            area[winner]++;
            // Three digits are more than an eye can tell, and keep figures small.
            Rows[index / grid.X.Count][index % grid.X.Count] = Math.Round(value, 3);
        }
    }

    internal int Classes { get; }

    /// <summary>Of two classes the probability of class 1; of more, the winning class plus how sure it is, in 0..1, from an even split to
    /// certain.</summary>
    internal double[][] Rows { get; }

    internal string DescribeAreas(string[] names) =>
        "areas " + PlotText.List([.. area.Select((cells, index) => $"{names[index]} {100.0 * cells / area.Sum():0} %")]);

    static (int Winner, double Value) Binary(PlotMatrix predictions, int index)
    {
        var probability = predictions[index, predictions.Columns - 1];
        return (probability > 0.5 ? 1 : 0, probability);
    }

    static (int Winner, double Value) Multiple(PlotMatrix predictions, int index)
    {
        var winner = 0;
        for (var column = 1; column < predictions.Columns; column++)
        {
            if (predictions[index, column] > predictions[index, winner]) winner = column;
        }
        var even = 1.0 / predictions.Columns;
        // Just below 1, so that a certain prediction does not get the next class's color.
        return (winner, winner + Math.Clamp((predictions[index, winner] - even) / (1 - even), 0, 0.999));
    }
}
