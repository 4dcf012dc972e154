using TorchSharp;
using static TorchSharp.torch;

namespace DeepLearning.Tests;

public class BayesianTests
{
    private const int Seeds = 5, Trials = 24;

    [Fact]
    public void It_beats_chance_on_Branins_function()
    {
        var space = new SearchSpace().Number("x", -5, 10).Number("y", 0, 15);
        Compare(space, p => Branin(p.Number("x"), p.Number("y")), least: 0.397887, within: 0.3);
    }

    [Fact]
    public void It_beats_chance_on_Hartmanns_function()
    {
        var space = new SearchSpace().Number("x", 0, 1).Number("y", 0, 1).Number("z", 0, 1);
        Compare(space, p => Hartmann(p.Number("x"), p.Number("y"), p.Number("z")), least: -3.86278, within: 0.3);
    }

    [Fact]
    public void It_beats_chance_where_numbers_and_choices_mix()
    {
        var space = new SearchSpace().LogNumber("lr", 1e-5, 1).Whole("hidden", 1, 200).Choice("activation", "relu", "tanh", "sigmoid");
        Compare(space, p => Math.Pow(Math.Log10(p.Number("lr")) + 2.5, 2) + Math.Pow((p.Whole("hidden") - 120) / 50.0, 2)
            + (p.Choice<string>("activation") == "tanh" ? 0 : 1), least: 0, within: 0.3);
    }

    [Fact]
    public void It_repeats_itself_and_outlives_failures()
    {
        var space = new SearchSpace().Number("x", -1, 1);
        SearchResult Run() => Tune.Bayesian(
            space, 15, p => p.Number("x") < 0 ? throw new InvalidOperationException("no") : -Math.Abs(p.Number("x") - 0.6), seed: 2,
            higherIsBetter: true);
        var result = Run();
        Assert.Equal(result.ToString(), Run().ToString());
        Assert.Equal(0.6, result.Best.Parameters.Number("x"), 0.02);
        Assert.Contains(result, trial => trial.Error is not null);
        Assert.True(result.Count(trial => trial.Error is not null) < 8);
        Assert.Throws<InvalidOperationException>(() => Tune.Bayesian(space, 6, _ => double.NaN).Best);
    }

    [Fact]
    public void The_process_knows_what_was_measured_and_what_was_not()
    {
        using var x = linspace(0, 1, 9, dtype: ScalarType.Float64).unsqueeze(1);
        using var y = (x.squeeze(1) * 6).sin() * 5 + 100;
        using var at = tensor(new[,] { { 0.5 }, { 0.4375 }, { 30 } });
        var (mean, deviation) = GaussianProcess.Predict(x, y, at);
        Assert.Equal(y[4].ToDouble(), mean[0].ToDouble(), 0.01);
        Assert.Equal(Math.Sin(6 * 0.4375) * 5 + 100, mean[1].ToDouble(), 0.1);
        Assert.Equal(y.mean().ToDouble(), mean[2].ToDouble(), 1e-6); // far away: the mean, and no idea
        Assert.True(deviation[0].ToDouble() < deviation[1].ToDouble() && deviation[1].ToDouble() < 0.3 && deviation[2].ToDouble() > 3);
    }

    [Theory]
    [InlineData(0, 1, 0), InlineData(1, 0.5, 0.2), InlineData(-1, 2, 0.5)]
    public void The_expected_improvement_is_an_integral(double mean, double deviation, double best)
    {
        var integral = 0.0;
        const double step = 1e-3;
        for (var z = -8.0; z < 8; z += step)
            integral += Math.Max(0, best - (mean + deviation * z)) * Math.Exp(-z * z / 2) / Math.Sqrt(2 * Math.PI) * step;
        using var m = tensor(new[] { mean });
        using var s = tensor(new[] { deviation });
        Assert.Equal(integral, GaussianProcess.ExpectedImprovement(m, s, best).item<double>(), 1e-5);
    }

    /// <summary>Medians over seeds, of the same number of trials.</summary>
    private static void Compare(SearchSpace space, Func<Parameters, double> objective, double least, double within)
    {
        var model = Median(seed => Tune.Bayesian(space, Trials, objective, seed).Best.Value - least);
        var chance = Median(seed => Tune.Random(space, Trials, objective, seed).Best.Value - least);
        Assert.True(model < chance / 2 && model < within, $"above the least value: Bayesian {model}, random {chance}");
    }

    private static double Median(Func<int, double> regret) => Enumerable.Range(0, Seeds).Select(regret).Order().ElementAt(Seeds / 2);

    private static double Branin(double x, double y) =>
        Math.Pow(y - 5.1 / (4 * Math.PI * Math.PI) * x * x + 5 / Math.PI * x - 6, 2) + 10 * (1 - 1 / (8 * Math.PI)) * Math.Cos(x) + 10;

    private static double Hartmann(params double[] x)
    {
        double[] alpha = [1, 1.2, 3, 3.2];
        double[][] a = [[3, 10, 30], [0.1, 10, 35], [3, 10, 30], [0.1, 10, 35]];
        double[][] p = [[0.3689, 0.117, 0.2673], [0.4699, 0.4387, 0.747], [0.1091, 0.8732, 0.5547], [0.03815, 0.5743, 0.8828]];
        return -Enumerable.Range(0, 4).Sum(i =>
            alpha[i] * Math.Exp(-Enumerable.Range(0, 3).Sum(j => a[i][j] * Math.Pow(x[j] - p[i][j], 2))));
    }
}
