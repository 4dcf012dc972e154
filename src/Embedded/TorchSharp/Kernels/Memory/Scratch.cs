using System.Runtime.CompilerServices;

namespace TorchSharp.Kernels;

/// <summary>Scratch memory of a kernel that works with addresses, without contents at first: dispose it to give it back.</summary>
internal readonly unsafe ref struct Scratch<T> : IDisposable where T : unmanaged
{
    private readonly Block block;

    public Scratch(long length)
    {
        block = Pool.Rent(length * sizeof(T));
        // A block's memory is pinned.
        Start = (T*)Unsafe.AsPointer(ref block.Data);
    }

    /// <summary>The first element, on a cache line.</summary>
    public T* Start { get; }

    public void Dispose() => Pool.Return(block);
}
