using System.Globalization;

namespace DeepLearning;

/// <summary>Tables in the format of the real ones: the same columns and numbers of rows, generated values.</summary>
internal static class TableGenerator
{
    internal static readonly string[] IrisColumns = ["sepal length", "sepal width", "petal length", "petal width", "species"];

    internal static readonly string[] DiabetesColumns =
        ["pregnancies", "glucose", "blood pressure", "skin fold", "insulin", "body mass index", "pedigree", "age", "diabetes"];

    private static readonly (string Name, double[] Means, double[] Deviations)[] Species =
    [
        ("Iris-setosa", [5.0, 3.4, 1.5, 0.25], [0.35, 0.37, 0.17, 0.10]),
        ("Iris-versicolor", [5.9, 2.8, 4.3, 1.35], [0.50, 0.31, 0.45, 0.20]),
        ("Iris-virginica", [6.6, 3.0, 5.5, 2.05], [0.60, 0.32, 0.55, 0.27]),
    ];

    /// <summary>50 flowers of each species: large ones are large in all measures.</summary>
    internal static Table Iris(long seed)
    {
        var random = new SeededRandom(seed, stream: 0);
        var cells = Empty(IrisColumns.Length, 150);
        for (var row = 0; row < 150; row++)
        {
            var (name, means, deviations) = Species[row / 50];
            var size = random.Normal();
            for (var i = 0; i < 4; i++)
                cells[i][row] = Text(Math.Max(0.1, means[i] + deviations[i] * (0.7 * size + 0.7 * random.Normal())), "0.0");
            cells[4][row] = name;
        }

        return new(IrisColumns, cells)
        {
            Name = "Generated irises", IsReal = false,
            Origin = $"A generated table: normal measures around each species' own (seed {seed}).",
        };
    }

    /// <summary>768 people; diabetes comes with glucose, weight, age and pedigree by a logistic law, so that no model knows all.</summary>
    internal static Table Diabetes(long seed)
    {
        var random = new SeededRandom(seed, stream: 0);
        var cells = Empty(DiabetesColumns.Length, 768);
        for (var row = 0; row < 768; row++)
        {
            var age = 21 + Math.Min(58, -12.5 * Math.Log(1 - random.Uniform()));
            var pregnancies = Math.Min(15, Math.Floor((age - 18) / 5 * random.Uniform() * 1.6));
            var weight = Math.Clamp(32 + 7 * random.Normal(), 18, 62);
            var glucose = Math.Clamp(112 + 0.3 * (age - 33) + 0.6 * (weight - 32) + 28 * random.Normal(), 50, 199);
            var pressure = Math.Clamp(70 + 0.25 * (age - 33) + 0.3 * (weight - 32) + 11 * random.Normal(), 30, 120);
            var fold = Math.Clamp(29 + 0.8 * (weight - 32) + 8 * random.Normal(), 7, 70);
            var insulin = Math.Clamp(Math.Exp(4.6 + 0.012 * (glucose - 112) + 0.6 * random.Normal()), 15, 800);
            var pedigree = Math.Clamp(Math.Exp(-0.95 + 0.6 * random.Normal()), 0.08, 2.4);
            var score = -1.0 + 0.038 * (glucose - 112) + 0.09 * (weight - 32) + 0.025 * (age - 33) + 1.0 * (pedigree - 0.47);
            var ill = random.Uniform() < 1 / (1 + Math.Exp(-score));

            // As in the real table, 0 stands for what was not measured.
            if (random.Uniform() < 0.30) fold = 0;
            if (random.Uniform() < 0.48) insulin = 0;
            string[] values =
            [
                Text(pregnancies, "0"), Text(glucose, "0"), Text(pressure, "0"), Text(fold, "0"), Text(insulin, "0"), Text(weight, "0.0"),
                Text(pedigree, "0.000"), Text(age, "0"), ill ? "1" : "0",
            ];
            for (var i = 0; i < values.Length; i++) cells[i][row] = values[i];
        }

        return new(DiabetesColumns, cells)
        {
            Name = "Generated diabetes", IsReal = false,
            Origin = $"A generated table: invented people whose risk grows with glucose, weight and age (seed {seed}).",
        };
    }

    private static string[][] Empty(int columns, int rows) => [.. Enumerable.Range(0, columns).Select(_ => new string[rows])];

    private static string Text(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);
}
