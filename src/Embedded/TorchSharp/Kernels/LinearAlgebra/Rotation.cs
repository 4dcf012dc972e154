using System.Numerics;
using System.Runtime.InteropServices;

namespace TorchSharp.Kernels;

/// <summary>Givens' rotations of two vectors in their plane.</summary>
internal readonly struct Rotation<T>(T cosine, T sine) where T : unmanaged, IFloatingPointIeee754<T>
{
    public T Cosine => cosine;

    public T Sine => sine;

    /// <summary>The rotation that turns (f, g) into (r, 0).</summary>
    public static Rotation<T> Zeroing(T f, T g, out T r)
    {
        if (T.IsZero(g))
        {
            r = f;
            return new(T.One, T.Zero);
        }
        r = T.CopySign(T.Hypot(f, g), f);
        return new(f / r, g / r);
    }

    /// <summary>(x, y) ← (c x + s y, c y − s x).</summary>
    public void Apply(Span<T> x, Span<T> y)
    {
        var across = MemoryMarshal.Cast<T, Vector<T>>(x);
        var up = MemoryMarshal.Cast<T, Vector<T>>(y[..x.Length]);
        for (var i = 0; i < across.Length; i++)
            (across[i], up[i]) = (across[i] * cosine + up[i] * sine, up[i] * cosine - across[i] * sine);
        for (var i = across.Length * Vector<T>.Count; i < x.Length; i++)
            (x[i], y[i]) = (x[i] * cosine + y[i] * sine, y[i] * cosine - x[i] * sine);
    }
}
