namespace TorchSharp.Utils.tensorboard;

/// <summary>
/// The compression of GIF (Lempel, Ziv and Welch): codes for strings of bytes that were seen before, in 9 to 12 bits, the lowest first.
/// </summary>
internal sealed class LzwWriter
{
    private const int Clear = 256;
    private const int End = 257;
    private const int Limit = 4096;

    private readonly List<byte> bytes = [];
    private readonly Dictionary<int, int> codes = [];
    private int width = 9;
    private int pending;
    private int pendingBits;

    /// <summary>Writes bytes as image data: the size of a symbol, and blocks of at most 255 bytes.</summary>
    public static void Write(Stream file, ReadOnlySpan<byte> data)
    {
        var writer = new LzwWriter();
        writer.Compress(data);
        file.WriteByte(8);
        foreach (var block in writer.bytes.Chunk(255))
        {
            file.WriteByte((byte)block.Length);
            file.Write(block);
        }
        file.WriteByte(0);
    }

    private void Compress(ReadOnlySpan<byte> data)
    {
        Emit(Clear);
        var prefix = (int)data[0];
        foreach (var next in data[1..])
        {
            var key = prefix << 8 | next;
            if (codes.TryGetValue(key, out var code))
            {
                prefix = code;
                continue;
            }
            Emit(prefix);
            Learn(key);
            prefix = next;
        }
        Emit(prefix);
        // The reader has one string less than the writer: it may be about to widen its codes.
        if (End + 1 + codes.Count == 1 << width && width < 12) width++;
        Emit(End);
        if (pendingBits > 0) bytes.Add((byte)pending);
    }

    private void Learn(int key)
    {
        var code = End + 1 + codes.Count;
        if (code < Limit)
        {
            if (code == 1 << width) width++;
            codes.Add(key, code);
            return;
        }
        Emit(Clear);
        codes.Clear();
        width = 9;
    }

    private void Emit(int code)
    {
        pending |= code << pendingBits;
        for (pendingBits += width; pendingBits >= 8; pendingBits -= 8, pending >>= 8) bytes.Add((byte)pending);
    }
}
