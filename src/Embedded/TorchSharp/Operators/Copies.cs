using System.Numerics;
using TorchSharp.Autograd;
using static TorchSharp.torch;

namespace TorchSharp.Operators;

/// <summary>Moving elements without changing their values: clones, contiguous copies, casts.</summary>
internal static class Copies
{
    /// <summary>y = x in memory of its own; ∂L/∂x = g.</summary>
    public static Tensor Clone(Tensor x)
    {
        var y = Contiguous(x);
        return Node.Wanted(x) ? new Node("CloneBackward0").Record(y, (x, g => g)) : y;
    }

    /// <summary>y = x as another dtype; ∂L/∂x = g as the dtype of x.</summary>
    public static Tensor To(Tensor x, ScalarType dtype)
    {
        var y = Cast(x, dtype);
        return Node.Wanted(x) && (dtype.IsFloat() || dtype.IsComplex()) ? new Node("ToCopyBackward0").Record(y, (x, g => g)) : y;
    }

    /// <summary>target ← source, broadcast and cast; ∂L/∂source = g, and nothing flows to what target was before.</summary>
    public static Tensor CopyInto(Tensor target, Tensor source)
    {
        if (!Shape.Expands(source.Sizes, target.Sizes))
            throw new ArgumentException($"The size of tensor a {Shape.Text(target.Sizes)} must match the size of tensor b "
                + $"{Shape.Text(source.Sizes)}", nameof(source));
        return InPlace.Apply(target, [source], (x, into) =>
        {
            if (into is not null)
            {
                Assign(into, source);
                return into;
            }
            var y = Pointwise.Empty(x.Sizes, x.dtype);
            Assign(y, source);
            return Node.Wanted(x, source) ? new Node("CopyBackwards").Record(y, (x, g => g.zeros_like()), (source, g => g)) : y;
        });
    }

    /// <summary>Writes a result over the tensor that was given for it, which takes on its shape.</summary>
    /// <exception cref="ArgumentException">The tensor's dtype is of a lower category.</exception>
    public static Tensor Become(Tensor target, Tensor result)
    {
        using var uncounted = Scoped.Uncounted();
        if (!can_cast(result.dtype, target.dtype))
            throw new ArgumentException($"result type {result.dtype.TorchName()} can't be cast to the desired output type "
                + target.dtype.TorchName(), nameof(target));
        if (target.Sizes.SequenceEqual(result.Sizes)) return CopyInto(target, result);
        using var cast = To(result, target.dtype);
        return InPlace.Become(target, cast);
    }

    /// <summary>x ← value; nothing flows to what x was before.</summary>
    public static Tensor FillInto(Tensor target, Scalar value) => InPlace.Apply(target, [], (x, into) =>
    {
        var y = into ?? Pointwise.Empty(x.Sizes, x.dtype);
        Creation.Fill(y, value);
        return into is null && Node.Wanted(x) ? new Node("FillBackward0").Record(y, (x, g => g.zeros_like())) : y;
    });

    /// <summary>The elements in row-major order, in memory of their own. Not recorded.</summary>
    public static Tensor Contiguous(Tensor x)
    {
        var y = Pointwise.Empty(x.Sizes, x.dtype);
        Assign(y, x);
        return y;
    }

    /// <summary>The tensor itself if it is contiguous, else a copy that is. Not recorded.</summary>
    public static Tensor Plain(Tensor x) => x.is_contiguous() ? x.alias() : Contiguous(x);

    /// <inheritdoc cref="Plain(Tensor)"/>
    public static Tensor Plain(TensorImpl x)
    {
        var handle = new Tensor(x);
        if (x.IsContiguous) return handle;
        using (handle) return Contiguous(handle);
    }

    /// <summary>The elements converted to another dtype, in memory of their own. Not recorded.</summary>
    public static Tensor Cast(Tensor x, ScalarType dtype)
    {
        var y = Pointwise.Empty(x.Sizes, dtype);
        Assign(y, x);
        return y;
    }

    /// <summary>Writes <paramref name="x"/>, broadcast and converted, over the elements of <paramref name="y"/>. Not recorded.</summary>
    public static void Assign(Tensor y, Tensor x)
    {
        if (x.dtype == y.dtype)
        {
            switch (x.dtype.Size())
            {
                case 1: Pointwise.Apply<byte, byte>(x, y, Copy); break;
                case 2: Pointwise.Apply<short, short>(x, y, Copy); break;
                case 4: Pointwise.Apply<int, int>(x, y, Copy); break;
                case 8: Pointwise.Apply<long, long>(x, y, Copy); break;
                default: Pointwise.Apply<Int128, Int128>(x, y, Copy); break;
            }
            return;
        }
        if (x.is_complex() || y.is_complex())
        {
            ConvertComplex(x, y);
            return;
        }
        if (x.dtype.IsShort() || y.dtype.IsShort())
        {
            ShortFloats.Assign(y, x);
            return;
        }
        switch (x.dtype)
        {
            case ScalarType.Float32: ConvertFrom<float>(x, y); break;
            case ScalarType.Float64: ConvertFrom<double>(x, y); break;
            case ScalarType.Int64: ConvertFrom<long>(x, y); break;
            case ScalarType.Int32: ConvertFrom<int>(x, y); break;
            case ScalarType.Int16: ConvertFrom<short>(x, y); break;
            case ScalarType.Int8: ConvertFrom<sbyte>(x, y); break;
            case ScalarType.Byte or ScalarType.Bool: ConvertFrom<byte>(x, y); break;
            default: throw Elementwise.Unsupported(x.dtype, "conversion");
        }
    }

    private static void ConvertFrom<TX>(Tensor x, Tensor y) where TX : unmanaged, INumber<TX>
    {
        switch (y.dtype)
        {
            case ScalarType.Float32: Pointwise.Apply<TX, float>(x, y, TensorPrimitives.ConvertTruncating); break;
            case ScalarType.Float64: Pointwise.Apply<TX, double>(x, y, TensorPrimitives.ConvertTruncating); break;
            case ScalarType.Int64: Pointwise.Apply<TX, long>(x, y, TensorPrimitives.ConvertTruncating); break;
            case ScalarType.Int32: Pointwise.Apply<TX, int>(x, y, TensorPrimitives.ConvertTruncating); break;
            case ScalarType.Int16: Pointwise.Apply<TX, short>(x, y, TensorPrimitives.ConvertTruncating); break;
            case ScalarType.Int8: Pointwise.Apply<TX, sbyte>(x, y, TensorPrimitives.ConvertTruncating); break;
            case ScalarType.Byte: Pointwise.Apply<TX, byte>(x, y, TensorPrimitives.ConvertTruncating); break;
            case ScalarType.Bool: Pointwise.Apply<TX, byte>(x, y, IsNonzero); break;
            default: throw Elementwise.Unsupported(y.dtype, "conversion");
        }
    }

    /// <summary>A real number has no imaginary part, and gets the real part of a complex one; truth is what is not 0.</summary>
    private static void ConvertComplex(Tensor x, Tensor y)
    {
        using var scope = Scoped.Open();
        var (from, to) = (x.detach(), y.detach());
        if (x.is_complex() && y.is_complex()) Assign(Views.AsReal(to), Views.AsReal(from));
        else if (y.dtype == ScalarType.Bool) Assign(to, Logic.Or(Views.RealPart(from), Views.ImaginaryPart(from)));
        else if (x.is_complex()) Assign(to, Views.RealPart(from));
        else
        {
            Assign(Views.RealPart(to), from);
            Creation.Fill(Views.ImaginaryPart(to), 0);
        }
    }

    private static void Copy<T>(ReadOnlySpan<T> x, Span<T> y) => x.CopyTo(y);

    private static void IsNonzero<T>(ReadOnlySpan<T> x, Span<byte> y) where T : INumber<T>
    {
        for (var i = 0; i < x.Length; i++) y[i] = x[i] != T.Zero ? (byte)1 : (byte)0;
    }
}
