namespace Notebooks.Tests;

public sealed class NotebookEngineTests : IDisposable
{
    private readonly EngineProbe _probe = new();

    public void Dispose() => _probe.Dispose();

    [Fact]
    public async Task Shows_the_value_of_a_trailing_expression()
    {
        Assert.Equal("3", await _probe.Run("1 + 2"));
        Assert.Null(await _probe.Run("var x = 5;"));
        Assert.Null(await _probe.Run("x.ToString();"));
        Assert.Null(await _probe.Run("Console.Write(1)"));
        Assert.Equal("<null>", await _probe.Run("(string)null"));
        Assert.Equal("7", await _probe.Run("return 7;"));
    }

    [Fact]
    public async Task Keeps_state_over_cells_and_allows_redefinition()
    {
        await _probe.Run("var x = 5; int Twice(int v) => 2 * v;");
        Assert.Equal("10", await _probe.Run("Twice(x)"));
        await _probe.Run("var x = \"text\"; int Twice(int v) => 20 * v;");
        Assert.Equal("text", await _probe.Run("x"));
        Assert.Equal("20", await _probe.Run("Twice(1)"));
    }

    [Fact]
    public async Task Usings_stay_in_force()
    {
        await _probe.Run("using System.IO;");
        Assert.Equal("b", await _probe.Run("Path.GetFileName(\"a/b\")"));
        await _probe.Run("class Namer { public string Of(string path) => Path.GetFileName(path); }");
        Assert.Equal("b", await _probe.Run("new Namer().Of(\"a/b\")"));
    }

    [Fact]
    public async Task Awaits_return_to_the_cells_thread()
    {
        await _probe.Run("var before = Environment.CurrentManagedThreadId; await Task.Delay(20); await Task.Run(() => {}); var after = Environment.CurrentManagedThreadId;");
        Assert.Equal("True", await _probe.Run("before == after && after == Environment.CurrentManagedThreadId"));
    }

    [Fact]
    public async Task Recursion_may_be_deep()
    {
        Assert.Equal("200000", await _probe.Run("int Depth(int n) => n == 0 ? 0 : 1 + Depth(n - 1);\nDepth(200_000)"));
    }

    [Fact]
    public async Task Code_is_compiled_with_optimization()
    {
        Assert.Equal("False", await _probe.Run("""
            var attribute = (System.Diagnostics.DebuggableAttribute)Attribute.GetCustomAttribute(((Action)(() => { })).Method.Module.Assembly, typeof(System.Diagnostics.DebuggableAttribute));
            attribute.IsJITOptimizerDisabled
            """));
    }

    [Fact]
    public async Task Console_and_displays_keep_their_order()
    {
        await _probe.Run("Console.Write(\"a\"); Console.WriteLine(\"b\"); display(1); Console.Error.WriteLine(\"c\"); Console.WriteLine(\"d\"); 2");
        Assert.Equal(
            ["stdout ab", "display 1", "stderr c", "stdout d", "result 2"],
            _probe.Said.Select(said => said switch
            {
                StreamText stream => $"{stream.Name} {stream.Text.TrimEnd()}",
                ValueShown shown => $"display {shown.Data.PlainText}",
                ResultProduced result => $"result {result.Data.PlainText}",
                _ => "?",
            }));
    }

    [Fact]
    public async Task Console_text_of_tasks_and_threads_belongs_to_the_cell()
    {
        await _probe.Run("Parallel.For(0, 4, i => Console.Write(\"p\")); var t = new System.Threading.Thread(() => Console.Write(\"t\")); t.Start(); t.Join();");
        Assert.Equal("ppppt", _probe.Console);
    }

    [Fact]
    public async Task Small_writes_are_gathered()
    {
        await _probe.Run("for (var i = 0; i < 1000; i++) Console.Write(\"x\");");
        Assert.Equal(1000, _probe.Console.Length);
        Assert.InRange(_probe.Said.Count, 1, 20);
    }

    [Fact]
    public async Task Text_of_a_running_cell_does_not_wait_for_its_end()
    {
        var first = new TaskCompletionSource();
        var run = _probe.Engine.RunAsync("Console.WriteLine(\"now\"); System.Threading.Thread.Sleep(5000);", observer: _ => first.TrySetResult());
        await first.Task;
        Assert.False(run.IsCompleted);
        await run;
    }

    [Fact]
    public async Task Two_engines_do_not_mix()
    {
        using var other = new EngineProbe();
        await Task.WhenAll(
            _probe.Run("for (var i = 0; i < 50; i++) { Console.Write(\"a\"); await Task.Delay(1); }"),
            other.Run("for (var i = 0; i < 50; i++) { Console.Write(\"b\"); await Task.Delay(1); }"));
        Assert.Equal(new string('a', 50), _probe.Console);
        Assert.Equal(new string('b', 50), other.Console);
    }

    [Fact]
    public async Task Fire_and_forget_awaits_go_on_after_their_cell()
    {
        await _probe.Run("var done = false; async Task Later() { await Task.Delay(50); done = true; } _ = Later();");
        Assert.Equal("True", await _probe.Run("for (var i = 0; i < 500 && !done; i++) await Task.Delay(10);\ndone"));
    }

    [Fact]
    public async Task An_async_void_exception_does_not_end_the_process()
    {
        await _probe.Run("async void Boom() { await Task.Delay(30); throw new Exception(\"stray\"); } Boom();");
        await _probe.WaitFor("stray");
        Assert.Equal("1", await _probe.Run("1"));
    }

    [Fact]
    public async Task Counts_and_times_cells()
    {
        var first = await _probe.TryRun("await Task.Delay(30);");
        var second = await _probe.TryRun("1");
        Assert.Equal(1, first.ExecutionCount);
        Assert.Equal(2, second.ExecutionCount);
        Assert.True(first.Elapsed >= TimeSpan.FromMilliseconds(29));
    }

    [Fact]
    public async Task Warming_up_leaves_no_trace()
    {
        await NotebookEngine.WarmUpAsync();
        Assert.Equal(1, (await _probe.TryRun("1")).ExecutionCount);
    }

    [Fact]
    public async Task A_disposed_engine_refuses_cells()
    {
        var engine = new NotebookEngine();
        await engine.DisposeAsync();
        await Assert.ThrowsAsync<ObjectDisposedException>(() => engine.RunAsync("1"));
    }

    [Fact]
    public async Task Empty_cells_do_nothing()
    {
        Assert.Null(await _probe.Run(""));
        Assert.Null(await _probe.Run("  \n// only a comment"));
    }
}
