using TorchSharp.Operators;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>A 0-d tensor of a truth value, Bool unless another dtype is given.</summary>
    public static Tensor tensor(bool scalar, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        Creation.From([scalar], [], dtype).Placed(device, requires_grad);

    /// <summary>A 1-d tensor of the truth values.</summary>
    public static Tensor tensor(
        bool[] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Creation.List<bool>(rawArray, dtype).Placed(device, requires_grad, names);

    /// <summary>A tensor of the truth values, in row-major order.</summary>
    public static Tensor tensor(
        bool[] rawArray, ReadOnlySpan<long> dimensions, ScalarType? dtype = null,
        Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Creation.From<bool>(rawArray, dimensions, dtype).Placed(device, requires_grad, names);

    /// <summary>A 2-d tensor of an array's elements.</summary>
    public static Tensor tensor(
        bool[,] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Creation.From((Array)rawArray, dtype).Placed(device, requires_grad, names);

    /// <summary>A 3-d tensor of an array's elements.</summary>
    public static Tensor tensor(
        bool[,,] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Creation.From((Array)rawArray, dtype).Placed(device, requires_grad, names);

    /// <summary>A 4-d tensor of an array's elements.</summary>
    public static Tensor tensor(
        bool[,,,] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Creation.From((Array)rawArray, dtype).Placed(device, requires_grad, names);

    /// <summary>A 1-d tensor of the truth values.</summary>
    public static Tensor tensor(
        IList<bool> rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Creation.List<bool>(Creation.Elements(rawArray), dtype).Placed(device, requires_grad, names);

    /// <summary>A tensor of the truth values, in row-major order.</summary>
    public static Tensor tensor(
        IList<bool> rawArray, ReadOnlySpan<long> dimensions, ScalarType? dtype = null,
        Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Creation.From<bool>(Creation.Elements(rawArray), dimensions, dtype).Placed(device, requires_grad, names);

    /// <summary>A tensor of the truth values, in row-major order.</summary>
    public static Tensor tensor(
        IList<bool> rawArray, long rows, long columns, ScalarType? dtype = null,
        Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Creation.From<bool>(Creation.Elements(rawArray), [rows, columns], dtype).Placed(device, requires_grad, names);

    /// <summary>A tensor of the truth values, in row-major order.</summary>
    public static Tensor tensor(
        IList<bool> rawArray, long dim0, long dim1, long dim2, ScalarType? dtype = null,
        Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Creation.From<bool>(Creation.Elements(rawArray), [dim0, dim1, dim2], dtype).Placed(device, requires_grad, names);

    /// <summary>A tensor of the truth values, in row-major order.</summary>
    public static Tensor tensor(
        IList<bool> rawArray, long dim0, long dim1, long dim2, long dim3, ScalarType? dtype = null,
        Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Creation.From<bool>(Creation.Elements(rawArray), [dim0, dim1, dim2, dim3], dtype).Placed(device, requires_grad, names);
}
