using System.Security.Cryptography;

namespace DeepLearning.Tests;

public class GeneratedImagesTests
{
    public static TheoryData<string> Sets => ["clothes", "shapes"];

    [Theory]
    [MemberData(nameof(Sets))]
    public void Classes_are_balanced_and_pixels_use_the_range(string set)
    {
        var images = Generate(set, 1_000, seed: 4, part: 0);
        Assert.Equal(set == "clothes" ? (1, 28, 28) : (3, 32, 32), (images.Channels, images.Height, images.Width));
        Assert.All(Enumerable.Range(0, 10), label => Assert.Equal(100, images.Labels.Count(l => l == label)));
        Assert.Equal((0, 255), (images.Pixels.Min(), images.Pixels.Max()));
        Assert.InRange(images.Pixels.Average(pixel => pixel / 255.0), 0.15, 0.6);
        Assert.NotEqual(images.Labels.Order(), images.Labels);
    }

    [Theory]
    [MemberData(nameof(Sets))]
    public void A_seed_gives_the_same_images_and_parts_have_none_in_common(string set)
    {
        var images = Generate(set, 300, 5, 0);
        Assert.Equal(images.Pixels, Generate(set, 300, 5, 0).Pixels);
        Assert.NotEqual(images.Pixels, Generate(set, 300, 6, 0).Pixels);
        Assert.Equal(900, Hashes(images).Concat(Hashes(Generate(set, 300, 5, 1))).Concat(
            Hashes(Generate(set, 300, 6, 0))).Distinct().Count());
    }

    /// <summary>A picture goes to the class whose mean is nearest: good for clothes, which lie in one place; hardly for shapes, which do
    /// not. There a network has to look for outlines.</summary>
    [Theory]
    [InlineData("clothes", 0.60, 0.85)]
    [InlineData("shapes", 0.14, 0.35)]
    public void The_nearest_mean_is_right_more_often_than_chance_and_far_from_always(string set, double least, double most)
    {
        var (train, test) = (Generate(set, 2_000, 1, 0), Generate(set, 600, 1, 1));
        var length = train.Pixels.Length / train.Count;
        var means = new float[10, length];
        for (var i = 0; i < train.Count; i++)
            for (var j = 0; j < length; j++) means[train.Labels[i], j] += train.Pixels[i * length + j] / (train.Count / 10f);
        var right = Enumerable.Range(0, test.Count).Count(i => test.Labels[i] == Enumerable.Range(0, 10).MinBy(label =>
        {
            var distance = 0f;
            for (var j = 0; j < length; j++)
            {
                var difference = test.Pixels[i * length + j] - means[label, j];
                distance += difference * difference;
            }

            return distance;
        }));
        Assert.InRange((double)right / test.Count, least, most);
    }

    [Fact]
    public void Impossible_requests_name_the_argument()
    {
        Assert.Equal("train", Assert.Throws<ArgumentOutOfRangeException>(() => Datasets.GeneratedClothes(0)).ParamName);
        Assert.Equal("test", Assert.Throws<ArgumentOutOfRangeException>(() => Datasets.GeneratedShapes(10, -1)).ParamName);
    }

    private static RawImages Generate(string set, int count, long seed, int part) =>
        set == "clothes" ? ClothingGenerator.Generate(count, seed, part) : ShapeGenerator.Generate(count, seed, part);

    private static IEnumerable<string> Hashes(RawImages images) =>
        images.Pixels.Chunk(images.Pixels.Length / images.Count).Select(image => Convert.ToHexString(SHA256.HashData(image)));
}
