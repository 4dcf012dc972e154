namespace DeepLearning;

/// <summary>A number that was logged.</summary>
/// <param name="Step">Its place on the x axis: an epoch, a batch.</param>
/// <param name="Value">The number.</param>
/// <param name="Time">When it was written.</param>
public readonly record struct LoggedValue(long Step, double Value, DateTimeOffset Time);

/// <summary>A distribution that was logged: how many values lie between limits.</summary>
/// <param name="Step">Its place: an epoch, a batch.</param>
/// <param name="Minimum">The least value.</param>
/// <param name="Maximum">The largest value.</param>
/// <param name="Total">How many values.</param>
/// <param name="Sum">Their sum.</param>
/// <param name="SumOfSquares">The sum of their squares.</param>
/// <param name="Limits">The upper limit of each bin, rising.</param>
/// <param name="Counts">How many values each bin has.</param>
public sealed record LoggedHistogram(
    long Step, double Minimum, double Maximum, double Total, double Sum, double SumOfSquares, IReadOnlyList<double> Limits,
    IReadOnlyList<double> Counts)
{
    /// <summary>"step 3: 120 values from -0.312 to 0.287".</summary>
    public override string ToString() => $"step {Step}: {Total} values from {Minimum:0.###} to {Maximum:0.###}";
}

/// <summary>
/// What a run wrote for TensorBoard: series of numbers and of distributions, by tag. Pictures, sounds and texts are passed over.
/// </summary>
/// <param name="Scalars">Series of numbers, in the order in which they were written.</param>
/// <param name="Histograms">Series of distributions.</param>
/// <param name="Damage">What could not be read, and why: one sentence for each damaged file. A run that was killed while it wrote leaves
/// such an end; what stands before it was read.</param>
public sealed record TensorBoardLog(
    IReadOnlyDictionary<string, IReadOnlyList<LoggedValue>> Scalars, IReadOnlyDictionary<string, IReadOnlyList<LoggedHistogram>> Histograms,
    IReadOnlyList<string> Damage)
{
    /// <summary>Reads the event files of one run, the earlier ones first; every record is checked by its CRC-32C.</summary>
    /// <param name="folder">The folder that the run wrote to.</param>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    /// <exception cref="FileNotFoundException">It has no event files.</exception>
    public static TensorBoardLog Read(string folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        var files = Directory.GetFiles(folder, "*tfevents*").Order(StringComparer.Ordinal).ToArray();
        if (files.Length == 0) throw new FileNotFoundException($"{folder} has no file of TensorBoard's events (*tfevents*).");
        var events = new TensorBoardEvents();
        foreach (var file in files) EventFileReader.Read(file, events.Add, events.Damage.Add);
        return new(
            events.Scalars.ToDictionary(series => series.Key, series => (IReadOnlyList<LoggedValue>)series.Value),
            events.Histograms.ToDictionary(series => series.Key, series => (IReadOnlyList<LoggedHistogram>)series.Value), events.Damage);
    }

    /// <summary>Series of numbers as curves over the steps.</summary>
    /// <param name="tags">Which ones, all with the same steps.</param>
    /// <exception cref="KeyNotFoundException">A tag is not in the log: the message says which ones are.</exception>
    /// <exception cref="ArgumentException">No tag is given, or the series have different lengths.</exception>
    public Figure Plot(params string[] tags)
    {
        ArgumentNullException.ThrowIfNull(tags);
        if (tags.Length == 0) throw new ArgumentException("Expected at least one tag.", nameof(tags));
        var series = tags.Select(tag => Scalars.TryGetValue(tag, out var found)
            ? (tag, new PlotValues(found.Select(point => point.Value)))
            : throw new KeyNotFoundException($"There is no series \"{tag}\"; there are: {string.Join(", ", Scalars.Keys)}.")).ToArray();
        return DeepLearning.Plot.Line(
            new PlotValues(Scalars[tags[0]].Select(point => (double)point.Step)), series, string.Join(", ", tags), "step", "value");
    }

    /// <summary>A line per series, then the damage.</summary>
    public override string ToString() => string.Join('\n', Scalars
        .Select(series => $"{series.Key}: {series.Value.Count} values, the last is {series.Value[^1].Value:0.####}")
        .Concat(Histograms.Select(series => $"{series.Key}: {series.Value.Count} distributions"))
        .Concat(Damage));
}
