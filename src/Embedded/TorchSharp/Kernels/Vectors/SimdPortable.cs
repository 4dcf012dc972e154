using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace TorchSharp.Kernels;

/// <summary>Registers of whatever width <see cref="Vector{T}"/> has on this processor. <typeparamref name="T"/> is float or double.</summary>
internal readonly unsafe struct SimdPortable<T> : ISimd<T, Vector<T>>
    where T : unmanaged, INumber<T>
{
    public static int Count => Vector<T>.Count;

    public static int Registers => AdvSimd.IsSupported ? 32 : 16;

    public static Vector<T> Load(long address) => Vector.Load((T*)address);

    public static Vector<T> LoadPart(long address, Vector<T> mask)
    {
        var value = Vector<T>.Zero;
        for (var i = 0; i < Count && mask[i] != T.Zero; i++)
            ((T*)&value)[i] = ((T*)address)[i];
        return value;
    }

    public static void Store(long address, Vector<T> value) => value.Store((T*)address);

    public static void StorePart(long address, Vector<T> mask, Vector<T> value)
    {
        for (var i = 0; i < Count && mask[i] != T.Zero; i++)
            ((T*)address)[i] = value[i];
    }

    public static Vector<T> Mask(int count) => Vector.LessThan(Vector<T>.Indices, Vector.Create(T.CreateTruncating(count)));

    public static Vector<T> Broadcast(long address) => Vector.Create(*(T*)address);

    public static Vector<T> Create(T value) => Vector.Create(value);

    public static Vector<T> Add(Vector<T> a, Vector<T> b) => a + b;

    public static Vector<T> Subtract(Vector<T> a, Vector<T> b) => a - b;

    public static Vector<T> Multiply(Vector<T> a, Vector<T> b) => a * b;

    public static Vector<T> Divide(Vector<T> a, Vector<T> b) => a / b;

    public static Vector<T> MultiplyAdd(Vector<T> a, Vector<T> b, Vector<T> c) => typeof(T) == typeof(float)
        ? Vector.MultiplyAddEstimate(a.As<T, float>(), b.As<T, float>(), c.As<T, float>()).As<float, T>()
        : Vector.MultiplyAddEstimate(a.As<T, double>(), b.As<T, double>(), c.As<T, double>()).As<double, T>();

    public static Vector<T> Min(Vector<T> a, Vector<T> b) => Vector.MinNative(a, b);

    public static Vector<T> Max(Vector<T> a, Vector<T> b) => Vector.MaxNative(a, b);

    public static Vector<T> Round(Vector<T> a) => typeof(T) == typeof(float)
        ? Vector.Round(a.As<T, float>()).As<float, T>()
        : Vector.Round(a.As<T, double>()).As<double, T>();

    public static Vector<T> Abs(Vector<T> a) => Vector.Abs(a);

    public static Vector<T> CopySign(Vector<T> magnitude, Vector<T> sign) => Vector.CopySign(magnitude, sign);

    public static Vector<T> LessThan(Vector<T> a, Vector<T> b) => Vector.LessThan(a, b);

    public static Vector<T> Equal(Vector<T> a, Vector<T> b) => Vector.Equals(a, b);

    public static Vector<T> Select(Vector<T> mask, Vector<T> a, Vector<T> b) => Vector.ConditionalSelect(mask, a, b);

    public static Vector<T> And(Vector<T> a, Vector<T> b) => a & b;

    public static Vector<T> Or(Vector<T> a, Vector<T> b) => a | b;

    public static Vector<T> ShiftLeft(Vector<T> a, int bits) => typeof(T) == typeof(float)
        ? (a.As<T, int>() << bits).As<int, T>()
        : (a.As<T, long>() << bits).As<long, T>();

    public static Vector<T> ShiftRight(Vector<T> a, int bits) => typeof(T) == typeof(float)
        ? (a.As<T, int>() >>> bits).As<int, T>()
        : (a.As<T, long>() >>> bits).As<long, T>();

    public static T Sum(Vector<T> a) => Vector.Sum(a);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<T> InterleaveLow(Vector<T> a, Vector<T> b)
    {
        if (Is256Bits)
            return Simd256<T>.InterleaveLow(a.AsVector256(), b.AsVector256()).AsVector();
        if (IsNeon && typeof(T) == typeof(float))
            return AdvSimd.Arm64.ZipLow(a.AsVector128().AsSingle(), b.AsVector128().AsSingle()).As<float, T>().AsVector();
        if (IsNeon)
            return AdvSimd.Arm64.ZipLow(a.AsVector128().AsDouble(), b.AsVector128().AsDouble()).As<double, T>().AsVector();
        return Interleave(a, b, 0);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<T> InterleaveHigh(Vector<T> a, Vector<T> b)
    {
        if (Is256Bits)
            return Simd256<T>.InterleaveHigh(a.AsVector256(), b.AsVector256()).AsVector();
        if (IsNeon && typeof(T) == typeof(float))
            return AdvSimd.Arm64.ZipHigh(a.AsVector128().AsSingle(), b.AsVector128().AsSingle()).As<float, T>().AsVector();
        if (IsNeon)
            return AdvSimd.Arm64.ZipHigh(a.AsVector128().AsDouble(), b.AsVector128().AsDouble()).As<double, T>().AsVector();
        return Interleave(a, b, Count / 2);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<T> Evens(Vector<T> a, Vector<T> b)
    {
        if (Is256Bits)
            return Simd256<T>.Evens(a.AsVector256(), b.AsVector256()).AsVector();
        if (IsNeon && typeof(T) == typeof(float))
            return AdvSimd.Arm64.UnzipEven(a.AsVector128().AsSingle(), b.AsVector128().AsSingle()).As<float, T>().AsVector();
        if (IsNeon)
            return AdvSimd.Arm64.UnzipEven(a.AsVector128().AsDouble(), b.AsVector128().AsDouble()).As<double, T>().AsVector();
        var result = Vector<T>.Zero;
        for (var i = 0; i < Count; i++)
            ((T*)&result)[i] = i < Count / 2 ? a[2 * i] : b[2 * i - Count];
        return result;
    }

    static bool Is256Bits => Avx2.IsSupported && Vector<T>.Count == Vector256<T>.Count;

    static bool IsNeon => AdvSimd.Arm64.IsSupported && Vector<T>.Count == Vector128<T>.Count;

    static Vector<T> Interleave(Vector<T> a, Vector<T> b, int start)
    {
        var result = Vector<T>.Zero;
        for (var i = 0; i < Count; i++)
            ((T*)&result)[i] = i % 2 == 0 ? a[start + i / 2] : b[start + i / 2];
        return result;
    }
}
