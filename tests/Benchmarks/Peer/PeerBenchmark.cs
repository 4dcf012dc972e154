using System.Text.Json;

namespace Benchmarks;

/// <summary>Every workload here and in PyTorch, in turns, so that a change in the machine's speed meets both sides.</summary>
internal sealed class PeerBenchmark : IBenchmark
{
    private const int Rounds = 5;
    private const double Seconds = 0.3;
    private const double SameFirstStep = 1e-3;
    private static readonly JsonSerializerOptions options = new(JsonSerializerDefaults.Web)
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        WriteIndented = true,
    };

    public string Name => "peer";

    public string Description => "whole training steps, predictions and operators beside PyTorch's; writes artifacts/benchmarks; "
        + "further words choose the workloads that have them in their names";

    /// <summary>Parts of the names of the workloads to run; all, if empty.</summary>
    public IReadOnlyList<string> Only { get; set; } = [];

    public void Run()
    {
        using var tuned = PeerProcess.Start(tuned: true);
        using var installed = PeerProcess.Start(tuned: false);
        if (tuned is null || installed is null) Console.WriteLine($"PyTorch is not here, so only our side runs. To compare: {PeerProcess.HowToInstall}");
        else Console.WriteLine($"PyTorch {tuned.Version}, tuned and as installed.");
        var limits = MachineLimits.Measure();
        Console.WriteLine(limits);

        var (ours, comparisons) = (new OurSide(), new List<Comparison>());
        (string Name, PeerProcess? Process)[] peers = [("tuned", tuned), ("installed", installed)];
        foreach (var threads in new[] { 1, 2 })
        {
            var table = new Table($"{threads} {(threads == 1 ? "thread" : "threads")}", "ours ms", "tuned ms", "ratio", "installed ms", "ratio");
            foreach (var workload in Workload.All.Where(w => Only.Count == 0 || Only.Any(part => w.Name.Contains(part, StringComparison.OrdinalIgnoreCase))))
            {
                var sides = new List<(string Name, Func<Measured> Run)> { ("ours", () => ours.Measure(workload, threads, Seconds)) };
                sides.AddRange(peers.Where(peer => peer.Process is not null)
                    .Select(peer => (peer.Name, (Func<Measured>)(() => peer.Process!.Measure(workload.Name, threads, Seconds)))));
                var rounds = Enumerable.Range(0, Rounds).Select(_ => sides.ConvertAll(side => side.Run())).ToList();
                CheckSameWork(workload, rounds[0]);
                var medians = sides.Select((_, i) => rounds.Select(round => round[i].Ms).Order().ElementAt(Rounds / 2)).ToArray();
                var compared = sides.Skip(1).Select((side, i) => new Comparison(workload.Name, threads, side.Name, medians[0], medians[i + 1])).ToList();
                comparisons.AddRange(compared);
                table.Row(workload.Name, [$"{medians[0]:F3}", .. compared.SelectMany(c => new[] { $"{c.PeerMs:F3}", $"{c.Ratio:F2}" })]);
            }
        }
        PrintMeans(comparisons);
        Directory.CreateDirectory(PeerReport.Folder);
        File.WriteAllText(Path.Combine(PeerReport.Folder, "peer.json"), JsonSerializer.Serialize(comparisons, options));
        File.WriteAllText(Path.Combine(PeerReport.Folder, "peer.md"), PeerReport.Markdown(comparisons, limits));
        File.WriteAllText(Path.Combine(PeerReport.Folder, "peer.svg"), PeerReport.Picture(comparisons));
        Console.WriteLine($"Written to {Path.GetFullPath(PeerReport.Folder)}.");
    }

    private static void CheckSameWork(Workload workload, List<Measured> sides)
    {
        foreach (var peer in sides.Skip(1))
        {
            if (Math.Abs(peer.First - sides[0].First) > SameFirstStep * Math.Max(1, Math.Abs(peer.First)))
                throw new InvalidOperationException($"{workload.Name} is not the same work: our first step returns {sides[0].First}, PyTorch's {peer.First}.");
        }
    }

    private static void PrintMeans(IReadOnlyList<Comparison> comparisons)
    {
        var course = Workload.All.Where(workload => workload.Course).Select(workload => workload.Name).ToHashSet();
        foreach (var group in comparisons.Where(c => course.Contains(c.Workload)).GroupBy(c => (c.Peer, c.Threads)))
        {
            var mean = Math.Exp(group.Average(c => Math.Log(c.Ratio)));
            Console.WriteLine($"{group.Key.Threads} thread(s), {group.Key.Peer}: the course's workloads have a geometric mean of {mean:F2}, at least {group.Min(c => c.Ratio):F2}");
        }
    }
}
