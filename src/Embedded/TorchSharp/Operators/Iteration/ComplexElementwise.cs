using System.Numerics;
using TorchSharp.Kernels;
using static TorchSharp.torch;

namespace TorchSharp.Operators;

/// <summary>y = f(x) for complex numbers.</summary>
internal interface IComplexMap1
{
    static abstract Complex<T> Of<T>(Complex<T> x) where T : unmanaged, IFloatingPointIeee754<T>;
}

/// <summary>y = f(a, b) for complex numbers.</summary>
internal interface IComplexMap2
{
    static abstract Complex<T> Of<T>(Complex<T> a, Complex<T> b) where T : unmanaged, IFloatingPointIeee754<T>;
}

/// <summary>y = f(x), a real number, for complex numbers.</summary>
internal interface IComplexSize
{
    static abstract T Of<T>(Complex<T> x) where T : unmanaged, IFloatingPointIeee754<T>;
}

/// <summary>As <see cref="Elementwise"/>, for complex tensors.</summary>
internal static class ComplexElementwise
{
    public static Tensor Map<TMap>(Tensor x, Tensor? into = null) where TMap : IComplexMap1
    {
        var y = Elementwise.Result(x.Sizes, x.dtype, into);
        if (x.dtype == ScalarType.ComplexFloat32) Pointwise.Apply<Complex<float>, Complex<float>>(x, y, Run<TMap, float>);
        else Pointwise.Apply<Complex<double>, Complex<double>>(x, y, Run<TMap, double>);
        return y;
    }

    /// <summary>A holomorphic function, in double precision.</summary>
    public static Tensor Float1<TMap>(Tensor x, Tensor? into = null) where TMap : IFloatMap1 => Map<Holomorphic<TMap>>(x, into);

    private struct Holomorphic<TMap> : IComplexMap1 where TMap : IFloatMap1
    {
        public static Complex<T> Of<T>(Complex<T> x) where T : unmanaged, IFloatingPointIeee754<T> => (Complex<T>)TMap.Of(x);
    }

    /// <summary>The promoted dtype of the operands must be complex.</summary>
    public static Tensor Map<TMap>(Tensor a, Tensor b, Tensor? into = null) where TMap : IComplexMap2
    {
        var dtype = TypePromotion.Of(a, b);
        using var castA = Elementwise.Cast(a, dtype);
        using var castB = Elementwise.Cast(b, dtype);
        (a, b) = (castA ?? a, castB ?? b);
        var y = Elementwise.Result(Shape.Broadcast(a.Sizes, b.Sizes), dtype, into);
        if (dtype == ScalarType.ComplexFloat32)
            Pointwise.Apply<Complex<float>, Complex<float>, Complex<float>>(a, b, y, Run<TMap, float>);
        else Pointwise.Apply<Complex<double>, Complex<double>, Complex<double>>(a, b, y, Run<TMap, double>);
        return y;
    }

    /// <summary>A real tensor of a complex one.</summary>
    public static Tensor Size<TSize>(Tensor x) where TSize : IComplexSize
    {
        var y = Pointwise.Empty(x.Sizes, x.dtype.ToReal());
        if (x.dtype == ScalarType.ComplexFloat32) Pointwise.Apply<Complex<float>, float>(x, y, Measure<TSize, float>);
        else Pointwise.Apply<Complex<double>, double>(x, y, Measure<TSize, double>);
        return y;
    }

    /// <summary>y ← the products of x over dimensions; the elements of contiguous y are the other dimensions in order.</summary>
    public static void Product(Tensor x, ReadOnlySpan<int> dims, Tensor y)
    {
        using var scope = Scoped.Open();
        var order = new List<long>();
        for (var d = 0; d < x.Rank; d++)
            if (!dims.Contains(d)) order.Add(d);
        foreach (var d in dims) order.Add(d);
        var lines = Views.Permute(x.detach(), [.. order]).reshape(y.numel(), -1);                   // [kept, reduced]
        if (lines.Sizes[1] == 0) Creation.Fill(y, 1);
        else Copies.Assign(y, Views.Select(Scans.CumProd(lines, 1, null), 1, -1).reshape(y.shape));
    }

    /// <summary>Running sums or products along a dimension.</summary>
    public static Tensor Running(Tensor x, int dim, bool product)
    {
        return x.dtype == ScalarType.ComplexFloat32 ? Of<float>() : Of<double>();

        Tensor Of<T>() where T : unmanaged, IFloatingPointIeee754<T> => Lanes.Map<Complex<T>, Complex<T>>(x, dim, x.dtype, (line, y) =>
        {
            var running = new Complex<T>(product ? T.One : T.Zero, T.Zero);
            for (var i = 0; i < line.Length; i++) y[i] = running = product ? running * line[i] : running + line[i];
        });
    }

    private static void Run<TMap, T>(ReadOnlySpan<Complex<T>> x, Span<Complex<T>> y)
        where TMap : IComplexMap1 where T : unmanaged, IFloatingPointIeee754<T>
    {
        for (var i = 0; i < y.Length; i++) y[i] = TMap.Of(x[i]);
    }

    private static void Run<TMap, T>(ReadOnlySpan<Complex<T>> a, ReadOnlySpan<Complex<T>> b, Span<Complex<T>> y)
        where TMap : IComplexMap2 where T : unmanaged, IFloatingPointIeee754<T>
    {
        for (var i = 0; i < y.Length; i++) y[i] = TMap.Of(a[i], b[i]);
    }

    private static void Measure<TSize, T>(ReadOnlySpan<Complex<T>> x, Span<T> y)
        where TSize : IComplexSize where T : unmanaged, IFloatingPointIeee754<T>
    {
        for (var i = 0; i < y.Length; i++) y[i] = TSize.Of(x[i]);
    }
}
