using TorchSharp.Operators;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>A 0-d tensor of a number, Float64 unless another dtype is given.</summary>
    public static Tensor tensor(double scalar, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        Creation.From([scalar], [], dtype).Placed(device, requires_grad);

    /// <summary>A 1-d tensor of the numbers.</summary>
    public static Tensor tensor(
        double[] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Creation.List<double>(rawArray, dtype).Placed(device, requires_grad, names);

    /// <summary>A tensor of the numbers, in row-major order.</summary>
    public static Tensor tensor(
        double[] rawArray, ReadOnlySpan<long> dimensions, ScalarType? dtype = null,
        Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Creation.From<double>(rawArray, dimensions, dtype).Placed(device, requires_grad, names);

    /// <summary>A 2-d tensor of an array's elements.</summary>
    public static Tensor tensor(
        double[,] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Creation.From((Array)rawArray, dtype).Placed(device, requires_grad, names);

    /// <summary>A 3-d tensor of an array's elements.</summary>
    public static Tensor tensor(
        double[,,] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Creation.From((Array)rawArray, dtype).Placed(device, requires_grad, names);

    /// <summary>A 4-d tensor of an array's elements.</summary>
    public static Tensor tensor(
        double[,,,] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Creation.From((Array)rawArray, dtype).Placed(device, requires_grad, names);

    /// <summary>A 1-d tensor of the numbers.</summary>
    public static Tensor tensor(
        IList<double> rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Creation.List<double>(Creation.Elements(rawArray), dtype).Placed(device, requires_grad, names);

    /// <summary>A tensor of the numbers, in row-major order.</summary>
    public static Tensor tensor(
        IList<double> rawArray, long rows, long columns, ScalarType? dtype = null,
        Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Creation.From<double>(Creation.Elements(rawArray), [rows, columns], dtype).Placed(device, requires_grad, names);

    /// <summary>A tensor of the numbers, in row-major order.</summary>
    public static Tensor tensor(
        IList<double> rawArray, long dim0, long dim1, long dim2, ScalarType? dtype = null,
        Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Creation.From<double>(Creation.Elements(rawArray), [dim0, dim1, dim2], dtype).Placed(device, requires_grad, names);

    /// <summary>A tensor of the numbers, in row-major order.</summary>
    public static Tensor tensor(
        IList<double> rawArray, long dim0, long dim1, long dim2, long dim3, ScalarType? dtype = null,
        Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Creation.From<double>(Creation.Elements(rawArray), [dim0, dim1, dim2, dim3], dtype).Placed(device, requires_grad, names);

    /// <summary>A tensor of the numbers, in row-major order.</summary>
    public static Tensor tensor(
        Memory<double> rawArray, ReadOnlySpan<long> dimensions, ScalarType? dtype = null,
        Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Creation.From<double>(rawArray.Span, dimensions, dtype).Placed(device, requires_grad, names);
}
