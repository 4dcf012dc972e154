using System.Formats.Tar;

namespace DeepLearning.Tests;

public class Cifar10Tests
{
    [Fact]
    public void Where_only_excerpts_are_here_they_are_used_aloud()
    {
        var cache = RealData.CacheOrSkip("cifar10", "data_batch_1_first4000_exact.bin.gz");
        var set = DataManifest.Find("cifar10");
        Assert.SkipWhen(cache.Find(set, set.Files[0]) is not null, "The whole CIFAR-10 is here.");
        var said = new List<string>();
        var data = Datasets.Cifar10(cache, said.Add);
        Assert.True(data.IsReal);
        Assert.Contains("CIFAR-10, excerpts: the first 4,000", Assert.Single(said));
        Assert.Equal(said[0], data.Origin);
        Assert.Equal("CIFAR-10: 4,000 training and 2,000 test images of 3×32×32, 10 classes", data.ToString());

        // The set's first images are a frog and two trucks; the test's first, a cat and two ships.
        Assert.Equal([6, 9, 9, 4, 1], data.Train.Labels.data<long>().ToArray().Take(5));
        Assert.Equal([3, 8, 8, 0, 6], data.Test.Labels.data<long>().ToArray().Take(5));
        Assert.Equal([59, 43, 50], data.Train.Images.data<float>().ToArray().Take(3).Select(pixel => (int)MathF.Round(255 * pixel)));
        var labels = data.Train.Labels.data<long>().ToArray();
        Assert.All(Enumerable.Range(0, 10), label => Assert.InRange(labels.Count(l => l == label), 360, 440));
        var means = data.Train.Images.mean([0, 2, 3]).data<float>().ToArray();
        Assert.Equal(0.4914, means[0], 0.02); // as published for the whole set
        Assert.Equal(0.4822, means[1], 0.02);
        Assert.Equal(0.4465, means[2], 0.02);
    }

    [Fact]
    public void Without_them_generated_shapes_take_their_place_aloud()
    {
        var said = new List<string>();
        var data = Datasets.Cifar10(RealData.Nothing, said.Add);
        Assert.False(data.IsReal);
        Assert.Equal("Generated shapes: 10,000 training and 2,000 test images of 3×32×32, 10 classes", data.ToString());
        Assert.Contains("CIFAR-10 is not available (DL_OFFLINE is set), so generated shapes take its place.", Assert.Single(said));
        Assert.EndsWith(said[0], data.Origin);
    }

    [Fact]
    public void A_damaged_file_of_the_users_own_is_an_error()
    {
        using var root = new TemporaryFolder();
        var path = RealData.Damaged(root, "cifar10", "cifar-10-binary.tar.gz");
        Assert.Contains(path, Assert.Throws<InvalidDataException>(() => Datasets.Cifar10(RealData.Offline(root.Path), _ => { })).Message);
    }

    [Fact]
    public void The_archives_six_files_become_two_parts_in_their_order()
    {
        var (train, test) = CifarRecords.ReadArchive(Archive(), "toy.tar", fileRecords: 2);
        Assert.Equal([1, 1, 2, 2, 3, 3, 4, 4, 5, 5], train.Labels.Select(label => (int)label));
        Assert.Equal([0, 0], test.Labels.Select(label => (int)label));
        Assert.Equal((10, 3, 32, 32), (train.Count, train.Channels, train.Height, train.Width));
        Assert.Equal(5, train.Pixels[^1]); // as its file's label, in this test
    }

    [Theory]
    [InlineData("data_batch_3.bin", 0, "has no data_batch_3.bin")]
    [InlineData("data_batch_3.bin", -1, "'toy.tar/data_batch_3.bin' ends in record 2 of 2")]
    [InlineData("test_batch.bin", 1, "'toy.tar/test_batch.bin' goes on after its 2 records")]
    public void Damaged_archives_are_refused_with_the_file_and_the_place(string file, int lengthen, string why) => Assert.Contains(
        why, Assert.Throws<InvalidDataException>(
            () => CifarRecords.ReadArchive(Archive(file, lengthen), "toy.tar", fileRecords: 2)).Message);

    [Fact]
    public void Classes_above_nine_and_broken_archives_are_refused()
    {
        var record = new byte[CifarRecords.Pixels + 1];
        record[0] = 10;
        Assert.Contains("the class 10 in record 1",
            Assert.Throws<InvalidDataException>(() => CifarRecords.Read(new MemoryStream(record), "x", 1)).Message);
        Assert.Throws<InvalidDataException>(
            () => CifarRecords.ReadArchive(new MemoryStream(new byte[1000].Select(_ => (byte)77).ToArray()), "x", 2));
        var cut = Archive();
        cut.SetLength(cut.Length / 2);
        Assert.Throws<InvalidDataException>(() => CifarRecords.ReadArchive(cut, "x", 2));
    }

    /// <summary>Two records a file, of the file's number throughout; one file left out (0) or longer or shorter by some bytes.</summary>
    private static MemoryStream Archive(string? changed = null, int lengthen = 0)
    {
        var archive = new MemoryStream();
        using (var writer = new TarWriter(archive, leaveOpen: true))
            for (var i = 0; i < 6; i++)
            {
                var name = i == 0 ? "test_batch.bin" : $"data_batch_{i}.bin";
                if (name == changed && lengthen == 0) continue;
                var content = new byte[2 * (CifarRecords.Pixels + 1) + (name == changed ? lengthen : 0)];
                Array.Fill(content, (byte)i);
                writer.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, $"cifar-10-batches-bin/{name}")
                {
                    DataStream = new MemoryStream(content),
                });
            }

        archive.Position = 0;
        return archive;
    }
}
