using System.Buffers.Binary;

namespace TorchSharp.Vision;

/// <summary>
/// The files of MNIST: two bytes 0, a byte 8 (elements are bytes), the number of dimensions, the sizes in 32 bits each, largest byte
/// first, then the elements.
/// </summary>
internal static class IdxFile
{
    /// <exception cref="FileNotFoundException">The file is missing.</exception>
    /// <exception cref="InvalidDataException">The file is damaged, or has another number of dimensions.</exception>
    public static (byte[] elements, int[] sizes) Read(string path, int dimensions)
    {
        var content = DataFile.Read(path);
        var header = 4 + 4 * dimensions;
        if (content.Length < header || BinaryPrimitives.ReadInt32BigEndian(content) != (8 << 8 | dimensions))
            throw new InvalidDataException($"'{path}' is damaged: it does not begin as an IDX file of bytes in {dimensions} dimensions.");
        var sizes = Enumerable.Range(1, dimensions).Select(i => BinaryPrimitives.ReadInt32BigEndian(content.AsSpan(4 * i))).ToArray();
        var expected = sizes.Aggregate(1L, (product, size) => product * size);
        if (content.Length - header != expected)
            throw new InvalidDataException($"'{path}' is damaged: it has {content.Length - header} elements, but states the shape "
                + $"[{string.Join(", ", sizes)}].");
        return (content[header..], sizes);
    }
}
