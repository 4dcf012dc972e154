using TorchSharp;
using static TorchSharp.torch;

namespace DeepLearning;

/// <summary>NumPy's file of one array, <c>.npy</c>: what <c>numpy.save</c> writes and <c>numpy.load</c> reads.</summary>
public static class Npy
{
    private const string Format = "NumPy file";

    /// <summary>The array as a contiguous tensor, from any byte order, from row-major (C) or column-major (Fortran) elements.</summary>
    /// <exception cref="InvalidDataException">The file is damaged, or has elements that TorchSharp has no type for, such as Python
    /// objects, text, or unsigned 16-bit numbers.</exception>
    public static Tensor Read(string path)
    {
        using var content = File.OpenRead(path);
        return Read(content, new(Format, path));
    }

    /// <summary>
    /// Writes a tensor (version 1.0, little-endian); a file that is there is replaced. One whose elements lie column by column, such as a
    /// transposed matrix, is written in that order, as NumPy does.
    /// </summary>
    /// <exception cref="NotSupportedException">NumPy has no such elements (bfloat16).</exception>
    public static void Write(string path, Tensor tensor)
    {
        ArgumentNullException.ThrowIfNull(tensor);
        AtomicFile.Write(path, content => Write(content, tensor));
    }

    internal static Tensor Read(Stream content, NamedFile file)
    {
        var header = NpyHeader.Read(content, file);
        var needed = TensorBytes.Count(header.Shape, header.Type, file, "the array");
        var left = content.Length - content.Position;
        if (needed > left) throw file.Fault($"is truncated: it holds {left} of {needed} bytes");
        if (needed < left) throw file.Fault($"goes on after its array: {left} bytes, expected {needed}");
        long[] stored = header.FortranOrder ? [.. header.Shape.Reverse()] : header.Shape;
        var tensor = TensorBytes.Read(content, stored, header.Type, file, "the array");
        if (header.BigEndian) TensorBytes.Reverse(tensor);
        if (!header.FortranOrder || stored.Length < 2) return tensor;
        using (tensor)
        using (var turned = tensor.permute(Backwards(stored.Length))) return turned.contiguous();
    }

    internal static void Write(Stream content, Tensor tensor)
    {
        using var scope = NewDisposeScope();
        var turned = tensor.dim() > 1 ? tensor.detach().permute(Backwards((int)tensor.dim())) : tensor;
        var fortran = !tensor.is_contiguous() && turned.is_contiguous();
        content.Write(NpyHeader.Bytes(tensor.dtype, fortran, tensor.shape));
        TensorBytes.Write(content, fortran ? turned : tensor);
    }

    private static long[] Backwards(int dimensions) => [.. Enumerable.Range(0, dimensions).Reverse().Select(d => (long)d)];
}
