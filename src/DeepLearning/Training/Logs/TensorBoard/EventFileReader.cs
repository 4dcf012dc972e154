using System.Buffers.Binary;
using TorchSharp.Utils;

namespace DeepLearning;

/// <summary>
/// Reads a file of events record by record: length (8 bytes), its check (4), the event, its check (4). Checks are CRC-32C, rotated right
/// by 15
/// bits plus a constant (TFRecord).
/// </summary>
internal static class EventFileReader
{
    private const int HeaderSize = sizeof(long) + sizeof(uint);

    /// <summary>Passes every whole record on; at the first damaged one it says so and stops: what follows has no certain
    /// beginning.</summary>
    public static void Read(string path, Action<byte[]> add, Action<string> damaged)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var header = new byte[HeaderSize];
        while (file.Position < file.Length)
        {
            var start = file.Position;
            if (Record(file, header, add) is { } problem)
            {
                damaged($"{Path.GetFileName(path)}: {problem} at byte {start}; the last {file.Length - start} bytes were not read.");
                return;
            }
        }
    }

    /// <summary>What is wrong with the record, or null.</summary>
    private static string? Record(FileStream file, byte[] header, Action<byte[]> add)
    {
        if (file.ReadAtLeast(header, HeaderSize, throwOnEndOfStream: false) < HeaderSize) return "half a record";
        if (Check(header[..sizeof(long)]) != BinaryPrimitives.ReadUInt32LittleEndian(header.AsSpan(sizeof(long))))
            return "a length that does not fit its check";
        var length = BinaryPrimitives.ReadUInt64LittleEndian(header);
        var left = file.Length - file.Position - sizeof(uint);
        if (left < 0 || length > (ulong)left) return "half a record";
        var record = new byte[length];
        var check = new byte[sizeof(uint)];
        file.ReadExactly(record);
        file.ReadExactly(check);
        if (Check(record) != BinaryPrimitives.ReadUInt32LittleEndian(check)) return "an event that does not fit its check";
        try
        {
            add(record);
        }
        catch (Exception e) when (e is InvalidDataException or ArgumentException)
        {
            return $"an event that cannot be understood ({e.Message.TrimEnd('.')})";
        }
        return null;
    }

    private static uint Check(byte[] bytes) => uint.RotateRight(CRC32C.process(bytes), 15) + 0xa282ead8;
}
