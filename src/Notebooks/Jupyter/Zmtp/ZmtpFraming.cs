using System.Buffers.Binary;

namespace Notebooks.Zmtp;

/// <summary>
/// ZMTP 3.0 on the wire: the greeting, then frames of a flag byte, a length and a body (rfc.zeromq.org/spec/23). What a peer declares
/// is not believed: a frame's memory grows with the bytes that have come.
/// </summary>
internal static class ZmtpFraming
{
    public const int GreetingLength = 64;

    /// <summary>The most bytes, and frames, that one message from a peer may have.</summary>
    public const long MessageLimit = 64 << 20;

    private const int FrameLimit = 1024;
    private const int FirstPiece = 64 << 10;
    private const byte More = 1;
    private const byte Long = 2;
    private const byte Command = 4;

    /// <summary>Signature, version 3.0 (so that peers subscribe with plain messages), mechanism NULL, not a server.</summary>
    public static byte[] Greeting()
    {
        var greeting = new byte[GreetingLength];
        (greeting[0], greeting[9], greeting[10]) = (0xFF, 0x7F, 3);
        "NULL"u8.CopyTo(greeting.AsSpan(12));
        return greeting;
    }

    /// <exception cref="ZmtpException">The peer speaks something else.</exception>
    public static void CheckGreeting(ReadOnlySpan<byte> greeting)
    {
        if (greeting[0] != 0xFF || (greeting[9] & 1) != 1) throw new ZmtpException("the peer's signature is not ZMTP's");
        if (greeting[10] < 3) throw new ZmtpException($"the peer speaks ZMTP {greeting[10]}; version 3 or later is needed");
        var mechanism = greeting[12..32];
        if (!mechanism[..4].SequenceEqual("NULL"u8) || mechanism[4..].ContainsAnyExcept((byte)0))
            throw new ZmtpException("the peer asks for a security mechanism other than NULL");
    }

    /// <summary>READY with the socket's type: a list of properties, each a short name and a long value.</summary>
    public static byte[] Ready(string socketType)
    {
        using var body = new MemoryStream();
        WriteShort(body, "READY");
        WriteShort(body, "Socket-Type");
        Span<byte> length = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, socketType.Length);
        body.Write(length);
        body.Write(System.Text.Encoding.ASCII.GetBytes(socketType));
        return Frame(body.ToArray(), Command);
    }

    /// <summary>The identity that a peer's READY gives, empty if none.</summary>
    public static byte[] IdentityOf(ReadOnlySpan<byte> ready)
    {
        if (!ready.StartsWith("\u0005READY"u8)) throw new ZmtpException("the peer's first command is not READY");
        for (var rest = ready[6..]; rest.Length > 0;)
        {
            var nameEnd = 1 + rest[0];
            if (rest.Length < nameEnd + 4) throw new ZmtpException("a property of READY is cut off");
            var length = BinaryPrimitives.ReadUInt32BigEndian(rest[nameEnd..]);
            if (length > rest.Length - nameEnd - 4) throw new ZmtpException("a property of READY is longer than the command");
            var value = rest.Slice(nameEnd + 4, (int)length);
            if (System.Text.Ascii.EqualsIgnoreCase(rest[1..nameEnd], "Identity"u8)) return value.ToArray();
            rest = rest[(nameEnd + 4 + value.Length)..];
        }

        return [];
    }

    /// <summary>A message as bytes: its frames, all but the last marked as followed by more.</summary>
    public static byte[] Message(IReadOnlyList<byte[]> frames)
    {
        using var bytes = new MemoryStream(frames.Sum(frame => frame.Length + 9));
        for (var i = 0; i < frames.Count; i++) bytes.Write(Frame(frames[i], i < frames.Count - 1 ? More : (byte)0));
        return bytes.ToArray();
    }

    /// <summary>The frames of the next message; commands are left out. Null at the end of the stream.</summary>
    public static async Task<List<byte[]>?> ReadMessageAsync(Stream stream, CancellationToken cancellation)
    {
        var frames = new List<byte[]>();
        var total = 0L;
        while (true)
        {
            if (await ReadFrameAsync(stream, MessageLimit - total, cancellation).ConfigureAwait(false) is not { } frame)
                return frames.Count == 0 ? null : throw new ZmtpException("the connection ended within a message");
            if ((frame.Flags & Command) != 0) continue;
            frames.Add(frame.Body);
            total += frame.Body.Length;
            if (frames.Count > FrameLimit) throw new ZmtpException($"a message has more than {FrameLimit} frames");
            if ((frame.Flags & More) == 0) return frames;
        }
    }

    /// <summary>The body of the next frame, which must be a command.</summary>
    public static async Task<byte[]> ReadCommandAsync(Stream stream, CancellationToken cancellation)
    {
        var frame = await ReadFrameAsync(stream, 4096, cancellation).ConfigureAwait(false) ?? throw new ZmtpException("the peer left during the handshake");
        return (frame.Flags & Command) != 0 ? frame.Body : throw new ZmtpException("the peer sent a message before READY");
    }

    private static async Task<(byte Flags, byte[] Body)?> ReadFrameAsync(Stream stream, long limit, CancellationToken cancellation)
    {
        var head = new byte[9];
        if (await stream.ReadAsync(head.AsMemory(0, 1), cancellation).ConfigureAwait(false) == 0) return null;
        var flags = head[0];
        if ((flags & ~(More | Long | Command)) != 0) throw new ZmtpException($"a frame has the unknown flags 0x{flags:X2}");
        var lengthBytes = (flags & Long) != 0 ? 8 : 1;
        await stream.ReadExactlyAsync(head.AsMemory(1, lengthBytes), cancellation).ConfigureAwait(false);
        var length = (flags & Long) != 0 ? BinaryPrimitives.ReadUInt64BigEndian(head.AsSpan(1)) : head[1];
        if (length > (ulong)Math.Max(limit, 0)) throw new ZmtpException($"a frame of {length} bytes is more than a message may have");
        var body = new byte[Math.Min((int)length, FirstPiece)];
        for (var read = 0; read < (int)length;)
        {
            if (read == body.Length) Array.Resize(ref body, (int)Math.Min((long)length, 2L * body.Length));
            await stream.ReadExactlyAsync(body.AsMemory(read), cancellation).ConfigureAwait(false);
            read = body.Length;
        }

        return (flags, body);
    }

    private static byte[] Frame(byte[] body, byte flags)
    {
        var isLong = body.Length > byte.MaxValue;
        var frame = new byte[(isLong ? 9 : 2) + body.Length];
        frame[0] = isLong ? (byte)(flags | Long) : flags;
        if (isLong) BinaryPrimitives.WriteInt64BigEndian(frame.AsSpan(1), body.Length);
        else frame[1] = (byte)body.Length;
        body.CopyTo(frame, frame.Length - body.Length);
        return frame;
    }

    private static void WriteShort(Stream stream, string name)
    {
        stream.WriteByte((byte)name.Length);
        stream.Write(System.Text.Encoding.ASCII.GetBytes(name));
    }
}
