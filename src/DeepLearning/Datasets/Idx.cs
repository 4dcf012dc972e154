using System.Buffers.Binary;
using System.IO.Compression;

namespace DeepLearning;

/// <summary>
/// The IDX format of MNIST and its relatives, plain or gzipped: two zero bytes, the type of the elements (8: unsigned byte), the
/// number of dimensions, each dimension as a big-endian 32-bit number, then the elements in row-major order.
/// </summary>
internal static class Idx
{
    private const byte UnsignedByte = 8;

    /// <summary>
    /// The elements of a seekable stream, as many as <paramref name="shape"/> has. Nothing is allocated for them before the header
    /// was found to state that shape.
    /// </summary>
    /// <exception cref="InvalidDataException">The content is not an IDX file of that shape; the message names the file.</exception>
    internal static byte[] Read(Stream stream, string fileName, IReadOnlyList<int> shape)
    {
        using var unzipped = IsGzip(stream) ? new GZipStream(stream, CompressionMode.Decompress, leaveOpen: true) : null;
        var content = unzipped ?? stream;

        var mark = new byte[4];
        if (Fill(content, mark, fileName) < mark.Length) throw Fault(fileName, "ends within the header");
        if (mark[0] != 0 || mark[1] != 0 || mark[2] != UnsignedByte)
            throw Fault(fileName, $"begins with {Convert.ToHexString(mark)}, not with 000008, the mark of an IDX file of bytes");
        if (mark[3] != shape.Count) throw Fault(fileName, $"has {mark[3]} dimensions, expected {shape.Count}");

        var sizes = new byte[4 * shape.Count];
        if (Fill(content, sizes, fileName) < sizes.Length) throw Fault(fileName, "ends within the header");
        var stated = Enumerable.Range(0, shape.Count).Select(i => BinaryPrimitives.ReadUInt32BigEndian(sizes.AsSpan(4 * i))).ToArray();
        if (!stated.SequenceEqual(shape.Select(size => (uint)size)))
            throw Fault(fileName, $"states the shape [{string.Join(", ", stated)}], expected [{string.Join(", ", shape)}]");

        var elements = new byte[shape.Aggregate(1, (product, size) => checked(product * size))];
        var count = Fill(content, elements, fileName);
        if (count < elements.Length) throw Fault(fileName, $"is truncated: it holds {count} of {elements.Length} elements");
        if (Fill(content, new byte[1], fileName) > 0)
            throw Fault(fileName, $"is too long: it goes on after its {elements.Length} elements");
        return elements;
    }

    private static int Fill(Stream content, Span<byte> buffer, string fileName)
    {
        try
        {
            return content.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
        }
        catch (InvalidDataException e)
        {
            throw Fault(fileName, $"is not a sound gzip file ({e.Message})");
        }
    }

    private static InvalidDataException Fault(string fileName, string what) => new($"The IDX file '{fileName}' {what}.");

    private static bool IsGzip(Stream stream)
    {
        var start = stream.Position;
        var gzip = stream.ReadByte() == 0x1F && stream.ReadByte() == 0x8B;
        stream.Position = start;
        return gzip;
    }
}
