using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using Notebooks.Zmtp;

namespace Notebooks.Tests;

/// <summary>A kernel on free ports, and a front end for it that speaks ZMTP on its own: nothing is shared but the framing.</summary>
internal sealed class KernelProbe : IAsyncDisposable
{
    public const string Key = "0123456789abcdef";
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);
    private readonly NotebookEngine _engine = new();
    private readonly JupyterKernel _kernel;
    private readonly Task _serving;
    private readonly MessageCodec _codec = new(Key);
    private readonly byte[] _identity = Guid.NewGuid().ToByteArray();
    private readonly List<NetworkStream> _streams = [];
    private readonly Channel<JupyterMessage> _published = Channel.CreateUnbounded<JupyterMessage>();
    private NetworkStream _shell = null!;
    private NetworkStream _control = null!;
    private NetworkStream _stdin = null!;
    private string? _answered;

    private KernelProbe()
    {
        var ports = FreePorts(5);
        Connection = new()
        {
            Ip = "127.0.0.1", Key = Key, ShellPort = ports[0], IopubPort = ports[1], StdinPort = ports[2], ControlPort = ports[3], HeartbeatPort = ports[4],
        };
        _kernel = new(Connection, _engine);
        _serving = _kernel.RunAsync();
    }

    public ConnectionFile Connection { get; }

    public Task Serving => _serving;

    public NotebookEngine Engine => _engine;

    public static async Task<KernelProbe> StartAsync()
    {
        var probe = new KernelProbe();
        var iopub = await probe.ConnectAsync(probe.Connection.IopubPort, "SUB");
        await iopub.WriteAsync(ZmtpFraming.Message([[1]]));
        _ = probe.ListenAsync(iopub);
        probe._shell = await probe.ConnectAsync(probe.Connection.ShellPort, "DEALER", probe._identity);
        probe._control = await probe.ConnectAsync(probe.Connection.ControlPort, "DEALER", probe._identity);
        probe._stdin = await probe.ConnectAsync(probe.Connection.StdinPort, "DEALER", probe._identity);
        while (probe._published.Reader.Count == 0) await probe.RequestAsync("kernel_info_request"); // until the subscription has arrived
        await probe.RequestAsync("kernel_info_request");
        await probe.UntilIdleAsync();
        return probe;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var stream in _streams) await stream.DisposeAsync();
        await _kernel.DisposeAsync();
        await _engine.DisposeAsync();
    }

    /// <summary>Sends a request on shell and waits for its reply.</summary>
    public async Task<JupyterMessage> RequestAsync(string type, JsonObject? content = null)
    {
        await SendAsync(type, content);
        return await ReplyAsync();
    }

    public Task<JupyterMessage> ExecuteAsync(string code, bool allowStdin = true, bool silent = false) =>
        RequestAsync("execute_request", Cell(code, allowStdin, silent));

    public static JsonObject Cell(string code, bool allowStdin = true, bool silent = false) =>
        new() { ["code"] = code, ["silent"] = silent, ["allow_stdin"] = allowStdin, ["stop_on_error"] = true };

    public Task SendAsync(string type, JsonObject? content = null, MessageCodec? codec = null) =>
        _shell.WriteAsync(ZmtpFraming.Message((codec ?? _codec).Write([], type, content ?? [], null))).AsTask();

    public async Task<JupyterMessage> ReplyAsync()
    {
        var reply = await ReadAsync(_shell);
        _answered = (string?)reply.Parent["msg_id"];
        return reply;
    }

    public async Task<JupyterMessage> ControlAsync(string type)
    {
        await _control.WriteAsync(ZmtpFraming.Message(_codec.Write([], type, [], null)));
        return await ReadAsync(_control);
    }

    public Task<JupyterMessage> QuestionAsync() => ReadAsync(_stdin);

    public Task AnswerAsync(string value) =>
        _stdin.WriteAsync(ZmtpFraming.Message(_codec.Write([], "input_reply", new() { ["value"] = value }, null))).AsTask();

    /// <summary>The next published message of a type.</summary>
    public async Task<JupyterMessage> PublishedAsync(string type)
    {
        using var limit = new CancellationTokenSource(Limit);
        while (true)
        {
            var message = await _published.Reader.ReadAsync(limit.Token);
            if (message.Type == type) return message;
        }
    }

    /// <summary>All that was published until the kernel was idle after the request that was answered last, without the states.</summary>
    public async Task<IReadOnlyList<JupyterMessage>> UntilIdleAsync()
    {
        using var limit = new CancellationTokenSource(Limit);
        var messages = new List<JupyterMessage>();
        while (await _published.Reader.ReadAsync(limit.Token) is var message
            && !(message.Text("execution_state") == "idle" && (string?)message.Parent["msg_id"] == _answered))
        {
            if (message.Type != "status") messages.Add(message);
        }

        return messages;
    }

    /// <summary>A greeted connection to a port.</summary>
    public async Task<NetworkStream> ConnectAsync(int port, string socketType, byte[]? identity = null)
    {
        var stream = await OpenAsync(port);
        await stream.WriteAsync(ZmtpFraming.Greeting());
        var greeting = new byte[ZmtpFraming.GreetingLength];
        await stream.ReadExactlyAsync(greeting);
        ZmtpFraming.CheckGreeting(greeting);
        byte[] body = [5, .. "READY"u8, .. Property("Socket-Type", Encoding.ASCII.GetBytes(socketType)), .. Property("Identity", identity ?? [])];
        await stream.WriteAsync((byte[])[4, (byte)body.Length, .. body]);
        await ZmtpFraming.ReadCommandAsync(stream, default);
        return stream;
    }

    /// <summary>A connection without a word said.</summary>
    public async Task<NetworkStream> OpenAsync(int port)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(IPAddress.Loopback, port);
        var stream = new NetworkStream(socket, ownsSocket: true);
        _streams.Add(stream);
        return stream;
    }

    private async Task<JupyterMessage> ReadAsync(NetworkStream stream)
    {
        using var limit = new CancellationTokenSource(Limit);
        return _codec.Read((await ZmtpFraming.ReadMessageAsync(stream, limit.Token))!)!;
    }

    private async Task ListenAsync(NetworkStream iopub)
    {
        try
        {
            while (await ZmtpFraming.ReadMessageAsync(iopub, default) is { } frames) _published.Writer.TryWrite(_codec.Read(frames)!);
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException)
        {
            // the test is over
        }
    }

    private static byte[] Property(string name, byte[] value) =>
        [(byte)name.Length, .. Encoding.ASCII.GetBytes(name), 0, 0, 0, (byte)value.Length, .. value];

    private static int[] FreePorts(int count)
    {
        var listeners = Enumerable.Range(0, count).Select(_ => new TcpListener(IPAddress.Loopback, 0)).ToList();
        listeners.ForEach(listener => listener.Start());
        var ports = listeners.Select(listener => ((IPEndPoint)listener.LocalEndpoint).Port).ToArray();
        listeners.ForEach(listener => listener.Stop());
        return ports;
    }
}
