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
        using var gradient = Copies.Plain(parameter.Impl.Grad!);
        using var dense = parameter.is_contiguous() ? parameter.alias() : Copies.Contiguous(parameter);
        switch (parameter.dtype)
        {
            case ScalarType.Float32: Run<TRule, float>(dense, gradient, maximize, decay, rule, a, b, c); break;
            case ScalarType.Float64: Run<TRule, double>(dense, gradient, maximize, decay, rule, a, b, c); break;
            case ScalarType.ComplexFloat32 or ScalarType.ComplexFloat64: Parts(dense, gradient, maximize, decay, rule, a, b, c); break;
            case ScalarType.Float16 or ScalarType.BFloat16: Wide(dense, gradient, maximize, decay, rule, a, b, c); break;
            default: throw Elementwise.Unsupported(parameter.dtype, "an optimizer's step");
        }
        if (!parameter.is_contiguous()) Copies.Assign(parameter, dense);
        parameter.Impl.Storage.Version++;
    }

    /// <summary>Real and imaginary parts as numbers of their own.</summary>
    private static void Parts<TRule>(Tensor p, Tensor g, bool maximize, double decay, TRule rule, Tensor? a, Tensor? b, Tensor? c)
        where TRule : struct, IUpdateRule
    {
        using var scope = NewDisposeScope();
        var parts = Array.ConvertAll([p, g, a, b, c], x => x is null ? null : Views.AsReal(x.detach()));
        if (p.dtype == ScalarType.ComplexFloat32)
            Run<TRule, float>(parts[0]!, parts[1]!, maximize, decay, rule, parts[2], parts[3], parts[4]);
        else Run<TRule, double>(parts[0]!, parts[1]!, maximize, decay, rule, parts[2], parts[3], parts[4]);
    }

    /// <summary>In Float32: parameter and memory are rounded once a step.</summary>
    private static void Wide<TRule>(Tensor p, Tensor g, bool maximize, double decay, TRule rule, Tensor? a, Tensor? b, Tensor? c)
        where TRule : struct, IUpdateRule
    {
        using var scope = NewDisposeScope();
        Tensor?[] shorts = [p, a, b, c];
        var wide = Array.ConvertAll(shorts, x => x is null ? null : Copies.Cast(x, ScalarType.Float32));
        Run<TRule, float>(wide[0]!, Copies.Cast(g, ScalarType.Float32), maximize, decay, rule, wide[1], wide[2], wide[3]);
        for (var i = 0; i < shorts.Length; i++)
            if (shorts[i] is { } x) Copies.Assign(x, wide[i]!);
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
    private static void Pass<TRule, T>(Span<T> p, ReadOnlySpan<T> g, bool maximize, double decay, TRule rule, Span<T> a, Span<T> b, Span<T> c)
        where TRule : struct, IUpdateRule where T : unmanaged, INumber<T>
    {
        var (sign, pull) = (Formula.All<T>(maximize ? -1 : 1), Formula.All<T>(decay));
        var whole = p.Length - p.Length % Vector<T>.Count;
        ref var fromG = ref MemoryMarshal.GetReference(g);
        ref var atP = ref MemoryMarshal.GetReference(p);
        ref var atA = ref MemoryMarshal.GetReference(a);
        ref var atB = ref MemoryMarshal.GetReference(b);
        ref var atC = ref MemoryMarshal.GetReference(c);
        var (hasA, hasB, hasC) = (!a.IsEmpty, !b.IsEmpty, !c.IsEmpty);
        for (nuint i = 0; i < (nuint)whole; i += (nuint)Vector<T>.Count)
        {
            var parameter = Vector.LoadUnsafe(ref atP, i);
            var gradient = Vector.LoadUnsafe(ref fromG, i) * sign;
            if (decay != 0) gradient += pull * parameter;
            var va = hasA ? Vector.LoadUnsafe(ref atA, i) : default;
            var vb = hasB ? Vector.LoadUnsafe(ref atB, i) : default;
            var vc = hasC ? Vector.LoadUnsafe(ref atC, i) : default;
            rule.Of(parameter, gradient, ref va, ref vb, ref vc).StoreUnsafe(ref atP, i);
            if (hasA) va.StoreUnsafe(ref atA, i);
            if (hasB) vb.StoreUnsafe(ref atB, i);
            if (hasC) vc.StoreUnsafe(ref atC, i);
        }
        if (whole < p.Length) Rest(p[whole..], g[whole..], maximize, decay, rule, From(a, whole), From(b, whole), From(c, whole));
    }

    /// <summary>The last, incomplete register: a pass over padded copies.</summary>
    private static void Rest<TRule, T>(Span<T> p, ReadOnlySpan<T> g, bool maximize, double decay, TRule rule, Span<T> a, Span<T> b, Span<T> c)
        where TRule : struct, IUpdateRule where T : unmanaged, INumber<T>
    {
        var width = Vector<T>.Count;
        Span<T> copies = stackalloc T[5 * width];
        copies.Clear();
        var cp = copies[..width];
        var cg = copies.Slice(width, width);
        var ca = copies.Slice(2 * width, width);
        var cb = copies.Slice(3 * width, width);
        var cc = copies.Slice(4 * width, width);
        p.CopyTo(cp);
        g.CopyTo(cg);
        a.CopyTo(ca);
        b.CopyTo(cb);
        c.CopyTo(cc);
        Pass(cp, cg, maximize, decay, rule, a.IsEmpty ? default : ca, b.IsEmpty ? default : cb, c.IsEmpty ? default : cc);
        cp[..p.Length].CopyTo(p);
        ca[..a.Length].CopyTo(a);
        cb[..b.Length].CopyTo(b);
        cc[..c.Length].CopyTo(c);
    }

    private static Span<T> From<T>(Span<T> x, int start) => x.IsEmpty ? x : x[start..];
}
