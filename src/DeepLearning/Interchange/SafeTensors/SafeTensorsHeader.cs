using System.Text.Json;
using TorchSharp;

namespace DeepLearning;

/// <summary>Where a tensor lies in a safetensors file, counted from the end of the header.</summary>
internal sealed record SafeTensorsEntry(string Name, torch.ScalarType Type, long[] Shape, long Start, long End);

/// <summary>The checked header of a safetensors file.</summary>
internal sealed record SafeTensorsHeader(IReadOnlyList<SafeTensorsEntry> Entries, IReadOnlyDictionary<string, string> Metadata)
{
    public const string MetadataName = "__metadata__";

    /// <exception cref="InvalidDataException">It is no such header, or the tensors do not fill exactly the bytes that follow.</exception>
    public static SafeTensorsHeader Parse(byte[] header, long dataLength, NamedFile file)
    {
        var options = new JsonDocumentOptions { MaxDepth = 4, AllowDuplicateProperties = false };
        using var json = file.Naming("has a header that is not sound JSON", () => JsonDocument.Parse(header, options));
        if (json.RootElement.ValueKind != JsonValueKind.Object) throw file.Fault("has a header that is no JSON object");

        var entries = new List<SafeTensorsEntry>();
        var metadata = new OrderedDictionary<string, string>();
        foreach (var property in json.RootElement.EnumerateObject())
        {
            if (property.Name == MetadataName) ReadMetadata(property.Value, metadata, file);
            else entries.Add(file.Naming($"has an unsound entry '{property.Name}'", () => Entry(property, file)));
        }
        RequireFilled(entries, dataLength, file);
        return new(entries, metadata);
    }

    private static void ReadMetadata(JsonElement element, OrderedDictionary<string, string> metadata, NamedFile file)
    {
        if (element.ValueKind != JsonValueKind.Object) throw file.Fault($"has {MetadataName} that is no JSON object");
        foreach (var remark in element.EnumerateObject())
            metadata.Add(remark.Name, remark.Value.ValueKind == JsonValueKind.String ? remark.Value.GetString()!
                : throw file.Fault($"has {MetadataName} '{remark.Name}' that is no text"));
    }

    private static SafeTensorsEntry Entry(JsonProperty property, NamedFile file)
    {
        var type = SafeTensors.Types.Find(property.Value.GetProperty("dtype").GetString() ?? "", file);
        long[] shape = [.. property.Value.GetProperty("shape").EnumerateArray().Select(size => size.GetInt64())];
        long[] place = [.. property.Value.GetProperty("data_offsets").EnumerateArray().Select(offset => offset.GetInt64())];
        if (place.Length != 2) throw file.Fault($"has {place.Length} data_offsets, expected 2");
        var length = TensorBytes.Count(shape, type, file, property.Name);
        if (place[0] < 0 || place[1] - place[0] != length)
            throw file.Fault($"places '{property.Name}' at {place[0]} to {place[1]}, "
                + $"but {TensorBytes.Text(shape)} {type} needs {length} bytes");
        return new(property.Name, type, shape, place[0], place[1]);
    }

    private static void RequireFilled(List<SafeTensorsEntry> entries, long dataLength, NamedFile file)
    {
        var end = 0L;
        foreach (var entry in entries.OrderBy(entry => entry.Start).ThenBy(entry => entry.End))
        {
            if (entry.Start < end) throw file.Fault($"has a tensor '{entry.Name}' that overlaps another, at byte {entry.Start}");
            if (entry.Start > end) throw file.Fault($"has a gap before '{entry.Name}', bytes {end} to {entry.Start}");
            end = entry.End;
        }
        if (end != dataLength) throw file.Fault($"has {dataLength} bytes of elements, its header describes {end}");
    }
}
