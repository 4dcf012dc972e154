using System.IO.Compression;
using System.Text;
using TorchSharp;
using static TorchSharp.torch;

namespace DeepLearning.Tests;

public sealed class NumpyTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("c.npy")]
    [InlineData("fortran.npy")]
    [InlineData("big-endian.npy")]
    [InlineData("version2.npy")]
    [InlineData("version3.npy")]
    public void What_NumPy_wrote_is_read(string name) =>
        TensorAssert.Same(tensor(new[,] { { 1.5f, -2, 3 }, { 4, 5, 6 } }), Npy.Read(TemporaryFolder.Golden(name)));

    [Fact]
    public void A_number_is_read() => TensorAssert.Same(tensor(2.5), Npy.Read(TemporaryFolder.Golden("scalar.npy")));

    [Theory]
    [InlineData("uint16.npy", "elements of type 'u2'")]
    [InlineData("objects.npy", "elements of type 'O'")]
    public void What_TorchSharp_has_no_type_for_is_refused(string name, string reason) =>
        Faults.Check(TemporaryFolder.Golden(name), reason, Npy.Read);

    [Fact]
    public void The_same_bytes_are_written_as_NumPy_writes()
    {
        var matrix = tensor(new[,] { { 1.5f, -2, 3 }, { 4, 5, 6 } });
        Npy.Write(folder["c.npy"], matrix);
        Npy.Write(folder["fortran.npy"], matrix.t().contiguous().t());
        Npy.Write(folder["scalar.npy"], tensor(2.5));
        foreach (var name in folder.Files) Assert.Equal(File.ReadAllBytes(TemporaryFolder.Golden(name)), File.ReadAllBytes(folder[name]));
    }

    [Fact]
    public void Archives_of_NumPy_are_read_packed_or_not()
    {
        var plain = Npz.Read(TemporaryFolder.Golden("plain.npz"));
        Assert.Equal(["b1", "u1", "i1", "<i2", ">i4", "<i8", "<f2", ">f8", "<c8", ">c16"], plain.Keys);
        foreach (var array in plain.Values) TensorAssert.Same(tensor(new[,] { { 0f, 1, 3 } }).to_type(array.dtype), array);
        Assert.Equal(ScalarType.ComplexFloat64, plain[">c16"].dtype);

        var compressed = Npz.Read(TemporaryFolder.Golden("compressed.npz"));
        Assert.Equal(21, compressed["a"].abs().sum().item<float>() - 0.5);
        Assert.Equal([100, 100], compressed["b"].shape);
    }

    [Fact]
    public void Every_type_survives()
    {
        var weights = TensorAssert.OneOfEach(TensorAssert.AllTypes.Where(type => type != ScalarType.BFloat16));
        Npz.Write(folder["a.npz"], weights);
        TensorAssert.Same(weights, Npz.Read(folder["a.npz"]));
    }

    public static TheoryData<string, string> Unsound => new()
    {
        { "{'descr': '<f4', 'fortran_order': False, 'shape': (3,), }", "is truncated: it holds 8 of 12 bytes" },
        { "{'descr': '<f4', 'fortran_order': False, 'shape': (1,), }", "goes on after its array: 8 bytes, expected 4" },
        { "{'descr': '<f4', 'fortran_order': False, 'shape': (99999999999999999999,), }", "has an impossible shape" },
        { "{'descr': '<f4', 'fortran_order': False, 'shape': (4294967296, 4294967296), }", "more than 2 GiB" },
        { "{'descr': '<f4', 'fortran_order': False, 'shape': (-2,), }", "without a simple 'shape'" },
        { "{'descr': [('a', '<f4')], 'fortran_order': False, 'shape': (2,), }", "without a simple 'descr'" },
        { "{'descr': '<U2', 'fortran_order': False, 'shape': (1,), }", "elements of type 'U2'" },
        { "{'descr': '<f4', 'fortran_order': open('x'), 'shape': (2,), }", "without a simple 'fortran_order'" },
        { "", "without a simple 'descr'" },
    };

    [Theory]
    [MemberData(nameof(Unsound))]
    public void An_unsound_array_is_refused(string header, string reason) =>
        Faults.Check(folder.Write("bad.npy", Array(1, header)), reason, Npy.Read);

    [Fact]
    public void Unsound_beginnings_are_refused()
    {
        Faults.Check(folder.Write("bad.npy", "PK"u8), "ends within its header", Npy.Read);
        Faults.Check(folder.Write("bad.npy", new byte[100]), "begins with 000000000000", Npy.Read);
        Faults.Check(folder.Write("bad.npy", Array(9, "")), "is of version 9.0", Npy.Read);
        Faults.Check(folder.Write("bad.npy", [.. Array(2, "")[..8], 255, 255, 255, 255]), "states a header of 4294967295 bytes", Npy.Read);
    }

    [Fact]
    public void A_zip_bomb_does_not_go_off()
    {
        Zip(("a.npy", [.. Array(1, "{'descr': '|u1', 'fortran_order': False, 'shape': (100000000,), }")[..^8], .. new byte[100_000_000]]));
        Assert.InRange(new FileInfo(folder["a.npz"]).Length, 0, 1_000_000);
        Faults.Check(folder["a.npz"], "unpacks to more than 200 times its size", Npz.Read);
    }

    [Theory]
    [InlineData("../a.npy")]
    [InlineData("/etc/a.npy")]
    [InlineData("b/../../a.npy")]
    [InlineData("..\\a.npy")]
    [InlineData("C:a.npy")]
    public void A_name_that_leads_out_of_the_archive_is_refused(string name)
    {
        Zip((name, File.ReadAllBytes(TemporaryFolder.Golden("c.npy"))));
        Faults.Check(folder["a.npz"], $"has an entry '{name}', a name that leads out of the archive", Npz.Read);
    }

    [Fact]
    public void Damaged_archives_are_refused()
    {
        var array = File.ReadAllBytes(TemporaryFolder.Golden("c.npy"));
        Zip(("a.npy", array), ("a.npy", array));
        Faults.Check(folder["a.npz"], "has two entries 'a.npy'", Npz.Read);
        Zip(("a.txt", array));
        Faults.Check(folder["a.npz"], "has an entry 'a.txt' that is no array", Npz.Read);

        var sound = File.ReadAllBytes(TemporaryFolder.Golden("plain.npz"));
        foreach (var length in new[] { 0, 3, 30, 200, sound.Length / 2, sound.Length - 1 })
            Faults.Check(folder.Write("a.npz", sound.AsSpan(0, length)), "is not a sound zip archive", Npz.Read);
        byte[] flipped = [.. sound];
        flipped[sound.AsSpan().IndexOf("shape"u8) + 30] ^= 1; // a space after it
        Faults.Check(folder.Write("a.npz", flipped), "with a wrong check sum", Npz.Read);
    }

    private void Zip(params (string Name, byte[] Content)[] entries)
    {
        using var archive = new ZipArchive(File.Create(folder["a.npz"]), ZipArchiveMode.Create);
        foreach (var (name, content) in entries)
        {
            using var entry = archive.CreateEntry(name).Open();
            entry.Write(content);
        }
    }

    private static byte[] Array(byte version, string header)
    {
        byte[] length = version == 1 ? [(byte)header.Length, 0] : [(byte)header.Length, 0, 0, 0];
        return [0x93, .. "NUMPY"u8, version, 0, .. length, .. Encoding.ASCII.GetBytes(header), .. new byte[8]];
    }
}
