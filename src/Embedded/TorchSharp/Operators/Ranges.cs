using System.Numerics;
using static TorchSharp.torch;

namespace TorchSharp.Operators;

/// <summary>New tensors by a rule: evenly spaced numbers, the identity matrix.</summary>
internal static class Ranges
{
    /// <summary>y[i] = start + i · step, for start ≤ y &lt; end (or &gt; for a negative step).</summary>
    /// <exception cref="ArgumentException">The step is zero, or leads away from the end.</exception>
    public static Tensor Arange(Scalar start, Scalar end, Scalar step, ScalarType? dtype)
    {
        var whole = is_integral(start.Type) && is_integral(end.Type) && is_integral(step.Type);
        if (step.Real == 0) throw new ArgumentException("step must be nonzero", nameof(step));
        if (!double.IsFinite(start.Real) || !double.IsFinite(end.Real))
            throw new ArgumentException($"unsupported range: {start} -> {end}", nameof(end));
        if ((end.Real - start.Real) / step.Real < 0)
            throw new ArgumentException($"upper bound and larger bound inconsistent with step sign: start {start}, end {end}, step "
                + $"{step}", nameof(step));
        var count = whole
            ? (end.Integer - start.Integer + step.Integer - Math.Sign(step.Integer)) / step.Integer
            : (long)Math.Ceiling((end.Real - start.Real) / step.Real);
        var type = dtype ?? (whole ? ScalarType.Int64 : get_default_dtype());
        return whole && !type.IsFloat()
            ? Tabulate(count, type, i => start.Integer + i * step.Integer)
            : Tabulate(count, type, i => !is_integral(type) ? start.Real + i * step.Real : start.Integer + i * step.Integer);
    }

    /// <summary>y[i] = start + i · (end − start) / (steps − 1), computed from the nearer end, so that both ends are exact.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number of steps is negative.</exception>
    public static Tensor Linspace(double start, double end, long steps, ScalarType dtype) =>
        Tabulate(steps, dtype, Evenly(start, end, steps));

    /// <summary>y[i] = base^(start + i · (end − start) / (steps − 1)).</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number of steps is negative.</exception>
    public static Tensor Logspace(double start, double end, long steps, double @base, ScalarType dtype)
    {
        var exponent = Evenly(start, end, steps);
        return Tabulate(steps, dtype, i => Math.Pow(@base, exponent(i)));
    }

    /// <summary>y[i, j] = 1 where i = j, else 0.</summary>
    public static Tensor Eye(long rows, long columns, ScalarType dtype)
    {
        using var uncounted = Scoped.Uncounted();
        var y = Creation.Full([rows, columns], 0, dtype);
        using var diagonal = Views.Diagonal(y, 0, 0, 1);
        Creation.Fill(diagonal, 1);
        return y;
    }

    private static Func<long, double> Evenly(double start, double end, long steps)
    {
        if (steps < 0) throw new ArgumentOutOfRangeException(nameof(steps), steps, "number of steps must be non-negative");
        var step = (end - start) / Math.Max(steps - 1, 1);
        return i => i < (steps + 1) / 2 ? start + i * step : end - (steps - 1 - i) * step;
    }

    /// <summary>y[i] = f(i).</summary>
    private static Tensor Tabulate<TNumber>(long count, ScalarType dtype, Func<long, TNumber> f) where TNumber : INumber<TNumber>
    {
        if (dtype.IsComplex())
        {
            using var real = Tabulate(count, dtype == ScalarType.ComplexFloat32 ? ScalarType.Float32 : ScalarType.Float64, f);
            return Copies.Cast(real, dtype);
        }
        if (dtype.IsShort())
        {
            using var wide = Tabulate(count, ScalarType.Float32, f);
            return Copies.Cast(wide, dtype);
        }
        var y = Pointwise.Empty([count], dtype);
        switch (dtype)
        {
            case ScalarType.Float32: Tabulate<TNumber, float>(y, f); break;
            case ScalarType.Float64: Tabulate<TNumber, double>(y, f); break;
            case ScalarType.Int64: Tabulate<TNumber, long>(y, f); break;
            case ScalarType.Int32: Tabulate<TNumber, int>(y, f); break;
            case ScalarType.Int16: Tabulate<TNumber, short>(y, f); break;
            case ScalarType.Int8: Tabulate<TNumber, sbyte>(y, f); break;
            case ScalarType.Byte: Tabulate<TNumber, byte>(y, f); break;
            default: throw Elementwise.Unsupported(dtype, "a range of numbers");
        }
        return y;
    }

    private static void Tabulate<TNumber, T>(Tensor y, Func<long, TNumber> f)
        where TNumber : INumber<TNumber> where T : unmanaged, INumber<T>
    {
        var span = y.Span<T>();
        for (var i = 0; i < span.Length; i++) span[i] = T.CreateTruncating(f(i));
    }
}
