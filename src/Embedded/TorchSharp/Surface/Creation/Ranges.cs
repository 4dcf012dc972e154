using TorchSharp.Operators;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>
    /// The numbers start, start + step, … below <paramref name="stop"/> (above it, for a negative step). Int64 if all three are whole
    /// numbers.
    /// </summary>
    /// <exception cref="ArgumentException">The step is zero, or leads away from <paramref name="stop"/>.</exception>
    public static Tensor arange(
        Scalar start, Scalar stop, Scalar step, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        Ranges.Arange(start, stop, step, dtype).Placed(device, requires_grad);

    /// <summary>The numbers start, start + 1, … below <paramref name="stop"/>.</summary>
    public static Tensor arange(Scalar start, Scalar stop, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        Ranges.Arange(start, stop, 1, dtype).Placed(device, requires_grad);

    /// <summary>The numbers 0, 1, … below <paramref name="stop"/>.</summary>
    public static Tensor arange(Scalar stop, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        Ranges.Arange(0, stop, 1, dtype).Placed(device, requires_grad);

    /// <summary>Evenly spaced numbers from <paramref name="start"/> to <paramref name="end"/>, both included.</summary>
    public static Tensor linspace(
        double start, double end, long steps, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        Ranges.Linspace(start, end, steps, dtype ?? get_default_dtype()).Placed(device, requires_grad);

    /// <summary>
    /// Powers of <paramref name="base"/> with evenly spaced exponents from <paramref name="start"/> to <paramref name="end"/>, both
    /// included.
    /// </summary>
    public static Tensor logspace(
        double start, double end, long steps, double @base = 10, ScalarType? dtype = null,
        Device? device = null, bool requires_grad = false) =>
        Ranges.Logspace(start, end, steps, @base, dtype ?? get_default_dtype()).Placed(device, requires_grad);

    /// <summary>The identity matrix <c>[rows, columns]</c>; square if <paramref name="columns"/> is −1.</summary>
    public static Tensor eye(
        long rows, long columns = -1, ScalarType? dtype = null,
        Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Ranges.Eye(rows, columns == -1 ? rows : columns, dtype ?? get_default_dtype()).Placed(device, requires_grad, names);
}
