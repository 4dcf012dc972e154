using System.Diagnostics;

namespace Notebooks.Tests;

public sealed class InterruptTests : IDisposable
{
    private readonly EngineProbe _probe = new();

    public void Dispose() => _probe.Dispose();

    public static TheoryData<string> Endless => new(
        "while (true) { }",
        "var n = 0L; while (true) n++;",
        "for (;;) { try { System.Threading.Thread.Sleep(5); } catch { } }",
        "System.Threading.Thread.Sleep(100_000);",
        "await Task.Delay(100_000);",
        "Task.Delay(100_000).Wait();",
        "new System.Threading.ManualResetEventSlim().Wait();",
        "var gate = new object(); _ = new System.Threading.SemaphoreSlim(0).WaitAsync(); lock (gate) System.Threading.Monitor.Wait(gate);",
        "while (true) await Task.Yield();",
        "Parallel.For(0, 4, i => System.Threading.Thread.Sleep(2_000));",
        "foreach (var i in Enumerable.Repeat(1, int.MaxValue)) new byte[100].ToString();",
        "async Task Loop() { while (true) await Task.Delay(1); }\nawait Loop();");

    [Theory]
    [MemberData(nameof(Endless))]
    public async Task Stops_whatever_runs_and_stays_usable(string code)
    {
        await _probe.Run("var kept = 42;");
        var run = _probe.TryRun("Console.WriteLine(\"started\");\n" + code);
        await _probe.WaitFor("started");
        Assert.False(run.IsCompleted);
        var clock = Stopwatch.StartNew();
        _probe.Engine.Interrupt();
        var result = await run.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);
        Assert.Equal(CellError.InterruptedName, result.Error?.Name);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(8), $"took {clock.Elapsed}");
        Assert.Equal("started\n", _probe.Console);
        Assert.Equal("42", await _probe.Run("kept"));
        Assert.Equal("done", await _probe.Run("await Task.Delay(5); \"done\""));
    }

    [Fact]
    public async Task A_loop_that_only_prints_gives_the_console_back()
    {
        for (var round = 0; round < 10; round++)
        {
            var run = _probe.TryRun("while (true) Console.WriteLine(1);");
            await Task.Delay(50 + (10 * round), TestContext.Current.CancellationToken);
            _probe.Engine.Interrupt();
            var result = await run.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);
            Assert.Equal(CellError.InterruptedName, result.Error?.Name);
            Assert.Equal("2", await _probe.Run("Console.WriteLine(\"free\");\n1 + 1").WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken));
        }
    }

    [Fact]
    public async Task A_canceled_token_interrupts()
    {
        using var source = new CancellationTokenSource(TimeSpan.FromMilliseconds(500));
        var result = await _probe.TryRun("while (true) { }", cancellation: source.Token);
        Assert.Equal(CellError.InterruptedName, result.Error?.Name);
        Assert.Equal("1", await _probe.Run("1"));
    }

    [Fact]
    public async Task A_token_canceled_before_the_cell_stops_it_as_well()
    {
        var result = await _probe.TryRun("while (true) { }", cancellation: new CancellationToken(canceled: true));
        Assert.Equal(CellError.InterruptedName, result.Error?.Name);
        Assert.Equal("1", await _probe.Run("1"));
    }

    [Fact]
    public async Task The_rest_of_an_interrupted_cell_never_runs()
    {
        await _probe.Run("var went = false;");
        var run = _probe.TryRun("Console.WriteLine(\"started\"); await Task.Delay(800); went = true;");
        await _probe.WaitFor("started");
        _probe.Engine.Interrupt();
        await run;
        await Task.Delay(1000, TestContext.Current.CancellationToken);
        Assert.Equal("False", await _probe.Run("went"));
    }

    [Fact]
    public async Task An_interrupt_without_a_cell_does_nothing()
    {
        _probe.Engine.Interrupt();
        Assert.Equal("1", await _probe.Run("1"));
        _probe.Engine.Interrupt();
        Assert.Equal("2", await _probe.Run("2"));
    }

    [Fact]
    public async Task Many_interrupts_in_a_row_are_survived()
    {
        for (var i = 0; i < 5; i++)
        {
            var run = _probe.TryRun("Console.WriteLine(\"started\"); while (true) { }");
            await _probe.WaitFor("started");
            for (var k = 0; k < 3; k++) _probe.Engine.Interrupt();
            Assert.Equal(CellError.InterruptedName, (await run).Error?.Name);
            Assert.Equal($"{i}", await _probe.Run($"{i}"));
        }
    }
}
