namespace DeepLearning;

/// <summary>
/// An archive's entry as it is read: its errors name it, it has exactly <paramref name="length"/> bytes, and it keeps their check sum.
/// </summary>
internal sealed class ArchiveEntryStream(Stream inner, string name, long length, NamedFile file) : Stream
{
    private readonly Crc32 sum = new();
    private long position;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => length;

    public override long Position
    {
        get => position;
        set => throw new NotSupportedException();
    }

    public override int Read(Span<byte> buffer)
    {
        if (position == length) return 0;
        var count = Inner(buffer[..(int)Math.Min(buffer.Length, length - position)]);
        if (count == 0 && !buffer.IsEmpty) throw file.Fault($"has an entry '{name}' of {position} bytes, stated are {length}");
        sum.Add(buffer[..count]);
        position += count;
        return count;
    }

    /// <summary>Checks that all was read, that nothing follows, and the check sum.</summary>
    public void End(uint stated)
    {
        if (position < length) throw file.Fault($"has an entry '{name}' that goes on after its content");
        if (Inner(new byte[1]) > 0) throw file.Fault($"has an entry '{name}' of more than the stated {length} bytes");
        if (sum.Value != stated)
            throw file.Fault($"has an entry '{name}' with a wrong check sum: {sum.Value:x8}, stated {stated:x8}");
    }

    private int Inner(Span<byte> buffer)
    {
        try
        {
            return inner.Read(buffer);
        }
        catch (Exception e) when (e is InvalidDataException or IOException)
        {
            throw file.Fault($"has a damaged entry '{name}' ({e.Message})", e);
        }
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing) inner.Dispose();
        base.Dispose(disposing);
    }
}
