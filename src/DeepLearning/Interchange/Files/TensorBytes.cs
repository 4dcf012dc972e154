using TorchSharp;
using static TorchSharp.torch;

namespace DeepLearning;

/// <summary>Tensors from and to the bytes of their elements: row-major, little-endian, as files have them.</summary>
internal static class TensorBytes
{
    /// <summary>The bytes of an element.</summary>
    public static int Size(ScalarType type) => type switch
    {
        ScalarType.Bool or ScalarType.Byte or ScalarType.Int8 => 1,
        ScalarType.Int16 or ScalarType.Float16 or ScalarType.BFloat16 => 2,
        ScalarType.Int32 or ScalarType.Float32 => 4,
        ScalarType.Int64 or ScalarType.Float64 or ScalarType.ComplexFloat32 => 8,
        ScalarType.ComplexFloat64 => 16,
        _ => throw new NotSupportedException($"Elements of type {type} have no file format."),
    };

    /// <summary>The bytes of a tensor of that shape, checked before anything is allocated.</summary>
    /// <exception cref="InvalidDataException">A size is negative, or it would have more than 2 GiB.</exception>
    public static int Count(IReadOnlyList<long> shape, ScalarType type, NamedFile file, string name)
    {
        if (shape.Count > 64) throw file.Fault($"states {shape.Count} dimensions for '{name}'");
        var count = (Int128)Size(type);
        foreach (var size in shape)
        {
            if (size < 0) throw file.Fault($"states the shape {Text(shape)} for '{name}'");
            count *= Math.Max(size, 1);
            if (count > int.MaxValue) throw file.Fault($"states the shape {Text(shape)} for '{name}': more than 2 GiB");
        }
        return shape.Contains(0) ? 0 : (int)count;
    }

    /// <summary>Reads the elements of a tensor.</summary>
    /// <exception cref="InvalidDataException">The content ends too early, or the shape is impossible.</exception>
    public static Tensor Read(Stream content, long[] shape, ScalarType type, NamedFile file, string name)
    {
        var count = Count(shape, type, file, name);
        var tensor = empty(shape, dtype: type);
        if (count == 0) return tensor;
        Fill(content, tensor, file, name);
        return tensor;
    }

    /// <summary>Fills a contiguous tensor.</summary>
    /// <inheritdoc cref="Read"/>
    public static void Fill(Stream content, Tensor tensor, NamedFile file, string name)
    {
        if (tensor.numel() == 0) return;
        var bytes = tensor.bytes;
        var read = content.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        if (read < bytes.Length) throw file.Fault($"is truncated: it holds {read} of {bytes.Length} bytes of '{name}'");
    }

    /// <summary>Writes the elements of a tensor, row by row.</summary>
    public static void Write(Stream content, Tensor tensor)
    {
        using var scope = NewDisposeScope();
        var plain = Plain(tensor);
        if (plain.numel() > 0) content.Write(plain.bytes);
    }

    /// <summary>The tensor, or a copy, on the CPU, contiguous, without gradients.</summary>
    public static Tensor Plain(Tensor tensor) => tensor.detach().cpu().contiguous();

    /// <summary>Turns the bytes of each element around, in place: big-endian to little-endian.</summary>
    public static void Reverse(Tensor tensor)
    {
        if (tensor.numel() == 0) return;
        var part = tensor.is_complex() ? Size(tensor.dtype) / 2 : Size(tensor.dtype);
        for (var bytes = tensor.bytes; !bytes.IsEmpty; bytes = bytes[part..]) bytes[..part].Reverse();
    }

    public static string Text(IEnumerable<long> shape) => $"[{string.Join(", ", shape)}]";
}
