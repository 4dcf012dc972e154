using static TorchSharp.torch;

namespace TorchSharp.Tests;

public sealed class VideoTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory().FullName;

    public void Dispose() => Directory.Delete(folder, true);

    [Theory]
    [InlineData(3)]
    [InlineData(200)]
    public void VideosAreAnimatedGif(int colors)
    {
        manual_seed(colors);
        var video = randint(colors, [2, 3, 3, 40, 30]).to(uint8);
        var (width, height, delay, frames) = Written(video, 5);
        Assert.Equal((60, 40, 20, 3), (width, height, delay, frames.Count));
        var expected = cat([video[0], video[1]], -1).permute(0, 2, 3, 1).to(float32);
        var read = tensor(frames.SelectMany(frame => frame.Select(value => (float)value)).ToArray()).view(3, 40, 60, 3);
        // More than 256 colors in a frame are brought to levels at most 51 apart.
        Golden.Near(expected, read, "frames", 0, colors == 3 ? 0 : 26);
    }

    [Fact]
    public void OneColorIsCompressed()
    {
        var (_, _, _, frames) = Written(full([3, 1, 1, 100, 100], 0.5f), 4);
        var frame = tensor(frames.Single().Select(value => (long)value).ToArray()).view(200, 200, 3);
        Assert.True(frame[..100].eq(127).all().ToBoolean() && frame[100.., ..100].eq(127).all().ToBoolean());
        Assert.True(frame[100.., 100..].eq(0).all().ToBoolean()); // the fourth place is empty
        Assert.InRange(new FileInfo(Directory.GetFiles(folder).Single()).Length, 800, 4000);
    }

    [Fact]
    public void BadInputIsRefused()
    {
        var writer = utils.tensorboard.SummaryWriter(folder);
        Assert.Contains("[3, 4, 4]", Assert.Throws<ArgumentException>(() => writer.add_video("a", zeros(3, 4, 4), 0)).Message);
        Assert.Throws<ArgumentException>(() => writer.add_video("a", zeros([1, 1, 2, 4, 4]), 0));
        Assert.Throws<ArgumentException>(() => writer.add_video("a", zeros([0, 1, 3, 4, 4]), 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => writer.add_video("a", zeros([1, 1, 3, 4, 4]), 0, 0));
    }

    private (int width, int height, int delay, List<byte[]> frames) Written(Tensor video, int fps)
    {
        utils.tensorboard.SummaryWriter(folder).add_video("clip", video, 0, fps);
        var summary = EventReader.Message(EventReader.Read(folder)[1][5][0]);
        var image = EventReader.Message(EventReader.Message(summary[1][0])[4][0]);
        var gif = GifReader.Read((byte[])image[4][0]);
        Assert.Equal(((long)gif.height, (long)gif.width, 3L), (image[1][0], image[2][0], image[3][0]));
        return gif;
    }
}
