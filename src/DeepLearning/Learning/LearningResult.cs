using System.Net;

namespace DeepLearning;

/// <summary>What a learner is told about an answer or an exercise.</summary>
/// <param name="Id">Of what.</param>
/// <param name="Passed">Whether it is right.</param>
/// <param name="Message">Why, or what to look at.</param>
[TypeFormatterSource(typeof(LearningResultFormatters), PreferredMimeTypes = [FigureFormatters.Html, FigureFormatters.Text])]
public sealed record LearningResult(string Id, bool Passed, string Message)
{
    /// <summary>The result as one paragraph of text.</summary>
    public override string ToString() => $"{(Passed ? "✓" : "✗")} {Id}: {Message}";

    /// <summary>The result with a bar at its left, green or red, beside its mark.</summary>
    public string ToHtml()
    {
        var color = Passed ? "#2da44e" : "#cf5a4a";
        var words = WebUtility.HtmlEncode(ToString()).Replace("\n", "<br>", StringComparison.Ordinal);
        return $"<div role=\"status\" style=\"border-left:4px solid {color};padding:.3rem .8rem;margin:.3rem 0\">{words}</div>";
    }
}

internal sealed class LearningResultFormatters
{
    private readonly object[] _formatters =
    [
        new TextFormatter<LearningResult>(FigureFormatters.Html, result => result.ToHtml()),
        new TextFormatter<LearningResult>(FigureFormatters.Text, result => result.ToString()),
    ];

    public IEnumerable<object> CreateTypeFormatters() => _formatters;
}
