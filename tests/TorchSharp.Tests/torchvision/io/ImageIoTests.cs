using TorchSharp.Operators;
using static TorchSharp.torch;
using static TorchSharp.torchvision;
using static TorchSharp.torchvision.io;

namespace TorchSharp.Tests.Vision;

public sealed class ImageIoTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("torchvision-io-").FullName;
    private readonly SkiaImager imager = new();

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void TheDefaultImagerHasToBeSet()
    {
        var kept = DefaultImager;
        try
        {
            Assert.Contains("SkiaImager", Assert.Throws<NotImplementedException>(() => encode_image(Picture(3), ImageFormat.Png)).Message);
            DefaultImager = new SkiaImager();
            Assert.True(Picture(3).Equals(decode_image(encode_image(Picture(3), ImageFormat.Png))));
        }
        finally
        {
            DefaultImager = kept;
        }
    }

    [Theory, InlineData(1), InlineData(2), InlineData(3), InlineData(4)]
    public void PngKeepsEveryPixel(int channels)
    {
        var image = Picture(channels);
        var mode = (ImageReadMode)channels;
        var file = Path.Combine(folder, "image");
        write_file(file, zeros(100_000, dtype: uint8));
        write_png(image, file, imager);
        Assert.True(image.Equals(read_image(file, mode, imager)));
        using var stream = new MemoryStream();
        write_image(image, stream, ImageFormat.Png, imager);
        Assert.True(read_file(file).Equals(tensor(stream.ToArray())));
        stream.Position = 0;
        Assert.True(image.Equals(read_image(stream, mode, imager)));
    }

    /// <summary>As near to the picture, on average, as what libjpeg encodes at the same quality.</summary>
    [Theory, InlineData(1, 95, 0.390), InlineData(1, 50, 1.941), InlineData(3, 95, 2.785), InlineData(3, 50, 5.720)]
    public void JpegKeepsTheLook(int channels, int quality, double libjpeg)
    {
        var image = Picture(channels);
        var decoded = imager.DecodeImage(new SkiaImager(quality).EncodeImage(image, ImageFormat.Jpeg));
        Assert.Equal(image.shape, decoded.shape);
        var error = (decoded.to(float32) - image.to(float32)).abs().mean().ToSingle();
        Assert.True(error < 1.1 * libjpeg, $"{error} off on average");
    }

    [Fact]
    public void ModesChooseTheChannels()
    {
        var rgba = imager.EncodeImage(Picture(4), ImageFormat.Png);
        var grey = imager.EncodeImage(Picture(1), ImageFormat.Png);
        var expected = (transforms.functional.rgb_to_grayscale(Picture(4)[..3]) * 255).to(uint8);
        Assert.True(expected.Equals(imager.DecodeImage(rgba, ImageReadMode.GRAY)));
        Assert.True(cat([expected, Picture(4)[3..]]).Equals(imager.DecodeImage(rgba, ImageReadMode.GRAY_ALPHA)));
        Assert.True(Picture(4)[..3].Equals(imager.DecodeImage(rgba)));
        Assert.True(Picture(1).Equals(imager.DecodeImage(grey)));
        Assert.True(Picture(1).expand(3, -1, -1).Equals(imager.DecodeImage(grey, ImageReadMode.RGB)));
        Assert.True(full_like(Picture(1), 255).Equals(imager.DecodeImage(grey, ImageReadMode.RGB_ALPHA)[3..]));
    }

    [Fact]
    public async Task AsyncFormsDoTheSame()
    {
        var file = Path.Combine(folder, "image.png");
        await write_image_async(Picture(3), file, ImageFormat.Png, imager);
        Assert.True(Picture(3).Equals(await read_image_async(file, ImageReadMode.UNCHANGED, imager)));
        write_file_async(file, tensor(new byte[] { 1, 2, 3 }));
        Assert.Equal([1, 2, 3], (await read_file_async(file)).data<byte>().ToArray());
    }

    [Fact]
    public void ViewsAreWrittenAsTheyLook()
    {
        var view = Views.Transpose(Picture(3), 1, 2);
        Assert.True(view.Equals(imager.DecodeImage(imager.EncodeImage(view, ImageFormat.Png))));
    }

    [Fact]
    public void WrongArgumentsAreNamed()
    {
        Assert.Contains("'write_image()'", Assert.Throws<ArgumentException>(() =>
            write_png(rand(3, 4, 4), new MemoryStream(), imager)).Message);
        Assert.Contains("[5, 4, 4]", Assert.Throws<ArgumentException>(() =>
            encode_image(zeros(5, 4, 4, dtype: uint8), ImageFormat.Png, imager)).Message);
        Assert.Contains("[3, 0, 4]", Assert.Throws<ArgumentException>(() =>
            encode_image(zeros(3, 0, 4, dtype: uint8), ImageFormat.Png, imager)).Message);
        Assert.Contains("'Webp'", Assert.Throws<NotSupportedException>(() => encode_image(Picture(3), ImageFormat.Webp, imager)).Message);
        Assert.Contains("1-dimensional", Assert.Throws<ArgumentException>(() => write_file(Path.Combine(folder, "x"), Picture(1))).Message);
        Assert.Throws<FileNotFoundException>(() => read_image(Path.Combine(folder, "none.png"), ImageReadMode.UNCHANGED, imager));
    }

    [Fact]
    public void NoTensorsAreLeftOver()
    {
        var file = imager.EncodeImage(Picture(4), ImageFormat.Png);
        using var scope = NewDisposeScope();
        imager.DecodeImage(file, ImageReadMode.GRAY_ALPHA);
        Assert.Equal(1, scope.DisposablesCount);
    }

    /// <summary>Smooth waves and a little noise, 21 × 30.</summary>
    private static Tensor Picture(int channels)
    {
        var data = new byte[channels * 21 * 30];
        for (var i = 0; i < data.Length; i++)
        {
            var (c, y, x) = (i / 630, i / 30 % 21, i % 30);
            data[i] = (byte)(128 + 90 * Math.Sin(0.2 * x + c) * Math.Cos(0.15 * y * (c + 1)) + i * 7 % 5);
        }
        return tensor(data, [channels, 21, 30]);
    }
}
