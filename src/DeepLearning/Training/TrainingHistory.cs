using System.Collections;

namespace DeepLearning;

/// <summary>The results of all epochs, in order.</summary>
[TypeFormatterSource(typeof(TrainingHistoryFormatters), PreferredMimeTypes = [FigureFormatters.Html, FigureFormatters.Text])]
public sealed class TrainingHistory : IReadOnlyList<EpochResult>
{
    private readonly List<EpochResult> epochs = [];
    private readonly List<string> notes = [];

    /// <summary>The results of the epoch with this index, counted from 0.</summary>
    public EpochResult this[int index] => epochs[index];

    /// <summary>How many epochs there were.</summary>
    public int Count => epochs.Count;

    /// <summary>The last epoch.</summary>
    public EpochResult Last => epochs[^1];

    /// <summary>What happened beside: where training was taken up again, why it stopped.</summary>
    public IReadOnlyList<string> Notes => notes;

    /// <summary>The losses, and the validation losses if there are any, as curves.</summary>
    public Figure Plot(string title = "Training") => Curves("loss", title, result => result.Loss);

    /// <summary>One metric as a curve, on the validation examples as well if there are any.</summary>
    /// <exception cref="KeyNotFoundException">The metric was not measured.</exception>
    public Figure Plot(string metric, string title) => Curves(metric, title, result => result.Metrics[metric]);

    /// <inheritdoc/>
    public IEnumerator<EpochResult> GetEnumerator() => epochs.GetEnumerator();

    /// <summary>One line per epoch, then the notes.</summary>
    public override string ToString() => string.Join('\n', epochs.Select(epoch => epoch.ToString()).Concat(notes));

    internal void Add(EpochResult result) => epochs.Add(result);

    internal void Note(string text) => notes.Add(text);

    internal void Save(BinaryWriter writer)
    {
        writer.Write(epochs.Count);
        foreach (var (epoch, train, validation) in epochs)
        {
            writer.Write(epoch);
            train.Save(writer);
            writer.Write(validation is not null);
            validation?.Save(writer);
        }
        writer.Write(notes.Count);
        notes.ForEach(writer.Write);
    }

    internal void Load(BinaryReader reader)
    {
        for (var left = reader.ReadInt32(); left > 0; left--)
            epochs.Add(new(reader.ReadInt32(), Evaluation.Load(reader), reader.ReadBoolean() ? Evaluation.Load(reader) : null));
        for (var left = reader.ReadInt32(); left > 0; left--) notes.Add(reader.ReadString());
    }

    private Figure Curves(string name, string title, Func<Evaluation, double> value)
    {
        var x = new PlotValues(epochs.Select(epoch => (double)epoch.Epoch));
        (string, PlotValues) train = ("training", new PlotValues(epochs.Select(epoch => value(epoch.Train))));
        (string, PlotValues)[] series = epochs.All(epoch => epoch.Validation is not null)
            ? [train, ("validation", new PlotValues(epochs.Select(epoch => value(epoch.Validation!))))]
            : [train];
        return DeepLearning.Plot.Line(x, series, title, "epoch", name);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

internal sealed class TrainingHistoryFormatters
{
    private readonly object[] formatters =
    [
        new TextFormatter<TrainingHistory>(FigureFormatters.Html, TrainingTable.Html),
        new TextFormatter<TrainingHistory>(FigureFormatters.Text, history => history.ToString()),
    ];

    public IEnumerable<object> CreateTypeFormatters() => formatters;
}
