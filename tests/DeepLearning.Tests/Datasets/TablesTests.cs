namespace DeepLearning.Tests;

public class TablesTests
{
    private static readonly Dictionary<string, (Func<DataCache, Action<string>, Table> Open, string File)> Sets = new()
    {
        ["passengers"] = (Datasets.AirlinePassengers, "airline-passengers.csv"),
        ["temperatures"] = (Datasets.DailyTemperatures, "daily-min-temperatures.csv"),
        ["sunspots"] = (Datasets.Sunspots, "monthly-sunspots.csv"),
        ["iris"] = (Datasets.Iris, "iris.csv"),
        ["diabetes"] = (Datasets.Diabetes, "pima-indians-diabetes.data.csv"),
    };

    public static TheoryData<string> Names => [.. Sets.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Real_and_generated_tables_have_the_same_columns_rows_and_first_column(string name)
    {
        var (open, file) = Sets[name];
        var real = open(RealData.CacheOrSkip("series", file), said => Assert.Fail(said));
        var said = new List<string>();
        var generated = open(RealData.Nothing, said.Add);
        Assert.Equal((true, false), (real.IsReal, generated.IsReal));
        Assert.EndsWith(Assert.Single(said), generated.Origin);
        Assert.Equal(real.Columns, generated.Columns);
        Assert.Equal(real.Count, generated.Count);
        Assert.Equal(DataManifest.Find("series").File(file).Shape, [real.Count, real.Columns.Count]);
        Assert.Equal(real.Columns.Select(real.IsNumeric), generated.Columns.Select(generated.IsNumeric));
        if (!real.IsNumeric(real.Columns[0])) Assert.Equal(real.Text(real.Columns[0]), generated.Text(real.Columns[0])); // dates
        foreach (var column in real.Columns.Where(real.IsNumeric))
        {
            var (there, here) = (real[column], generated[column]);
            var spread = there.std().item<float>();
            Assert.InRange(here.mean().item<float>(), there.mean().item<float>() - spread, there.mean().item<float>() + spread);
            Assert.InRange(here.std().item<float>() / spread, 0.4f, 2.5f);
        }
    }

    [Fact]
    public void Generated_passengers_grow_with_a_season_of_a_year()
    {
        var values = SeriesGenerator.AirlinePassengers(1)["Passengers"].data<float>().ToArray();
        Assert.InRange(values[^12..].Average() / values[..12].Average(), 2.5, 5);
        Assert.True(Enumerable.Range(0, 12).All(
            year => values.Skip(12 * year).Take(12).Index().MaxBy(month => month.Item).Index is >= 5 and <= 8));
    }

    [Fact]
    public void Generated_sunspots_come_and_go_within_nine_to_thirteen_years()
    {
        var values = SeriesGenerator.Sunspots(1)["Sunspots"].data<float>().ToArray();
        var smooth = Enumerable.Range(12, values.Length - 24).Select(i => values[(i - 12)..(i + 13)].Average()).ToArray();
        var tops = Enumerable.Range(48, smooth.Length - 96).Where(
            i => smooth[i] > 30 && smooth[i] == smooth[(i - 48)..(i + 49)].Max()).ToArray();
        Assert.InRange(tops.Length, 16, 27);
        Assert.All(tops.Zip(tops.Skip(1)), pair => Assert.InRange(pair.Second - pair.First, 49, 200));
        Assert.All(values, value => Assert.True(value >= 0));
    }

    [Fact]
    public void Of_the_generated_irises_one_species_stands_apart()
    {
        var iris = TableGenerator.Iris(1);
        var (labels, names) = iris.Classes("species");
        Assert.Equal(["Iris-setosa", "Iris-versicolor", "Iris-virginica"], names);
        var petals = iris["petal length"].data<float>().ToArray();
        var classes = labels.data<long>().ToArray();
        float[] Of(int label) => [.. petals.Where((_, i) => classes[i] == label)];
        Assert.True(Of(0).Max() < Of(1).Min());
        Assert.True(Of(1).Max() > Of(2).Min());
    }

    [Fact]
    public void Generated_diabetes_comes_with_glucose_and_not_surely()
    {
        var table = TableGenerator.Diabetes(1);
        var (ill, glucose) = (table["diabetes"].data<float>().ToArray(), table["glucose"].data<float>().ToArray());
        Assert.InRange(ill.Average(), 0.25, 0.45); // the real table: 0.35
        var right = glucose.Zip(ill).Count(pair => pair.First > 127 == pair.Second > 0.5f) / 768.0;
        Assert.InRange(right, 0.68, 0.82); // the real table: about 0.75
        Assert.Equal(table.ToString(), TableGenerator.Diabetes(1).ToString());
        Assert.NotEqual(table["age"].data<float>().ToArray(), TableGenerator.Diabetes(2)["age"].data<float>().ToArray());
    }

    [Fact]
    public void A_file_of_ones_own_is_opened_and_a_damaged_one_refused()
    {
        using var root = new TemporaryFolder();
        var table = Datasets.Table(root.Write("mine.csv", "a,b\n1,2\n"u8.ToArray()));
        Assert.Equal(("mine", true), (table.Name, table.IsReal));
        Assert.Equal(["p", "q"], Datasets.Table(root.Write("bare.csv", "1,2\n"u8.ToArray()), ["p", "q"]).Columns);
        Assert.Throws<FileNotFoundException>(() => Datasets.Table(Path.Combine(root.Path, "none.csv")));
        var path = RealData.Damaged(root, "series", "iris.csv");
        Assert.Contains(path, Assert.Throws<InvalidDataException>(() => Datasets.Iris(RealData.Offline(root.Path), _ => { })).Message);
    }
}
