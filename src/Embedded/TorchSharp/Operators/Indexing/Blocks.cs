using System.Numerics;
using System.Runtime.CompilerServices;
using TorchSharp.Kernels;
using static TorchSharp.torch;

namespace TorchSharp.Operators;

/// <summary>
/// Moves blocks of elements between places all over a tensor's memory and a contiguous tensor that holds them one after the other. Where
/// blocks coincide, writes happen in order: the last wins, sums are the same on any number of threads.
/// </summary>
internal static class Blocks
{
    /// <summary>What becomes of the elements x where blocks y are written.</summary>
    private interface IMerge
    {
        static abstract void Run<T>(ReadOnlySpan<T> y, Span<T> x) where T : unmanaged, INumber<T>;
    }

    private struct Replacement : IMerge
    {
        public static void Run<T>(ReadOnlySpan<T> y, Span<T> x) where T : unmanaged, INumber<T>
        {
            if (y.Length == 1) x[0] = y[0];
            else y.CopyTo(x);
        }
    }

    /// <summary>The sum of truths: or.</summary>
    private struct Either : IMerge
    {
        public static void Run<T>(ReadOnlySpan<T> y, Span<T> x) where T : unmanaged, INumber<T> => TensorPrimitives.Max(x, y, x);
    }

    private struct Sum : IMerge
    {
        public static void Run<T>(ReadOnlySpan<T> y, Span<T> x) where T : unmanaged, INumber<T>
        {
            if (y.Length == 1) x[0] += y[0];
            else TensorPrimitives.Add(x, y, x);
        }
    }

    /// <summary>y[k] = the block of x at positions[k].</summary>
    public static void Read(Tensor x, Positions positions, Tensor y)
    {
        switch (x.dtype.Size())
        {
            case 1: Read<byte>(x.Impl.Storage, positions, y.Impl); break;
            case 2: Read<short>(x.Impl.Storage, positions, y.Impl); break;
            case 4: Read<int>(x.Impl.Storage, positions, y.Impl); break;
            case 8: Read<long>(x.Impl.Storage, positions, y.Impl); break;
            default: Read<Int128>(x.Impl.Storage, positions, y.Impl); break;
        }
    }

    /// <summary>The block of x at positions[k] ← y[k].</summary>
    public static void Write(Tensor x, Positions positions, Tensor y)
    {
        switch (x.dtype.Size())
        {
            case 1: Merge<Replacement, byte>(x.Impl.Storage, positions, y.Impl); break;
            case 2: Merge<Replacement, short>(x.Impl.Storage, positions, y.Impl); break;
            case 4: Merge<Replacement, int>(x.Impl.Storage, positions, y.Impl); break;
            case 8: Merge<Replacement, long>(x.Impl.Storage, positions, y.Impl); break;
            default: Merge<Replacement, Int128>(x.Impl.Storage, positions, y.Impl); break;
        }
    }

    /// <summary>The block of x at positions[k] ← itself + y[k].</summary>
    public static void Add(Tensor x, Positions positions, Tensor y)
    {
        switch (x.dtype)
        {
            case ScalarType.Float32: Merge<Sum, float>(x.Impl.Storage, positions, y.Impl); break;
            case ScalarType.Float64: Merge<Sum, double>(x.Impl.Storage, positions, y.Impl); break;
            case ScalarType.Int64: Merge<Sum, long>(x.Impl.Storage, positions, y.Impl); break;
            case ScalarType.Int32: Merge<Sum, int>(x.Impl.Storage, positions, y.Impl); break;
            case ScalarType.Int16: Merge<Sum, short>(x.Impl.Storage, positions, y.Impl); break;
            case ScalarType.Int8: Merge<Sum, sbyte>(x.Impl.Storage, positions, y.Impl); break;
            case ScalarType.Byte: Merge<Sum, byte>(x.Impl.Storage, positions, y.Impl); break;
            case ScalarType.Bool: Merge<Either, byte>(x.Impl.Storage, positions, y.Impl); break;
            case ScalarType.Float16 or ScalarType.BFloat16: AddWide(x, positions, y); break;
            case ScalarType.ComplexFloat32 or ScalarType.ComplexFloat64: AddParts(x, positions, y); break;
            default: throw Elementwise.Unsupported(x.dtype, "adding at indices");
        }
    }

    /// <summary>In Float32, rounded once.</summary>
    private static void AddWide(Tensor x, Positions positions, Tensor y)
    {
        using var plain = x.detach();
        using var memory = Views.AsStrided(plain, [x.Impl.Storage.Bytes / x.ElementSize], [1], 0);
        using var wide = Copies.Cast(memory, ScalarType.Float32);
        using var terms = Copies.Cast(y, ScalarType.Float32);
        Add(wide, positions, terms);
        Copies.Assign(memory, wide);
    }

    private static void AddParts(Tensor x, Positions positions, Tensor y)
    {
        using var halves = positions.InHalves();
        using var target = Views.AsReal(x);
        using var source = Views.AsReal(y);
        Add(target, halves, source);
    }

    private static void Read<T>(Storage x, Positions positions, TensorImpl y) where T : unmanaged
    {
        var length = positions.Length;
        Scheduler.For(positions.Count, Math.Max(1, StridedLoop.Grain / Math.Max(length, 1)), (start, end) =>
        {
            var offsets = positions.Offsets[(int)start..(int)end];
            var from = All<T>(x);
            var to = y.Storage.Span<T>(y.Offset + start * length, offsets.Length * length);
            if (length == 1)
                for (var k = 0; k < offsets.Length; k++) to[k] = from[(int)offsets[k]];
            else
                for (var k = 0; k < offsets.Length; k++) from.Slice((int)offsets[k], length).CopyTo(to[(k * length)..]);
        });
    }

    private static void Merge<TMerge, T>(Storage x, Positions positions, TensorImpl y) where TMerge : IMerge where T : unmanaged, INumber<T>
    {
        var (count, length) = (positions.Count, positions.Length);
        // Threads share out the columns of the blocks: each walks all blocks, in order.
        Scheduler.For(length, Math.Max(64, StridedLoop.Grain / Math.Max(count, 1)), (start, end) =>
        {
            var offsets = positions.Offsets;
            var to = All<T>(x);
            var from = y.Storage.Span<T>(y.Offset, count * length);
            var (first, width) = ((int)start, (int)(end - start));
            for (var k = 0; k < offsets.Length; k++)
                TMerge.Run(from.Slice(k * length + first, width), to.Slice((int)offsets[k] + first, width));
        });
    }

    private static Span<T> All<T>(Storage x) where T : unmanaged => x.Span<T>(0, (int)(x.Bytes / Unsafe.SizeOf<T>()));
}
