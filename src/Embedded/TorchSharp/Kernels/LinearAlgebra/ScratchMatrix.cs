using System.Numerics;

namespace TorchSharp.Kernels;

/// <summary>A matrix of a kernel's own, without contents at first: dispose it to give its memory back.</summary>
internal readonly unsafe ref struct ScratchMatrix<T>(int rows, int columns) : IDisposable where T : unmanaged, IFloatingPointIeee754<T>
{
    private readonly Scratch<T> scratch = new((long)rows * columns);

    public Matrix<T> Matrix => new(scratch.Start, rows, columns, columns);

    /// <summary>Row 0.</summary>
    public Span<T> Span => Matrix.Row(0);

    public void Dispose() => scratch.Dispose();
}
