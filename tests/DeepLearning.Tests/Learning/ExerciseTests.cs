namespace DeepLearning.Tests;

public sealed class ExerciseTests
{
    public static TheoryData<string, object, string> WrongAnswers => new()
    {
        { "00.e1", (double[] x) => x.Select(value => value - x.Average()).ToArray(), "now divide by the standard deviation" },
        { "00.e1", (double[] x) => Standardized(x, x.Length, squared: true), "divided by the variance" },
        { "00.e1", (double[] x) => Standardized(x, x.Length - 1), "by n, not by n − 1" },
        { "00.e1", (double[] x) => x.Select(value => value / Math.Sqrt(x.Average(other => Math.Pow(other - x.Average(), 2)))).ToArray(), "Subtract the mean before" },
        { "00.e1", (double[] x) => { var y = Standardized(x, x.Length); x[0] = 0; return y; }, "changed the numbers that it was given" },
        { "00.e2", (double prior, double sees, double errs, bool[] alarms) => sees, @"P\(alarms \| crack\); asked for is" },
        { "00.e2", (double prior, double sees, double errs, bool[] alarms) => sees * prior, "divide by how often" },
        { "00.e2", (double prior, double sees, double errs, bool[] alarms) => sees / (sees + errs), "The prior is missing" },
        { "00.e2", (double prior, double sees, double errs, bool[] alarms) => sees * prior / ((sees * prior) + errs), "have a prior, too" },
        { "00.e2", (double prior, double sees, double errs, bool[] alarms) => AfterAlarms(prior, sees, errs, alarms.Length), "counts every camera as an alarm" },
        { "00.e2", (double prior, double sees, double errs, bool[] alarms) => AfterAlarms(prior, sees, errs, alarms.Count(a => a)), "should be 0.027027, but is 0.2. A silent camera says" },
        { "00.e2", (double prior, double sees, double errs, bool[] alarms) => AfterAlarms(prior, sees, errs, 1), "after the first camera only" },
        { "00.e3", (double[,] m) => Math.Max(m[0, 0], m[1, 1]), "an eigenvalue only where the others are 0" },
        { "00.e3", (double[,] m) => m[0, 0] + m[1, 1], "the trace" },
        { "00.e3", (double[,] m) => Stretch(m, 1, 0, 100), "Start with an uneven one" },
        { "00.e3", (double[,] m) => Stretch(m, 1, 0.3, 3), "more steps" },
        { "00.e3", (double[,] m) => Math.Pow(Stretch(m, 1, 0.3, 100), 2), "That is its square" },
        { "00.e3", (double[,] m) => 0.0 / (m[0, 0] - m[0, 0]), "divided by 0" },
        { "00.e4", (double w, double v, double x, double y) => Gears(w, v, x, y, factor: 1), "The square has a derivative" },
        { "00.e4", (double w, double v, double x, double y) => Gears(w, v, x, y, factor: -2), "The sign is wrong" },
        { "00.e4", (double w, double v, double x, double y) => Gears(w, v, x, y, bend: 0), "the slope of tanh" },
        { "00.e4", (double w, double v, double x, double y) => (Gears(w, v, x, y).W / x, Gears(w, v, x, y).V), "multiplied by x" },
        { "00.e4", (double w, double v, double x, double y) => (Gears(w, v, x, y).V, Gears(w, v, x, y).W), "exchanged" },
        { "01.e1", (double[] p, int[] y) => (double)p.Zip(y).Count(e => e.First > 0.5 == (e.Second == 1)), "how many are right, not which share" },
        { "01.e1", (double[] p, int[] y) => (double)(p.Zip(y).Count(e => e.First > 0.5 == (e.Second == 1)) / p.Length), "1 / 2 is 0 in C#" },
        { "01.e1", (double[] p, int[] y) => p.Zip(y).Average(e => e.First > 0.5 == (e.Second == 1) ? 0.0 : 1), "should be 0.75, but is 0.25. That is the share of the wrong ones" },
        { "01.e2", (double p, int y) => Math.Log(y == 1 ? p : 1 - p), "The sign is wrong" },
        { "01.e2", (double p, int y) => -Math.Log2(y == 1 ? p : 1 - p), "Math.Log is the natural one" },
        { "01.e2", (double p, int y) => -Math.Log(p), "had the probability 1 − p" },
        { "01.e3", (double w, double b, double x, int y, double rate) => Step(w, b, x, y, -rate), "a step up the hill" },
        { "01.e3", (double w, double b, double x, int y, double rate) => (w - (rate * Error(w, b, x, y)), b - (rate * Error(w, b, x, y))), "has its input in it" },
        { "02.e1", new double[][] { [1, 1, -0.5], [-1, -1, 1.5] }, "this is OR" },
        { "02.e1", new double[][] { [1, 1, -1.5], [1, 1, -1.5] }, "NAND\\(0, 0\\) should be 1" },
        { "02.e1", new double[][] { [1, 1, -2], [-1, -1, 1.5] }, "on the line, not above it" },
        { "02.e2", new double[] { 1, 1, 0, 1, 1, -1, 1, 0, 0 }, "take twice of it away" },
        { "02.e2", new double[] { 1, 1, 0, 1, 1, -1, 1, -1, 0 }, "That is OR" },
        { "02.e3", (Func<double, double> g, double w, double rate, int n) => Descend(g, w, rate, n, 0, 1), "descent without momentum" },
        { "02.e3", (Func<double, double> g, double w, double rate, int n) => Descend(g, w, rate, n, 0.9, 0.1), "not as a tenth" },
        { "02.e3", (Func<double, double> g, double w, double rate, int n) => Descend(g, w, rate, n + 1, 0.9, 1), "one after each step" },
        { "03.e1", (double z) => (z / (1 + z), 1 / Math.Pow(1 + z, 2)), "there is a pole at −1" },
        { "03.e1", (double z) => (z / (1 + Math.Abs(z)), 1 / (1 + Math.Abs(z))), "that is the quotient rule" },
        { "03.e1", (double z) => (z / (1 + Math.Abs(z)), 1 / Math.Pow(1 + z, 2)), "same on both sides of 0" },
        { "03.e2", (double[] p, double[] y, double d) => p.Zip(y, (a, b) => Math.Clamp(a - b, -d, d)).ToArray(), "the loss is a mean" },
        { "03.e2", (double[] p, double[] y, double d) => p.Zip(y, (a, b) => Math.Clamp(b - a, -d, d) / p.Length).ToArray(), "the error is p − y" },
        { "03.e2", (double[] p, double[] y, double d) => p.Zip(y, (a, b) => (a - b) / p.Length).ToArray(), "cut it off" },
        { "03.e2", (double[] p, double[] y, double d) => p.Zip(y, (a, b) => (Math.Abs(a - b) <= d ? a - b : Math.Sign(a - b)) / p.Length).ToArray(), "not ±1" },
        { "03.e3", (Func<double, double> f) => 1 / Normal(z => f(z) * f(z)), "take the root" },
        { "03.e3", (Func<double, double> f) => Math.Sqrt(Normal(z => f(z) * f(z))), "one over that" },
        { "03.e3", (Func<double, double> f) => 1 / Math.Sqrt(Normal(z => f(z) * f(z)) - Math.Pow(Normal(f), 2)), "without subtracting" },
        { "03.e3", (Func<double, double> f) => 1 / Normal(z => Math.Abs(f(z))), "square first" },
        { "04.e1", (double[] g, double c) => g.Select(v => Math.Clamp(v, -c, c)).ToArray(), "changes the direction" },
        { "04.e1", (double[] g, double c) => g.Select(v => v * c / Math.Sqrt(g.Sum(x => x * x))).ToArray(), "never makes a gradient longer" },
        { "04.e1", (double[] g, double c) => g.Select(v => v * Math.Min(1, c / g.Sum(x => x * x))).ToArray(), "root of the sum of squares" },
        { "04.e2", (int s, int w, int n, double p) => s < w ? p * s / w : p, "s \\+ 1 of its parts" },
        { "04.e2", (int s, int w, int n, double p) => s < w ? p * (s + 1) / w : p / 2 * (1 + Math.Cos(Math.PI * s / n)), "where the warm-up ends" },
        { "04.e2", (int s, int w, int n, double p) => s < w ? p * (s + 1) / w : p / 2 * (1 + Math.Cos(Math.PI * ((s - w) / (n - w)))), "make one of them a double" },
        { "04.e3", ((int Input, double Slope)[][] tape) => Walk(tape, add: false, backward: true), "add them" },
        { "04.e3", ((int Input, double Slope)[][] tape) => Walk(tape, add: true, backward: false), "start at the end" },
        { "04.e3", ((int Input, double Slope)[][] tape) => new double[tape.Length], "from 0 nothing can come" },
        { "05.e1", new double[][] { [0, 0, 0, 0, 0, 1, 0, 0, 0], [0, -0.25, 0, -0.25, 1, -0.25, 0, -0.25, 0], [0, 1, 1, -1, 0, 1, -1, -1, 0] }, "moves it to the left" },
        { "05.e1", new double[][] { [0, 0, 0, 1, 0, 0, 0, 0, 0], [0, -1, 0, -1, 5, -1, 0, -1, 0], [0, 1, 1, -1, 0, 1, -1, -1, 0] }, "This one sharpens" },
        { "05.e1", new double[][] { [0, 0, 0, 1, 0, 0, 0, 0, 0], [0, -1, 0, -1, 4, -1, 0, -1, 0], [0, 1, 1, -1, 0, 1, -1, -1, 0] }, "the mean of four takes a quarter" },
        { "05.e1", new double[][] { [0, 0, 0, 1, 0, 0, 0, 0, 0], [0, -0.25, 0, -0.25, 1, -0.25, 0, -0.25, 0], [0, -1, -1, 1, 0, -1, 1, 1, 0] }, "turned around" },
        { "05.e1", new double[][] { [0, 0, 0, 1, 0, 0, 0, 0, 0], [0, -0.25, 0, -0.25, 1, -0.25, 0, -0.25, 0], [-1, 0, 1, -2, 0, 2, -1, 0, 1] }, "along one diagonal only" },
        { "05.e2", (int n, int i, int o, int k, int s, int p) => Cost(n, i, o, k, s, p, size: (n + (2 * p) - k + s - 1) / s + 1), "Division rounds down" },
        { "05.e2", (int n, int i, int o, int k, int s, int p) => Cost(n, i, o, k, s, p, weights: (long)k * k * i * o), "has a bias, too" },
        { "05.e2", (int n, int i, int o, int k, int s, int p) => Cost(n, i, o, k, s, p, weights: ((long)k * k * o) + o), "spans all input channels" },
        { "05.e2", (int n, int i, int o, int k, int s, int p) => Cost(n, i, o, k, s, p, multiplications: (long)k * k * i * o), "That is one place" },
        { "05.e3", (double[] w, double b, double m, double v, double g, double s, double e) => Folded(w, b, m, g / (v + e), s), "the root of the variance" },
        { "05.e3", (double[] w, double b, double m, double v, double g, double s, double e) => Folded(w, b, m, g / (Math.Sqrt(v) + e), s), "before the root" },
        { "05.e3", (double[] w, double b, double m, double v, double g, double s, double e) => (Folded(w, b, m, g / Math.Sqrt(v + e), s).W, b + s - (m * g / Math.Sqrt(v + e))), "The old bias goes through" },
        { "05.e4", (double[] x, double[] w, double[] g) => Blame(x, [.. w.Reverse()], g), "turned around here" },
        { "05.e4", (double[] x, double[] w, double[] g) => (Blame(x, w, g).X, (double[])[.. w.Select((_, j) => g[^1] * x[g.Length - 1 + j])]), "A w is used in every y" },
        { "05.e4", (double[] x, double[] w, double[] g) => ((double[])[.. Blame(x, w, g).X[..^1]], Blame(x, w, g).W), "as many numbers as x" },
        { "06.e1", (double[] x, bool[] keep, double p, bool training) => Masked(x, keep, 1), "survivors have to make up" },
        { "06.e1", (double[] x, bool[] keep, double p, bool training) => Masked(x, keep, 1 / (1 - p)), "In use nobody is switched off" },
        { "06.e1", (double[] x, bool[] keep, double p, bool training) => training ? Masked(x, keep, 1 / p) : x, "1 − p stay" },
        { "06.e1", (double[] x, bool[] keep, double p, bool training) => training ? Masked(x, keep, 1 / (1 - p)) : Scale(x, 1 - p), "scaling was done in training" },
        { "06.e1", (double[] x, bool[] keep, double p, bool training) => { x[0] = 0; return x; }, "changed its input" },
        { "06.e2", (double[] losses, int patience) => Array.IndexOf(losses, losses.Min()), "never trained: patience ended before" },
        { "06.e2", (double[] losses, int patience) => losses.Length - 1, "in which training ended" },
        { "06.e2", (double[] losses, int patience) => Array.LastIndexOf(losses, losses.Min()), "An equal loss is nothing better|never trained" },
        { "06.e3", (Func<double, double> g, double w, double rate, double decay, int n) => Adam(g, w, rate, n, decay, 0, true), "That is Adam with L2" },
        { "06.e3", (Func<double, double> g, double w, double rate, double decay, int n) => Adam(g, w, rate, n, 0, 0, true), "without any decay" },
        { "06.e3", (Func<double, double> g, double w, double rate, double decay, int n) => Adam(g, w, rate, n, 0, decay, true), "not by 1 − decay" },
        { "06.e3", (Func<double, double> g, double w, double rate, double decay, int n) => Adam(g, w, rate, n, 0, rate * decay, false), "bias correction is missing" },
        { "05b.e1", (int start, int growth, int[] blocks) => Grow(start, growth, blocks, 1), "a transition halves the channels" },
        { "05b.e1", (int start, int growth, int[] blocks) => Grow(0, growth, blocks, 2), "begin with the first channels" },
        { "05b.e1", (int start, int growth, int[] blocks) => blocks.Select(layers => layers * growth).ToArray(), "Those are the new channels only" },
        { "05b.e1", (int start, int growth, int[] blocks) => new[] { Grow(start, growth, blocks, 2)[^1] }, "one for each block" },
        { "05b.e2", (int size, int m, int n, int k, int stride) => Places(size, stride) * k * k * m * n, "That is the ordinary convolution" },
        { "05b.e2", (int size, int m, int n, int k, int stride) => ((long)k * k * m) + ((long)m * n), "That is one place" },
        { "05b.e2", (int size, int m, int n, int k, int stride) => Places(size, 1) * ((k * k * m) + (m * n)), "fewer places are left" },
        { "05b.e2", (int size, int m, int n, int k, int stride) => Places(size, stride) * ((k * k * n) + (m * n)), "a window for each channel that comes in" },
        { "05b.e3", (double[] x, double[,] w, double[] g) => Block(x, w, g, shortcut: 0, masked: true), "past W" },
        { "05b.e3", (double[] x, double[,] w, double[] g) => Block(x, w, g, shortcut: 1, masked: false), "no gradient passes" },
        { "05b.e3", (double[] x, double[,] w, double[] g) => (Block(x, w, g, 1, true).Y.Zip(x, (y, a) => y - a).ToArray(), g), "The output of" },
        { "05c.e1", (double[,] x) => Differences(x, 0, 1, d => d) + Differences(x, 1, 0, d => d), "ups and downs cancel" },
        { "05c.e1", (double[,] x) => Differences(x, 0, 1, Math.Abs), "two kinds of pairs" },
        { "05c.e1", (double[,] x) => 2 * (Differences(x, 0, 1, Math.Abs) + Differences(x, 1, 0, Math.Abs)), "counted twice" },
        { "05c.e2", (double[][,] maps) => Together(maps, 1), "divide by the number of places" },
        { "05c.e2", (double[][,] maps) => Together(maps, maps.Length), "not of channels" },
        { "05c.e3", (double[,] f, double[,] a) => StyleSlope(f, a, 2.0 / f.GetLength(1)), "another factor 2" },
        { "05c.e3", (double[,] f, double[,] a) => StyleSlope(f, a, 4), "its derivative has, too" },
        { "05c.e3", (double[,] f, double[,] a) => StyleSlope(f, a, -4.0 / f.GetLength(1)), "turned around" },
    };

    [Theory]
    [MemberData(nameof(WrongAnswers))]
    public void A_common_mistake_fails_with_its_own_hint(string id, object answer, string hint)
    {
        using var learner = new TemporaryLearner();
        var result = answer is Delegate function ? Exercise.Check(id, function) : Exercise.Check(id, answer);
        Assert.Matches(hint, result.Message);
        Assert.False(result.Passed);
        Assert.Empty(learner.Tracker.Read().Completed);
    }

    [Fact]
    public void There_are_two_mistakes_at_least_for_every_exercise() => Assert.All(Curriculum.Course.Exercises, exercise =>
        Assert.True(WrongAnswers.Count(row => row.Data.Item1 == exercise.Id) >= 2, exercise.Id));

    [Fact]
    public void An_answer_that_never_ends_is_reported_in_time_and_stopped()
    {
        using var learner = new TemporaryLearner();
        var before = Exercise.TimeLimit;
        Exercise.TimeLimit = TimeSpan.FromSeconds(0.5);
        var turns = 0L;
        try
        {
            var result = Exercise.Check("01.e2", double (double p, int y) =>
            {
                while (true) turns++;
            });
            Assert.Contains("did not come to an end within 0.5 seconds", result.Message, StringComparison.Ordinal);
            var then = turns;
            Thread.Sleep(50);
            Assert.Equal(then, turns);
        }
        finally
        {
            Exercise.TimeLimit = before;
        }

        Assert.True(Exercise.Check("01.e2", (double p, int y) => -Math.Log(y == 1 ? p : 1 - p)).Passed);
    }

    [Fact]
    public void An_answer_that_throws_is_told_what_it_threw()
    {
        using var learner = new TemporaryLearner();
        var result = Exercise.Check("01.e2", double (double p, int y) => throw new InvalidOperationException("mine"));
        Assert.Contains("It threw InvalidOperationException: mine", result.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_answer_of_another_shape_is_refused_and_not_recorded()
    {
        using var learner = new TemporaryLearner();
        var error = Assert.Throws<ArgumentException>(() => Exercise.Check("01.e2", (double p) => p));
        Assert.Contains("01.e2 takes a function of a probability and a label", error.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => Exercise.Check("01.e9", new object()));
        Assert.Empty(learner.Tracker.Read().Events);
    }

    [Fact]
    public void Hints_grow_with_the_tries_and_the_solution_waits_for_one()
    {
        using var learner = new TemporaryLearner();
        Assert.StartsWith("Try 01.e2 first", Exercise.Solution("01.e2"), StringComparison.Ordinal);
        for (var i = 1; i <= 4; i++)
        {
            Assert.Contains(i <= 3 ? "Exercise.Hint(" : "Exercise.Solution(", Exercise.Check("01.e2", (double p, int y) => 0.0).Message, StringComparison.Ordinal);
            Assert.StartsWith($"Hint {Math.Min(i, 3)} of 3: ", Exercise.Hint("01.e2"), StringComparison.Ordinal);
        }
    }

    private static double Differences(double[,] x, int down, int right, Func<double, double> of)
    {
        var sum = 0.0;
        for (var r = 0; r + down < x.GetLength(0); r++)
            for (var c = 0; c + right < x.GetLength(1); c++) sum += of(x[r + down, c + right] - x[r, c]);
        return sum;
    }

    private static double[,] Together(double[][,] maps, double divisor)
    {
        var gram = new double[maps.Length, maps.Length];
        for (var i = 0; i < maps.Length; i++)
            for (var j = 0; j < maps.Length; j++) gram[i, j] = maps[i].Cast<double>().Zip(maps[j].Cast<double>(), (a, b) => a * b).Sum() / divisor;
        return gram;
    }

    private static double[,] StyleSlope(double[,] f, double[,] a, double factor)
    {
        var (channels, places) = (f.GetLength(0), f.GetLength(1));
        var slope = new double[channels, places];
        for (var i = 0; i < channels; i++)
            for (var j = 0; j < channels; j++)
            {
                var gram = Enumerable.Range(0, places).Sum(m => f[i, m] * f[j, m]) / places;
                for (var m = 0; m < places; m++) slope[i, m] += factor * (gram - a[i, j]) * f[j, m];
            }

        return slope;
    }

    private static double[] Walk((int Input, double Slope)[][] tape, bool add, bool backward)
    {
        var gradients = new double[tape.Length];
        gradients[^1] = 1;
        foreach (var i in backward ? Enumerable.Range(0, tape.Length).Reverse() : Enumerable.Range(0, tape.Length))
            foreach (var (input, slope) in tape[i]) gradients[input] = (add ? gradients[input] : 0) + (gradients[i] * slope);
        return gradients;
    }

    private static double Normal(Func<double, double> g) =>
        Enumerable.Range(-800, 1601).Sum(i => 0.01 * g(i / 100.0) * Math.Exp(-i * i / 20_000.0)) / Math.Sqrt(2 * Math.PI);

    private static double[] Standardized(double[] x, int count, bool squared = false)
    {
        var variance = x.Sum(value => Math.Pow(value - x.Average(), 2)) / count;
        return [.. x.Select(value => (value - x.Average()) / (squared ? variance : Math.Sqrt(variance)))];
    }

    private static double AfterAlarms(double prior, double sees, double errs, int alarms) =>
        Math.Pow(sees, alarms) * prior / ((Math.Pow(sees, alarms) * prior) + (Math.Pow(errs, alarms) * (1 - prior)));

    private static double Stretch(double[,] m, double x, double y, int steps)
    {
        var length = 1.0;
        for (var i = 0; i < steps; i++)
        {
            (x, y) = ((m[0, 0] * x) + (m[0, 1] * y), (m[1, 0] * x) + (m[1, 1] * y));
            length = Math.Sqrt((x * x) + (y * y));
            (x, y) = (x / length, y / length);
        }

        return length;
    }

    private static (double W, double V) Gears(double w, double v, double x, double y, double factor = 2, double bend = 1)
    {
        var h = Math.Tanh(w * x);
        var atOutput = factor * ((v * h) - y);
        return (atOutput * v * (1 - (bend * h * h)) * x, atOutput * h);
    }

    private static double Error(double w, double b, double x, int y) => (1 / (1 + Math.Exp(-((w * x) + b)))) - y;

    private static (double W, double B) Step(double w, double b, double x, int y, double rate) =>
        (w - (rate * Error(w, b, x, y) * x), b - (rate * Error(w, b, x, y)));

    private static double[] Masked(double[] x, bool[] keep, double scale) => [.. x.Zip(keep, (value, kept) => kept ? value * scale : 0)];

    private static double[] Scale(double[] x, double by) => [.. x.Select(value => value * by)];

    private static double[] Adam(Func<double, double> gradient, double w, double rate, int steps, double penalty, double shrink, bool corrects)
    {
        var (m, v) = (0.0, 0.0);
        return [.. Enumerable.Range(1, steps).Select(t =>
        {
            var g = gradient(w) + (penalty * w);
            (m, v) = ((0.9 * m) + (0.1 * g), (0.999 * v) + (0.001 * g * g));
            w *= 1 - shrink;
            return w -= rate * (corrects ? m / (1 - Math.Pow(0.9, t)) : m) / (Math.Sqrt(corrects ? v / (1 - Math.Pow(0.999, t)) : v) + 1e-8);
        })];
    }

    private static double[] Descend(Func<double, double> gradient, double w, double rate, int steps, double keep, double take)
    {
        var velocity = 0.0;
        return [.. Enumerable.Range(0, steps).Select(_ => w -= rate * (velocity = (keep * velocity) + (take * gradient(w))))];
    }

    private static (int Size, long Weights, long Multiplications) Cost(
        int n, int i, int o, int k, int s, int p, int? size = null, long? weights = null, long? multiplications = null)
    {
        var places = ((n + (2 * p) - k) / s) + 1;
        var window = (long)k * k * i * o;
        return (size ?? places, weights ?? window + o, multiplications ?? window * places * places);
    }

    private static (double[] W, double B) Folded(double[] w, double b, double mean, double scale, double shift) =>
        ([.. w.Select(weight => weight * scale)], shift + ((b - mean) * scale));

    private static (double[] X, double[] W) Blame(double[] x, double[] w, double[] g)
    {
        var (ofX, ofW) = (new double[x.Length], new double[w.Length]);
        for (var i = 0; i < g.Length; i++)
        {
            for (var j = 0; j < w.Length; j++)
            {
                ofX[i + j] += g[i] * w[j];
                ofW[j] += g[i] * x[i + j];
            }
        }

        return (ofX, ofW);
    }

    private static int[] Grow(int channels, int growth, int[] blocks, int divisor) =>
        [.. blocks.Select(layers => (After: channels += layers * growth, Next: channels /= divisor).After)];

    private static long Places(int size, int stride) => (long)(size / stride) * (size / stride);

    private static (double[] Y, double[] X) Block(double[] x, double[,] w, double[] g, double shortcut, bool masked)
    {
        var all = Enumerable.Range(0, x.Length).ToArray();
        double[] y = [.. all.Select(i => Math.Max(0, x[i] + all.Sum(j => w[i, j] * x[j])))];
        double[] passed = [.. all.Select(i => masked && y[i] == 0 ? 0 : g[i])];
        return (y, [.. all.Select(j => (shortcut * passed[j]) + all.Sum(i => w[i, j] * passed[i]))]);
    }
}
