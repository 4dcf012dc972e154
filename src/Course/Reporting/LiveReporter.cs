using Spectre.Console;

namespace Course;

/// <summary>One table that changes in place; failures are told in full below it at the end.</summary>
internal sealed class LiveReporter(IAnsiConsole console) : Reporter(console)
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);

    public override async Task WatchAsync(IReadOnlyList<NotebookState> notebooks, Func<Task> run)
    {
        await Console.Live(RunTable.Build(notebooks)).StartAsync(async context =>
        {
            var running = run();
            while (await Task.WhenAny(running, Task.Delay(Interval)) != running) context.UpdateTarget(RunTable.Build(notebooks));
            await running;
            context.UpdateTarget(RunTable.Build(notebooks));
        });
        foreach (var notebook in notebooks) WriteFailure(notebook);
    }
}
