using System.Text.Json.Nodes;
using Microsoft.DotNet.Interactive.Formatting;

namespace Notebooks;

/// <summary>One value in all its forms: mime type to text. There is always a <c>text/plain</c>.</summary>
/// <param name="Forms">The forms, best first.</param>
public sealed record MimeBundle(IReadOnlyDictionary<string, string> Forms)
{
    /// <summary>The plain text.</summary>
    public string PlainText => Forms.GetValueOrDefault(MimeTypes.Plain, "");

    /// <summary>Text that is shown as it is.</summary>
    public static MimeBundle OfText(string text) => new(new Dictionary<string, string> { [MimeTypes.Plain] = text });

    /// <summary>The forms that a value's type prefers.</summary>
    public static MimeBundle Of(object? value) => Of(value, FormattedValue.CreateManyFromObject(value));

    internal static MimeBundle Of(object? value, IEnumerable<FormattedValue> formattedValues)
    {
        var forms = new Dictionary<string, string>();
        foreach (var form in formattedValues) forms.TryAdd(form.MimeType, form.Value);
        if (!forms.ContainsKey(MimeTypes.Plain)) forms[MimeTypes.Plain] = Plain(value, forms);
        return new(forms);
    }

    /// <summary>The form that notebooks store: text as it is, JSON types as JSON.</summary>
    public JsonObject ToJson() => new(Forms.Select(form =>
        KeyValuePair.Create(form.Key, MimeTypes.IsJson(form.Key) ? JsonNode.Parse(form.Value) : form.Value)));

    // Markup that was shown as a string reads better without its tags.
    private static string Plain(object? value, Dictionary<string, string> forms) =>
        value is string && forms.TryGetValue(MimeTypes.Html, out var html) ? Markup.TextOf(html) : value.ToDisplayString();
}
