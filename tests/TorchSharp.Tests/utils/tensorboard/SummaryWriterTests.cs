using TorchSharp.Modules;
using TorchSharp.Utils;
using static TorchSharp.torch;
using Bins = TorchSharp.Utils.tensorboard.Enums.HistogramBinSelector;

namespace TorchSharp.Tests;

public sealed class SummaryWriterTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory().FullName;

    public void Dispose() => Directory.Delete(folder, true);

    [Fact]
    public void ChecksAreThoseOfIscsi()
    {
        Assert.Equal(0xe3069283, CRC32C.process("123456789"u8.ToArray()));
        Assert.Equal(0u, CRC32C.process([]));
        Assert.Equal(CRC32C.process(BitConverter.GetBytes(-7L)), CRC32C.process(-7L));
        Assert.Equal(CRC32C.process(BitConverter.GetBytes(300)), CRC32C.process(300));
    }

    [Fact]
    public void ScalarsAreEvents()
    {
        var writer = New();
        writer.add_scalar("loss/train", 0.5f, 3, 1700000000);
        writer.add_scalar("loss/train", 0.25f, -1);
        var events = EventReader.Read(writer.LogDir);
        Assert.Equal("brain.Event:2", EventReader.Text(events[0][3][0]));
        Assert.Equal((1700000000.0, 3L), (events[1][1][0], events[1][2][0]));
        Assert.Equal(-1L, events[2][2][0]);
        Assert.Equal(("loss/train", 0.25f), (EventReader.Text(Value(events[2])[1][0]), Value(events[2])[2][0]));
        Assert.True((double)events[2][1][0] > 1.6e9);
    }

    [Fact]
    public void CurvesOfOneDiagramHaveFoldersOfTheirOwn()
    {
        var writer = New();
        writer.add_scalars("run/all", new Dictionary<string, float> { ["a"] = 1, ["b"] = 2 }, 0);
        writer.add_scalars("run/all", [("a", 3f)], 1);
        var events = EventReader.Read(Path.Combine(writer.LogDir, "run_all_a"));
        Assert.Equal([1f, 3f], events[1..].Select(item => Value(item)[2][0]));
        Assert.Equal("run/all", EventReader.Text(Value(events[1])[1][0]));
        Assert.True(Directory.Exists(Path.Combine(writer.LogDir, "run_all_b")));
    }

    [Fact]
    public void TextsAreTensorsOfOneString()
    {
        var writer = New();
        writer.add_text("note", "# Überschrift", 1);
        var value = Value(EventReader.Read(writer.LogDir)[1]);
        Assert.Equal("note/text_summary", EventReader.Text(value[1][0]));
        var plugin = EventReader.Message(EventReader.Message(value[9][0])[1][0]);
        Assert.Equal("text", EventReader.Text(plugin[1][0]));
        var content = EventReader.Message(value[8][0]);
        Assert.Equal((7L, "# Überschrift"), (content[1][0], EventReader.Text(content[8][0])));
    }

    [Theory]
    [InlineData("CHW")]
    [InlineData("HWC")]
    [InlineData("HW")]
    public void ImagesArePngs(string layout)
    {
        var image = rand(layout.Length == 2 ? 1 : 3, 4, 5);
        var seen = layout switch { "HWC" => image.permute(1, 2, 0), "HW" => image[0], _ => image };
        var writer = New();
        writer.add_img("picture", seen, 0, dataformats: layout);
        var picture = EventReader.Message(Value(EventReader.Read(writer.LogDir)[1])[4][0]);
        Assert.Equal((4L, 5L, image.shape[0]), (picture[1][0], picture[2][0], picture[3][0]));
        var file = Path.Combine(folder, "picture.png");
        File.WriteAllBytes(file, (byte[])picture[4][0]);
        var decoded = torchvision.io.read_image(file, imager: new torchvision.io.SkiaImager());
        Golden.Near((image * 255).to(ScalarType.Byte), decoded, "pixels", 0, 0);
        var second = New();
        second.add_img("picture", file, 0);
        Assert.Equal(picture[4][0], EventReader.Message(Value(EventReader.Read(second.LogDir)[1])[4][0])[4][0]);
    }

    [Fact]
    public void HistogramsHaveOnlyTheBinsThatAreNeeded()
    {
        var histogram = Histogram(tensor(new[] { 1f, 2, 2, 4 }), Bins.Sqrt, null);
        Assert.Equal([1.0, 4.0, 4.0, 9.0, 25.0], Enumerable.Range(1, 5).Select(field => (double)histogram[field][0]));
        Assert.Equal([1, 2.5, 4], EventReader.Doubles(histogram[6][0]));
        Assert.Equal([0, 3, 1], EventReader.Doubles(histogram[7][0]));

        histogram = Histogram(tensor(new[] { -1f, 1 }), Bins.Tensorflow, null);
        var (limits, counts) = (EventReader.Doubles(histogram[6][0]), EventReader.Doubles(histogram[7][0]));
        Assert.Equal(limits.Length, counts.Length);
        Assert.Equal((0.0, 1.0, 1.0), (counts[0], counts[1], counts[^1]));
        Assert.True(limits[0] <= -1 && limits[1] > -1 && limits[^1] > 1 && limits[^2] <= 1);
        Assert.Equal(1.1, limits[^1] / limits[^2], 1e-12);
    }

    [Fact]
    public void BinsAreJoinedWhereThereAreTooMany()
    {
        var x = arange(25).@double();                                       // five bins of five
        var histogram = Histogram(x, Bins.Sqrt, 2);
        Assert.Equal([0, 10, 10, 5], EventReader.Doubles(histogram[7][0]));
        Assert.Equal([0, 9.6, 19.2, 24], EventReader.Doubles(histogram[6][0]).Select(limit => Math.Round(limit, 9)));
    }

    [Fact]
    public void FoldersAreNamedByTimeAndMachine()
    {
        var writer = utils.tensorboard.SummaryWriter(folder, ".x", createRunName: true);
        Assert.EndsWith("_" + Environment.MachineName, writer.LogDir);
        Assert.Equal(folder, Path.GetDirectoryName(writer.LogDir));
        Assert.EndsWith(".x", Directory.GetFiles(writer.LogDir)[0]);
    }

    [Fact]
    public void WhatCannotBeShownIsNamed()
    {
        var writer = New();
        Assert.Contains("[4, 5]", Assert.Throws<ArgumentException>(() => writer.add_img("x", zeros(4, 5), 0)).Message);
        Assert.Contains("'NHW'", Assert.Throws<ArgumentException>(() => writer.add_img("x", zeros(1, 4, 5), 0, dataformats: "NHW")).Message);
        Assert.Contains("no element", Assert.Throws<ArgumentException>(() => writer.add_histogram("x", zeros(0), 0)).Message);
    }

    private Dictionary<int, List<object>> Histogram(Tensor values, Bins bins, long? most)
    {
        var writer = New();
        writer.add_histogram("values", values, 0, bins, max_bins: most);
        return EventReader.Message(Value(EventReader.Read(writer.LogDir)[1])[5][0]);
    }

    private SummaryWriter New() => utils.tensorboard.SummaryWriter(Path.Combine(folder, Guid.NewGuid().ToString("n")));

    private static Dictionary<int, List<object>> Value(Dictionary<int, List<object>> item) =>
        EventReader.Message(EventReader.Message(item[5][0])[1][0]);
}
