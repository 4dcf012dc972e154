using System.Text;
using System.Text.Json.Nodes;
using Notebooks.Zmtp;

namespace Notebooks;

/// <summary>The five sockets of a kernel: signed messages in, signed messages out. What is not signed with the key goes no further.</summary>
internal sealed class KernelChannels : IAsyncDisposable
{
    private readonly MessageCodec _codec;
    private readonly RouterSocket _shell;
    private readonly RouterSocket _control;
    private readonly RouterSocket _stdin;
    private readonly PublisherSocket _iopub = new();
    private readonly EchoSocket _heartbeat = new();

    /// <summary>Nothing listens before <see cref="Bind"/>. The handlers are called by one thread per peer.</summary>
    public KernelChannels(string key, Action<JupyterMessage> shell, Action<JupyterMessage> control, Action<JupyterMessage> stdin)
    {
        _codec = new(key);
        _shell = Router(shell);
        _control = Router(control);
        _stdin = Router(stdin);
    }

    public void Bind(ConnectionFile connection)
    {
        var address = connection.Address;
        _iopub.Bind(address, connection.IopubPort);
        _stdin.Bind(address, connection.StdinPort);
        _heartbeat.Bind(address, connection.HeartbeatPort);
        _control.Bind(address, connection.ControlPort);
        _shell.Bind(address, connection.ShellPort);
    }

    /// <summary>Answers a request on the shell channel.</summary>
    public void Reply(JupyterMessage request, string type, JsonObject content) =>
        _shell.Send(_codec.Write(request.Identities, type, content, request));

    /// <summary>Answers a request on the control channel.</summary>
    public void ReplyOnControl(JupyterMessage request, string type, JsonObject content) =>
        _control.Send(_codec.Write(request.Identities, type, content, request));

    /// <summary>Asks the front end that sent <paramref name="request"/>: its stdin has the same identity as its shell.</summary>
    public void Ask(JupyterMessage request, JsonObject content) =>
        _stdin.Send(_codec.Write(request.Identities, "input_request", content, request));

    /// <summary>Tells every front end.</summary>
    public void Publish(string type, JsonObject content, JupyterMessage? parent) =>
        _iopub.Send(_codec.Write([Encoding.ASCII.GetBytes($"kernel.{type}")], type, content, parent));

    /// <summary>Tells every front end whether the kernel is at work on <paramref name="request"/>.</summary>
    public void PublishStatus(string state, JupyterMessage? request) => Publish("status", new() { ["execution_state"] = state }, request);

    public async ValueTask DisposeAsync()
    {
        foreach (var socket in (ZmtpSocket[])[_shell, _control, _stdin, _iopub, _heartbeat]) await socket.DisposeAsync().ConfigureAwait(false);
    }

    private RouterSocket Router(Action<JupyterMessage> handle) => new(frames =>
    {
        if (_codec.Read(frames) is { } message) handle(message);
    });
}
