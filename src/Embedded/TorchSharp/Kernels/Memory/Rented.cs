using System.Buffers;

namespace TorchSharp.Kernels;

/// <summary>Scratch memory of a kernel, without contents at first: dispose it to give it back.</summary>
internal readonly ref struct Rented<T>(int length) : IDisposable
{
    private readonly T[] array = ArrayPool<T>.Shared.Rent(length);

    /// <summary>The elements.</summary>
    public Span<T> Span => array.AsSpan(0, length);

    public void Dispose() => ArrayPool<T>.Shared.Return(array);
}
