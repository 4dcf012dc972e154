using System.Threading.Channels;

namespace Notebooks.Zmtp;

/// <summary>
/// One connected peer. What is sent waits in a queue of bounded size: a sender waits a while for a slow peer, and gives up a peer that
/// has stopped reading, so that it can hold up neither the kernel nor its memory.
/// </summary>
internal sealed class ZmtpPeer : IDisposable
{
    private const long QueueLimit = 32 << 20;
    private static readonly TimeSpan HandshakeTime = TimeSpan.FromSeconds(10);
    private readonly Stream _stream;
    private readonly Stream _reader;
    private readonly TimeSpan _patience;
    private readonly Lock _gate = new();
    private readonly ManualResetEventSlim _room = new(true);
    private readonly Channel<byte[]> _queue = Channel.CreateUnbounded<byte[]>(new() { SingleReader = true });
    private readonly Task _writing;
    private long _queued;
    private volatile bool _closed;

    private ZmtpPeer(Stream stream, Stream reader, byte[] identity, TimeSpan patience)
    {
        (_stream, _reader, Identity, _patience) = (stream, reader, identity, patience);
        _writing = WriteAsync();
    }

    /// <summary>What the peer calls itself; empty if nothing.</summary>
    public byte[] Identity { get; set; }

    /// <summary>Greets a new connection and reads who it is.</summary>
    /// <exception cref="ZmtpException">It does not speak ZMTP 3, or took too long.</exception>
    public static async Task<ZmtpPeer> GreetAsync(Stream stream, string socketType, TimeSpan patience, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(HandshakeTime);
        await stream.WriteAsync(ZmtpFraming.Greeting(), limit.Token).ConfigureAwait(false);
        var reader = new BufferedStream(stream); // a frame is read in small pieces
        var greeting = new byte[ZmtpFraming.GreetingLength];
        await reader.ReadExactlyAsync(greeting.AsMemory(0, 11), limit.Token).ConfigureAwait(false);
        if (greeting[0] != 0xFF) throw new ZmtpException("the peer's signature is not ZMTP's");
        await reader.ReadExactlyAsync(greeting.AsMemory(11), limit.Token).ConfigureAwait(false);
        ZmtpFraming.CheckGreeting(greeting);
        await stream.WriteAsync(ZmtpFraming.Ready(socketType), limit.Token).ConfigureAwait(false);
        var ready = await ZmtpFraming.ReadCommandAsync(reader, limit.Token).ConfigureAwait(false);
        return new(stream, reader, ZmtpFraming.IdentityOf(ready), patience);
    }

    /// <summary>The frames of the peer's next message, null when it has gone.</summary>
    public Task<List<byte[]>?> ReceiveAsync(CancellationToken cancellation) => ZmtpFraming.ReadMessageAsync(_reader, cancellation);

    /// <summary>Queues a message, waiting for room if need be. A peer that makes none in time is closed.</summary>
    public void Send(byte[] message)
    {
        if (!_room.Wait(_patience)) Dispose();
        lock (_gate)
        {
            if (_closed) return;
            _queued += message.Length;
            if (_queued > QueueLimit) _room.Reset();
            _queue.Writer.TryWrite(message);
        }
    }

    /// <summary>Waits until what was sent is on its way.</summary>
    public async Task FlushAsync(TimeSpan limit)
    {
        _queue.Writer.TryComplete();
        await Task.WhenAny(_writing, Task.Delay(limit)).ConfigureAwait(false);
    }

    public void Dispose()
    {
        lock (_gate)
        {
            _closed = true;
            _room.Set();
        }

        _queue.Writer.TryComplete();
        _stream.Dispose();
    }

    private async Task WriteAsync()
    {
        try
        {
            await foreach (var message in _queue.Reader.ReadAllAsync().ConfigureAwait(false))
            {
                await _stream.WriteAsync(message).ConfigureAwait(false);
                lock (_gate)
                {
                    _queued -= message.Length;
                    if (_queued <= QueueLimit) _room.Set();
                }
            }
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException)
        {
            Dispose();
        }
    }
}
