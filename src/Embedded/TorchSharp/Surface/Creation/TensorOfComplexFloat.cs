using TorchSharp.Operators;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>A 0-d tensor of a complex number, ComplexFloat32 unless another dtype is given.</summary>
    public static Tensor tensor(
        (float Real, float Imaginary) scalar, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        Creation.From([scalar], [], dtype).Placed(device, requires_grad);

    /// <inheritdoc cref="tensor(ValueTuple{float, float}, ScalarType?, Device, bool)"/>
    public static Tensor tensor(
        float real, float imaginary, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        tensor((real, imaginary), dtype, device, requires_grad);

    /// <summary>A 1-d tensor of the numbers.</summary>
    public static Tensor tensor(
        (float Real, float Imaginary)[] rawArray, ScalarType? dtype = null,
        Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Creation.List<(float, float)>(rawArray, dtype).Placed(device, requires_grad, names);

    /// <summary>A tensor of the numbers, in row-major order.</summary>
    public static Tensor tensor(
        (float Real, float Imaginary)[] rawArray, ReadOnlySpan<long> dimensions, ScalarType? dtype = null,
        Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Creation.From<(float, float)>(rawArray, dimensions, dtype).Placed(device, requires_grad, names);

    /// <summary>A 2-d tensor of an array's elements.</summary>
    public static Tensor tensor(
        (float Real, float Imaginary)[,] rawArray, ScalarType? dtype = null,
        Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Creation.From((Array)rawArray, dtype).Placed(device, requires_grad, names);

    /// <summary>A 3-d tensor of an array's elements.</summary>
    public static Tensor tensor(
        (float Real, float Imaginary)[,,] rawArray, ScalarType? dtype = null,
        Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Creation.From((Array)rawArray, dtype).Placed(device, requires_grad, names);

    /// <summary>A 4-d tensor of an array's elements.</summary>
    public static Tensor tensor(
        (float Real, float Imaginary)[,,,] rawArray, ScalarType? dtype = null,
        Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Creation.From((Array)rawArray, dtype).Placed(device, requires_grad, names);

    /// <summary>A 1-d tensor of the numbers.</summary>
    public static Tensor tensor(
        IList<(float Real, float Imaginary)> rawArray, ScalarType? dtype = null,
        Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Creation.List<(float Real, float Imaginary)>(Creation.Elements(rawArray), dtype).Placed(device, requires_grad, names);

    /// <summary>A tensor of the numbers, in row-major order.</summary>
    public static Tensor tensor(
        IList<(float Real, float Imaginary)> rawArray, ReadOnlySpan<long> dimensions, ScalarType? dtype = null,
        Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Creation.From(Creation.Elements(rawArray), dimensions, dtype).Placed(device, requires_grad, names);

    /// <summary>A tensor of the numbers, in row-major order.</summary>
    public static Tensor tensor(
        IList<(float Real, float Imaginary)> rawArray, long rows, long columns, ScalarType? dtype = null,
        Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Creation.From(Creation.Elements(rawArray), [rows, columns], dtype).Placed(device, requires_grad, names);

    /// <summary>A tensor of the numbers, in row-major order.</summary>
    public static Tensor tensor(
        IList<(float Real, float Imaginary)> rawArray, long dim0, long dim1, long dim2, ScalarType? dtype = null,
        Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Creation.From(Creation.Elements(rawArray), [dim0, dim1, dim2], dtype).Placed(device, requires_grad, names);

    /// <summary>A tensor of the numbers, in row-major order.</summary>
    public static Tensor tensor(
        IList<(float Real, float Imaginary)> rawArray, long dim0, long dim1, long dim2, long dim3, ScalarType? dtype = null,
        Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Creation.From(Creation.Elements(rawArray), [dim0, dim1, dim2, dim3], dtype).Placed(device, requires_grad, names);
}
