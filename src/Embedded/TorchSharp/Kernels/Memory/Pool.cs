namespace TorchSharp.Kernels;

/// <summary>
/// Lends memory for tensors and for kernels' scratch, and keeps what comes back for the next who asks: a new array for each operation
/// costs a training step 20–40 %. Thread-safe. What is lent holds arbitrary bytes.
/// </summary>
internal static class Pool
{
    /// <summary>The alignment of a block's data in bytes: a cache line, a 512-bit vector.</summary>
    public const int Alignment = 64;

    const long AlwaysKept = 256 << 20;

    /// <summary>The biggest block in bytes: 16 GiB less the few bytes that .NET's longest array lacks.</summary>
    public static readonly long MaxBytes = ((long)Array.MaxLength * sizeof(ulong) - Alignment) / Alignment * Alignment;

    static readonly IdleBlocks[] idle = [.. Enumerable.Range(0, SizeClass.Count).Select(_ => new IdleBlocks())];
    static long liveBytes;
    static long cachedBytes;
    static long highWaterMark;
    static int nextToDrop;

    /// <summary>The bytes lent at the moment, without the blocks that were dropped unreturned and that the collector has found.</summary>
    public static long LiveBytes => Volatile.Read(ref liveBytes);

    /// <summary>The bytes kept for the next who asks: never more than 256 MiB or <see cref="HighWaterMark"/>, whichever is more.</summary>
    public static long CachedBytes => Volatile.Read(ref cachedBytes);

    /// <summary>The most bytes that were ever lent at the same time.</summary>
    public static long HighWaterMark => Volatile.Read(ref highWaterMark);

    /// <summary>A block of at least <paramref name="bytes"/> bytes, at most a quarter more; see <see cref="SizeClass"/>.</summary>
    /// <exception cref="ArgumentException">A negative number of bytes, or more than fit in a block or in the machine.</exception>
    public static Block Rent(long bytes)
    {
        if (bytes < 0 || bytes > MaxBytes)
            throw new ArgumentException($"Can't allocate {bytes} bytes: a tensor holds 0 to {MaxBytes} bytes.", nameof(bytes));
        var sizeClass = SizeClass.Of(bytes);
        var block = idle[sizeClass].TryTake();
        if (block is null)
            block = Allocate(SizeClass.Capacity(sizeClass));
        else
            Interlocked.Add(ref cachedBytes, -block.Capacity);
        block.Loan.IsOpen = true;
        RaiseHighWaterMark(Interlocked.Add(ref liveBytes, block.Capacity));
        return block;
    }

    /// <summary>Takes a block back; nobody may use its memory any more.</summary>
    /// <exception cref="InvalidOperationException">The block is not lent: it was returned before.</exception>
    public static void Return(Block block)
    {
        if (!Interlocked.Exchange(ref block.Loan.IsOpen, false))
            throw new InvalidOperationException("The block was returned before.");
        Interlocked.Add(ref liveBytes, -block.Capacity);
        if (Interlocked.Add(ref cachedBytes, block.Capacity) > Math.Max(AlwaysKept, HighWaterMark))
            DropDownTo(Math.Max(AlwaysKept, HighWaterMark));
        idle[SizeClass.Of(block.Capacity)].Put(block);
    }

    /// <summary>Leaves all idle blocks to the garbage collector.</summary>
    public static void Trim() => DropDownTo(0);

    static Block Allocate(long capacity)
    {
        try
        {
            return new Block(capacity);
        }
        catch (OutOfMemoryException)
        {
            // Perhaps what is missing is what the pool holds.
            Trim();
            GC.Collect();
            try
            {
                return new Block(capacity);
            }
            catch (OutOfMemoryException exception)
            {
                throw new ArgumentException($"Can't allocate {capacity} bytes: {LiveBytes} bytes are in use.", nameof(capacity), exception);
            }
        }
    }

    /// <summary>Drops idle blocks, one size after the other in turn, until few enough bytes are kept or none is left.</summary>
    static void DropDownTo(long bytes)
    {
        for (var sizes = 0; sizes < idle.Length && CachedBytes > bytes; sizes++)
        {
            var next = (int)((uint)Interlocked.Increment(ref nextToDrop) % (uint)idle.Length);
            while (CachedBytes > bytes && idle[next].TryTake() is { } block)
                Interlocked.Add(ref cachedBytes, -block.Capacity);
        }
    }

    static void RaiseHighWaterMark(long live)
    {
        for (var mark = HighWaterMark; live > mark; mark = HighWaterMark)
            Interlocked.CompareExchange(ref highWaterMark, live, mark);
    }

    /// <summary>
    /// A block's entry in the pool's books. It is an object of its own, so that the finalizer that corrects the books for a block that
    /// was dropped unreturned does not keep the block's memory alive.
    /// </summary>
    internal sealed class LoanEntry(long bytes)
    {
        public bool IsOpen;

        ~LoanEntry()
        {
            if (IsOpen)
                Interlocked.Add(ref liveBytes, -bytes);
        }
    }

    /// <summary>
    /// The blocks of one size that nobody uses at the moment, as a stack: the one that came last is the likeliest in the processor's cache.
    /// </summary>
    sealed class IdleBlocks
    {
        Block? top;

        public Block? TryTake()
        {
            lock (this)
            {
                var block = top;
                if (block is not null)
                    (top, block.Next) = (block.Next, null);
                return block;
            }
        }

        public void Put(Block block)
        {
            lock (this)
                (block.Next, top) = (top, block);
        }
    }
}
