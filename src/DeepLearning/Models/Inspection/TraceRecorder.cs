using static TorchSharp.torch;

namespace DeepLearning;

/// <summary>Listens to all modules of a model while it runs, and connects what they take with what they made.</summary>
sealed class TraceRecorder : IDisposable
{
    readonly nn.Module whole;
    readonly List<TraceNode> nodes = [];
    readonly Dictionary<Tensor, int> makers = new(ReferenceEqualityComparer.Instance);
    // Results of containers that no module inside had made: only the name of the place is known.
    readonly Dictionary<Tensor, string> strangers = new(ReferenceEqualityComparer.Instance);
    readonly List<TraceContainer> containers = [];
    readonly Stack<int> started = new();
    readonly List<string> gaps = [];
    readonly List<Action> removers = [];

    internal TraceRecorder(nn.Module module, IReadOnlyList<Tensor> inputs)
    {
        whole = module;
        foreach (var input in inputs)
        {
            makers[input] = nodes.Count;
            nodes.Add(new(nodes.Count, nodes.Count == 0 ? "input" : $"input{nodes.Count + 1}", null, [], [.. input.shape]));
        }
        foreach (var (path, part) in module.named_modules().Prepend(("", module)))
            if (ModuleHooks.Attach(part, () => started.Push(nodes.Count), (taken, made) => Record(path, part, taken, made)) is { } remove)
                removers.Add(remove);
    }

    internal ModuleTrace Finish(Tensor result)
    {
        if (nodes.All(node => node.Module is null))
            throw new ArgumentException($"{whole.GetType().Name} has no modules inside that can be watched.", nameof(result));
        var output = MakerOf(result, "The result of the whole");
        var outsideIn = containers.OrderBy(container => container.First).ThenBy(container => container.Path.Length);
        return new(whole, nodes, output, [.. outsideIn], gaps);
    }

    public void Dispose()
    {
        foreach (var remove in removers) remove();
    }

    void Record(string path, nn.Module module, IReadOnlyList<Tensor> taken, IReadOnlyList<Tensor> made)
    {
        var first = started.Pop();
        if (nodes.Count > first)
        {
            containers.Add(new(path, module, first, nodes.Count - 1));
            foreach (var tensor in made.Where(tensor => !makers.ContainsKey(tensor))) strangers.TryAdd(tensor, Name(path, module));
            return;
        }
        var place = Name(path, module);
        var inputs = taken.Select((tensor, index) =>
            MakerOf(tensor, taken.Count == 1 ? $"The input of {place}" : $"Input {index + 1} of {place}"));
        nodes.Add(new(nodes.Count, path, module, [.. inputs], [.. made[0].shape]));
        foreach (var tensor in made) makers[tensor] = nodes.Count - 1;
    }

    int MakerOf(Tensor tensor, string place)
    {
        if (makers.TryGetValue(tensor, out var maker)) return maker;
        var origin = strangers.TryGetValue(tensor, out var container) ? $"code at the end of {container}" : "code between modules";
        gaps.Add($"{place} comes from {origin}");
        return TraceNode.Unknown;
    }

    static string Name(string path, nn.Module module) => path.Length == 0 ? module.GetType().Name : $"{path} ({module.GetType().Name})";
}
