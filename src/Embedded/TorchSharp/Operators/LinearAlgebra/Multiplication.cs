using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using TorchSharp.Kernels;
using static TorchSharp.torch;

namespace TorchSharp.Operators;

/// <summary>Hands matrix products to the kernels, as the operands lie: transposed, sliced and broadcast matrices are not copied.</summary>
internal static unsafe class Multiplication
{
    /// <summary>
    /// y ← a · b + bias for matrices, or batches of them: <c>[…, M, K] · […, K, N] → […, M, N]</c>, the batch dimensions of a and b
    /// broadcast to those of y, whose matrices are contiguous. Not recorded.
    /// </summary>
    public static void Run(Tensor a, Tensor b, Tensor y, Tensor? bias = null)
    {
        if (y.numel() == 0) return;
        using var row = bias?.contiguous();
        switch (y.dtype)
        {
            case ScalarType.Float32: Floats<float>(a, b, y, row); break;
            case ScalarType.Float64: Floats<double>(a, b, y, row); break;
            case ScalarType.Int64: Integers<long>(a, b, y); break;
            case ScalarType.Int32: Integers<int>(a, b, y); break;
            case ScalarType.Int16: Integers<short>(a, b, y); break;
            case ScalarType.Int8: Integers<sbyte>(a, b, y); break;
            case ScalarType.Byte: Integers<byte>(a, b, y); break;
            case ScalarType.Float16 or ScalarType.BFloat16: Shorts(a, b, y, row); break;
            case ScalarType.ComplexFloat32 or ScalarType.ComplexFloat64: Complexes(a, b, y, row); break;
            default: throw Elementwise.Unsupported(y.dtype, "\"addmm_impl_cpu_\"");
        }
    }

    private static void Floats<T>(Tensor a, Tensor b, Tensor y, Tensor? bias) where T : unmanaged, INumber<T>
    {
        var (m, n, k) = ((int)y.Sizes[^2], (int)y.Sizes[^1], (int)a.Sizes[^1]);
        var (rowA, columnA, rowB, columnB) = ((nint)a.Strides[^2], (nint)a.Strides[^1], (nint)b.Strides[^2], (nint)b.Strides[^1]);
        T* pa = Memory<T>(a), pb = Memory<T>(b), py = Memory<T>(y);
        var c = bias is null ? null : Memory<T>(bias) + bias.Impl.Offset;
        var loop = Batches(a, b, y);
        var (stepA, stepB, stepY) = ((nint)loop.InnerStride(0), (nint)loop.InnerStride(1), (nint)loop.InnerStride(2));
        loop.Run((at, count) => Gemm.RunBatched(
            count, m, n, k, pa + at[0], stepA, rowA, columnA, pb + at[1], stepB, rowB, columnB, py + at[2], stepY, n, false, c));
    }

    /// <summary>In Float32, rounded once.</summary>
    private static void Shorts(Tensor a, Tensor b, Tensor y, Tensor? bias)
    {
        using var rounded = ShortFloats.Kernel(a, b, bias, (a, b, bias) =>
        {
            var product = Pointwise.Empty(y.Sizes, ScalarType.Float32);
            Run(a, b, product, bias);
            return product;
        });
        Copies.Assign(y, rounded);
    }

    /// <summary>Four real products: (A + iB)(C + iD) = (AC − BD) + i(AD + BC).</summary>
    private static void Complexes(Tensor a, Tensor b, Tensor y, Tensor? bias)
    {
        using var scope = Scoped.Open();
        using var mode = no_grad();
        var (real, imaginary) = (Views.RealPart(y), Views.ImaginaryPart(y));
        var (re, im, otherRe, otherIm) = (Views.RealPart(a), Views.ImaginaryPart(a), Views.RealPart(b), Views.ImaginaryPart(b));
        Copies.Assign(real, Product(re, otherRe) - Product(im, otherIm));
        Copies.Assign(imaginary, Product(re, otherIm) + Product(im, otherRe));
        if (bias is not null) Arithmetic.Add(y, bias, y);

        Tensor Product(Tensor p, Tensor q)
        {
            var product = Pointwise.Empty(y.Sizes, p.dtype);
            Run(p, q, product);
            return product;
        }
    }

    /// <summary>y[i, j] = Σₖ a[i, k] · b[k, j], as it stands there.</summary>
    private static void Integers<T>(Tensor a, Tensor b, Tensor y) where T : unmanaged, INumber<T>
    {
        var (m, n, k) = (y.Sizes[^2], y.Sizes[^1], a.Sizes[^1]);
        var (rowA, columnA, rowB, columnB) = (a.Strides[^2], a.Strides[^1], b.Strides[^2], b.Strides[^1]);
        T* pa = Memory<T>(a), pb = Memory<T>(b), py = Memory<T>(y);
        var loop = Batches(a, b, y);
        var (stepA, stepB, stepY) = (loop.InnerStride(0), loop.InnerStride(1), loop.InnerStride(2));
        loop.Run((at, count) =>
        {
            for (var matrix = 0; matrix < count; matrix++)
            {
                T* x = pa + at[0] + matrix * stepA, w = pb + at[1] + matrix * stepB, result = py + at[2] + matrix * stepY;
                for (var (i, j) = (0L, 0L); i < m; (i, j) = j + 1 < n ? (i, j + 1) : (i + 1, 0))
                {
                    var sum = T.Zero;
                    for (var l = 0L; l < k; l++) sum += x[i * rowA + l * columnA] * w[l * rowB + j * columnB];
                    result[i * n + j] = sum;
                }
            }
        });
    }

    /// <summary>Walks the batches; the places are those of the matrices' first elements.</summary>
    private static StridedLoop Batches(Tensor a, Tensor b, Tensor y)
    {
        var batch = y.Sizes[..^2];
        return new(batch, (Shape.ExpandStrides(a.Sizes[..^2], a.Strides[..^2], batch), a.Impl.Offset),
            (Shape.ExpandStrides(b.Sizes[..^2], b.Strides[..^2], batch), b.Impl.Offset), (y.Strides[..^2].ToArray(), y.Impl.Offset));
    }

    /// <summary>Where a tensor's memory begins; it stays there as long as the tensor lives.</summary>
    public static T* Memory<T>(Tensor x) where T : unmanaged =>
        (T*)Unsafe.AsPointer(ref MemoryMarshal.GetReference(Elementwise.Require<T>(x).Storage.Span<T>(0, 0)));
}
