namespace DeepLearning;

/// <summary>The check sum CRC-32 of zip archives and PNG files: the reflected polynomial 0xEDB88320.</summary>
internal sealed class Crc32
{
    private static readonly uint[] Table = [.. Enumerable.Range(0, 256).Select(value => OfByte((uint)value))];

    private uint state = uint.MaxValue;

    /// <summary>The check sum of all that was added.</summary>
    public uint Value => ~state;

    public Crc32 Add(ReadOnlySpan<byte> data)
    {
        var crc = state;
        foreach (var value in data) crc = Table[(crc ^ value) & 255] ^ (crc >> 8);
        state = crc;
        return this;
    }

    private static uint OfByte(uint value)
    {
        for (var bit = 0; bit < 8; bit++) value = (value & 1) == 0 ? value >> 1 : 0xEDB88320 ^ (value >> 1);
        return value;
    }
}
