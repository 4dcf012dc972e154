using TorchSharp;

namespace DeepLearning.Tests;

[Collection(SharedLiveOutput.Name)]
public class TensorBoardLogTests
{
    // Written by a Python script from the descriptions of TFRecord, event.proto and summary.proto, with a table-driven CRC-32C: the file's
    // version; loss/train 0.25 at step 3 (simple_value); 0.125 at step 4 (a tensor, as TensorFlow 2 writes it); a histogram at step -1.
    private const string Golden =
        "GAAAAAAAAACjf0siCQAAAED8VNlBGg1icmFpbi5FdmVudDoy7O2PnSAAAAAAAAAAKe2pUAkAACBA/FTZQRADKhMKEQoKbG9zcy90cmFpbhUAAIA++eciwDQAAAAAAAAA"
        + "XjMXXAkAAEBA/FTZQRAEKicKJQoKbG9zcy90cmFpbkoLCgkKB3NjYWxhcnNCCggBEgAiBAAAAD5UkhG0hAAAAAAAAABBHYrvCQAAgED8VNlBEP///////////wEqbgps"
        + "Cgd3ZWlnaHRzKmEJAAAAAAAA8L8RAAAAAAAAAEAZAAAAAAAACEAhAAAAAAAA+D8pAAAAAAAAFUAyGAAAAAAAAAAAAAAAAAAA8D8AAAAAAAAAQDoYAAAAAAAA8D8AAAAA"
        + "AAAAAAAAAAAAAABA8cgmuA==";

    [Fact]
    public void Reads_what_others_wrote()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllBytes(folder["events.out.tfevents.1.x"], Convert.FromBase64String(Golden));
        var log = TensorBoardLog.Read(folder.Path);
        Assert.Empty(log.Damage);
        var start = DateTimeOffset.FromUnixTimeSeconds(1_700_000_000);
        Assert.Equal([new(3, 0.25, start.AddSeconds(0.5)), new(4, 0.125, start.AddSeconds(1))], log.Scalars["loss/train"]);
        var histogram = Assert.Single(log.Histograms["weights"]);
        Assert.Equal((-1, -1, 2, 3, 1.5, 5.25), (histogram.Step, histogram.Minimum, histogram.Maximum, histogram.Total, histogram.Sum,
            histogram.SumOfSquares));
        Assert.Equal([0, 1, 2], histogram.Limits);
        Assert.Equal([1, 0, 2], histogram.Counts);
        Assert.Equal("loss/train: 2 values, the last is 0.125\nweights: 1 distributions", log.ToString());
    }

    [Fact]
    public void Reads_what_training_wrote()
    {
        using var folder = new TemporaryFolder();
        var sample = new TrainingSample();
        var history = sample.Fit(3, new LogToTensorBoard(folder.Path, histograms: true, new FixedTime()));
        var log = TensorBoardLog.Read(folder.Path);
        Assert.Equal(
            ["accuracy/train", "accuracy/validation", "learning rate", "loss/train", "loss/validation"],
            log.Scalars.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(
            history.Select(epoch => (double)(float)epoch.Validation!.Loss), log.Scalars["loss/validation"].Select(point => point.Value));
        Assert.Equal([1L, 2, 3], log.Scalars["loss/train"].Select(point => point.Step));
        Assert.Equal(FixedTime.Now, log.Scalars["loss/train"][0].Time);
        var weights = log.Histograms["0.weight"][2];
        Assert.Equal((24, 24), (weights.Total, weights.Counts.Sum()));
        Assert.Equal(sample.Model.parameters().First().sum().ToDouble(), weights.Sum, 1e-5);
        Assert.Contains("2 series (loss/train, loss/validation) × 3 points", log.Plot("loss/train", "loss/validation").Description);
        Assert.Contains("there are: loss/train", Assert.Throws<KeyNotFoundException>(() => log.Plot("f1")).Message);
    }

    [Fact]
    public void A_torn_end_is_reported_and_the_rest_is_read()
    {
        using var folder = new TemporaryFolder();
        var whole = Convert.FromBase64String(Golden);
        for (var length = 0; length < whole.Length; length++)
        {
            File.WriteAllBytes(folder["a.tfevents"], whole[..length]);
            var log = TensorBoardLog.Read(folder.Path);
            var ends = new[] { 0, 40, 88, 156, whole.Length };
            Assert.Equal(Array.IndexOf(ends, length) >= 0 ? 0 : 1, log.Damage.Count);
            Assert.Equal(length >= 156 ? 2 : length >= 88 ? 1 : 0, log.Scalars.Values.Sum(series => series.Count));
        }
        Assert.StartsWith("a.tfevents: half a record at byte 156; the last 147 bytes", TensorBoardLog.Read(folder.Path).Damage[0]);
    }

    [Fact]
    public void Every_changed_bit_is_found()
    {
        using var folder = new TemporaryFolder();
        var whole = Convert.FromBase64String(Golden);
        for (var at = 0; at < whole.Length; at += 5)
        {
            var changed = whole.ToArray();
            changed[at] ^= (byte)(1 << (at % 8));
            File.WriteAllBytes(folder["a.tfevents"], changed);
            Assert.Contains("that does not fit its check", Assert.Single(TensorBoardLog.Read(folder.Path).Damage));
        }
    }

    [Fact]
    public void No_log_is_an_error()
    {
        using var folder = new TemporaryFolder();
        Assert.Contains("has no file of TensorBoard's events",
            Assert.Throws<FileNotFoundException>(() => TensorBoardLog.Read(folder.Path)).Message);
        Assert.Throws<DirectoryNotFoundException>(() => TensorBoardLog.Read(folder["nowhere"]));
    }
}

/// <summary>A clock that stands.</summary>
internal sealed class FixedTime : TimeProvider
{
    public static DateTimeOffset Now { get; } = new(2026, 3, 4, 5, 6, 7, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => Now;
}
