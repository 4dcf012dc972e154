using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Notebooks.Zmtp;

namespace Notebooks.Tests;

[Collection(nameof(MeasuredAlone))]
public sealed class HostilePeerTests : IAsyncLifetime
{
    private KernelProbe _kernel = null!;

    public async ValueTask InitializeAsync() => _kernel = await KernelProbe.StartAsync();

    public ValueTask DisposeAsync() => _kernel.DisposeAsync();

    private int[] Ports => [_kernel.Connection.ShellPort, _kernel.Connection.ControlPort, _kernel.Connection.StdinPort, _kernel.Connection.IopubPort, _kernel.Connection.HeartbeatPort];

    [Fact]
    public async Task Nobody_without_the_key_runs_a_cell()
    {
        var file = Path.GetTempFileName();
        File.Delete(file);
        var cell = KernelProbe.Cell($"System.IO.File.WriteAllText({System.Text.Json.JsonSerializer.Serialize(file)}, \"\");");
        await _kernel.SendAsync("execute_request", cell, new MessageCodec("a guess"));
        await _kernel.SendAsync("execute_request", cell, new MessageCodec(""));
        await IsWell();
        Assert.False(File.Exists(file));
    }

    [Fact]
    public async Task Garbage_on_every_port_hurts_nobody()
    {
        var random = new Random(1);
        foreach (var port in Ports)
        {
            foreach (var length in new[] { 1, 10, 64, 1000, 100_000 })
            {
                var garbage = new byte[length];
                random.NextBytes(garbage);
                await TrySend(port, garbage);
                await TrySend(port, [0xFF, .. garbage]);
                await TrySend(port, [.. ZmtpFraming.Greeting(), .. garbage]);
            }
        }

        await IsWell();
    }

    [Theory]
    [InlineData(new byte[] { 2, 0x7F, 255, 255, 255, 255, 255, 255, 255 })] // a frame of 2⁶³ bytes
    [InlineData(new byte[] { 2, 0, 0, 0, 0, 0x7F, 255, 255, 255 })] // of 2 GiB
    [InlineData(new byte[] { 8, 1, 0 })] // unknown flags
    public async Task A_frame_that_cannot_be_ends_its_connection_only(byte[] frame)
    {
        foreach (var port in Ports)
        {
            var before = GC.GetTotalAllocatedBytes();
            var stream = await _kernel.ConnectAsync(port, "DEALER");
            await stream.WriteAsync(frame);
            Assert.Equal(0, await ReadToEnd(stream));
            Assert.True(GC.GetTotalAllocatedBytes() - before < 16 << 20);
        }

        await IsWell();
    }

    [Fact]
    public async Task Half_open_connections_keep_nobody_out()
    {
        foreach (var port in Ports)
        {
            for (var i = 0; i < 20; i++)
            {
                var stream = await _kernel.OpenAsync(port);
                if (i % 2 == 0) await stream.WriteAsync(ZmtpFraming.Greeting().AsMemory(0, 11));
            }
        }

        await IsWell();
        var another = await _kernel.ConnectAsync(_kernel.Connection.ShellPort, "DEALER");
        Assert.True(another.Socket.Connected);
    }

    [Fact]
    public async Task A_thousand_connections_are_turned_away()
    {
        for (var i = 0; i < 1000; i++) await _kernel.OpenAsync(_kernel.Connection.ShellPort);
        await IsWell();
    }

    [Fact]
    public async Task A_second_peer_of_the_same_name_gets_nothing()
    {
        var identity = new byte[] { 9, 9, 9 };
        var first = await _kernel.ConnectAsync(_kernel.Connection.StdinPort, "DEALER", identity);
        await Task.Delay(100);
        var second = await _kernel.ConnectAsync(_kernel.Connection.StdinPort, "DEALER", identity);
        Assert.Equal(0, await ReadToEnd(second));
        Assert.False(first.Socket.Poll(0, SelectMode.SelectRead)); // still open, nothing to read
    }

    [Fact]
    public async Task A_peer_that_never_reads_is_given_up()
    {
        var deaf = await _kernel.ConnectAsync(_kernel.Connection.IopubPort, "SUB");
        await deaf.WriteAsync(ZmtpFraming.Message([[1]]));
        await Task.Delay(200);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var clock = Stopwatch.StartNew();
        var reply = await _kernel.ExecuteAsync("for (var i = 0; i < 100; i++) Console.Write(new string('x', 1 << 20));");
        Assert.Equal("ok", reply.Text("status"));
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(20), $"100 MB took {clock.Elapsed}");
        var characters = (await _kernel.UntilIdleAsync()).Where(message => message.Type == "stream").Sum(message => message.Text("text")!.Length);
        Assert.Equal(100 << 20, characters);
        Assert.True(GC.GetTotalMemory(forceFullCollection: true) - before < 150 << 20);
        await IsWell();
    }

    [Fact]
    public async Task Ports_are_this_machines_alone()
    {
        var addresses = (await Dns.GetHostAddressesAsync(Dns.GetHostName(), AddressFamily.InterNetwork, TestContext.Current.CancellationToken)).Where(address => !IPAddress.IsLoopback(address));
        foreach (var address in addresses)
        {
            using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
            await Assert.ThrowsAsync<SocketException>(() => socket.ConnectAsync(address, _kernel.Connection.ShellPort));
        }

        await IsWell();
    }

    [Fact]
    public async Task The_heartbeat_echoes()
    {
        var stream = await _kernel.ConnectAsync(_kernel.Connection.HeartbeatPort, "REQ");
        await stream.WriteAsync(ZmtpFraming.Message([[], "ping"u8.ToArray()]));
        var frames = await ZmtpFraming.ReadMessageAsync(stream, default);
        Assert.Equal("ping"u8.ToArray(), frames![1]);
    }

    private async Task IsWell() => Assert.Equal("ok", (await _kernel.ExecuteAsync("1 + 1")).Text("status"));

    private async Task TrySend(int port, byte[] bytes)
    {
        try
        {
            var stream = await _kernel.OpenAsync(port);
            await stream.WriteAsync(bytes);
        }
        catch (Exception e) when (e is IOException or SocketException)
        {
            // turned away already
        }
    }

    private static async Task<int> ReadToEnd(NetworkStream stream)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        try
        {
            return await stream.ReadAsync(new byte[16], limit.Token);
        }
        catch (IOException)
        {
            return 0; // a reset is an end, too
        }
    }
}
