using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using TorchSharp;

namespace DeepLearning;

/// <summary>
/// The header of NumPy's array format: <c>\x93NUMPY</c>, the version, the length, then a Python dictionary as text with the elements'
/// type, their order and the shape (numpy.lib.format).
/// </summary>
internal sealed partial record NpyHeader(torch.ScalarType Type, bool BigEndian, bool FortranOrder, long[] Shape)
{
    private const int LongestHeader = 1 << 16, Alignment = 64;

    private static readonly ElementNames Types = new(
        ("f4", torch.ScalarType.Float32), ("f8", torch.ScalarType.Float64), ("f2", torch.ScalarType.Float16), ("b1", torch.ScalarType.Bool),
        ("i8", torch.ScalarType.Int64), ("i4", torch.ScalarType.Int32), ("i2", torch.ScalarType.Int16), ("i1", torch.ScalarType.Int8),
        ("u1", torch.ScalarType.Byte), ("c8", torch.ScalarType.ComplexFloat32), ("c16", torch.ScalarType.ComplexFloat64));

    private static ReadOnlySpan<byte> Mark => [0x93, (byte)'N', (byte)'U', (byte)'M', (byte)'P', (byte)'Y'];

    /// <exception cref="InvalidDataException">It is no such header, or the elements' type is none of TorchSharp's.</exception>
    public static NpyHeader Read(Stream content, NamedFile file)
    {
        var start = Bytes(content, 8, file);
        if (!start.AsSpan(0, 6).SequenceEqual(Mark))
            throw file.Fault($"begins with {Convert.ToHexString(start, 0, 6)}, not with \\x93NUMPY");
        var version = start[6];
        if (version is < 1 or > 3) throw file.Fault($"is of version {version}.{start[7]}; understood are 1 to 3");
        var length = version == 1 ? BinaryPrimitives.ReadUInt16LittleEndian(Bytes(content, 2, file))
            : BinaryPrimitives.ReadUInt32LittleEndian(Bytes(content, 4, file));
        if (length > LongestHeader) throw file.Fault($"states a header of {length} bytes; at most {LongestHeader} are allowed");
        var text = (version == 3 ? Encoding.UTF8 : Encoding.Latin1).GetString(Bytes(content, (int)length, file));
        return Parse(text, file);
    }

    /// <summary>A header of version 1.0, padded so that the elements begin aligned.</summary>
    public static byte[] Bytes(torch.ScalarType type, bool fortranOrder, long[] shape)
    {
        var name = Types.Of(type, "NumPy file");
        var sizes = string.Join(", ", shape) + (shape.Length == 1 ? "," : "");
        var text = $"{{'descr': '{(TensorBytes.Size(type) == 1 ? '|' : '<')}{name}', 'fortran_order': {(fortranOrder ? "True" : "False")}, "
            + $"'shape': ({sizes}), }}";
        var length = (Mark.Length + 4 + text.Length + Alignment) / Alignment * Alignment;
        var bytes = new byte[length];
        Mark.CopyTo(bytes);
        bytes[6] = 1;
        BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(8), (ushort)(length - 10));
        Encoding.ASCII.GetBytes(text.PadRight(length - 11) + "\n", bytes.AsSpan(10));
        return bytes;
    }

    private static NpyHeader Parse(string text, NamedFile file)
    {
        var type = Field(TypePattern(), "'descr'");
        var shape = Field(ShapePattern(), "'shape'").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var sizes = file.Naming("has an impossible shape",
            () => Array.ConvertAll(shape, size => long.Parse(size, CultureInfo.InvariantCulture)));
        return new(Types.Find(type[1..], file), type[0] == '>', Field(OrderPattern(), "'fortran_order'") == "True", sizes);

        string Field(Regex pattern, string name) => pattern.Match(text) is { Success: true } match ? match.Groups[1].Value
            : throw file.Fault($"has a header without a simple {name}: {(text.Length > 200 ? text[..200] + "…" : text).Trim()}");
    }

    private static byte[] Bytes(Stream content, int count, NamedFile file)
    {
        var bytes = new byte[count];
        if (content.ReadAtLeast(bytes, count, throwOnEndOfStream: false) < count) throw file.Fault("ends within its header");
        return bytes;
    }

    [GeneratedRegex("""['"]descr['"]\s*:\s*['"]([<>|=][a-zA-Z][0-9]{0,9})['"]""", RegexOptions.NonBacktracking)]
    private static partial Regex TypePattern();

    [GeneratedRegex("""['"]fortran_order['"]\s*:\s*(True|False)""", RegexOptions.NonBacktracking)]
    private static partial Regex OrderPattern();

    [GeneratedRegex("""['"]shape['"]\s*:\s*\(([0-9, ]*)\)""", RegexOptions.NonBacktracking)]
    private static partial Regex ShapePattern();
}
