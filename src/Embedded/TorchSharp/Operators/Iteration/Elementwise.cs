using System.Numerics;
using static TorchSharp.torch;

namespace TorchSharp.Operators;

/// <summary>y = f(x) for every number type.</summary>
internal interface INumberMap1
{
    static abstract void Run<T>(ReadOnlySpan<T> x, Span<T> y) where T : unmanaged, INumber<T>;
}

/// <summary>y = f(a, b) for every number type.</summary>
internal interface INumberMap2
{
    static abstract void Run<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b, Span<T> y) where T : unmanaged, INumber<T>;
}

/// <summary>y = f(x) for floating-point types; integers are converted to the default dtype first.</summary>
internal interface IFloatMap1
{
    static abstract void Run<T>(ReadOnlySpan<T> x, Span<T> y) where T : unmanaged, IFloatingPointIeee754<T>;

    /// <summary>f for complex numbers, if it is holomorphic.</summary>
    static virtual Complex Of(Complex x) => throw new NotSupportedException("this operation is not implemented for complex tensors");
}

/// <summary>y = f(a, b) for floating-point types; integers are converted to the default dtype first.</summary>
internal interface IFloatMap2
{
    static abstract void Run<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b, Span<T> y) where T : unmanaged, IFloatingPointIeee754<T>;
}

/// <summary>y = f(a, b) ∈ {0, 1} for every number type.</summary>
internal interface IPredicate2
{
    static abstract void Run<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b, Span<byte> y) where T : unmanaged, INumber<T>;
}

/// <summary>y = f(x) ∈ {0, 1} for every number type.</summary>
internal interface IPredicate1
{
    static abstract void Run<T>(ReadOnlySpan<T> x, Span<byte> y) where T : unmanaged, INumber<T>;
}

/// <summary>
/// Chooses the element type, broadcasts, allocates the result, and applies a span function. No autograd here. Every method takes an
/// optional <c>into</c>, a tensor of the result's shape that the result is written to (in-place operations).
/// </summary>
internal static class Elementwise
{
    public static Tensor Number1<TMap>(Tensor x, Tensor? into = null) where TMap : INumberMap1
    {
        if (x.dtype.IsShort()) return ShortFloats.Kernel(x, into, Number1<TMap>);
        var y = Result(x.Sizes, x.dtype, into);
        switch (x.dtype)
        {
            case ScalarType.Float32: Pointwise.Apply<float, float>(x, y, TMap.Run); break;
            case ScalarType.Float64: Pointwise.Apply<double, double>(x, y, TMap.Run); break;
            case ScalarType.Int64: Pointwise.Apply<long, long>(x, y, TMap.Run); break;
            case ScalarType.Int32: Pointwise.Apply<int, int>(x, y, TMap.Run); break;
            case ScalarType.Int16: Pointwise.Apply<short, short>(x, y, TMap.Run); break;
            case ScalarType.Int8: Pointwise.Apply<sbyte, sbyte>(x, y, TMap.Run); break;
            case ScalarType.Byte: Pointwise.Apply<byte, byte>(x, y, TMap.Run); break;
            default: throw Unsupported(x.dtype);
        }
        return y;
    }

    public static Tensor Number2<TMap>(Tensor a, Tensor b, Tensor? into = null) where TMap : INumberMap2
    {
        var dtype = TypePromotion.Of(a, b);
        if (dtype.IsShort()) return ShortFloats.Kernel(a, b, dtype, into, Number2<TMap>);
        using var castA = Cast(a, dtype);
        using var castB = Cast(b, dtype);
        (a, b) = (castA ?? a, castB ?? b);
        var y = Result(Shape.Broadcast(a.Sizes, b.Sizes), dtype, into);
        switch (dtype)
        {
            case ScalarType.Float32: Pointwise.Apply<float, float, float>(a, b, y, TMap.Run); break;
            case ScalarType.Float64: Pointwise.Apply<double, double, double>(a, b, y, TMap.Run); break;
            case ScalarType.Int64: Pointwise.Apply<long, long, long>(a, b, y, TMap.Run); break;
            case ScalarType.Int32: Pointwise.Apply<int, int, int>(a, b, y, TMap.Run); break;
            case ScalarType.Int16: Pointwise.Apply<short, short, short>(a, b, y, TMap.Run); break;
            case ScalarType.Int8: Pointwise.Apply<sbyte, sbyte, sbyte>(a, b, y, TMap.Run); break;
            case ScalarType.Byte or ScalarType.Bool: Pointwise.Apply<byte, byte, byte>(a, b, y, TMap.Run); break;
            default: throw Unsupported(dtype);
        }
        return y;
    }

    public static Tensor Float1<TMap>(Tensor x, Tensor? into = null) where TMap : IFloatMap1
    {
        if (x.is_complex()) return ComplexElementwise.Float1<TMap>(x, into);
        var dtype = FloatOf(x.dtype);
        using var cast = Cast(x, dtype);
        x = cast ?? x;
        if (dtype.IsShort()) return ShortFloats.Kernel(x, into, Float1<TMap>);
        var y = Result(x.Sizes, dtype, into);
        switch (dtype)
        {
            case ScalarType.Float32: Pointwise.Apply<float, float>(x, y, TMap.Run); break;
            case ScalarType.Float64: Pointwise.Apply<double, double>(x, y, TMap.Run); break;
            default: throw Unsupported(dtype);
        }
        return y;
    }

    public static Tensor Float2<TMap>(Tensor a, Tensor b, Tensor? into = null) where TMap : IFloatMap2
    {
        var dtype = FloatOf(TypePromotion.Of(a, b));
        if (dtype.IsShort()) return ShortFloats.Kernel(a, b, dtype, into, Float2<TMap>);
        using var castA = Cast(a, dtype);
        using var castB = Cast(b, dtype);
        (a, b) = (castA ?? a, castB ?? b);
        var y = Result(Shape.Broadcast(a.Sizes, b.Sizes), dtype, into);
        switch (dtype)
        {
            case ScalarType.Float32: Pointwise.Apply<float, float, float>(a, b, y, TMap.Run); break;
            case ScalarType.Float64: Pointwise.Apply<double, double, double>(a, b, y, TMap.Run); break;
            default: throw Unsupported(dtype);
        }
        return y;
    }

    public static Tensor Predicate1<TMap>(Tensor x) where TMap : IPredicate1
    {
        using var wide = x.dtype.IsShort() ? Copies.Cast(x, ScalarType.Float32) : null;
        x = wide ?? x;
        var y = Pointwise.Empty(x.Sizes, ScalarType.Bool);
        switch (x.dtype)
        {
            case ScalarType.Float32: Pointwise.Apply<float, byte>(x, y, TMap.Run); break;
            case ScalarType.Float64: Pointwise.Apply<double, byte>(x, y, TMap.Run); break;
            case ScalarType.Int64: Pointwise.Apply<long, byte>(x, y, TMap.Run); break;
            case ScalarType.Int32: Pointwise.Apply<int, byte>(x, y, TMap.Run); break;
            case ScalarType.Int16: Pointwise.Apply<short, byte>(x, y, TMap.Run); break;
            case ScalarType.Int8: Pointwise.Apply<sbyte, byte>(x, y, TMap.Run); break;
            case ScalarType.Byte or ScalarType.Bool: Pointwise.Apply<byte, byte>(x, y, TMap.Run); break;
            default: throw Unsupported(x.dtype);
        }
        return y;
    }

    public static Tensor Predicate2<TMap>(Tensor a, Tensor b) where TMap : IPredicate2
    {
        var dtype = TypePromotion.Of(a, b);
        using var castA = Cast(a, dtype);
        using var castB = Cast(b, dtype);
        (a, b) = (castA ?? a, castB ?? b);
        if (dtype.IsShort())
        {
            using var wideA = Copies.Cast(a, ScalarType.Float32);
            using var wideB = Copies.Cast(b, ScalarType.Float32);
            return Predicate2<TMap>(wideA, wideB);
        }
        var y = Pointwise.Empty(Shape.Broadcast(a.Sizes, b.Sizes), ScalarType.Bool);
        switch (dtype)
        {
            case ScalarType.Float32: Pointwise.Apply<float, float, byte>(a, b, y, TMap.Run); break;
            case ScalarType.Float64: Pointwise.Apply<double, double, byte>(a, b, y, TMap.Run); break;
            case ScalarType.Int64: Pointwise.Apply<long, long, byte>(a, b, y, TMap.Run); break;
            case ScalarType.Int32: Pointwise.Apply<int, int, byte>(a, b, y, TMap.Run); break;
            case ScalarType.Int16: Pointwise.Apply<short, short, byte>(a, b, y, TMap.Run); break;
            case ScalarType.Int8: Pointwise.Apply<sbyte, sbyte, byte>(a, b, y, TMap.Run); break;
            case ScalarType.Byte or ScalarType.Bool: Pointwise.Apply<byte, byte, byte>(a, b, y, TMap.Run); break;
            default: throw Unsupported(dtype);
        }
        return y;
    }

    /// <summary>
    /// A 0-d operand for a number that meets tensor <paramref name="x"/>, of the dtype that the operation will compute in: of Float32 for
    /// a tensor of short floats.
    /// </summary>
    public static Tensor Operand(Scalar number, Tensor x)
    {
        var dtype = TypePromotion.Of(x, number);
        return Creation.Full([], number, dtype.IsShort() && x.Rank > 0 ? ScalarType.Float32 : dtype).Temporary();
    }

    /// <summary>A function of two tensors, applied to a tensor and a number.</summary>
    public static Tensor With(Tensor x, Scalar number, Func<Tensor, Tensor, Tensor> f)
    {
        using var operand = Operand(number, x);
        return f(x, operand);
    }

    /// <summary>The tensor in another dtype, for the time of an operation; null if it has that dtype already.</summary>
    public static Tensor? Cast(Tensor x, ScalarType dtype) => x.dtype == dtype ? null : Copies.Cast(x, dtype).Temporary();

    /// <summary>The tensor that a result is written to.</summary>
    /// <exception cref="ArgumentException">An in-place result would not fit.</exception>
    public static Tensor Result(ReadOnlySpan<long> sizes, ScalarType dtype, Tensor? into)
    {
        if (into is null) return Pointwise.Empty(sizes, dtype);
        if (!into.Sizes.SequenceEqual(sizes))
            throw new ArgumentException($"output with shape {Shape.Text(into.Sizes)} doesn't match the broadcast shape {Shape.Text(sizes)}");
        if (into.dtype != dtype)
            throw new ArgumentException($"result type {dtype.TorchName()} can't be cast to the desired output type {into.dtype.TorchName()}");
        return into;
    }

    /// <summary>The tensor, whose elements a kernel is about to read or write as a C# type.</summary>
    /// <exception cref="NotSupportedException">The elements are of another type.</exception>
    public static TensorImpl Require<T>(Tensor x) where T : unmanaged => x.dtype.IsReadAs<T>() ? x.Impl : throw Unsupported(x.dtype);

    /// <summary>The dtype to compute in where only floating-point numbers make sense.</summary>
    /// <exception cref="NotSupportedException">The numbers are complex.</exception>
    public static ScalarType FloatOf(ScalarType dtype) =>
        dtype.IsFloat() ? dtype : dtype.IsComplex() ? throw Unsupported(dtype) : get_default_dtype();

    public static NotSupportedException Unsupported(ScalarType dtype, string operation = "this operation") =>
        new($"{operation} is not implemented for '{dtype.TorchName()}'");
}
