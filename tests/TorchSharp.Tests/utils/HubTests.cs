using System.Security.Cryptography;
using TorchSharp.Utils;
using static TorchSharp.torch;

namespace TorchSharp.Tests;

[Collection(nameof(Kernels.ProcessWide))]
public sealed class HubTests : IDisposable
{
    private static readonly byte[] content = [.. Enumerable.Range(0, 100_000).Select(i => (byte)(i * 7))];
    private readonly string folder = Directory.CreateTempSubdirectory("hub").FullName;

    private string Target => Path.Join(folder, "file");

    public void Dispose()
    {
        hub.set_create_progress_bar_func(null);
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void FilesAreDownloadedWithProgress()
    {
        using var server = new LocalServer((200, content), (200, [1]));
        var bars = new List<Bar>();
        hub.set_create_progress_bar_func(hidden =>
        {
            bars.Add(new(hidden));
            return bars[^1];
        });
        hub.download_url_to_file(server.Address, Target, Convert.ToHexString(SHA256.HashData(content))[..12]);
        Assert.Equal(content, File.ReadAllBytes(Target));
        hub.download_url_to_file(server.Address, Target, progress: false);
        Assert.Equal([1], File.ReadAllBytes(Target));
        Assert.Equal([(false, 100_000L, 100_000L, true), (true, 1, 1, true)],
            bars.Select(bar => (bar.Hidden, bar.Value, bar.Maximum ?? 0, bar.IsDisposed)));
    }

    [Fact]
    public async Task DownloadsThatFailLeaveNothingBehind()
    {
        using var server = new LocalServer((404, content), (200, content));
        var token = TestContext.Current.CancellationToken;
        await Assert.ThrowsAsync<HttpRequestException>(
            () => hub.download_url_to_file_async(server.Address, Target, progress: false, cancellationToken: token));
        var fault = await Assert.ThrowsAsync<InvalidDataException>(
            () => hub.download_url_to_file_async(server.Address, Target, "123abc", false, token));
        Assert.Contains("expected \"123abc\"", fault.Message);
        Assert.Empty(Directory.GetFiles(folder));
    }

    [Fact]
    public void BarsShowTheShare()
    {
        using var text = new StringWriter();
        using (var bar = new ConsoleProgressBar(text))
        {
            bar.Maximum = 10;
            bar.Value = 20;
            Assert.Equal(10, bar.Value);
        }
        Assert.Equal($"\r100%[{new string('=', 40)}] 10/10{Environment.NewLine}", text.ToString());
        using var silent = hub.CreateProgressBar(hidden: true);
        silent.Value = 3;
        Assert.Equal((3, null), (silent.Value, silent.Maximum));
    }

    private sealed class Bar(bool hidden) : IProgressBar
    {
        public bool Hidden => hidden;

        public bool IsDisposed { get; private set; }

        public long Value { get; set; }

        public long? Maximum { get; set; }

        public void Dispose() => IsDisposed = true;
    }
}
