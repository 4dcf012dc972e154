using System.Buffers.Binary;
using System.Text.Json;
using TorchSharp;

namespace DeepLearning;

/// <summary>
/// The safetensors format: the header's length in 8 bytes, the header in JSON (types, shapes, places and remarks), then the elements, row
/// by row, little-endian (github.com/huggingface/safetensors).
/// </summary>
public static class SafeTensors
{
    internal const int LongestHeader = 100_000_000;

    internal static readonly ElementNames Types = new(
        ("F64", torch.ScalarType.Float64), ("F32", torch.ScalarType.Float32), ("F16", torch.ScalarType.Float16),
        ("BF16", torch.ScalarType.BFloat16), ("C64", torch.ScalarType.ComplexFloat32), ("I64", torch.ScalarType.Int64),
        ("I32", torch.ScalarType.Int32), ("I16", torch.ScalarType.Int16), ("I8", torch.ScalarType.Int8), ("U8", torch.ScalarType.Byte),
        ("BOOL", torch.ScalarType.Bool));

    /// <summary>Reads a file, in the header's order, with its remarks in <see cref="StateDict.Metadata"/>.</summary>
    /// <exception cref="InvalidDataException">The file is damaged, its tensors overlap or leave gaps, or it has elements of a type that
    /// TorchSharp does not have.</exception>
    public static StateDict Read(string path)
    {
        using var content = File.OpenRead(path);
        var file = new NamedFile("safetensors file", path);
        Span<byte> start = stackalloc byte[8];
        if (content.ReadAtLeast(start, 8, throwOnEndOfStream: false) < 8) throw file.Fault("ends within the first 8 bytes");
        var length = BinaryPrimitives.ReadUInt64LittleEndian(start);
        if (length > LongestHeader) throw file.Fault($"states a header of {length} bytes; at most {LongestHeader} are allowed");
        if ((long)length > content.Length - 8) throw file.Fault($"ends within its header: {content.Length - 8} of {length} bytes");
        var bytes = new byte[length];
        content.ReadExactly(bytes);
        var header = SafeTensorsHeader.Parse(bytes, content.Length - 8 - (long)length, file);

        var weights = new StateDict();
        foreach (var (name, value) in header.Metadata) weights.Metadata.Add(name, value);
        foreach (var entry in header.Entries)
        {
            content.Position = 8 + (long)length + entry.Start;
            weights.Add(entry.Name, TensorBytes.Read(content, entry.Shape, entry.Type, file, entry.Name));
        }
        return weights;
    }

    /// <summary>
    /// Writes a file, which replaces one that is there. Tensors with wider elements lie first, so that each is aligned to its elements;
    /// the header keeps the order.
    /// </summary>
    /// <exception cref="NotSupportedException">A tensor has elements that the format does not have (128-bit complex numbers).</exception>
    public static void Write(string path, StateDict weights)
    {
        ArgumentNullException.ThrowIfNull(weights);
        var places = new Dictionary<string, (long Start, long End)>();
        var laid = weights.OrderByDescending(pair => TensorBytes.Size(pair.Value.dtype)).ToArray(); // stable
        var end = 0L;
        foreach (var (name, tensor) in laid)
        {
            var start = end;
            end += tensor.numel() * TensorBytes.Size(tensor.dtype);
            places.Add(name, (start, end));
        }

        var header = Header(weights, places);
        AtomicFile.Write(path, content =>
        {
            Span<byte> start = stackalloc byte[8];
            BinaryPrimitives.WriteInt64LittleEndian(start, header.Length);
            content.Write(start);
            content.Write(header);
            foreach (var (_, tensor) in laid) TensorBytes.Write(content, tensor);
        });
    }

    private static byte[] Header(StateDict weights, Dictionary<string, (long Start, long End)> places)
    {
        using var text = new MemoryStream();
        using (var json = new Utf8JsonWriter(text))
        {
            json.WriteStartObject();
            if (weights.Metadata.Count > 0)
            {
                json.WriteStartObject(SafeTensorsHeader.MetadataName);
                foreach (var (name, value) in weights.Metadata) json.WriteString(name, value);
                json.WriteEndObject();
            }
            foreach (var (name, tensor) in weights)
            {
                json.WriteStartObject(name);
                json.WriteString("dtype", Types.Of(tensor.dtype, "safetensors file"));
                Numbers(json, "shape", tensor.shape);
                Numbers(json, "data_offsets", [places[name].Start, places[name].End]);
                json.WriteEndObject();
            }
            json.WriteEndObject();
        }
        while (text.Length % 8 != 0) text.WriteByte((byte)' '); // the elements begin aligned
        return text.ToArray();
    }

    private static void Numbers(Utf8JsonWriter json, string name, long[] numbers)
    {
        json.WriteStartArray(name);
        foreach (var number in numbers) json.WriteNumberValue(number);
        json.WriteEndArray();
    }
}
