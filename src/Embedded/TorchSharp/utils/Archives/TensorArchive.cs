using System.IO.Compression;
using System.Text;
using TorchSharp.Operators;
using static TorchSharp.torch;

namespace TorchSharp.Utils.Archives;

/// <summary>
/// libtorch's file format of one tensor: a zip archive of a TorchScript module whose only attribute, "0", is the tensor.
/// <c>data.pkl</c> describes it, <c>data/0</c> has its elements, little-endian.
/// </summary>
internal static class TensorArchive
{
    private const string Attribute = "0";

    private const string Code = """
        class Module(Module):
          __parameters__ = []
          __buffers__ = []
          __annotations__ = []
          __annotations__["0"] = Tensor

        """;

    private static readonly (string name, ScalarType dtype)[] storages =
    [
        ("FloatStorage", ScalarType.Float32), ("DoubleStorage", ScalarType.Float64), ("HalfStorage", ScalarType.Float16),
        ("BFloat16Storage", ScalarType.BFloat16), ("ComplexFloatStorage", ScalarType.ComplexFloat32),
        ("ComplexDoubleStorage", ScalarType.ComplexFloat64), ("LongStorage", ScalarType.Int64), ("IntStorage", ScalarType.Int32),
        ("ShortStorage", ScalarType.Int16), ("CharStorage", ScalarType.Int8), ("ByteStorage", ScalarType.Byte),
        ("BoolStorage", ScalarType.Bool),
    ];

    /// <summary>Writes a tensor to a file, which is replaced if there is one.</summary>
    public static void Save(Tensor tensor, string location)
    {
        using var plain = tensor.detach();
        using var elements = plain.contiguous();
        using var archive = new ZipArchive(File.Create(location), ZipArchiveMode.Create);
        var folder = Path.GetFileNameWithoutExtension(location);
        using (var pickle = new PickleWriter(Entry("data.pkl"))) Describe(pickle, elements, tensor.requires_grad);
        using (var data = Entry("data/0")) data.Write(Bytes(elements));
        using (var code = Entry("code/__torch__.py")) code.Write(Encoding.UTF8.GetBytes(Code.ReplaceLineEndings("\n")));
        using (var constants = new PickleWriter(Entry("constants.pkl"))) constants.Operations(')');
        using (var version = Entry("version")) version.Write("3\n"u8);

        Stream Entry(string name) => archive.CreateEntry($"{folder}/{name}", CompressionLevel.NoCompression).Open();
    }

    /// <summary>Reads a tensor from a file.</summary>
    /// <exception cref="InvalidDataException">The file is no archive of a tensor.</exception>
    public static Tensor Load(string location)
    {
        using var archive = ZipFile.OpenRead(location);
        using var description = new BinaryReader(Entry("data.pkl").Open());
        var module = new PickleReader(description).Read() as PickledObject;
        if (module?.State is not Dictionary<object, object?> attributes
            || attributes.GetValueOrDefault(Attribute) is not PickledObject { Maker.Name: "_rebuild_tensor_v2", Arguments: var parts }
            || parts is not [PickledObject { Arguments: [_, PickledName kind, string key, ..] }, long offset, List<object?> sizes,
                List<object?> strides, bool trainable, ..])
            throw new InvalidDataException($"'{location}' does not hold a tensor as torch.save writes it");
        var dtype = Array.Find(storages, storage => storage.name == kind.Name) is { name: not null } storage ? storage.dtype
            : throw new InvalidDataException($"'{location}' holds elements of a kind that is not supported: {kind.Name}");
        var entry = Entry($"data/{key}");
        using var elements = Pointwise.Empty([entry.Length / dtype.Size()], dtype);
        using (var data = entry.Open()) data.ReadExactly(Bytes(elements));
        using var view = Views.AsStrided(elements, Numbers(sizes), Numbers(strides), offset);
        return Copies.Contiguous(view).requires_grad_(trainable);

        ZipArchiveEntry Entry(string name) =>
            archive.Entries.FirstOrDefault(entry => entry.FullName.IndexOf('/') is >= 0 and var slash && entry.FullName[(slash + 1)..] == name)
            ?? throw new InvalidDataException($"'{location}' has no entry {name}");
    }

    private static void Describe(PickleWriter pickle, Tensor x, bool trainable)
    {
        var kind = Array.Find(storages, storage => storage.dtype == x.dtype).name ?? throw Elementwise.Unsupported(x.dtype, "save");
        pickle.Name("__torch__", "Module").Operations(')', '\u0081', '}', '(').Text(Attribute);
        pickle.Name("torch._utils", "_rebuild_tensor_v2").Operations('(');
        pickle.Operations('(').Text("storage").Name("torch", kind).Text("0").Text("cpu").Integer(x.numel()).Operations('t', 'Q');
        pickle.Integer(0).Tuple(x.Sizes).Tuple(x.Strides).Operations(trainable ? '\u0088' : '\u0089');
        pickle.Name("collections", "OrderedDict").Operations(')', 'R', 't', 'R', 'u', 'b');
    }

    private static long[] Numbers(List<object?> items) => [.. items.Select(item => item as long? ?? throw new InvalidDataException("a size is no number"))];

    private static Span<byte> Bytes(Tensor contiguous) => contiguous.Impl.Storage.Span<byte>(
        contiguous.Impl.Offset * contiguous.ElementSize, checked((int)(contiguous.numel() * contiguous.ElementSize)));
}
