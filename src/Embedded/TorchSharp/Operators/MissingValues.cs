using static TorchSharp.torch;

namespace TorchSharp.Operators;

/// <summary>Reductions that take NaN as a value that is not there.</summary>
internal static class MissingValues
{
    /// <summary>y = Σ x of the elements that are not NaN; ∂L/∂x = g · 1 for these, g · 0 for others.</summary>
    public static Tensor Sum(Tensor x, ReadOnlySpan<long> dims, bool all, bool keepdim, ScalarType? dtype = null)
    {
        using var missing = FloatClasses.IsNaN(x);
        using var zero = Creation.Full([], 0, x.dtype);
        using var values = x.detach();
        using var present = Unary.OfInput("NansumBackward0", x, Logic.Where(missing, zero, values),
            static (g, x) => Arithmetic.Mul(g, Copies.Cast(Logic.Not(FloatClasses.IsNaN(x)), g.dtype)));
        return Reductions.Sum(present, dims, all, keepdim, dtype);
    }

    /// <summary>y = Σ x / n of the n elements that are not NaN; NaN if there are none. Composed of other operators.</summary>
    /// <exception cref="InvalidOperationException">The dtype is not floating point.</exception>
    public static Tensor Mean(Tensor x, ReadOnlySpan<long> dims, bool all, bool keepdim, ScalarType? dtype = null)
    {
        if (!x.is_floating_point())
            throw new InvalidOperationException($"nanmean(): expected input to have floating point dtype but got {x.dtype.TorchName()}");
        using var missing = FloatClasses.IsNaN(x);
        using var present = Logic.Not(missing);
        using var count = Reductions.Sum(present, dims, all, keepdim);
        using var sum = Sum(x, dims, all, keepdim, dtype);
        return Arithmetic.Div(sum, count);
    }
}
