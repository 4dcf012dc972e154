namespace DeepLearning;

/// <summary>One hyper-parameter: how numbers u in 0 … 1 become its values.</summary>
internal abstract record Dimension(string Name)
{
    /// <summary>The value at u.</summary>
    public abstract object At(double u);

    /// <summary>Values in a row from one end to the other: so many if there are that many; all choices, however many.</summary>
    public abstract IEnumerable<object> Grid(int points);

    /// <summary>The value at u as coordinates, in which near values are alike.</summary>
    public virtual double[] Coordinates(double u) => [u];

    protected static IEnumerable<double> Spread(int points) =>
        points == 1 ? [0.5] : Enumerable.Range(0, points).Select(i => (double)i / (points - 1));

    protected static void Range(string name, double low, double high)
    {
        if (!(low < high && double.IsFinite(high - low)))
            throw new ArgumentException($"The range of \"{name}\" is {low} … {high}: expected the lower end first.");
    }
}

internal sealed record NumberDimension : Dimension
{
    private readonly double low, high;

    public NumberDimension(string name, double low, double high) : base(name)
    {
        Range(name, low, high);
        (this.low, this.high) = (low, high);
    }

    public override object At(double u) => low + (high - low) * u;

    public override IEnumerable<object> Grid(int points) => Spread(points).Select(At);
}

internal sealed record LogNumberDimension : Dimension
{
    private readonly double low, high;

    public LogNumberDimension(string name, double low, double high) : base(name)
    {
        Range(name, low, high);
        if (low <= 0) throw new ArgumentException($"The range of \"{name}\" begins at {low}: a logarithmic one lies above 0.");
        (this.low, this.high) = (low, high);
    }

    public override object At(double u) => u == 1 ? high : low * Math.Pow(high / low, u);

    public override IEnumerable<object> Grid(int points) => Spread(points).Select(At);
}

internal sealed record WholeDimension : Dimension
{
    private readonly int low;
    private readonly long count;

    public WholeDimension(string name, int low, int high) : base(name)
    {
        Range(name, low, high);
        (this.low, count) = (low, (long)high - low + 1);
    }

    public override object At(double u) => (int)(low + Step(u));

    public override IEnumerable<object> Grid(int points) =>
        Spread(points).Select(u => (object)(int)(low + (long)Math.Round(u * (count - 1)))).Distinct();

    // All u that give the same number are the same point.
    public override double[] Coordinates(double u) => [(Step(u) + 0.5) / count];

    private long Step(double u) => Math.Min((long)(u * count), count - 1);
}

internal sealed record ChoiceDimension : Dimension
{
    private readonly object[] options;

    public ChoiceDimension(string name, object[] options) : base(name)
    {
        if (options.Length == 0) throw new ArgumentException($"There are no options for \"{name}\".");
        this.options = options;
    }

    public override object At(double u) => options[Index(u)];

    public override IEnumerable<object> Grid(int points) => options;

    // Any two options are at the distance 1.
    public override double[] Coordinates(double u) =>
        [.. options.Select((_, i) => i == Index(u) ? Math.Sqrt(0.5) : 0)];

    private int Index(double u) => Math.Min((int)(u * options.Length), options.Length - 1);
}
