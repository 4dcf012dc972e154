using System.Numerics;
using System.Runtime.CompilerServices;

namespace TorchSharp.Kernels;

/// <summary>A matrix of a kernel's own, without contents, in memory that goes back to the pool when it is disposed.</summary>
internal readonly unsafe ref struct ScratchMatrix<T>(int rows, int columns) : IDisposable where T : unmanaged, IFloatingPointIeee754<T>
{
    private readonly Block block = Pool.Rent(Math.Max(1L, (long)rows * columns) * sizeof(T));

    // A block's memory is pinned.
    public Matrix<T> Matrix => new((T*)Unsafe.AsPointer(ref block.Data), rows, columns, columns);

    /// <summary>Row 0.</summary>
    public Span<T> Span => Matrix.Row(0);

    public void Dispose() => Pool.Return(block);
}
