using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace TorchSharp.Kernels;

/// <summary>256-bit registers: AVX2 and FMA. <typeparamref name="T"/> is float or double.</summary>
internal readonly unsafe struct Simd256<T> : ISimd<T, Vector256<T>>
    where T : unmanaged, INumber<T>
{
    public static int Count => Vector256<T>.Count;

    public static int Registers => 16;

    public static Vector256<T> Load(long address) => Vector256.Load((T*)address);

    public static Vector256<T> LoadPart(long address, Vector256<T> mask) => typeof(T) == typeof(float)
        ? Avx.MaskLoad((float*)address, mask.AsSingle()).As<float, T>()
        : Avx.MaskLoad((double*)address, mask.AsDouble()).As<double, T>();

    public static void Store(long address, Vector256<T> value) => value.Store((T*)address);

    public static void StorePart(long address, Vector256<T> mask, Vector256<T> value)
    {
        if (typeof(T) == typeof(float))
            Avx.MaskStore((float*)address, mask.AsSingle(), value.AsSingle());
        else
            Avx.MaskStore((double*)address, mask.AsDouble(), value.AsDouble());
    }

    public static Vector256<T> Mask(int count) => Vector256.LessThan(Vector256<T>.Indices, Vector256.Create(T.CreateTruncating(count)));

    public static Vector256<T> Broadcast(long address) => Vector256.Create(*(T*)address);

    public static Vector256<T> Create(T value) => Vector256.Create(value);

    public static Vector256<T> Add(Vector256<T> a, Vector256<T> b) => a + b;

    public static Vector256<T> Subtract(Vector256<T> a, Vector256<T> b) => a - b;

    public static Vector256<T> Multiply(Vector256<T> a, Vector256<T> b) => a * b;

    public static Vector256<T> Divide(Vector256<T> a, Vector256<T> b) => a / b;

    public static Vector256<T> MultiplyAdd(Vector256<T> a, Vector256<T> b, Vector256<T> c) => typeof(T) == typeof(float)
        ? Vector256.FusedMultiplyAdd(a.AsSingle(), b.AsSingle(), c.AsSingle()).As<float, T>()
        : Vector256.FusedMultiplyAdd(a.AsDouble(), b.AsDouble(), c.AsDouble()).As<double, T>();

    public static Vector256<T> Min(Vector256<T> a, Vector256<T> b) => Vector256.MinNative(a, b);

    public static Vector256<T> Max(Vector256<T> a, Vector256<T> b) => Vector256.MaxNative(a, b);

    public static Vector256<T> Round(Vector256<T> a) => typeof(T) == typeof(float)
        ? Vector256.Round(a.AsSingle()).As<float, T>()
        : Vector256.Round(a.AsDouble()).As<double, T>();

    public static Vector256<T> Abs(Vector256<T> a) => Vector256.Abs(a);

    public static Vector256<T> CopySign(Vector256<T> magnitude, Vector256<T> sign) => Vector256.CopySign(magnitude, sign);

    public static Vector256<T> LessThan(Vector256<T> a, Vector256<T> b) => Vector256.LessThan(a, b);

    public static Vector256<T> Equal(Vector256<T> a, Vector256<T> b) => Vector256.Equals(a, b);

    public static Vector256<T> Select(Vector256<T> mask, Vector256<T> a, Vector256<T> b) => Vector256.ConditionalSelect(mask, a, b);

    public static Vector256<T> And(Vector256<T> a, Vector256<T> b) => a & b;

    public static Vector256<T> Or(Vector256<T> a, Vector256<T> b) => a | b;

    public static Vector256<T> ShiftLeft(Vector256<T> a, int bits) => typeof(T) == typeof(float)
        ? (a.AsInt32() << bits).As<int, T>()
        : (a.AsInt64() << bits).As<long, T>();

    public static Vector256<T> ShiftRight(Vector256<T> a, int bits) => typeof(T) == typeof(float)
        ? (a.AsInt32() >>> bits).As<int, T>()
        : (a.AsInt64() >>> bits).As<long, T>();

    public static T Sum(Vector256<T> a) => Vector128.Sum(a.GetLower() + a.GetUpper());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<T> InterleaveLow(Vector256<T> a, Vector256<T> b) => typeof(T) == typeof(float)
        ? Avx.Permute2x128(Avx.UnpackLow(a.AsSingle(), b.AsSingle()), Avx.UnpackHigh(a.AsSingle(), b.AsSingle()), 0x20).As<float, T>()
        : Avx.Permute2x128(Avx.UnpackLow(a.AsDouble(), b.AsDouble()), Avx.UnpackHigh(a.AsDouble(), b.AsDouble()), 0x20).As<double, T>();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<T> InterleaveHigh(Vector256<T> a, Vector256<T> b) => typeof(T) == typeof(float)
        ? Avx.Permute2x128(Avx.UnpackLow(a.AsSingle(), b.AsSingle()), Avx.UnpackHigh(a.AsSingle(), b.AsSingle()), 0x31).As<float, T>()
        : Avx.Permute2x128(Avx.UnpackLow(a.AsDouble(), b.AsDouble()), Avx.UnpackHigh(a.AsDouble(), b.AsDouble()), 0x31).As<double, T>();

    // Shuffling leaves quarters in the order a, b, a, b.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<T> Evens(Vector256<T> a, Vector256<T> b) => Avx2.Permute4x64(typeof(T) == typeof(float)
        ? Avx.Shuffle(a.AsSingle(), b.AsSingle(), 0b10_00_10_00).AsDouble()
        : Avx.Shuffle(a.AsDouble(), b.AsDouble(), 0), 0b11_01_10_00).As<double, T>();
}
