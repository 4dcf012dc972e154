using System.IO.Compression;
using System.Text;
using TorchSharp;
using static TorchSharp.torch;

namespace DeepLearning.Tests;

/// <summary>PyTorch files that were made to do harm, or were damaged on their way.</summary>
public sealed class HostilePickleTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    public static TheoryData<string, string> Unsound => new()
    {
        { "cos\nsystem\n(X\u0004\0\0\0echotR.", "refers to os.system, which is refused" },
        { "cbuiltins\neval\n(X\u0004\0\0\0echotR.", "refers to builtins.eval, which is refused" },
        { "X\u0002\0\0\0osX\u0006\0\0\0system\u0093(X\u0004\0\0\0echotR.", "refers to os.system, which is refused" },
        { "ctorch\nload\n(X\u0004\0\0\0echotR.", "refers to torch.load, which is refused" },
        { "ccollections\nOrderedDict.evil\n.", "refers to collections.OrderedDict.evil, which is refused" },
        { "(X\u0004\0\0\0echoios\nsystem\n.", "an operation that is not understood: 0x69" },     // INST
        { "ccollections\nOrderedDict\n)\u0081.", "an operation that is not understood: 0x81" },   // NEWOBJ
        { "\u0082\u0001.", "an operation that is not understood: 0x82" },                         // EXT1
        { "Pos.system\n.", "an operation that is not understood: 0x50" },                         // PERSID, in text
        { "\u0080\u0063.", "has a pickle of protocol 99" },
        { "X\u00ff\u00ff\u00ff\u007fabc.", "damaged pickle: it ends too early" },
        { "X\u00ff\u00ff\u00ff\u00ffabc.", "damaged pickle: it ends too early" },
        { "\u008a\u0011" + new string('\u0001', 17) + ".", "has an integer of 17 bytes" },
        { "r\u00ff\u00ff\u00ff\u007f.", "remembers at the impossible place" },
        { "Nr\u00ff\u00ff\u00ff\u007f.", "remembers at the impossible place 2147483647" },
        { "h\u0005.", "asks for what it did not remember, at 5" },
        { "c" + new string('a', 300) + "\n", "has a name of more than 200 characters" },
        { ".", "ends too early" },
        { "NN.", "ends too early" },
        { "(N.", "ends too early" },
        { "N(\u0085.", "takes more from its stack than is there" },
        { "t.", "has no mark" },
        { "NNa.", "appends to what is no list" },
        { "NNNs.", "sets entries of what is no dictionary" },
        { "}(Nu.", "has a key without value" },
        { "}(]Nu.", "has a key that is no text or number" },
        { "]Nb.", "sets attributes of what has none" },
        { "N)R.", "has no TorchFunction where one is needed" },
        { "ccollections\nOrderedDict\nNR.", "has no Object[] where one is needed" },
        { "ccollections\nOrderedDict\n(NtR.", "gives OrderedDict what it does not take" },
        { "ctorch\nSize\n(]tR.", "gives Size what it does not take" },
        { "ctorch._utils\n_rebuild_tensor_v2\n(NK\0))tR.", "gives _rebuild_tensor what it does not take" },
        { "ctorch\nQInt8Storage\n.", "a type that TorchSharp does not have: torch.QInt8Storage" },
        { "]q\0h\0a.", "holds a container that holds itself" },
        { new string(']', 1000) + new string('a', 999) + ".", "more than 64 levels of containers" },
        { string.Concat(Enumerable.Repeat("N", 2_000_001)), "has a pickle of more than 2000000 operations" },
    };

    [Theory]
    [MemberData(nameof(Unsound))]
    public void An_unsound_pickle_is_refused(string pickle, string reason)
    {
        Zip(Encoding.Latin1.GetBytes(pickle));
        Faults.Check(folder["bad.pt"], reason, TorchFile.Read);
    }

    [Fact]
    public void A_module_is_refused_with_advice() =>
        Faults.Check(TemporaryFolder.Golden("module.pt"), "torch.nn.modules.linear.Linear, which is refused", TorchFile.Read);

    public static TheoryData<string, string> UnsoundTensors => new()
    {
        { Tensor("J\u00ff\u00ff\u00ff\u007f", "K\0", "K\u0001\u0085", "K\u0001\u0085"), "more than 2 GiB" },
        { Tensor("J\0\0\0\u0010", "K\0", "K\u0001\u0085", "K\u0001\u0085"), "or lies: its storages up to '0' have 1073741824 bytes" },
        { Tensor("J\u00ff\u00ff\u00ff\u00ff", "K\0", "K\u0001\u0085", "K\u0001\u0085"), "storage without type, key and size" },
        { Tensor("K\u0003", "K\0", "K\u0001\u0085", "K\u0001\u0085"), "is truncated: it holds 8 of 12 bytes of '0'" },
        { Tensor("K\u0002", "K\u0001", "K\u0002\u0085", "K\u0001\u0085"), "reaches beyond its storage '0' of 2 elements" },
        { Tensor("K\u0002", "K\0", "K\u0002\u0085", "K\u0002\u0085"), "reaches beyond" },
        { Tensor("K\u0002", "K\u0003", "K\0\u0085", "K\u0001\u0085"), "reaches beyond" },
        { Tensor("K\u0002", "K\0", "J\u00ff\u00ff\u00ff\u00ff\u0085", "K\u0001\u0085"), "reaches beyond" },
        { Tensor("K\u0002", "J\u00ff\u00ff\u00ff\u00ff", "K\u0001\u0085", "K\u0001\u0085"), "reaches beyond" },
        { Tensor("K\u0002", "K\0", "K\u0002\u0085", "J\u00ff\u00ff\u00ff\u00ff\u0085"), "reaches beyond" },
        { Tensor("K\u0002", "K\0", "K\u0002\u0085", "K\0K\0\u0086"), "reaches beyond" },
        { Tensor("K\u0002", "K\0", "\u008a\u0008" + Max + "\u008a\u0008" + Max + "\u0086", "K\0K\0\u0086"), "reaches beyond" },
        { Tensor("K\u0002", "K\0", "\u008a\u0008" + Max + "\u0085", "\u008a\u0008" + Max + "\u0085"), "reaches beyond" },
    };

    private const string Max = "\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff\u007f";

    [Theory]
    [MemberData(nameof(UnsoundTensors))]
    public void An_unsound_tensor_is_refused(string pickle, string reason)
    {
        Zip(Encoding.Latin1.GetBytes(pickle), ("data/0", new byte[8]));
        Faults.Check(folder["bad.pt"], reason, TorchFile.Read);
    }

    [Fact]
    public void A_tensor_of_that_form_is_read_when_it_is_sound()
    {
        Zip(Encoding.Latin1.GetBytes(Tensor("K\u0002", "K\u0001", "K\u0003\u0085", "K\0\u0085")),
            ("data/0", [0, 0, 0, 0, 0, 0, 0x80, 0x3F]));
        TensorAssert.Same(ones(3), (Tensor)TorchFile.Read(folder["bad.pt"])!);
    }

    [Fact]
    public void Harmless_but_wasteful_pickles_take_no_time()
    {
        // Lists, each with the one before twice: 2^40 items for those who walk through without thought.
        var doubled = Enumerable.Range(0, 40).Select(i => $"](h{(char)i}h{(char)i}eq{(char)(i + 1)}");
        Zip(Encoding.Latin1.GetBytes($"(]q\0{string.Concat(doubled)}t."));
        Assert.Equal(41, ((object?[])TorchFile.Read(folder["bad.pt"])!).Length);

        // Keys that would all have the same hash.
        var pickle = new List<byte>([(byte)'}', (byte)'(']);
        for (var i = 0; i < 200_000; i++) pickle.AddRange([0x8a, 8, .. BitConverter.GetBytes(((long)i << 32) | (uint)i), (byte)'N']);
        Zip([.. pickle, (byte)'u', (byte)'.']);
        var start = System.Diagnostics.Stopwatch.GetTimestamp();
        Assert.Equal(200_000, ((OrderedDictionary<object, object?>)TorchFile.Read(folder["bad.pt"])!).Count);
        Assert.InRange(System.Diagnostics.Stopwatch.GetElapsedTime(start).TotalSeconds, 0, 10);
    }

    [Fact]
    public void Archives_without_what_is_needed_are_refused()
    {
        File.Delete(folder["bad.pt"]);
        using (var archive = new ZipArchive(File.Create(folder["bad.pt"]), ZipArchiveMode.Create)) archive.CreateEntry("data.txt");
        Faults.Check(folder["bad.pt"], "not with one data.pkl in a folder", TorchFile.Read);
        Zip("N."u8, ("byteorder", "big"u8.ToArray()));
        Faults.Check(folder["bad.pt"], "in the byte order 'big'", TorchFile.Read);
        Zip("N."u8, ("../../evil", []));
        Faults.Check(folder["bad.pt"], "has an entry 'a/../../evil', a name that leads out", TorchFile.Read);
        Zip(Encoding.Latin1.GetBytes(Tensor("K\u0002", "K\0", "K\u0002\u0085", "K\u0001\u0085")));
        Faults.Check(folder["bad.pt"], "has no entry 'a/data/0'", TorchFile.Read);
        Faults.Check(folder.Write("bad.pt", "<!DOCTYPE html>"u8), "is neither a zip archive nor a pickle", TorchFile.Read);
        Faults.Check(folder.Write("bad.pt", []), "is neither a zip archive nor a pickle", TorchFile.Read);
        Faults.Check(folder.Write("bad.pt", [0x80, 2, (byte)'N', (byte)'.']), "does not begin with PyTorch's magic number", TorchFile.Read);
    }

    [Theory]
    [InlineData("zip.pt")]
    [InlineData("legacy.th")]
    public void Files_cut_anywhere_are_refused(string name)
    {
        var sound = File.ReadAllBytes(TemporaryFolder.Golden(name));
        for (var length = 0; length < sound.Length; length += 1 + length / 100)
            Assert.Throws<InvalidDataException>(() => TorchFile.Read(folder.Write("cut.pt", sound.AsSpan(0, length))));
    }

    [Theory]
    [InlineData("zip.pt")]
    [InlineData("legacy.th")]
    [InlineData("plain.npz")]
    public void Files_with_changed_bytes_are_read_or_refused_and_nothing_else(string name)
    {
        var sound = File.ReadAllBytes(TemporaryFolder.Golden(name));
        var random = new Random(1);
        for (var i = 0; i < 500; i++)
        {
            byte[] changed = [.. sound];
            for (var n = random.Next(4); n >= 0; n--) changed[random.Next(changed.Length)] = (byte)random.Next(256);
            var path = folder.Write(name, changed);
            using var scope = NewDisposeScope();
            try
            {
                _ = name.EndsWith("npz", StringComparison.Ordinal) ? Npz.Read(path) : TorchFile.Read(path);
            }
            catch (InvalidDataException e)
            {
                Assert.Contains($"'{path}", e.Message);
            }
        }
    }

    // A tensor of float32 over the storage "0".
    private static string Tensor(string count, string offset, string sizes, string strides) =>
        $"ctorch._utils\n_rebuild_tensor_v2\n((X\u0007\0\0\0storagectorch\nFloatStorage\nX\u0001\0\0\00X\u0003\0\0\0cpu"
        + $"{count}tQ{offset}{sizes}{strides}\u0089ccollections\nOrderedDict\n)RtR.";

    private void Zip(ReadOnlySpan<byte> pickle, params (string Name, byte[] Content)[] entries)
    {
        using var archive = new ZipArchive(File.Create(folder["bad.pt"]), ZipArchiveMode.Create);
        foreach (var (name, content) in entries.Prepend(("data.pkl", [0x80, 2, .. pickle])))
        {
            using var entry = archive.CreateEntry($"a/{name}").Open();
            entry.Write(content);
        }
    }
}
