using TorchSharp;

namespace DeepLearning.Tests;

public class PhotographsTests
{
    [Fact]
    public void The_real_photographs_are_read_from_the_archive()
    {
        var data = Datasets.Photographs(RealData.CacheOrSkip("photographs", "photos.tar.gz"), said => Assert.Fail(said));
        Assert.True(data.IsReal);
        Assert.Equal(["astronaut, 3×512×512", "camera, 3×512×512", "chelsea, 3×300×451", "coffee, 3×400×600"],
            data.Photographs.Select(p => $"{p}"));
        Assert.Equal("udnie, 3×512×512", $"{data.Paintings[0]}");
        Assert.All(data.Photographs.Concat(data.Paintings), Check);
        var chelsea = data.Photographs[2].Image.mean([1, 2]).data<float>().ToArray();
        Assert.True(chelsea[0] > chelsea[1] && chelsea[1] > chelsea[2], "a ginger cat");
    }

    [Fact]
    public void Without_them_landscapes_take_their_place_aloud()
    {
        var said = new List<string>();
        var data = Datasets.Photographs(RealData.Nothing, said.Add);
        Assert.False(data.IsReal);
        Assert.EndsWith(Assert.Single(said), data.Origin);
        Assert.Equal(["meadow", "mountains", "village", "night"], data.Photographs.Select(p => p.Name));
        Assert.Equal(["strokes", "mosaic", "planes"], data.Paintings.Select(p => p.Name));
        Assert.All(data.Photographs, p => Assert.Equal([3, 300, 400], p.Image.shape));
        Assert.All(data.Photographs.Concat(data.Paintings), Check);
        Assert.True(data.Photographs[3].Image.mean().item<float>() < 0.5 * data.Photographs[0].Image.mean().item<float>(),
            "the night is dark");
    }

    [Fact]
    public void A_seed_paints_the_same_landscape()
    {
        var (a, b) = (SceneGenerator.Paint(SceneKind.Meadow, 3), SceneGenerator.Paint(SceneKind.Meadow, 3));
        Assert.Equal(a.data<float>().ToArray(), b.data<float>().ToArray());
        Assert.NotEqual(a.data<float>().ToArray(), SceneGenerator.Paint(SceneKind.Meadow, 4).data<float>().ToArray());
    }

    [Fact]
    public void A_damaged_archive_of_the_users_own_is_an_error()
    {
        using var root = new TemporaryFolder();
        var path = RealData.Damaged(root, "photographs", "photos.tar.gz");
        Assert.Contains(path,
            Assert.Throws<InvalidDataException>(() => Datasets.Photographs(RealData.Offline(root.Path), _ => { })).Message);
    }

    private static void Check(Picture picture)
    {
        Assert.Equal(torch.ScalarType.Float32, picture.Image.dtype);
        Assert.Equal(3, picture.Image.shape[0]);
        Assert.InRange(picture.Image.min().item<float>(), 0, 0.3f);
        Assert.InRange(picture.Image.max().item<float>(), 0.7f, 1);
        Assert.True(picture.Image.std().item<float>() > 0.05, $"{picture} shows something");
    }
}
