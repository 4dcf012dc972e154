using System.Text.Json;

namespace TorchSharp.Tests.Vision;

/// <summary>A file of Golden/images.json and what Pillow finds in it.</summary>
internal sealed record ImageFile(byte[] File, int Width, int Height, int Channels, byte[] Pixels)
{
    /// <summary>All of them, by kind ("png", "jpeg") and name.</summary>
    public static IReadOnlyDictionary<string, ImageFile> All { get; } = Load();

    public static byte[] Png => All["png color type 2, 8 bits"].File;

    public static byte[] Jpeg => All["jpeg 35 x 21, 4:2:0"].File;

    public static byte[] ProgressiveJpeg => All["jpeg 35 x 21, 4:2:0, progressive"].File;

    private static Dictionary<string, ImageFile> Load()
    {
        using var document = JsonDocument.Parse(System.IO.File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Golden",
            "images.json")));
        return document.RootElement.EnumerateArray().ToDictionary(c => $"{c.Text("kind")} {c.Text("name")}", c => new ImageFile(
            c.GetProperty("file").GetBytesFromBase64(), (int)c.Int("width"), (int)c.Int("height"), (int)c.Int("channels"),
            c.GetProperty("pixels").GetBytesFromBase64()));
    }
}
