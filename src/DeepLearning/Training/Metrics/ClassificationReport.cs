using static TorchSharp.torch;

namespace DeepLearning;

/// <summary>How well one class is recognized.</summary>
/// <param name="Name">The class.</param>
/// <param name="Precision">TP / (TP + FP): the fraction of those taken for the class that belong to it; 0 if none was taken for it.</param>
/// <param name="Recall">TP / (TP + FN): the fraction of the class's examples that were found; 0 if there are none.</param>
/// <param name="Count">Examples of the class.</param>
public sealed record ClassScore(string Name, double Precision, double Recall, long Count)
{
    /// <summary>F₁ = 2 · precision · recall / (precision + recall), their harmonic mean; 0 if both are 0.</summary>
    public double F1 { get; init; } = Precision + Recall == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);

    /// <summary>"cat: precision 0.91, recall 0.88, F1 0.89, 100 examples".</summary>
    public override string ToString() => $"{Name}: precision {Precision:0.00}, recall {Recall:0.00}, F1 {F1:0.00}, {Count} examples";
}

/// <summary>Precision, recall and F₁ of every class, and their means.</summary>
/// <param name="Classes">In the order of their numbers.</param>
/// <param name="Macro">The plain means over the classes: each class counts the same.</param>
/// <param name="Weighted">The means over the classes, weighted by their numbers of examples.</param>
/// <param name="Micro">From the sums of TP, FP and FN over all classes: each example counts the same. Where every example has one class,
/// all three numbers are the accuracy.</param>
[TypeFormatterSource(typeof(ClassificationReportFormatters), PreferredMimeTypes = [FigureFormatters.Html, FigureFormatters.Text])]
public sealed record ClassificationReport(IReadOnlyList<ClassScore> Classes, ClassScore Macro, ClassScore Weighted, ClassScore Micro)
{
    internal TextTable Table => new(
        ["class", "precision", "recall", "F1", "examples"],
        [.. Classes.Append(Macro).Append(Weighted).Append(Micro).Select(score => (string[])
            [score.Name, $"{score.Precision:0.000}", $"{score.Recall:0.000}", $"{score.F1:0.000}", $"{score.Count}"])]);

    /// <summary>A table, a class per line.</summary>
    public override string ToString() => Table.ToString();
}

internal sealed class ClassificationReportFormatters() : TableFormatters<ClassificationReport>(report => report.Table.ToHtml());

public static partial class Metrics
{
    /// <summary>Precision, recall and F₁ of every class; an example is taken for the class with the largest output.</summary>
    /// <param name="outputs">One score per class, [N, classes].</param>
    /// <param name="targets">Class numbers, int64 [N].</param>
    /// <param name="names">The classes' names; "0", "1", … if null.</param>
    /// <exception cref="ArgumentException">The shapes are others, or there is not one name per class.</exception>
    public static ClassificationReport Report(Tensor outputs, Tensor targets, IReadOnlyList<string>? names = null) =>
        Report(ConfusionMatrix(outputs, targets), names);

    /// <summary>Precision, recall and F₁ of every class, from a matrix of counts.</summary>
    /// <param name="counts">counts[i, j] = examples of class i that were taken for class j.</param>
    /// <param name="names">The classes' names; "0", "1", … if null.</param>
    /// <exception cref="ArgumentException">The matrix is not square, or there is not one name per class.</exception>
    public static ClassificationReport Report(int[,] counts, IReadOnlyList<string>? names = null)
    {
        ArgumentNullException.ThrowIfNull(counts);
        var n = counts.GetLength(0);
        if (n != counts.GetLength(1))
            throw new ArgumentException($"Expected as many columns as rows, got [{n}, {counts.GetLength(1)}].", nameof(counts));
        if (names is not null && names.Count != n)
            throw new ArgumentException($"Expected {n} names, one per class, got {names.Count}.", nameof(names));
        var classes = new ClassScore[n];
        var (all, right) = (0L, 0L);
        for (var c = 0; c < n; c++)
        {
            var actual = Enumerable.Range(0, n).Sum(j => (long)counts[c, j]);
            var taken = Enumerable.Range(0, n).Sum(i => (long)counts[i, c]);
            classes[c] = new(names?[c] ?? $"{c}", Ratio(counts[c, c], taken), Ratio(counts[c, c], actual), actual);
            (all, right) = (all + actual, right + counts[c, c]);
        }
        var micro = Ratio(right, all);
        return new(classes, Mean("macro", _ => 1), Mean("weighted", score => score.Count), new("micro", micro, micro, all) { F1 = micro });

        ClassScore Mean(string name, Func<ClassScore, double> weight)
        {
            var total = classes.Sum(weight);
            double Of(Func<ClassScore, double> value) => total == 0 ? 0 : classes.Sum(score => weight(score) * value(score)) / total;
            return new(name, Of(score => score.Precision), Of(score => score.Recall), all) { F1 = Of(score => score.F1) };
        }
    }

    private static double Ratio(long part, long whole) => whole == 0 ? 0 : (double)part / whole;
}
