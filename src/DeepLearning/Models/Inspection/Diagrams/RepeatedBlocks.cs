namespace DeepLearning;

/// <summary>Equal blocks one after another: the first of them stands for all.</summary>
/// <param name="Block">The first.</param>
/// <param name="Last">The path of the last.</param>
/// <param name="Count">How many there are, at least 2.</param>
/// <param name="End">The last node of the last.</param>
sealed record RepeatedBlocks(TraceContainer Block, string Last, int Count, int End)
{
    /// <summary>All runs in a trace, the outermost only: what repeats inside a block that stands for others is found in that block,
    /// too.</summary>
    internal static IReadOnlyList<RepeatedBlocks> Find(ModuleTrace trace)
    {
        var runs = new List<RepeatedBlocks>();
        var blocks = trace.Containers.Where(container => container.Path.Length > 0).ToList();
        var begun = new HashSet<TraceContainer>(ReferenceEqualityComparer.Instance);
        foreach (var block in blocks)
        {
            if (begun.Contains(block) || runs.Any(run => block.First > run.Block.Last && block.Last <= run.End)) continue;
            var (end, count) = (block, 1);
            while (blocks.Find(next => next.First == end.Last + 1 && Parent(next) == Parent(block)) is { } next && Same(trace, end, next))
            {
                (end, count) = (next, count + 1);
                begun.Add(next);
            }
            if (count > 1) runs.Add(new(block, end.Path, count, end.Last));
        }
        return runs;
    }

    static string Parent(TraceContainer container) => container.Path.LastIndexOf('.') is var dot and >= 0 ? container.Path[..dot] : "";

    /// <summary>The same layers with the same results and connections, the second fed by the first alone.</summary>
    static bool Same(ModuleTrace trace, TraceContainer first, TraceContainer second) =>
        Signature(trace, first) == Signature(trace, second)
        && Enumerable.Range(second.First, second.Last - second.First + 1).SelectMany(id => trace.Nodes[id].Inputs)
            .All(input => input == first.Last || input >= second.First);

    static string Signature(ModuleTrace trace, TraceContainer block) => string.Join('\n',
        trace.Nodes.Skip(block.First).Take(block.Last - block.First + 1).Select(node =>
            $"{node.Path[block.Path.Length..]} {DiagramWords.Title(node)} {string.Join('×', node.Shape)} from "
            + string.Join(' ', node.Inputs.Select(input => input >= block.First ? (input - block.First).ToString() : "outside"))));
}
