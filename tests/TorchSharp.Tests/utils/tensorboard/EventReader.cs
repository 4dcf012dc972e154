using System.Text;
using TorchSharp.Utils;

namespace TorchSharp.Tests;

/// <summary>Reads files of events: the fields of a message by their numbers, each with all its values.</summary>
internal static class EventReader
{
    /// <summary>The events of the only file in a folder.</summary>
    public static List<Dictionary<int, List<object>>> Read(string folder)
    {
        using var input = new BinaryReader(File.OpenRead(Assert.Single(Directory.GetFiles(folder))));
        var events = new List<Dictionary<int, List<object>>>();
        while (input.BaseStream.Position < input.BaseStream.Length)
        {
            var length = input.ReadInt64();
            Assert.Equal(Masked(CRC32C.process(BitConverter.GetBytes(length))), input.ReadUInt32());
            var record = input.ReadBytes((int)length);
            Assert.Equal(Masked(CRC32C.process(record)), input.ReadUInt32());
            events.Add(Message(record));
        }
        return events;
    }

    public static Dictionary<int, List<object>> Message(object bytes)
    {
        var fields = new Dictionary<int, List<object>>();
        using var input = new BinaryReader(new MemoryStream((byte[])bytes));
        while (input.BaseStream.Position < input.BaseStream.Length)
        {
            var key = (int)input.Read7BitEncodedInt64();
            object value = (key & 7) switch
            {
                0 => input.Read7BitEncodedInt64(),
                1 => input.ReadDouble(),
                2 => input.ReadBytes((int)input.Read7BitEncodedInt64()),
                5 => input.ReadSingle(),
                var kind => throw new InvalidDataException($"wire type {kind}"),
            };
            if (!fields.TryGetValue(key >> 3, out var values)) fields[key >> 3] = values = [];
            values.Add(value);
        }
        return fields;
    }

    public static string Text(object bytes) => Encoding.UTF8.GetString((byte[])bytes);

    public static double[] Doubles(object bytes) => System.Runtime.InteropServices.MemoryMarshal.Cast<byte, double>((byte[])bytes).ToArray();

    private static uint Masked(uint check) => unchecked(((check >> 15) | (check << 17)) + 0xa282ead8);
}
