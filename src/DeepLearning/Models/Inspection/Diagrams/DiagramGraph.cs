using TorchSharp.Modules;

namespace DeepLearning;

/// <summary>A trace as boxes: repeated blocks once, and, if that is still too much to look at, blocks as one box each.</summary>
/// <param name="Boxes">The boxes, each after those that it takes something from.</param>
/// <param name="Frames">Around blocks that stand for several.</param>
sealed record DiagramGraph(IReadOnlyList<DiagramBox> Boxes, IReadOnlyList<DiagramFrame> Frames)
{
    /// <summary>As much detail as fits into so many boxes.</summary>
    internal static DiagramGraph Of(ModuleTrace trace, int most)
    {
        var depth = trace.Nodes.Max(node => Parts(node.Path));
        var graph = new Builder(trace, depth).Build();
        while (graph.Boxes.Count > most && --depth > 0) graph = new Builder(trace, depth).Build();
        return graph;
    }

    static int Parts(string path) => path.Count(letter => letter == '.') + 1;

    sealed class Builder
    {
        readonly ModuleTrace trace;
        readonly int depth;
        readonly IReadOnlyList<RepeatedBlocks> runs;
        readonly List<DiagramBox> boxes = [];
        // For each node: its box, and how many nodes take its result.
        readonly Dictionary<int, int> boxOf = [];
        readonly int[] takers;
        readonly Dictionary<(string Path, int First), int> blockBoxes = [];

        internal Builder(ModuleTrace trace, int depth)
        {
            (this.trace, this.depth, runs) = (trace, depth, RepeatedBlocks.Find(trace));
            takers = new int[trace.Nodes.Count];
            foreach (var input in Shown().SelectMany(node => node.Inputs).Where(input => input >= 0)) takers[Shown(input)]++;
        }

        internal DiagramGraph Build()
        {
            foreach (var node in Shown()) Place(node);
            var frames = runs.Where(run => Parts(run.Block.Path) < depth).Select(run => new DiagramFrame(
                run.Count, Kind(run.Block), $"{run.Block.Path} … {run.Last}", boxOf[run.Block.First], boxOf[run.Block.Last]));
            return new(boxes, [.. frames]);
        }

        void Place(TraceNode node)
        {
            int box;
            if (Parts(node.Path) > depth) box = BlockOf(node);
            else if (DiagramWords.Follows(node) && Before(node) is { } before)
            {
                box = before;
                boxes[box].Extras.Add(DiagramWords.Title(node));
            }
            else box = Add(new(node.Path, DiagramWords.Title(node), DiagramWords.Color(node), false));
            boxOf[node.Id] = box;
            boxes[box].Shape = node.Shape;
            foreach (var input in node.Inputs.Select(input => input < 0 ? Unknown() : boxOf[Shown(input)]))
                if (input != box && !boxes[box].Inputs.Contains(input)) boxes[box].Inputs.Add(input);
        }

        /// <summary>The box of the layer that this one follows, if nothing else takes that layer's result, and no frame lies
        /// between.</summary>
        int? Before(TraceNode node)
        {
            var input = node.Inputs[0];
            if (input < 0 || takers[Shown(input)] != 1 || trace.Nodes[Shown(input)].Module is null
                || Frame(input) != Frame(node.Id)) return null;
            return boxes[boxOf[Shown(input)]].IsBlock ? null : boxOf[Shown(input)];
        }

        int BlockOf(TraceNode node)
        {
            var path = string.Join('.', node.Path.Split('.').Take(depth));
            var block = trace.Containers.LastOrDefault(container =>
                container.Path == path && container.First <= node.Id && node.Id <= container.Last);
            var key = (path, block?.First ?? -1);
            if (blockBoxes.TryGetValue(key, out var box)) return box;
            var run = runs.FirstOrDefault(run => run.Block == block);
            blockBoxes[key] = box = Add(new(path, (run is null ? "" : $"{run.Count} × ") + (block is null ? path : Title(block)),
                BoxColor.Block, true));
            if (block?.Module is not (null or Sequential)) boxes[box].Extras.Add(Inside(block));
            return box;
        }

        // "Sequential" says nothing: what is in it does.
        string Title(TraceContainer block) => block.Module is Sequential ? Inside(block) : Kind(block);

        string Inside(TraceContainer block) => DiagramWords.Inside(trace.Nodes.Skip(block.First).Take(block.Last - block.First + 1));

        int Unknown() => Add(new("code between modules", "?", BoxColor.Other, false));

        int Add(DiagramBox box)
        {
            boxes.Add(box);
            return boxes.Count - 1;
        }

        RepeatedBlocks? Frame(int node) => runs.LastOrDefault(run => run.Block.First <= node && node <= run.End);

        IEnumerable<TraceNode> Shown() => trace.Nodes.Where(node => !runs.Any(run => node.Id > run.Block.Last && node.Id <= run.End));

        // What comes out of the last of equal blocks comes out of the one that is shown.
        int Shown(int node) => runs.LastOrDefault(run => run.End == node) is { } run ? run.Block.Last : node;

        static string Kind(TraceContainer container) => container.Module.GetType().Name;
    }
}
