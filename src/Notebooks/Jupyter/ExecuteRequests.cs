using System.Diagnostics;
using System.Text.Json.Nodes;

namespace Notebooks;

/// <summary>Runs the cells that front ends send, shows what they say, and asks what they ask.</summary>
internal sealed class ExecuteRequests
{
    // What a front end sent before it could know of a failure arrives within this time.
    private static readonly TimeSpan Arrival = TimeSpan.FromMilliseconds(100);
    private readonly NotebookEngine _engine;
    private readonly KernelChannels _channels;
    private readonly KernelHistory _history;
    private JupyterMessage? _request;
    private volatile TaskCompletionSource<string>? _question;
    private long _abortBefore;

    public ExecuteRequests(NotebookEngine engine, KernelChannels channels, KernelHistory history)
    {
        (_engine, _channels, _history) = (engine, channels, history);
        engine.Input = AskAsync;
    }

    /// <summary>Runs one cell; after a failed one, those that had already arrived are not run.</summary>
    public async Task RunAsync(JupyterMessage request, long arrived)
    {
        if (arrived < _abortBefore)
        {
            _channels.Reply(request, "execute_reply", new() { ["status"] = "aborted" });
            return;
        }

        _request = request;
        var source = request.Text("code") ?? "";
        var silent = request.Flag("silent", false);
        var counts = !silent && request.Flag("store_history", true);
        if (!silent) _channels.Publish("execute_input", new() { ["code"] = source, ["execution_count"] = _engine.ExecutionCount + (counts ? 1 : 0) }, request);
        var result = await _engine.RunAsync(source, CellLanguage.CSharp, said => Publish(said, request, silent), counts).ConfigureAwait(false);
        if (counts) _history.Add(result.ExecutionCount, source);
        if (!result.Succeeded && request.Flag("stop_on_error", true))
        {
            await Task.Delay(Arrival).ConfigureAwait(false);
            _abortBefore = Stopwatch.GetTimestamp();
        }

        _channels.Reply(request, "execute_reply", Reply(result));
    }

    /// <summary>The user's answer to the question that is open, if one is.</summary>
    public void Answer(JupyterMessage reply)
    {
        if (reply.Type == "input_reply") _question?.TrySetResult(reply.Text("value") ?? "");
    }

    public void CancelQuestion() => _question?.TrySetCanceled();

    private async Task<string> AskAsync(InputRequest input)
    {
        var request = _request;
        if (request is null || !request.Flag("allow_stdin", true))
            throw new InvalidOperationException("this front end cannot ask for input; run the notebook in JupyterLab or VS Code, or give the value in a cell");
        var question = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        _question = question;
        _channels.Ask(request, new() { ["prompt"] = input.Prompt, ["password"] = input.IsPassword });
        try
        {
            return await question.Task.ConfigureAwait(false);
        }
        finally
        {
            _question = null;
        }
    }

    private void Publish(CellEvent said, JupyterMessage request, bool silent)
    {
        switch (said)
        {
            case StreamText stream:
                _channels.Publish("stream", new() { ["name"] = stream.Name, ["text"] = stream.Text }, request);
                break;
            case ValueShown shown:
                _channels.Publish("display_data", Data(shown.Data, shown.DisplayId), request);
                break;
            case ValueUpdated updated:
                _channels.Publish("update_display_data", Data(updated.Data, updated.DisplayId), request);
                break;
            case ResultProduced result when !silent:
                var content = Data(result.Data, null);
                content["execution_count"] = result.ExecutionCount;
                _channels.Publish("execute_result", content, request);
                break;
            case ErrorRaised raised:
                _channels.Publish("error", Error(raised.Error), request);
                break;
        }
    }

    private static JsonObject Reply(CellResult result)
    {
        var content = result.Error is { } error ? Error(error) : new() { ["payload"] = new JsonArray(), ["user_expressions"] = new JsonObject() };
        content["status"] = result.Succeeded ? "ok" : "error";
        content["execution_count"] = result.ExecutionCount;
        return content;
    }

    private static JsonObject Error(CellError error) => new()
    {
        ["ename"] = error.Name,
        ["evalue"] = error.Message,
        ["traceback"] = new JsonArray([.. error.Traceback.Select(line => (JsonNode)line)]),
    };

    private static JsonObject Data(MimeBundle data, string? displayId) => new()
    {
        ["data"] = data.ToJson(),
        ["metadata"] = new JsonObject(),
        ["transient"] = displayId is null ? new JsonObject() : new JsonObject { ["display_id"] = displayId },
    };
}
