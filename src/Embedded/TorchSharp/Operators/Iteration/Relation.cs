using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace TorchSharp.Operators;

/// <summary>A relation of two numbers, written once for all the elements of two registers: all bits set where it holds.</summary>
internal interface IRelation
{
    static abstract Vector<T> Of<T>(Vector<T> a, Vector<T> b) where T : unmanaged, INumber<T>;
}

/// <summary>
/// A relation as a predicate of spans: as many bytes at a time as a register holds, narrowed from the masks of wider elements.
/// </summary>
internal struct Relation<TRelation> : IPredicate2 where TRelation : IRelation
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b, Span<byte> y) where T : unmanaged, INumber<T>
    {
        ref var from = ref MemoryMarshal.GetReference(a);
        ref var other = ref MemoryMarshal.GetReference(b);
        var i = 0;
        for (; i <= y.Length - Vector<byte>.Count; i += Vector<byte>.Count)
            Bytes(ref Unsafe.Add(ref from, i), ref Unsafe.Add(ref other, i)).StoreUnsafe(ref MemoryMarshal.GetReference(y), (nuint)i);
        if (i == y.Length) return;
        // The last, incomplete register goes through padded copies.
        Span<T> restA = stackalloc T[Vector<byte>.Count];
        Span<T> restB = stackalloc T[Vector<byte>.Count];
        Span<byte> rest = stackalloc byte[Vector<byte>.Count];
        a[i..].CopyTo(restA);
        b[i..].CopyTo(restB);
        Bytes(ref MemoryMarshal.GetReference(restA), ref MemoryMarshal.GetReference(restB)).CopyTo(rest);
        rest[..(y.Length - i)].CopyTo(y[i..]);
    }

    /// <summary>1 or 0 for each of a byte register's worth of pairs.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static unsafe Vector<byte> Bytes<T>(ref T a, ref T b) where T : unmanaged, INumber<T> => Vector<byte>.One & (sizeof(T) == 1
        ? Mask(ref a, ref b).As<T, byte>()
        : Vector.Narrow(Words(ref a, ref b), Words(ref Unsafe.Add(ref a, Vector<ushort>.Count),
            ref Unsafe.Add(ref b, Vector<ushort>.Count))));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static unsafe Vector<ushort> Words<T>(ref T a, ref T b) where T : unmanaged, INumber<T> => sizeof(T) == 2
        ? Mask(ref a, ref b).As<T, ushort>()
        : Vector.Narrow(Ints(ref a, ref b), Ints(ref Unsafe.Add(ref a, Vector<uint>.Count), ref Unsafe.Add(ref b, Vector<uint>.Count)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static unsafe Vector<uint> Ints<T>(ref T a, ref T b) where T : unmanaged, INumber<T> => sizeof(T) == 4
        ? Mask(ref a, ref b).As<T, uint>()
        : Vector.Narrow(Mask(ref a, ref b).As<T, ulong>(),
            Mask(ref Unsafe.Add(ref a, Vector<ulong>.Count), ref Unsafe.Add(ref b, Vector<ulong>.Count)).As<T, ulong>());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<T> Mask<T>(ref T a, ref T b) where T : unmanaged, INumber<T> =>
        TRelation.Of(Vector.LoadUnsafe(ref a), Vector.LoadUnsafe(ref b));
}
