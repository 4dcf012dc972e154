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
    static long ownedBytes;
    static long liveBytes;
    static long highWaterMark;
    static int nextToDrop;

    /// <summary>The bytes lent at the moment, without the blocks that were dropped unreturned and that the collector has found.</summary>
    public static long LiveBytes => Volatile.Read(ref liveBytes);

    /// <summary>The bytes kept for the next who asks: never more than 256 MiB or <see cref="HighWaterMark"/>, whichever is more.</summary>
    public static long CachedBytes => Volatile.Read(ref ownedBytes) - LiveBytes;

    /// <summary>The most bytes that were ever lent at the same time.</summary>
    public static long HighWaterMark => Volatile.Read(ref highWaterMark);

    /// <summary>A block of at least <paramref name="bytes"/> bytes, at most a quarter more; see <see cref="SizeClass"/>.</summary>
    /// <exception cref="ArgumentException">A negative number of bytes, or more than fit in a block or in the machine.</exception>
    public static Block Rent(long bytes)
    {
        if (bytes < 0 || bytes > MaxBytes)
            throw new ArgumentException($"Can't allocate {bytes} bytes: a tensor holds 0 to {MaxBytes} bytes.", nameof(bytes));
        var sizeClass = SizeClass.Of(bytes);
        var block = idle[sizeClass].TryTake() ?? Allocate(SizeClass.Capacity(sizeClass));
        block.Loan.IsOpen = true;
        var live = Interlocked.Add(ref liveBytes, block.Capacity);
        for (var mark = HighWaterMark; live > mark; mark = HighWaterMark)
            Interlocked.CompareExchange(ref highWaterMark, live, mark);
        return block;
    }

    /// <summary>Takes a block back; nobody may use its memory any more.</summary>
    /// <exception cref="InvalidOperationException">The block is not lent: it was returned before.</exception>
    public static void Return(Block block)
    {
        idle[SizeClass.Of(block.Capacity)].Put(block);
        var bound = Math.Max(AlwaysKept, HighWaterMark);
        if (Volatile.Read(ref ownedBytes) - Interlocked.Add(ref liveBytes, -block.Capacity) > bound)
            DropDownTo(bound);
    }

    /// <summary>Leaves all idle blocks to the garbage collector.</summary>
    public static void Trim() => DropDownTo(0);

    static Block Allocate(long capacity)
    {
        Block block;
        try
        {
            block = new Block(capacity);
        }
        catch (OutOfMemoryException)
        {
            // Perhaps what is missing is what the pool holds.
            Trim();
            GC.Collect();
            try
            {
                block = new Block(capacity);
            }
            catch (OutOfMemoryException exception)
            {
                throw new ArgumentException($"Can't allocate {capacity} bytes: {LiveBytes} bytes are in use.", nameof(capacity), exception);
            }
        }
        Interlocked.Add(ref ownedBytes, capacity);
        return block;
    }

    /// <summary>Drops idle blocks, one size after the other in turn, until few enough bytes are kept or none is left.</summary>
    static void DropDownTo(long bytes)
    {
        for (var sizes = 0; sizes < idle.Length && CachedBytes > bytes; sizes++)
        {
            var next = (int)((uint)Interlocked.Increment(ref nextToDrop) % (uint)idle.Length);
            while (CachedBytes > bytes && idle[next].TryTake() is { } block)
                Interlocked.Add(ref ownedBytes, -block.Capacity);
        }
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
            if (!IsOpen)
                return;
            Interlocked.Add(ref ownedBytes, -bytes);
            Interlocked.Add(ref liveBytes, -bytes);
        }
    }

    /// <summary>
    /// The blocks of one size that nobody uses at the moment, as a stack: the one that came last is the likeliest in the processor's cache.
    /// </summary>
    sealed class IdleBlocks
    {
        SpinLock access = new(enableThreadOwnerTracking: false);
        Block? top;

        public Block? TryTake()
        {
            var entered = false;
            try
            {
                access.Enter(ref entered);
                var block = top;
                if (block is not null)
                    (top, block.Next) = (block.Next, null);
                return block;
            }
            finally
            {
                if (entered)
                    access.Exit(useMemoryBarrier: false);
            }
        }

        public void Put(Block block)
        {
            var entered = false;
            try
            {
                access.Enter(ref entered);
                if (!block.Loan.IsOpen)
                    throw new InvalidOperationException("The block was returned before.");
                block.Loan.IsOpen = false;
                (block.Next, top) = (top, block);
            }
            finally
            {
                if (entered)
                    access.Exit(useMemoryBarrier: false);
            }
        }
    }
}
