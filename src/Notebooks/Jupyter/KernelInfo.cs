using System.Runtime.InteropServices;
using System.Text.Json.Nodes;

namespace Notebooks;

/// <summary>What the kernel says of itself and its language.</summary>
internal static class KernelInfo
{
    public static JsonObject Reply() => new()
    {
        ["status"] = "ok",
        ["protocol_version"] = MessageCodec.ProtocolVersion,
        ["implementation"] = "course",
        ["implementation_version"] = "1.0",
        ["banner"] = $"C# notebooks on {RuntimeInformation.FrameworkDescription}",
        ["help_links"] = new JsonArray(),
        ["language_info"] = new JsonObject
        {
            ["name"] = "C#",
            ["version"] = "14.0",
            ["mimetype"] = "text/x-csharp",
            ["file_extension"] = ".cs",
            ["pygments_lexer"] = "csharp",
            ["codemirror_mode"] = "text/x-csharp",
        },
    };
}
