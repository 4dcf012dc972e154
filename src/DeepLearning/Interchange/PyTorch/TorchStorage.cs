using TorchSharp;
using static TorchSharp.torch;

namespace DeepLearning;

/// <summary>The memory that tensors of a PyTorch file are views of: a row of elements, filled after the pickle was read.</summary>
internal sealed record TorchStorage(string Key, Tensor Elements)
{
    /// <summary>The names of PyTorch's classes of storages.</summary>
    public static readonly ElementNames Types = new(
        ("FloatStorage", ScalarType.Float32), ("DoubleStorage", ScalarType.Float64), ("HalfStorage", ScalarType.Float16),
        ("BFloat16Storage", ScalarType.BFloat16), ("LongStorage", ScalarType.Int64), ("IntStorage", ScalarType.Int32),
        ("ShortStorage", ScalarType.Int16), ("CharStorage", ScalarType.Int8), ("ByteStorage", ScalarType.Byte),
        ("BoolStorage", ScalarType.Bool), ("ComplexFloatStorage", ScalarType.ComplexFloat32),
        ("ComplexDoubleStorage", ScalarType.ComplexFloat64));

    /// <summary>A tensor that sees the storage with these sizes and strides.</summary>
    /// <exception cref="InvalidDataException">It would reach beyond the storage.</exception>
    public Tensor View(long offset, long[] sizes, long[] strides, NamedFile file)
    {
        var last = (Int128)offset;
        var count = Int128.One;
        for (var d = 0; d < sizes.Length && d < strides.Length; d++)
        {
            last += (Int128)(sizes[d] - 1) * strides[d];
            count = Int128.Min(count * sizes[d], long.MaxValue);
        }
        var empty = sizes.Contains(0);
        if (sizes.Length != strides.Length || sizes.Length > 64 || offset < 0 || sizes.Any(n => n < 0) || strides.Any(n => n < 0)
            || count == long.MaxValue || (empty ? offset : last) >= Elements.numel() + (empty ? 1 : 0))
            throw file.Fault($"has a tensor of shape {TensorBytes.Text(sizes)}, strides {TensorBytes.Text(strides)} and offset {offset}, "
                + $"which reaches beyond its storage '{Key}' of {Elements.numel()} elements");
        return Elements.as_strided(sizes, strides, offset);
    }
}
