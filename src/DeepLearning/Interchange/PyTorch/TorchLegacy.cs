using System.Buffers.Binary;
using System.Numerics;

namespace DeepLearning;

/// <summary>
/// PyTorch's form before 1.6: a row of pickles (a magic number, the protocol's number, the machine, the object, the storages' keys), then
/// each storage with its number of elements before them.
/// </summary>
internal static class TorchLegacy
{
    private const long Protocol = 1001;

    private static readonly BigInteger Magic = BigInteger.Parse("119547037146038801333356");

    public static object? Read(Stream content, NamedFile file)
    {
        var objects = new TorchObjects(file, content.Length);
        var pickles = new PickleReader(content, file, objects);
        if (content.Length < 2 || content.ReadByte() != (int)PickleOperation.Proto)
            throw file.Fault("is neither a zip archive nor a pickle, as torch.save writes them");
        content.Position = 0;
        if (pickles.Read() is not BigInteger magic || magic != Magic)
            throw file.Fault("is a pickle, but does not begin with PyTorch's magic number");
        if (pickles.Read() is not Protocol) throw file.Fault($"is not of protocol {Protocol}");
        if (pickles.Read() is not OrderedDictionary<object, object?> machine || machine.GetValueOrDefault("little_endian") is not true)
            throw file.Fault("was not written on a little-endian machine");
        var value = pickles.Read();
        var keys = (pickles.Read() as List<object?>)?.OfType<string>().ToList() ?? [];
        if (keys.Count != objects.Storages.Count || !keys.ToHashSet().SetEquals(objects.Storages.Keys))
            throw file.Fault("lists other storages than its tensors use");

        Span<byte> number = stackalloc byte[8];
        foreach (var key in keys)
        {
            var elements = objects.Storages[key].Elements;
            if (content.ReadAtLeast(number, 8, throwOnEndOfStream: false) < 8) throw file.Fault($"is truncated before its storage '{key}'");
            var count = BinaryPrimitives.ReadInt64LittleEndian(number);
            if (count != elements.numel())
                throw file.Fault($"has {count} elements in its storage '{key}', described are {elements.numel()}");
            TensorBytes.Fill(content, elements, file, key);
        }
        return value;
    }

    public static void Write(Stream content, object? value)
    {
        using var objects = new PickleWriter(content, viewsOfStorages: true);
        objects.Write(Magic);
        objects.Write(Protocol);
        objects.Write(new OrderedDictionary<string, object?>
        {
            ["protocol_version"] = Protocol,
            ["little_endian"] = true,
            ["type_sizes"] = new OrderedDictionary<string, object?> { ["short"] = 2L, ["int"] = 4L, ["long"] = 4L },
        });
        objects.Write(value);
        objects.Write(objects.Storages.Select(storage => storage.Key).ToList());
        Span<byte> number = stackalloc byte[8];
        foreach (var (_, elements) in objects.Storages)
        {
            BinaryPrimitives.WriteInt64LittleEndian(number, elements.numel());
            content.Write(number);
            TensorBytes.Write(content, elements);
        }
    }
}
