using System.Numerics;

namespace TorchSharp.Utils;

/// <summary>The cyclic redundancy check of iSCSI, with Castagnoli's polynomial.</summary>
public static class CRC32C
{
    /// <summary>The check of some bytes.</summary>
    public static uint process(byte[] data)
    {
        ArgumentNullException.ThrowIfNull(data);
        var check = uint.MaxValue;
        foreach (var item in data) check = BitOperations.Crc32C(check, item);
        return ~check;
    }

    /// <summary>The check of four bytes, the lowest first.</summary>
    public static uint process(int data) => ~BitOperations.Crc32C(uint.MaxValue, (uint)data);

    /// <summary>The check of eight bytes, the lowest first.</summary>
    public static uint process(long data) => ~BitOperations.Crc32C(uint.MaxValue, (ulong)data);
}
