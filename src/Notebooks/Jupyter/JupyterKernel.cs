using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text.Json.Nodes;
using System.Threading.Channels;

namespace Notebooks;

/// <summary>
/// A Jupyter kernel: takes requests from front ends (JupyterLab, Notebook, VS Code, nbclient) and lets a <see cref="NotebookEngine"/>
/// run their cells. Requests on the shell channel are answered one after another, those on the control channel at once.
/// Protocol: jupyter-client.readthedocs.io, "Messaging in Jupyter", version 5.3.
/// </summary>
public sealed class JupyterKernel : IAsyncDisposable
{
    private readonly NotebookEngine _engine;
    private readonly KernelChannels _channels;
    private readonly ExecuteRequests _execution;
    private readonly CodeRequests _code;
    private readonly KernelHistory _history = new();
    private readonly Channel<(JupyterMessage Request, Func<Task> Answer)> _requests = Channel.CreateUnbounded<(JupyterMessage, Func<Task>)>(new() { SingleReader = true });
    private readonly TaskCompletionSource _shutdown = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>A kernel that listens at once.</summary>
    /// <param name="connection">Where, and with which key.</param>
    /// <param name="engine">Runs the cells; its disposal is the caller's.</param>
    public JupyterKernel(ConnectionFile connection, NotebookEngine engine)
    {
        ArgumentNullException.ThrowIfNull(connection);
        _engine = engine;
        _channels = new(connection.Key, Shell, Control, message => _execution!.Answer(message));
        _execution = new(engine, _channels, _history);
        _code = new(engine);
        _channels.Bind(connection);
        _channels.PublishStatus("starting", null);
    }

    /// <summary>Serves until a front end asks for shutdown.</summary>
    public async Task RunAsync(CancellationToken cancellation = default)
    {
        using var stop = cancellation.Register(() => _shutdown.TrySetResult());
        // Ctrl-C in the terminal of a Jupyter server reaches its kernels too; it is meant for the running cell at most.
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, context =>
        {
            context.Cancel = true;
            Interrupt();
        });
        var serving = ServeAsync();
        await _shutdown.Task.ConfigureAwait(false);
        _requests.Writer.TryComplete();
        Interrupt();
        await Task.WhenAny(serving, Task.Delay(TimeSpan.FromSeconds(2), CancellationToken.None)).ConfigureAwait(false);
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync() => _channels.DisposeAsync();

    private async Task ServeAsync()
    {
        await foreach (var (request, answer) in _requests.Reader.ReadAllAsync().ConfigureAwait(false))
        {
            if (_shutdown.Task.IsCompleted) return;
            _channels.PublishStatus("busy", request);
            try
            {
                await answer().ConfigureAwait(false);
            }
            catch (Exception e) when (e is InvalidOperationException or ArgumentException or FormatException)
            {
                Refuse(request, e); // content of a wrong shape
            }

            _channels.PublishStatus("idle", request);
        }
    }

    private void Shell(JupyterMessage request)
    {
        var arrived = Stopwatch.GetTimestamp();
        _requests.Writer.TryWrite((request, () => AnswerAsync(request, arrived)));
    }

    private async Task AnswerAsync(JupyterMessage request, long arrived)
    {
        switch (request.Type)
        {
            case "execute_request":
                await _execution.RunAsync(request, arrived).ConfigureAwait(false);
                break;
            case "kernel_info_request":
                _channels.Reply(request, "kernel_info_reply", KernelInfo.Reply());
                break;
            case "is_complete_request":
                _channels.Reply(request, "is_complete_reply", CodeRequests.IsComplete(request.Text("code") ?? ""));
                break;
            case "complete_request":
                _channels.Reply(request, "complete_reply", _code.Complete(request.Text("code") ?? "", request.Number("cursor_pos", int.MaxValue)));
                break;
            case "inspect_request":
                _channels.Reply(request, "inspect_reply", _code.Inspect(request.Text("code") ?? "", request.Number("cursor_pos", int.MaxValue)));
                break;
            case "history_request":
                _channels.Reply(request, "history_reply", _history.Reply(request));
                break;
            case "comm_info_request":
                _channels.Reply(request, "comm_info_reply", new() { ["status"] = "ok", ["comms"] = new JsonObject() });
                break;
            case "comm_open":
                _channels.Publish("comm_close", new() { ["comm_id"] = request.Text("comm_id"), ["data"] = new JsonObject() }, request);
                break;
            case "shutdown_request":
                Shutdown(request, _channels.Reply);
                break;
            case var type when type.EndsWith("_request", StringComparison.Ordinal):
                Refuse(request, new NotSupportedException($"this kernel does not answer {type}"));
                break;
        }
    }

    private void Control(JupyterMessage request)
    {
        switch (request.Type)
        {
            case "interrupt_request":
                Interrupt();
                _channels.ReplyOnControl(request, "interrupt_reply", new() { ["status"] = "ok" });
                break;
            case "shutdown_request":
                Shutdown(request, _channels.ReplyOnControl);
                break;
            case "kernel_info_request":
                _channels.ReplyOnControl(request, "kernel_info_reply", KernelInfo.Reply());
                break;
        }

        // Front ends take every "idle" as the kernel's state, so it must not be said while a cell still runs: it waits for its turn.
        _requests.Writer.TryWrite((request, () => Task.CompletedTask));
    }

    private void Interrupt()
    {
        _execution.CancelQuestion();
        _engine.Interrupt();
    }

    private void Shutdown(JupyterMessage request, Action<JupyterMessage, string, JsonObject> reply)
    {
        var content = new JsonObject { ["status"] = "ok", ["restart"] = request.Flag("restart", false) };
        reply(request, "shutdown_reply", content);
        _channels.Publish("shutdown_reply", (JsonObject)content.DeepClone(), request);
        _shutdown.TrySetResult();
    }

    private void Refuse(JupyterMessage request, Exception e) => _channels.Reply(request, request.Type.Replace("_request", "_reply", StringComparison.Ordinal), new()
    {
        ["status"] = "error",
        ["ename"] = e.GetType().Name,
        ["evalue"] = e.Message,
        ["traceback"] = new JsonArray(),
    });
}
