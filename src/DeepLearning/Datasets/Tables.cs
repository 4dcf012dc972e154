namespace DeepLearning;

public static partial class Datasets
{
    /// <summary>A table from a file of comma-separated values of your own (semicolons, tabs and bars will do as well).</summary>
    /// <param name="path">The file, in UTF-8.</param>
    /// <param name="columns">The columns' names, where the file has none; null: its first line has them.</param>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="InvalidDataException">It is not such a table: the message names file, line and column.</exception>
    public static Table Table(string path, IReadOnlyList<string>? columns = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        if (!File.Exists(path)) throw new FileNotFoundException($"There is no file '{path}'.", path);
        using var stream = File.OpenRead(path);
        var file = Path.GetFileName(path);
        return ReadTable(stream, file, columns, Path.GetFileNameWithoutExtension(path), $"Your own table {file}.");
    }

    /// <summary>
    /// Airline passengers: "Month" (text, 1949-01 … 1960-12) and "Passengers" (thousands), 144 rows (Box and Jenkins, 1976): a trend and a
    /// season that grow together. Where the file is not to be had, a series of that kind is generated, which is printed.
    /// </summary>
    /// <exception cref="InvalidDataException">A file in a folder that DL_DATA names is not the one.</exception>
    public static Table AirlinePassengers() => AirlinePassengers(new DataCache(), Console.Out.WriteLine);

    internal static Table AirlinePassengers(DataCache cache, Action<string> say) => Series(
        cache, say, "airline-passengers.csv", "Airline passengers", null,
        "passengers of international airlines, in thousands a month, 1949 to 1960 (Box and Jenkins, 1976).",
        SeriesGenerator.AirlinePassengers);

    /// <summary>
    /// The lowest temperature of each day in Melbourne: "Date" (text, 1981-01-01 … 1990-12-31) and "Temp" (°C), 3,650 rows (Australian
    /// Bureau of Meteorology). Where the file is not to be had, a series of that kind is generated, which is printed.
    /// </summary>
    /// <exception cref="InvalidDataException">A file in a folder that DL_DATA names is not the one.</exception>
    public static Table DailyTemperatures() => DailyTemperatures(new DataCache(), Console.Out.WriteLine);

    internal static Table DailyTemperatures(DataCache cache, Action<string> say) => Series(
        cache, say, "daily-min-temperatures.csv", "Daily temperatures", null,
        "each day's lowest temperature in Melbourne in °C, 1981 to 1990 (Australian Bureau of Meteorology).",
        SeriesGenerator.DailyTemperatures);

    /// <summary>
    /// Sunspots: "Month" (text, 1749-01 … 1983-12) and "Sunspots" (the Zurich number), 2,820 rows (Andrews and Herzberg, 1985): a cycle of
    /// about eleven years, never twice as high. Where the file is not to be had, a series of that kind is generated, which is printed.
    /// </summary>
    /// <exception cref="InvalidDataException">A file in a folder that DL_DATA names is not the one.</exception>
    public static Table Sunspots() => Sunspots(new DataCache(), Console.Out.WriteLine);

    internal static Table Sunspots(DataCache cache, Action<string> say) => Series(
        cache, say, "monthly-sunspots.csv", "Sunspots", null,
        "the Zurich sunspot number of each month, 1749 to 1983 (Andrews and Herzberg, 1985).",
        SeriesGenerator.Sunspots);

    /// <summary>
    /// Iris: "sepal length", "sepal width", "petal length", "petal width" (cm) and "species" (text, three), 150 rows (Fisher, 1936). One
    /// species stands apart, two overlap. Where the file is not to be had, a table of that kind is generated, which is printed.
    /// </summary>
    /// <exception cref="InvalidDataException">A file in a folder that DL_DATA names is not the one.</exception>
    public static Table Iris() => Iris(new DataCache(), Console.Out.WriteLine);

    internal static Table Iris(DataCache cache, Action<string> say) => Series(
        cache, say, "iris.csv", "Iris", TableGenerator.IrisColumns,
        "sepals and petals of 150 irises of three species, in cm (Fisher, 1936).",
        TableGenerator.Iris);

    /// <summary>
    /// Diabetes: eight measurements ("pregnancies", "glucose", "blood pressure", "skin fold", "insulin", "body mass index", "pedigree",
    /// "age") and "diabetes" (1: found within five years, else 0), 768 rows (Smith and others, 1988). A measurement of 0 was not taken.
    /// Where the file is not to be had, a table of that kind is generated, which is printed.
    /// </summary>
    /// <exception cref="InvalidDataException">A file in a folder that DL_DATA names is not the one.</exception>
    public static Table Diabetes() => Diabetes(new DataCache(), Console.Out.WriteLine);

    internal static Table Diabetes(DataCache cache, Action<string> say) => Series(
        cache, say, "pima-indians-diabetes.data.csv", "Diabetes", TableGenerator.DiabetesColumns,
        "768 women of the Pima, and whether diabetes was found within five years (Smith and others, 1988).",
        TableGenerator.Diabetes);

    /// <summary>A table of the set "series", or what <paramref name="generate"/> makes of a seed.</summary>
    private static Table Series(
        DataCache cache, Action<string> say, string file, string name, IReadOnlyList<string>? columns, string origin,
        Func<long, Table> generate) => RealOrGenerated.Choose(
        $"The table {name}", "generated numbers", say,
        real: () =>
        {
            var set = DataManifest.Find("series");
            using var stream = cache.Open(set, set.File(file));
            return ReadTable(stream, file, columns, name, $"{name}: {origin}");
        },
        generated: () => generate(0));

    private static Table ReadTable(Stream stream, string file, IReadOnlyList<string>? columns, string name, string origin)
    {
        var (names, cells, lines) = CsvFile.Read(stream, file, columns);
        return new(names, cells, lines) { Name = name, IsReal = true, Origin = origin };
    }
}
