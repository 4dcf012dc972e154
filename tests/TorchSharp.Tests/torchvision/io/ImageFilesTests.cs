using TorchSharp.Vision.Codecs;

namespace TorchSharp.Tests.Vision;

/// <summary>Decodes the files of Golden/images.json (see the script beside it) to the very pixels that Pillow finds in them.</summary>
public class ImageFilesTests
{
    public static IEnumerable<TheoryDataRow<string>> Names => ImageFile.All.Keys.Select(name => new TheoryDataRow<string>(name));

    [Theory, MemberData(nameof(Names))]
    public void PixelsAreEqual(string name)
    {
        var golden = ImageFile.All[name];
        var image = ImageCodec.Decode(golden.File);
        Assert.Equal((golden.Width, golden.Height, golden.Channels), (image.Width, image.Height, image.Channels));
        Assert.Equal(golden.Pixels.Length, image.Samples.Length);
        for (var i = 0; i < golden.Pixels.Length; i++)
            Assert.True(golden.Pixels[i] == image.Samples[i], $"sample {i} is {image.Samples[i]}, expected {golden.Pixels[i]}");
    }
}
