using System.Diagnostics;

namespace Notebooks.Tests;

/// <summary>What a process allocates and how fast it answers can only be measured while no other test runs.</summary>
[CollectionDefinition(nameof(MeasuredAlone), DisableParallelization = true)]
public sealed class MeasuredAlone;

[Collection(nameof(MeasuredAlone))]
public class MemoryTests
{
    [Fact]
    public async Task Four_hundred_cells_need_little_memory_and_later_ones_are_as_fast()
    {
        await using var engine = new NotebookEngine();
        await engine.RunAsync("1 + 1");
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var times = new List<double>();
        for (var i = 0; i < 400; i++)
        {
            var clock = Stopwatch.StartNew();
            var result = await engine.RunAsync($"var x{i} = new List<int> {{ {i} }}; x{i}.Count + {i}");
            Assert.True(result.Succeeded);
            times.Add(clock.Elapsed.TotalMilliseconds);
        }

        var grown = (GC.GetTotalMemory(forceFullCollection: true) - before) / 1e6;
        Assert.True(grown < 100, $"400 cells grew memory by {grown:0} MB");
        var (early, late) = (Median(times.Take(100)), Median(times.TakeLast(100)));
        Assert.True(late < (4 * early) + 20, $"a late cell takes {late:0} ms, an early one {early:0} ms");
    }

    [Fact]
    public async Task The_thousandth_cell_says_when_to_restart()
    {
        await using var engine = new NotebookEngine();
        var said = new List<CellEvent>();
        for (var i = 1; i <= 1000; i++)
        {
            Assert.DoesNotContain(said, e => e is StreamText);
            await engine.RunAsync("prose", CellLanguage.Markdown, said.Add);
        }

        var hint = Assert.IsType<StreamText>(said[^1]);
        Assert.StartsWith("1,000 cells have run here.", hint.Text, StringComparison.Ordinal);
        Assert.EndsWith("Restart the kernel when it suits you; variables are lost then.\n", hint.Text, StringComparison.Ordinal);
    }

    private static double Median(IEnumerable<double> times) => times.Order().ElementAt(50);
}
