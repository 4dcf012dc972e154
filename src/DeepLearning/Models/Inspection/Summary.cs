using TorchSharp;
using static TorchSharp.torch;

namespace DeepLearning;

/// <summary>
/// A model as a table: its layers in the order in which they work, what comes out of each, and what each costs. It runs the model once.
/// <code>
/// Summary.Of(new CifarResNet(), 1, 3, 32, 32)
/// </code>
/// A multiply-add is one multiplication and one addition. A convolution takes out · kernel · in / groups per place, a linear layer in ·
/// out, a normalization, a sum or a product 1 per element, an average 1 per element that it reads, a recurrent layer 1 per weight and step,
/// attention its projections and 2 · length · length · width. What compares or moves has none. Of other modules nothing is known: "?",
/// counted as 0.
/// </summary>
[TypeFormatterSource(typeof(SummaryFormatters), PreferredMimeTypes = [FigureFormatters.Html, FigureFormatters.Text])]
public sealed class Summary
{
    Summary(string name, IReadOnlyList<long> input, IReadOnlyList<SummaryRow> rows, long trainable) =>
        (Name, InputShape, Rows, TrainableParameters) = (name, input, rows, trainable);

    /// <summary>The model's type.</summary>
    public string Name { get; }

    /// <summary>The shape of the input that the numbers are for.</summary>
    public IReadOnlyList<long> InputShape { get; }

    /// <summary>The layers; those that have parameters but did not work in evaluation come last.</summary>
    public IReadOnlyList<SummaryRow> Rows { get; }

    /// <summary>All parameters, each once.</summary>
    public long Parameters => Rows.Sum(row => row.Parameters);

    /// <summary>The parameters that learn.</summary>
    public long TrainableParameters { get; }

    /// <summary>All known multiply-adds, for an input of <see cref="InputShape"/>.</summary>
    public long MultiplyAdds => Rows.Sum(row => row.MultiplyAdds ?? 0);

    /// <summary>A model's summary for zeros of a shape, on the model's device.</summary>
    /// <param name="module">The model.</param>
    /// <param name="inputShape">The shape of an input with the batch, for example 1, 3, 32, 32.</param>
    public static Summary Of(nn.Module<Tensor, Tensor> module, params long[] inputShape)
    {
        using var input = ExampleInput.Zeros(module, inputShape);
        return Of(module, input);
    }

    /// <summary>A model's summary for an input, for models that want other numbers than zeros, or indices.</summary>
    public static Summary Of(nn.Module<Tensor, Tensor> module, Tensor input) => Of(ModuleTrace.Of(module, input));

    /// <summary>The summary of a trace.</summary>
    public static Summary Of(ModuleTrace trace)
    {
        ArgumentNullException.ThrowIfNull(trace);
        var counted = new HashSet<nn.Module>(ReferenceEqualityComparer.Instance);
        var rows = trace.Nodes.Where(node => node.Module is not null)
            .Select(node => new SummaryRow(
                node.Path, node.Kind, node.Shape, counted.Add(node.Module!) ? Count(node.Module!, true) : 0, MultiplyAdds(node))).ToList();
        // Parameters that a module holds beside its layers, and layers that work while learning only.
        foreach (var (path, module) in trace.Module.named_modules().Prepend(("", trace.Module)))
            if (!counted.Contains(module) && !counted.Any(node => node.modules().Contains(module))
                && Count(module, false) is > 0 and var own)
                rows.Add(new(path, module.GetType().Name, [], own, null));
        var parameters = trace.Module.parameters();
        return new(
            trace.Module.GetType().Name, trace.Nodes[0].Shape, rows,
            parameters.Where(parameter => parameter.requires_grad).Sum(parameter => parameter.numel()));

        static long Count(nn.Module module, bool recurse) => module.parameters(recurse).Sum(parameter => parameter.numel());

        long? MultiplyAdds(TraceNode node) => DeepLearning.MultiplyAdds.Of(node, trace);
    }

    /// <summary>The same with layers taken together: one row for each name of so many parts, for example "layer1" at depth 1.</summary>
    /// <param name="depth">How many parts a name has at most; at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The depth is below 1.</exception>
    public Summary AtDepth(int depth)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(depth, 1);
        var grouped = new List<SummaryRow>();
        foreach (var row in Rows)
        {
            var path = string.Join('.', row.Path.Split('.').Take(depth));
            var inside = path.Length < row.Path.Length;
            if (inside && grouped.Count > 0 && grouped[^1].Path == path)
                grouped[^1] = grouped[^1] with
                {
                    Shape = row.Shape.Count > 0 ? row.Shape : grouped[^1].Shape,
                    Parameters = grouped[^1].Parameters + row.Parameters,
                    MultiplyAdds = grouped[^1].MultiplyAdds + row.MultiplyAdds,
                };
            else grouped.Add(inside ? row with { Path = path, Kind = "" } : row);
        }
        return new(Name, InputShape, grouped, TrainableParameters);
    }

    /// <summary>The totals in one sentence.</summary>
    public string Total =>
        $"{Name}: {Number(Parameters)} parameters{Frozen}, {Number(MultiplyAdds)} multiply-adds{Unknown} for an input of "
        + $"{SummaryTable.Shape(InputShape)}.";

    string Frozen => TrainableParameters == Parameters ? "" : $" ({Number(TrainableParameters)} of them learn)";

    string Unknown => Rows.Any(row => row.MultiplyAdds is null && row.Shape.Count > 0)
        ? " at least (? stands for a layer without a formula)"
        : "";

    /// <summary>The table as lines of text.</summary>
    public override string ToString() => SummaryTable.Text(this);

    /// <summary>The table as HTML.</summary>
    public string ToHtml() => SummaryTable.Html(this);

    internal static string Number(long value) => value.ToString("N0");
}

sealed class SummaryFormatters
{
    readonly object[] formatters =
    [
        new TextFormatter<Summary>(FigureFormatters.Html, summary => summary.ToHtml()),
        new TextFormatter<Summary>(FigureFormatters.Text, summary => summary.ToString()),
    ];

    public IEnumerable<object> CreateTypeFormatters() => formatters;
}
