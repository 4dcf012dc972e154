using System.Diagnostics;
using System.Text.Json.Nodes;

namespace Notebooks.Tests;

public sealed class JupyterKernelTests : IAsyncLifetime
{
    private KernelProbe _kernel = null!;

    public async ValueTask InitializeAsync() => _kernel = await KernelProbe.StartAsync();

    public ValueTask DisposeAsync() => _kernel.DisposeAsync();

    [Fact]
    public async Task A_cells_life_is_published()
    {
        var reply = await _kernel.ExecuteAsync("Console.WriteLine(\"hi\"); display(1); 2 + 3");
        Assert.Equal(("ok", 1), (reply.Text("status"), reply.Number("execution_count", 0)));
        var said = await _kernel.UntilIdleAsync();
        Assert.Equal(["execute_input", "stream", "display_data", "execute_result"], said.Select(message => message.Type));
        Assert.Equal("hi\n", said[1].Text("text"));
        Assert.Equal("5", (string?)said[3].Content["data"]!["text/plain"]);
        Assert.All(said, message => Assert.Equal((string?)reply.Parent["msg_id"], (string?)message.Parent["msg_id"]));
    }

    [Fact]
    public async Task An_error_has_its_story_and_stops_what_was_sent_after_it()
    {
        await _kernel.SendAsync("execute_request", KernelProbe.Cell("throw new InvalidOperationException(\"no\");"));
        await _kernel.SendAsync("execute_request", KernelProbe.Cell("1"));
        await _kernel.SendAsync("execute_request", KernelProbe.Cell("2"));
        var replies = new[] { await _kernel.ReplyAsync(), await _kernel.ReplyAsync(), await _kernel.ReplyAsync() };
        Assert.Equal(["error", "aborted", "aborted"], replies.Select(reply => reply.Text("status")));
        Assert.Equal(("InvalidOperationException", "no"), (replies[0].Text("ename"), replies[0].Text("evalue")));
        Assert.Contains("line 1", replies[0].Content["traceback"]!.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal("ok", (await _kernel.ExecuteAsync("3")).Text("status"));
    }

    [Fact]
    public async Task Updates_go_to_the_same_place()
    {
        await _kernel.ExecuteAsync("var shown = display(\"a\");");
        await _kernel.ExecuteAsync("shown.Update(\"b\");");
        var first = await _kernel.PublishedAsync("display_data");
        var update = await _kernel.PublishedAsync("update_display_data");
        Assert.Equal((string?)first.Content["transient"]!["display_id"], (string?)update.Content["transient"]!["display_id"]);
        Assert.Equal("b", (string?)update.Content["data"]!["text/plain"]);
    }

    [Fact]
    public async Task What_display_returns_is_not_shown_again()
    {
        await _kernel.ExecuteAsync("display(1)");
        Assert.Equal(["execute_input", "display_data"], (await _kernel.UntilIdleAsync()).Select(message => message.Type));
    }

    [Fact]
    public async Task A_silent_cell_gets_no_number_and_shows_no_result()
    {
        await _kernel.ExecuteAsync("var x = 1;");
        await _kernel.UntilIdleAsync();
        Assert.Equal(1, (await _kernel.ExecuteAsync("x + 1", silent: true)).Number("execution_count", 0));
        Assert.Empty(await _kernel.UntilIdleAsync());
        Assert.Equal(2, (await _kernel.ExecuteAsync("x")).Number("execution_count", 0));
    }

    [Fact]
    public async Task An_interrupt_stops_a_loop_and_the_state_stays()
    {
        await _kernel.ExecuteAsync("var kept = 7;");
        await _kernel.SendAsync("execute_request", KernelProbe.Cell("Console.WriteLine(\"on\"); while (true) { }"));
        await _kernel.PublishedAsync("stream");
        Assert.Equal("interrupt_reply", (await _kernel.ControlAsync("interrupt_request")).Type);
        var reply = await _kernel.ReplyAsync();
        Assert.Equal(("error", "Interrupted"), (reply.Text("status"), reply.Text("ename")));
        Assert.Equal("ok", (await _kernel.ExecuteAsync("kept")).Text("status"));
        Assert.Equal("7", (string?)(await _kernel.PublishedAsync("execute_result")).Content["data"]!["text/plain"]);
    }

    [Fact]
    public async Task An_interrupted_kernel_is_idle_only_when_the_cell_has_ended()
    {
        await _kernel.SendAsync("execute_request", KernelProbe.Cell("Console.WriteLine(\"on\"); while (true) { }"));
        await _kernel.PublishedAsync("stream");
        await _kernel.ControlAsync("interrupt_request");
        while (await _kernel.PublishedAsync("status") is var status && status.Text("execution_state") != "idle")
            Assert.Equal("execute_request", (string?)status.Parent["msg_type"]);
        await _kernel.SendAsync("execute_request", KernelProbe.Cell("6 * 7")); // at once: nothing that was sent after "idle" may be dropped
        Assert.Equal("error", (await _kernel.ReplyAsync()).Text("status"));
        Assert.Equal("ok", (await _kernel.ReplyAsync()).Text("status"));
        Assert.Equal("42", (string?)(await _kernel.PublishedAsync("execute_result")).Content["data"]!["text/plain"]);
    }

    [Theory]
    [InlineData("Console.ReadLine()", false)]
    [InlineData("await GetInputAsync(\"name?\")", false)]
    [InlineData("(await GetPasswordAsync(\"name?\")).GetClearTextPassword()", true)]
    public async Task A_cell_can_ask_the_user(string code, bool password)
    {
        await _kernel.SendAsync("execute_request", KernelProbe.Cell(code));
        var question = await _kernel.QuestionAsync();
        Assert.Equal(password, question.Flag("password", !password));
        await _kernel.AnswerAsync("Ada");
        await _kernel.ReplyAsync();
        Assert.Equal("Ada", (string?)(await _kernel.PublishedAsync("execute_result")).Content["data"]!["text/plain"]);
    }

    [Fact]
    public async Task An_open_question_can_be_interrupted()
    {
        await _kernel.SendAsync("execute_request", KernelProbe.Cell("Console.ReadLine()"));
        await _kernel.QuestionAsync();
        await _kernel.ControlAsync("interrupt_request");
        Assert.Equal("error", (await _kernel.ReplyAsync()).Text("status"));
        Assert.Equal("ok", (await _kernel.ExecuteAsync("1")).Text("status"));
    }

    [Fact]
    public async Task A_front_end_without_input_is_not_asked()
    {
        var reply = await _kernel.ExecuteAsync("Console.ReadLine()", allowStdin: false);
        Assert.Contains("cannot ask for input", reply.Text("evalue"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Unfinished_code_is_understood()
    {
        await _kernel.ExecuteAsync("var text = \"abc\";");
        var completions = await _kernel.RequestAsync("complete_request", new() { ["code"] = "/*𝑥*/ text.ToUpp", ["cursor_pos"] = 16 });
        Assert.Equal(["ToUpper", "ToUpperInvariant"], completions.Content["matches"]!.AsArray().Select(match => (string?)match));
        Assert.Equal((11, 16), (completions.Number("cursor_start", 0), completions.Number("cursor_end", 0)));
        var found = await _kernel.RequestAsync("inspect_request", new() { ["code"] = "text", ["cursor_pos"] = 2 });
        Assert.Contains("string text", (string?)found.Content["data"]!["text/plain"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1 + 1", "complete")]
    [InlineData("for (;;) {", "incomplete")]
    [InlineData("a b c;", "invalid")]
    public async Task Whether_a_cell_is_whole_is_known(string code, string status) =>
        Assert.Equal(status, (await _kernel.RequestAsync("is_complete_request", new() { ["code"] = code })).Text("status"));

    [Fact]
    public async Task History_remembers_the_cells()
    {
        await _kernel.ExecuteAsync("var a = 1;");
        await _kernel.ExecuteAsync("a + 1");
        var tail = await _kernel.RequestAsync("history_request", new() { ["hist_access_type"] = "tail", ["n"] = 1 });
        Assert.Equal("[[0,2,\"a + 1\"]]", tail.Content["history"]!.ToJsonString().Replace("\\u002B", "+", StringComparison.Ordinal));
        var search = await _kernel.RequestAsync("history_request", new() { ["hist_access_type"] = "search", ["pattern"] = "var*", ["n"] = 5 });
        Assert.Single(search.Content["history"]!.AsArray());
    }

    [Fact]
    public async Task What_is_unknown_is_answered()
    {
        Assert.Equal("error", (await _kernel.RequestAsync("wish_request")).Text("status"));
        Assert.Equal("ok", (await _kernel.RequestAsync("comm_info_request")).Text("status"));
        Assert.Equal("error", (await _kernel.RequestAsync("execute_request", new() { ["code"] = "nonsense" })).Text("status"));
        Assert.Equal("ok", (await _kernel.RequestAsync("execute_request", new() { ["code"] = new JsonArray(1) })).Text("status")); // an empty cell
    }

    [Fact]
    public async Task Shutdown_ends_a_running_cell_too()
    {
        await _kernel.SendAsync("execute_request", KernelProbe.Cell("Console.WriteLine(\"on\"); while (true) { }"));
        await _kernel.PublishedAsync("stream");
        var clock = Stopwatch.StartNew();
        Assert.Equal("shutdown_reply", (await _kernel.ControlAsync("shutdown_request")).Type);
        await _kernel.Serving.WaitAsync(TimeSpan.FromSeconds(10));
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(5), $"shutdown took {clock.Elapsed}");
    }
}
