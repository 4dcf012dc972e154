using TorchSharp;
using static TorchSharp.torch;

namespace DeepLearning.Tests;

public sealed class ImageFolderTests : IDisposable
{
    private readonly TemporaryFolder root = new();
    private readonly List<string> said = [];

    public void Dispose() => root.Dispose();

    [Fact]
    public void Sub_folders_are_classes_and_pictures_of_any_size_and_kind_become_one()
    {
        Fill();
        var data = Open();
        Assert.Equal(["cats", "dogs"], data.ClassNames);
        Assert.Equal([3, 12, 16], data.Train.ImageShape);
        Assert.Equal((8, 2), (data.Train.Count, data.Test.Count)); // a fifth of five and of five
        Assert.Equal(1, data.Test.Labels.sum().item<long>());
        Assert.Empty(said);
        Assert.Equal("Your own pictures: 8 to train on and 2 to test with, chosen by seed 0.", data.Origin);

        // Cats are red and dogs blue, here; training and test pictures are different ones.
        var red = data.Train.Images.mean([2, 3]).select(1, 0).gt(0.5).logical_not().to_type(ScalarType.Int64);
        Assert.Equal(data.Train.Labels.data<long>().ToArray(), red.data<long>().ToArray());
        float[] Shades(LabeledImages part) =>
            [.. part.Images.mean([2, 3]).select(1, 1).data<float>().ToArray().Select(shade => MathF.Round(shade, 1))];
        Assert.Equal([0, 0, 0.1f, 0.1f, 0.2f, 0.2f, 0.3f, 0.3f, 0.4f, 0.4f], Shades(data.Train).Concat(Shades(data.Test)).Order());
    }

    [Fact]
    public void The_seed_chooses_the_pictures_to_test_with()
    {
        Fill();
        float[] Tests(long seed) => Open(seed).Test.Images.data<float>().ToArray();
        Assert.Equal(Tests(1), Tests(1));
        Assert.Contains(Enumerable.Range(2, 5), seed => !Tests(1).SequenceEqual(Tests(seed)));
    }

    [Fact]
    public void Broken_files_are_skipped_by_name_and_other_files_passed_over()
    {
        Fill();
        root.Write("cats/broken.png", "no picture"u8.ToArray());
        root.Write("dogs/deep/half.jpg", Images.Encode(rand(3, 40, 40), ".jpg").AsSpan(0, 300));
        root.Write("dogs/notes.txt", "not meant"u8.ToArray());
        var data = Open();
        Assert.Equal(10, data.Train.Count + data.Test.Count);
        Assert.Equal(2, said.Count);
        Assert.Contains("Skipped: The picture 'cats/broken.png' is neither PNG", said[0]);
        Assert.Contains("Skipped: The picture 'dogs/deep/half.jpg'", said[1]);
        Assert.EndsWith("Skipped, as they cannot be read: 2.", data.Origin);
    }

    [Fact]
    public void Folders_that_cannot_be_learned_from_are_refused()
    {
        Assert.Throws<DirectoryNotFoundException>(() => Open(path: Path.Combine(root.Path, "none")));
        Assert.Contains("has 0 sub-folders", Assert.Throws<InvalidDataException>(() => Open()).Message);
        root.Write("cats/a.png", Images.Encode(rand(3, 4, 4), ".png"));
        root.Write("dogs/b.png", "no picture"u8.ToArray());
        var message = Assert.Throws<InvalidDataException>(() => Open()).Message;
        Assert.Contains("has no picture that can be read", message);
        Assert.Contains("dogs/b.png", message);
        root.Write("dogs/b.png", Images.Encode(rand(3, 4, 4), ".png"));
        Assert.Contains("none is left to test with", Assert.Throws<InvalidDataException>(() => Open()).Message);
        Assert.Throws<ArgumentOutOfRangeException>(() => Datasets.ImageFolder(root.Path, 0, 4));
        Assert.Throws<ArgumentOutOfRangeException>(() => Datasets.ImageFolder(root.Path, 4, 4, testPart: 1));
    }

    private void Fill()
    {
        string[] kinds = [".png", ".jpg", ".ppm", ".JPEG", ".png"];
        for (var i = 0; i < 10; i++)
        {
            var (height, width) = (10 + 7 * (i % 4), 30 - 5 * (i % 3));
            var picture = full([3, height, width], 0f);
            picture[i < 5 ? 0 : 2].fill_(0.8);
            picture[1].fill_(0.1 * (i % 5));
            root.Write($"{(i < 5 ? "cats" : "dogs")}/{i}{kinds[i % 5]}", Images.Encode(picture, kinds[i % 5], quality: 100));
        }
    }

    private ImageClassificationData Open(long seed = 0, string? path = null) =>
        Datasets.ImageFolder(path ?? root.Path, 12, 16, 0.2, seed, said.Add);
}
