using System.IO.Compression;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TorchSharp.Tests;

public class TensorFilesTests
{
    [Fact]
    public void TensorsOfAllShapesComeBack()
    {
        foreach (var tensor in new[] { randn(2, 3), tensor(7L), zeros(0, 4), arange(5).to(int16), randn(3, 4).t(), tensor(new[] { true, false }) })
        {
            Golden.Near(tensor, Loaded(new MemoryStream(Saved(tensor))), "stream");
            var target = tensor.zeros_like();
            target.Load(new BinaryReader(new MemoryStream(Saved(tensor))));
            Golden.Near(tensor, target, "into");
        }
    }

    [Fact]
    public void StreamsThatCannotSeekAreReadInPieces()
    {
        var tensor = randn(700, 500);
        using var packed = new MemoryStream();
        using (var zip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true)) zip.Write(Saved(tensor));
        packed.Position = 0;
        Golden.Near(tensor, Loaded(new GZipStream(packed, CompressionMode.Decompress)), "compressed");
    }

    [Theory]
    [InlineData(200, 1, 1)]                              // no such dtype
    [InlineData(6, 200, 1)]                              // 72 dimensions or more
    public void HeadersThatAreNoneAreRefused(byte dtype, byte rank, byte size) =>
        Assert.Throws<InvalidDataException>(() => Loaded(new MemoryStream([dtype, rank, size, 0, 0, 0, 0])));

    [Fact]
    public void HugeSizesTakeNoMemory()
    {
        byte[] huge = [6, 2, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x7f, 2];
        Assert.Throws<InvalidDataException>(() => Loaded(new MemoryStream(huge)));
        byte[] large = [6, 1, 0x80, 0x80, 0x80, 0x80, 1, 1, 2, 3, 4];                  // 2²⁸ elements, one of them there
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Throws<EndOfStreamException>(() => Loaded(new MemoryStream(large)));
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 1 << 20);
        byte[] endless = [.. Enumerable.Repeat((byte)0xff, 100)];
        Assert.Throws<InvalidDataException>(() => Loaded(new MemoryStream(endless)));
    }

    [Fact]
    public void TheTensorDecidesWhatFits()
    {
        Assert.Contains("data types", Assert.Throws<ArgumentException>(() => zeros(3, dtype: float64).Load(Reader(Saved(ones(3))))).Message);
        Assert.Contains("[3]", Assert.Throws<ArgumentException>(() => zeros(4).Load(Reader(Saved(ones(3))))).Message);
        Tensor? target = zeros(3, dtype: int64);
        Assert.Throws<ArgumentException>(() => TensorExtensionMethods.Load(ref target, Reader(Saved(ones(3)))));
        using var reader = Reader([.. Saved(ones(3)), .. Saved(zeros(2))]);
        zeros(3).Load(reader, skip: true);
        Golden.Near(zeros(2), TensorExtensionMethods.Load(reader), "after the skipped one");
    }

    [Fact]
    public void AFileThatEndsEarlyChangesNothing()
    {
        var whole = Saved(Model());
        var module = Model();
        var before = Saved(module);
        for (var length = 0; length < whole.Length; length++)
        {
            Assert.ThrowsAny<Exception>(() => module.load(new MemoryStream(whole[..length])));
            Assert.Equal(before, Saved(module));
        }
        module.load(new MemoryStream(whole));
        Assert.Equal(whole, Saved(module));
    }

    [Fact]
    public void DamagedFilesAreReadOrRefused()
    {
        var (whole, random) = (Saved(Model()), new Random(3));
        for (var trial = 0; trial < 2000; trial++)
        {
            var damaged = whole.ToArray();
            for (var flips = random.Next(1, 4); flips > 0; flips--) damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
            try
            {
                Model().load(new MemoryStream(damaged), strict: trial % 2 == 0);
            }
            catch (Exception e) when (e is ArgumentException or IOException or InvalidDataException or FormatException)
            {
            }
        }
    }

    [Fact]
    public void ANameThatIsThereTwiceIsRefused()
    {
        byte[] weight = [6, .. "weight"u8, 6, 2, 1, 1, 0, 0, 0, 0];
        Assert.Throws<InvalidDataException>(() => Linear(1, 1).load(new MemoryStream([2, .. weight, .. weight])));
    }

    [Fact]
    public void DamagedOptimizerStatesAreRefused()
    {
        var module = Model();
        var optimizer = optim.Adam(module.parameters());
        module.call(ones(1, 2)).sum().backward();
        optimizer.step();
        using var file = new MemoryStream();
        optimizer.save_state_dict(new BinaryWriter(file));
        var whole = file.ToArray();
        for (var length = 0; length < whole.Length; length += 3)
            Assert.ThrowsAny<Exception>(() => optim.Adam(Model().parameters()).load_state_dict(Reader(whole[..length])));
        optim.Adam(Model().parameters()).load_state_dict(Reader(whole));
    }

    private static Module<Tensor, Tensor> Model() => Sequential(Linear(2, 2), LayerNorm(2), Linear(2, 1));

    private static Tensor Loaded(Stream stream) => TensorExtensionMethods.Load(new BinaryReader(stream));

    private static BinaryReader Reader(byte[] bytes) => new(new MemoryStream(bytes));

    private static byte[] Saved(Tensor tensor)
    {
        using var file = new MemoryStream();
        tensor.Save(file);
        return file.ToArray();
    }

    private static byte[] Saved(Module module)
    {
        using var file = new MemoryStream();
        module.save(file);
        return file.ToArray();
    }
}
