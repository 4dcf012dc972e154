using static TorchSharp.torch;

namespace Benchmarks;

/// <summary>One step of what users run, written as they would write it.</summary>
/// <returns>A number that depends on all of the step's work: the loss, for training.</returns>
internal delegate double Step();

/// <summary>Something to measure, on our side and, under the same name in <c>peer.py</c>, on PyTorch's.</summary>
/// <param name="Name">What it is called in tables and by the peer.</param>
/// <param name="Make">Builds it from seed 0; both sides draw the same numbers, so that their first steps return the same.</param>
/// <param name="Course">True for the nine training workloads of the course, whose mean is reported.</param>
internal sealed record Workload(string Name, Func<Step> Make, bool Course = false)
{
    public static IReadOnlyList<Workload> All { get; } =
    [
        .. TrainingWorkloads.All.Select(pair => new Workload(pair.Name, pair.Make, Course: true)),
        .. InferenceWorkloads.All, .. OperatorWorkloads.All,
    ];

    /// <summary>The first step and those after it, from seed 0.</summary>
    public Step Start()
    {
        manual_seed(0);
        var step = Make();
        return () =>
        {
            using var scope = NewDisposeScope();
            return step();
        };
    }
}
