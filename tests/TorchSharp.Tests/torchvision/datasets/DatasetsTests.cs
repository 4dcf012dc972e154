using System.Buffers.Binary;
using System.Formats.Tar;
using System.IO.Compression;
using TorchSharp.Vision;
using static TorchSharp.torch;
using static TorchSharp.torchvision;

namespace TorchSharp.Tests.Vision;

public sealed class DatasetsTests : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("datasets").FullName;

    public void Dispose() => Directory.Delete(root, recursive: true);

    [Theory, InlineData("mnist"), InlineData("fashion-mnist"), InlineData("kmnist")]
    public void DigitsAreReadPlainAndZipped(string name)
    {
        byte[] images = [0, 64, 128, 255, 1, 2, 3, 4];
        Write($"{name}/test_data/train-images-idx3-ubyte", Idx(images, 2, 2, 2));
        Write($"{name}/test_data/train-labels-idx1-ubyte", Idx([7, 3], 2));
        Write($"{name}/t10k-images-idx3-ubyte.gz", Zipped(Idx(images, 2, 1, 4)));
        Write($"{name}/t10k-labels-idx1-ubyte.gz", Zipped(Idx([1, 2], 2)));
        using var train = Digits(name, true);
        using var test = Digits(name, false);
        Assert.Equal(2, train.Count);
        var sample = train.GetTensor(0);
        Assert.True(sample["data"].Equals(tensor(new[] { 0, 0.25f, 0.5f, 255 / 256f }, [1, 2, 2])));
        Assert.True(sample["label"].Equals(tensor(7L)));
        Assert.Equal([1, 1, 4], test.GetTensor(1)["data"].shape);
        Assert.Throws<ArgumentOutOfRangeException>(() => train.GetTensor(2));
    }

    private torch.utils.data.Dataset Digits(string name, bool train, ITransform? transform = null) => name switch
    {
        "mnist" => datasets.MNIST(root, train, target_transform: transform),
        "kmnist" => datasets.KMNIST(root, train, target_transform: transform),
        _ => datasets.FashionMNIST(root, train, target_transform: transform),
    };

    [Fact]
    public void TransformationsOfDigitsGetABatchOfOne()
    {
        Write("mnist/test_data/t10k-images-idx3-ubyte", Idx([0, 64, 128, 192], 1, 2, 2));
        Write("mnist/test_data/t10k-labels-idx1-ubyte", Idx([9], 1));
        var seen = new List<long[]>();
        using var data = Digits("mnist", false, transforms.Lambda(x =>
        {
            seen.Add(x.shape);
            return x * 2;
        }));
        var sample = data.GetTensor(0);
        Assert.Equal([1, 1, 2, 2], Assert.Single(seen));
        Assert.True(sample["data"].Equals(tensor(new[] { 0f, 0.5f, 1, 1.5f }, [1, 2, 2])));
    }

    [Fact]
    public void MissingAndDamagedDigitsAreNamed()
    {
        Assert.Contains("t10k-images", Assert.Throws<FileNotFoundException>(() => Digits("mnist", false)).Message);
        Write("mnist/test_data/t10k-images-idx3-ubyte", Idx([1, 2, 3, 4], 1, 2, 2)[..^1]);
        Write("mnist/test_data/t10k-labels-idx1-ubyte", Idx([1, 2], 2));
        Assert.Contains("3 elements, but states the shape [1, 2, 2]", Fault());
        Write("mnist/test_data/t10k-images-idx3-ubyte", Idx([1, 2, 3, 4], 1, 2, 2));
        Assert.Contains("1 images, but 2 labels", Fault());
        Write("mnist/test_data/t10k-images-idx3-ubyte", [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17]);
        Assert.Contains("does not begin as an IDX file", Fault());
        File.Delete(Path.Join(root, "mnist/test_data/t10k-images-idx3-ubyte"));
        Write("mnist/t10k-images-idx3-ubyte.gz", [1, 2, 3, 4]);
        Assert.Contains("t10k-images-idx3-ubyte.gz' is damaged", Fault());

        string Fault() => Assert.Throws<InvalidDataException>(() => Digits("mnist", false)).Message;
    }

    [Fact]
    public void Cifar10IsReadInTheOrderOfItsFiles()
    {
        for (var i = 1; i <= 5; i++) WriteCifar($"CIFAR10/cifar-10-batches-bin/data_batch_{i}.bin", 10000, 3073, (byte)i);
        WriteCifar("CIFAR10/cifar-10-batches-bin/test_batch.bin", 10000, 3073, 9);
        using var train = datasets.CIFAR10(root, true);
        Assert.Equal(50000, train.Count);
        Assert.Equal([1L, 2, 3, 4, 5], Enumerable.Range(0, 5).Select(i => train.GetTensor(10000 * i)["label"].ToInt64()));
        using var test = datasets.CIFAR10(root, false, false, x => x.flip(-1));
        var sample = test.GetTensor(0);
        Assert.Equal([3, 32, 32], sample["data"].shape);
        Assert.Equal(0.5f, sample["data"][0, 0, 31].ToSingle());
        Assert.Equal(0.5f, sample["data"].sum().ToSingle());
    }

    [Fact]
    public void Cifar100HasLabelsAndCategories()
    {
        WriteCifar("CIFAR100/cifar-100-binary/test.bin", 10000, 3074, 5, 77);
        using var test = datasets.CIFAR100(root, false);
        var sample = test.GetTensor(0);
        Assert.Equal((5, 77), (sample["categories"].ToInt64(), sample["label"].ToInt64()));
        Assert.Equal(0.5f, sample["data"][0, 0, 0].ToSingle());
    }

    [Fact]
    public void MissingAndDamagedPhotographsAreNamed()
    {
        Assert.Contains("data_batch_1.bin", Assert.Throws<FileNotFoundException>(() => datasets.CIFAR10(root, true)).Message);
        Write("CIFAR10/cifar-10-batches-bin/test_batch.bin", new byte[3073]);
        var fault = Assert.Throws<InvalidDataException>(() => datasets.CIFAR10(root, false));
        Assert.Contains("has 3073 bytes, expected 10000 records of 3073", fault.Message);
    }

    [Theory, InlineData("a.tar"), InlineData("a.tar.gz"), InlineData("a.tgz"), InlineData("a.zip")]
    public void ArchivesAreUnpacked(string name)
    {
        Write("content/inner/file.txt", [1, 2, 3]);
        var (content, archive) = (Path.Join(root, "content"), Path.Join(root, name));
        if (name.EndsWith("zip", StringComparison.Ordinal))
        {
            ZipFile.CreateFromDirectory(content, archive);
        }
        else
        {
            using var bytes = new MemoryStream();
            TarFile.CreateFromDirectory(content, bytes, includeBaseDirectory: false);
            File.WriteAllBytes(archive, name == "a.tar" ? bytes.ToArray() : Zipped(bytes.ToArray()));
        }
        var folder = Path.Join(root, "unpacked");
        Assert.Equal(folder, datasets.utils.extract_archive(archive, folder, remove_finished: true));
        Assert.Equal([1, 2, 3], File.ReadAllBytes(Path.Join(folder, "inner/file.txt")));
        Assert.False(File.Exists(archive));
        Write("a.rar", [1]);
        Assert.Contains("a.rar", Assert.Throws<ArgumentException>(() => datasets.utils.extract_archive(Path.Join(root, "a.rar"))).Message);
    }

    [Fact]
    public void FilesAreFetchedOnce()
    {
        using var server = new LocalServer((404, [4, 5, 6]), (200, [4, 5, 6]));
        var path = Path.Join(root, "new/file");
        Assert.Throws<HttpRequestException>(() => DataFile.Fetch(server.Address + "file", path));
        Assert.Empty(Directory.GetFiles(Path.Join(root, "new")));
        DataFile.Fetch(server.Address + "file", path);
        DataFile.Fetch(server.Address + "nobody answers any more", path);
        Assert.Equal([4, 5, 6], DataFile.Read(path));
    }

    private void Write(string name, byte[] content)
    {
        var path = Path.Join(root, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, content);
    }

    /// <summary>Zeros but for the first record's labels and, 128, the first element of its image.</summary>
    private void WriteCifar(string name, int records, int size, params byte[] labels)
    {
        Write(name, [.. labels, 128]);
        using var file = File.OpenWrite(Path.Join(root, name));
        file.SetLength(records * size);
    }

    private static byte[] Idx(byte[] elements, params int[] sizes)
    {
        var header = new byte[4 + 4 * sizes.Length];
        (header[2], header[3]) = (8, (byte)sizes.Length);
        for (var i = 0; i < sizes.Length; i++) BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4 + 4 * i), sizes[i]);
        return [.. header, .. elements];
    }

    private static byte[] Zipped(byte[] content)
    {
        using var bytes = new MemoryStream();
        using (var zip = new GZipStream(bytes, CompressionMode.Compress)) zip.Write(content);
        return bytes.ToArray();
    }
}
