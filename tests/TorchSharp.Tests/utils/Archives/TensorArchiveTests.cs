using System.IO.Compression;
using System.Text;
using static TorchSharp.torch;

namespace TorchSharp.Tests;

public sealed class TensorArchiveTests : IDisposable
{
    private readonly string path = Path.Combine(Directory.CreateTempSubdirectory().FullName, "tensor.pt");

    public static IEnumerable<TheoryDataRow<string, string>> Cases => Golden.Names("archives");

    public void Dispose() => Directory.Delete(Path.GetDirectoryName(path)!, true);

    [Theory, MemberData(nameof(Cases))]
    public void FilesOfPyTorchAreRead(string op, string name) => Golden.Check("archives", op, name, (_, args) =>
    {
        File.WriteAllBytes(path, Convert.FromBase64String(args.Text("file")));
        var x = load(path);
        Assert.Equal(args.Flag("requires_grad"), x.requires_grad);
        return [x];
    });

    [Theory, MemberData(nameof(Cases))]
    public void TensorsComeBack(string op, string name)
    {
        var x = Golden.Read(Golden.Cases("archives").Single(c => c.Op == op && c.Name == name).Outputs[0]);
        x.save(path);
        Golden.Near(x, Tensor.load(path), "loaded", 0, 0);
    }

    [Fact]
    public void ViewsAndLeavesComeBack()
    {
        var x = randn(4, 6).requires_grad_();
        save(x, path);
        Assert.True(load(path).requires_grad);
        save(x[1..3].t(), path);
        Golden.Near(x.detach()[1..3].t(), load(path).detach(), "view", 0, 0);
    }

    [Fact]
    public void TheArchiveIsLaidOutAsLibtorchDoes()
    {
        save(tensor(new[] { 1f, 2 }), path);
        using var archive = ZipFile.OpenRead(path);
        Assert.Equal(["data.pkl", "data/0", "code/__torch__.py", "constants.pkl", "version"],
            archive.Entries.Select(entry => entry.FullName["tensor/".Length..]));
        Assert.All(archive.Entries, entry => Assert.Equal(entry.Length, entry.CompressedLength));
        using var code = new StreamReader(archive.GetEntry("tensor/code/__torch__.py")!.Open());
        Assert.Equal("class Module(Module):\n  __parameters__ = []\n  __buffers__ = []\n  __annotations__ = []\n"
            + "  __annotations__[\"0\"] = Tensor\n", code.ReadToEnd());
    }

    [Fact]
    public void OtherFilesAreRefused()
    {
        File.WriteAllText(path, "no archive");
        Assert.Throws<InvalidDataException>(() => load(path));
        Assert.Throws<FileNotFoundException>(() => load(path + "x"));
        Says("has no entry data.pkl", ("other", []));
        Says("does not hold a tensor", ("data.pkl", [0x80, 2, (byte)'}', (byte)'.']));
        Says("0x5a", ("data.pkl", "Z"u8.ToArray()));
        Says("is damaged", ("data.pkl", "R"u8.ToArray()));

        void Says(string words, (string name, byte[] bytes) entry)
        {
            File.Delete(path);
            using (var archive = ZipFile.Open(path, ZipArchiveMode.Create))
            using (var stream = archive.CreateEntry("x/" + entry.name).Open()) stream.Write(entry.bytes);
            Assert.Contains(words, Assert.Throws<InvalidDataException>(() => load(path)).Message);
        }
    }

    [Fact]
    public void TorchSharpsOwnFormatIsRead()
    {
        var x = randn(2, 3);
        x.Save(path);
        Golden.Near(x, Tensor.Load(path), "file", 0, 0);
        Golden.Near(x, Tensor.Load(File.OpenRead(path)), "stream", 0, 0);
    }

    [Fact]
    public void BigNumbersAreRead()
    {
        using var stream = new MemoryStream([0x80, 2, (byte)'(', 0x8a, 5, 0, 0, 0, 0, 1, (byte)'M', 1, 2, (byte)'G', 0x3f, 0xf8, 0, 0, 0, 0, 0, 0,
            (byte)'N', (byte)'t', (byte)'.']);
        var items = Assert.IsType<List<object?>>(new Utils.Archives.PickleReader(new BinaryReader(stream, Encoding.UTF8)).Read());
        Assert.Equal([1L << 32, 513L, 1.5, null], items);
    }
}
