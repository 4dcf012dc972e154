using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using TorchSharp.Kernels;
using TorchSharp.Modules;
using TorchSharp.Operators;
using static TorchSharp.torch;

namespace TorchSharp;

/// <summary>
/// An optimizer's formula for the elements of a register: the new parameter, given the old one and its gradient; a, b and c, what is
/// remembered of the parameter, change in place.
/// </summary>
internal interface IUpdateRule
{
    Vector<T> Of<T>(Vector<T> p, Vector<T> g, ref Vector<T> a, ref Vector<T> b, ref Vector<T> c) where T : unmanaged, INumber<T>;
}

/// <summary>Applies an optimizer's formula to a parameter in one pass over its memory, in parallel where it is large.</summary>
internal static class Update
{
    /// <summary>p ← rule(p, ±g + decay · p); the sign is − for <paramref name="maximize"/>.</summary>
    /// <param name="parameter">Has a gradient.</param>
    /// <param name="maximize">Step up the gradient.</param>
    /// <param name="decay">The factor of the squared norm that is added to the loss, twice.</param>
    /// <param name="rule">The formula.</param>
    /// <param name="a">What the formula remembers: contiguous tensors of the parameter's shape, or null.</param>
    /// <param name="b">As <paramref name="a"/>.</param>
    /// <param name="c">As <paramref name="a"/>.</param>
    public static void Run<TRule>(Parameter parameter, bool maximize, double decay, TRule rule, Tensor? a = null, Tensor? b = null,
        Tensor? c = null)
        where TRule : struct, IUpdateRule
    {
        using var gradient = parameter.Impl.Grad!.contiguous();
        using var dense = parameter.is_contiguous() ? parameter.alias() : Copies.Contiguous(parameter);
        switch (parameter.dtype)
        {
            case ScalarType.Float32: Run<TRule, float>(dense, gradient, maximize, decay, rule, a, b, c); break;
            case ScalarType.Float64: Run<TRule, double>(dense, gradient, maximize, decay, rule, a, b, c); break;
            default: throw Elementwise.Unsupported(parameter.dtype, "an optimizer's step");
        }
        if (!parameter.is_contiguous()) Copies.Assign(parameter, dense);
        parameter.Impl.Storage.Version++;
    }

    private static void Run<TRule, T>(Tensor p, Tensor g, bool maximize, double decay, TRule rule, Tensor? a, Tensor? b, Tensor? c)
        where TRule : struct, IUpdateRule where T : unmanaged, INumber<T>
    {
        if (p.Impl.Count <= StridedLoop.Grain) Pass(Part<T>(p), Part<T>(g), maximize, decay, rule, Part<T>(a), Part<T>(b), Part<T>(c));
        else Share<TRule, T>(p, g, maximize, decay, rule, a, b, c);
    }

    // Apart from Run, so that small parameters do not pay for the closure.
    private static void Share<TRule, T>(Tensor p, Tensor g, bool maximize, double decay, TRule rule, Tensor? a, Tensor? b, Tensor? c)
        where TRule : struct, IUpdateRule where T : unmanaged, INumber<T> =>
        Scheduler.For(p.Impl.Count, StridedLoop.Grain, (start, end) => Pass(Part<T>(p, start, end), Part<T>(g, start, end), maximize,
            decay, rule,
            Part<T>(a, start, end), Part<T>(b, start, end), Part<T>(c, start, end)));

    private static Span<T> Part<T>(Tensor? x, long start = 0, long? end = null) where T : unmanaged =>
        x is null ? default : x.Impl.Storage.Span<T>(x.Impl.Offset + start, (int)((end ?? x.Impl.Count) - start));

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Pass<TRule, T>(Span<T> p, ReadOnlySpan<T> g, bool maximize, double decay, TRule rule, Span<T> a, Span<T> b,
        Span<T> c)
        where TRule : struct, IUpdateRule where T : unmanaged, INumber<T>
    {
        var (sign, pull) = (Formula.All<T>(maximize ? -1 : 1), Formula.All<T>(decay));
        var i = 0;
        for (; i <= p.Length - Vector<T>.Count; i += Vector<T>.Count)
            Step(rule, sign, pull, decay != 0, p[i..], g[i..], From(a, i), From(b, i), From(c, i));
        if (i == p.Length) return;
        // The last, incomplete register goes through padded copies.
        var rest = p.Length - i;
        Span<T> copies = stackalloc T[5 * Vector<T>.Count];
        copies.Clear();
        var width = Vector<T>.Count;
        p[i..].CopyTo(copies);
        g[i..].CopyTo(copies[width..]);
        From(a, i).CopyTo(copies[(2 * width)..]);
        From(b, i).CopyTo(copies[(3 * width)..]);
        From(c, i).CopyTo(copies[(4 * width)..]);
        Step(rule, sign, pull, decay != 0, copies, copies[width..], copies[(2 * width)..], copies[(3 * width)..], copies[(4 * width)..]);
        copies[..rest].CopyTo(p[i..]);
        if (!a.IsEmpty) copies.Slice(2 * width, rest).CopyTo(a[i..]);
        if (!b.IsEmpty) copies.Slice(3 * width, rest).CopyTo(b[i..]);
        if (!c.IsEmpty) copies.Slice(4 * width, rest).CopyTo(c[i..]);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Step<TRule, T>(
        TRule rule, Vector<T> sign, Vector<T> pull, bool decays, Span<T> p, ReadOnlySpan<T> g, Span<T> a, Span<T> b, Span<T> c)
        where TRule : struct, IUpdateRule where T : unmanaged, INumber<T>
    {
        var parameter = Vector.LoadUnsafe(ref MemoryMarshal.GetReference(p));
        var gradient = Vector.LoadUnsafe(ref MemoryMarshal.GetReference(g)) * sign;
        if (decays) gradient += pull * parameter;
        var va = a.IsEmpty ? default : Vector.LoadUnsafe(ref MemoryMarshal.GetReference(a));
        var vb = b.IsEmpty ? default : Vector.LoadUnsafe(ref MemoryMarshal.GetReference(b));
        var vc = c.IsEmpty ? default : Vector.LoadUnsafe(ref MemoryMarshal.GetReference(c));
        rule.Of(parameter, gradient, ref va, ref vb, ref vc).StoreUnsafe(ref MemoryMarshal.GetReference(p));
        if (!a.IsEmpty) va.StoreUnsafe(ref MemoryMarshal.GetReference(a));
        if (!b.IsEmpty) vb.StoreUnsafe(ref MemoryMarshal.GetReference(b));
        if (!c.IsEmpty) vc.StoreUnsafe(ref MemoryMarshal.GetReference(c));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Span<T> From<T>(Span<T> x, int start) => x.IsEmpty ? x : x[start..];
}
