using System.Net;
using System.Text;

namespace DeepLearning;

/// <summary>A question as it is shown: a form that writes the answering line where scripts run, plain text elsewhere.</summary>
[TypeFormatterSource(typeof(QuizViewFormatters), PreferredMimeTypes = [FigureFormatters.Html, FigureFormatters.Text])]
public sealed class QuizView
{
    private readonly QuizQuestion _question;

    internal QuizView(QuizQuestion question) => _question = question;

    /// <summary>The question, its choices, and the line that answers it.</summary>
    public override string ToString()
    {
        var text = new StringBuilder(_question.Question).Append('\n');
        foreach (var (letter, item) in Items) text.Append($"  {letter}) {item}\n");
        return text.Append($"Answer with Quiz.Answer(\"{_question.Id}\", …): {_question.Expected}.").ToString();
    }

    /// <summary>A form without the answer in it. Whatever is chosen or typed appears in a line of C# to run in the next cell.</summary>
    public string ToHtml()
    {
        var name = "quiz-" + _question.Id.Replace('.', '-');
        var html = new StringBuilder($"<form id=\"{name}\" class=\"quiz\" style=\"border:1px solid #8888;border-radius:.4rem;padding:.6rem 1rem;max-width:46rem\" onsubmit=\"return false\">");
        html.Append($"<p style=\"white-space:pre-wrap;margin:.2rem 0 .6rem\">{Encode(_question.Question)}</p>");
        if (_question.Kind == QuizKind.Choice)
        {
            foreach (var (letter, item) in Items)
                html.Append($"<label style=\"display:block;margin:.25rem 0\"><input type=\"radio\" name=\"answer\" value=\"{letter}\"> {letter}) {Encode(item)}</label>");
        }
        else
        {
            foreach (var (letter, item) in Items) html.Append($"<div style=\"margin:.25rem 0\">{letter}) {Encode(item)}</div>");
            html.Append($"<label>Your answer <{(_question.Kind == QuizKind.Output ? "textarea rows=\"2\" name=\"answer\"></textarea>" : "input name=\"answer\" autocomplete=\"off\">")}</label>");
        }

        var start = $"Quiz.Answer(\"{_question.Id}\", ";
        return html.Append($"<p style=\"margin:.6rem 0 .2rem\">Run in the next cell: <code>{Encode(start)}…)</code></p></form>")
            .Append($$"""
                <script>(() => {
                  const form = [...document.querySelectorAll('form#{{name}}')].at(-1), code = form.querySelector('code');
                  form.addEventListener('input', () => code.textContent = {{Encoded(start)}} + JSON.stringify(new FormData(form).get('answer')) + ')');
                })();</script>
                """).ToString();
    }

    private IEnumerable<(char Letter, string Text)> Items => (_question.Items ?? []).Select((text, i) => ((char)('a' + i), text));

    private static string Encode(string text) => WebUtility.HtmlEncode(text);

    private static string Encoded(string text) => System.Text.Json.JsonSerializer.Serialize(text);
}

internal sealed class QuizViewFormatters
{
    private readonly object[] _formatters =
    [
        new TextFormatter<QuizView>(FigureFormatters.Html, view => view.ToHtml()),
        new TextFormatter<QuizView>(FigureFormatters.Text, view => view.ToString()),
    ];

    public IEnumerable<object> CreateTypeFormatters() => _formatters;
}
