using Microsoft.AspNetCore.Html;
using Microsoft.DotNet.Interactive.Formatting;

namespace Microsoft.DotNet.Interactive;

/// <summary>What every cell can call by its bare name: this class is imported statically.</summary>
public abstract class Kernel
{
    private protected Kernel() { }

    /// <summary>Shows a value now, as the type's preferred forms or as the given mime types; the result can be updated in place.</summary>
    public static DisplayedValue display(object? value, params string[] mimeTypes) => value.Display(mimeTypes);

    /// <summary>Text that is HTML already; show it with <see cref="display"/> or as a cell's last expression.</summary>
    public static IHtmlContent HTML(string content) => new HtmlString(content);

    /// <summary>Adds a style sheet to the page.</summary>
    public static void CSS(string content) => $"<style>{content}</style>".DisplayAs(HtmlFormatter.MimeType);

    /// <summary>Runs a script in the page.</summary>
    public static void Javascript(string scriptContent) =>
        $"<script type=\"text/javascript\">{scriptContent}</script>".DisplayAs(HtmlFormatter.MimeType);

    /// <summary>Asks the user for a line of text.</summary>
    /// <exception cref="InvalidOperationException">The notebook runs without a user.</exception>
    public static Task<string> GetInputAsync(string prompt = "", string typeHint = "text", string? valueName = null) =>
        InputSource.AskAsync(prompt, isPassword: typeHint == "password");

    /// <summary>Asks the user for a password, which is not seen on the screen.</summary>
    /// <exception cref="InvalidOperationException">The notebook runs without a user.</exception>
    public static async Task<PasswordString> GetPasswordAsync(string prompt = "") => new(await InputSource.AskAsync(prompt, isPassword: true));
}
