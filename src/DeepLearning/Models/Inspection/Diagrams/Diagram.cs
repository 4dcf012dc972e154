using System.Text;
using TorchSharp;
using static TorchSharp.torch;

namespace DeepLearning;

/// <summary>
/// A model as a drawing: layers from top to bottom, with shortcuts around them and branches side by side. Equal blocks that follow each
/// other are drawn once, in a frame that says how many they are; where a model is still too large, each block is one box.
/// <code>
/// Diagram.Of(new LeNet5(), 1, 1, 28, 28)
/// </code>
/// </summary>
[TypeFormatterSource(typeof(DiagramFormatters), PreferredMimeTypes = [FigureFormatters.Html, FigureFormatters.Text])]
public sealed class Diagram
{
    /// <summary>More boxes than this nobody looks at.</summary>
    const int Most = 32;

    readonly DiagramGraph graph;

    Diagram(ModuleTrace trace)
    {
        graph = DiagramGraph.Of(trace, Most);
        var layers = trace.Nodes.Count(node => node.Module is not null);
        var output = trace.Output >= 0 ? DiagramWords.Shape(trace.Nodes[trace.Output].Shape) : "an unknown shape";
        Description = $"{trace.Module.GetType().Name}: {PlotText.Count(layers, "layer")} "
            + $"from {DiagramWords.Shape(trace.Nodes[0].Shape)} to {output}";
    }

    /// <summary>What is drawn, in one sentence.</summary>
    public string Description { get; }

    /// <summary>Draws a model, which is run once with zeros of a shape.</summary>
    /// <param name="module">The model.</param>
    /// <param name="inputShape">The shape of an input with the batch, for example 1, 3, 32, 32.</param>
    public static Diagram Of(nn.Module<Tensor, Tensor> module, params long[] inputShape)
    {
        using var input = ExampleInput.Zeros(module, inputShape);
        return Of(module, input);
    }

    /// <summary>Draws a model, which is run once with an input.</summary>
    public static Diagram Of(nn.Module<Tensor, Tensor> module, Tensor input) => Of(ModuleTrace.Of(module, input));

    /// <summary>Draws what a trace saw.</summary>
    public static Diagram Of(ModuleTrace trace)
    {
        ArgumentNullException.ThrowIfNull(trace);
        return new(trace);
    }

    /// <summary>The drawing as SVG.</summary>
    public string ToSvg() => DiagramSvg.Write(graph, Description);

    /// <summary>The drawing for a page; it scrolls where the page is too narrow.</summary>
    public string ToHtml() => $"<div style=\"overflow-x:auto\">{ToSvg()}</div>";

    /// <summary>The diagram in words, a line for each box.</summary>
    public override string ToString()
    {
        var text = new StringBuilder(Description);
        for (var i = 0; i < graph.Boxes.Count; i++)
        {
            foreach (var frame in graph.Frames.Where(frame => frame.First == i))
                text.Append($"\n{frame.Count} × {frame.Kind} ({frame.Paths}):");
            var box = graph.Boxes[i];
            text.Append(graph.Frames.Any(frame => frame.Holds(i)) ? "\n  " : "\n");
            text.Append($"{box.Path}: {string.Join(box.IsBlock ? ": " : ", then ", [box.Title, .. box.Extras])}");
            if (box.Inputs.Count > 1 || (box.Inputs.Count == 1 && box.Inputs[0] != i - 1))
                text.Append($" of {string.Join(", ", box.Inputs.Select(input => graph.Boxes[input].Path))}");
            text.Append($" → {DiagramWords.Shape(box.Shape)}");
        }
        return text.ToString();
    }
}

sealed class DiagramFormatters
{
    readonly object[] formatters =
    [
        new TextFormatter<Diagram>(FigureFormatters.Html, diagram => diagram.ToHtml()),
        new TextFormatter<Diagram>(FigureFormatters.Text, diagram => diagram.ToString()),
    ];

    public IEnumerable<object> CreateTypeFormatters() => formatters;
}
