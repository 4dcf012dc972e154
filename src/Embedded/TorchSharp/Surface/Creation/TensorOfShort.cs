using TorchSharp.Operators;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>A 0-d tensor of a number, Int16.</summary>
    public static Tensor tensor(short scalar, Device? device = null, bool requires_grad = false) =>
        Creation.From([scalar], [], null).Placed(device, requires_grad);

    /// <summary>A 1-d tensor of the numbers.</summary>
    public static Tensor tensor(
        short[] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Creation.List<short>(rawArray, dtype).Placed(device, requires_grad, names);

    /// <summary>A tensor of the numbers, in row-major order.</summary>
    public static Tensor tensor(
        short[] rawArray, ReadOnlySpan<long> dimensions, ScalarType? dtype = null,
        Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Creation.From<short>(rawArray, dimensions, dtype).Placed(device, requires_grad, names);

    /// <summary>A 2-d tensor of an array's elements.</summary>
    public static Tensor tensor(
        short[,] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Creation.From((Array)rawArray, dtype).Placed(device, requires_grad, names);

    /// <summary>A 3-d tensor of an array's elements.</summary>
    public static Tensor tensor(
        short[,,] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Creation.From((Array)rawArray, dtype).Placed(device, requires_grad, names);

    /// <summary>A 4-d tensor of an array's elements.</summary>
    public static Tensor tensor(
        short[,,,] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Creation.From((Array)rawArray, dtype).Placed(device, requires_grad, names);

    /// <summary>A 1-d tensor of the numbers.</summary>
    public static Tensor tensor(
        IList<short> rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Creation.List<short>(Creation.Elements(rawArray), dtype).Placed(device, requires_grad, names);

    /// <summary>A tensor of the numbers, in row-major order.</summary>
    public static Tensor tensor(
        IList<short> rawArray, ReadOnlySpan<long> dimensions, ScalarType? dtype = null,
        Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Creation.From<short>(Creation.Elements(rawArray), dimensions, dtype).Placed(device, requires_grad, names);

    /// <summary>A tensor of the numbers, in row-major order.</summary>
    public static Tensor tensor(
        IList<short> rawArray, long rows, long columns, ScalarType? dtype = null,
        Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Creation.From<short>(Creation.Elements(rawArray), [rows, columns], dtype).Placed(device, requires_grad, names);

    /// <summary>A tensor of the numbers, in row-major order.</summary>
    public static Tensor tensor(
        IList<short> rawArray, long dim0, long dim1, long dim2, ScalarType? dtype = null,
        Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Creation.From<short>(Creation.Elements(rawArray), [dim0, dim1, dim2], dtype).Placed(device, requires_grad, names);

    /// <summary>A tensor of the numbers, in row-major order.</summary>
    public static Tensor tensor(
        IList<short> rawArray, long dim0, long dim1, long dim2, long dim3, ScalarType? dtype = null,
        Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Creation.From<short>(Creation.Elements(rawArray), [dim0, dim1, dim2, dim3], dtype).Placed(device, requires_grad, names);

    /// <summary>A tensor of the numbers, in row-major order.</summary>
    public static Tensor tensor(
        Memory<short> rawArray, ReadOnlySpan<long> dimensions, ScalarType? dtype = null,
        Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Creation.From<short>(rawArray.Span, dimensions, dtype).Placed(device, requires_grad, names);
}
