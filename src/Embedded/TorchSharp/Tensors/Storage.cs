using TorchSharp.Kernels;

namespace TorchSharp;

/// <summary>
/// The memory that one tensor and all its views share, counted by reference: the last to let go returns it to the pool.
/// Memory that is never let go is collected with its owners, since blocks are managed arrays.
/// </summary>
internal sealed class Storage
{
    private Block? block;
    private int owners;

    /// <summary>The memory of an array.</summary>
    public Storage(Array array, long bytes)
    {
        Bytes = bytes;
        block = new Block(array, bytes);
    }

    public Storage(long bytes)
    {
        Bytes = bytes;
        block = Pool.Rent(bytes);
    }

    public long Bytes { get; }

    /// <summary>Counts the in-place writes, so that autograd notices when a saved tensor has changed.</summary>
    public int Version { get; set; }

    /// <summary>Elements <paramref name="offset"/> … of the memory seen as <typeparamref name="T"/>.</summary>
    public Span<T> Span<T>(long offset, int length) where T : unmanaged =>
        (block ?? throw new ObjectDisposedException(nameof(torch.Tensor), "Tensor invalid -- its memory was released.")).Span<T>(offset, length);

    public bool IsExclusive => Volatile.Read(ref owners) == 1;

    public void Retain() => Interlocked.Increment(ref owners);

    public void Release()
    {
        if (Interlocked.Decrement(ref owners) != 0) return;
        var returned = Interlocked.Exchange(ref block, null);
        if (returned is { IsForeign: false }) Pool.Return(returned);
    }
}
