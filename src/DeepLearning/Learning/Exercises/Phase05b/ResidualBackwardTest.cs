namespace DeepLearning;

/// <summary>05b.e3: y = relu(x + W x), and with m = g where y is above 0, ∂L/∂x = m + Wᵀ m.</summary>
internal sealed class ResidualBackwardTest : HiddenTest<Func<double[], double[,], double[], (double[] Y, double[] X)>>
{
    public override string Id => "05b.e3";

    protected override string Shape => "a function of x, W and g, double[], double[,] and double[], that returns the output Y and the gradient X, two double[]";

    protected override void Run(Func<double[], double[,], double[], (double[] Y, double[] X)> answer)
    {
        foreach (var (x, w, g) in new (double[], double[,], double[])[]
        {
            ([1, 2], new double[,] { { 0, 1 }, { 0, 0 } }, [1, 3]),
            ([1, -2, 0.5], new double[,] { { 0.5, 1, 0 }, { 0, 0.25, -1 }, { 2, 0, 1 } }, [1, -1, 2]),
            ([2, 1, -1], new double[,] { { 1, 0, 2 }, { -1, 1, 0 }, { 0.5, 3, 1 } }, [0.5, 2, -3]),
        })
        {
            var branch = Product(w, x);
            double[] y = [.. x.Zip(branch, (a, b) => Math.Max(0, a + b))];
            double[] passed = [.. g.Zip(y, (blame, value) => value > 0 ? blame : 0)];
            var back = Product(Transposed(w), passed);
            double[] right = [.. passed.Zip(back, (a, b) => a + b)];
            var actual = answer([.. x], (double[,])w.Clone(), [.. g]);
            var call = $"Residual({Case.Text(x)}, W, {Case.Text(g)}) with W = {Rows(w)}";
            Case.Near($"The output of {call}", y, actual.Y,
                Same(actual.Y, [.. branch.Select(value => Math.Max(0, value))]) ? "The input itself is missing: x + W x."
                : Same(actual.Y, [.. x.Zip(branch, (a, b) => a + Math.Max(0, b))]) ? "First the sum, then the rectifier."
                : Same(actual.Y, [.. x.Zip(branch, (a, b) => a + b)]) ? "The rectifier is missing." : null);
            Case.Near($"The gradient of x, of {call},", right, actual.X,
                Same(actual.X, back) ? "That came through W only: the short way, past W, brings the gradient unchanged."
                : Same(actual.X, [.. g.Zip(Product(Transposed(w), g), (a, b) => a + b)]) ? "Where the rectifier gave 0, no gradient passes, on either way."
                : Same(actual.X, [.. g.Zip(back, (a, b) => a + b)]) ? "The rectifier comes after the sum, so it stops the gradient of the short way, too."
                : Same(actual.X, [.. passed.Zip(Product(w, passed), (a, b) => a + b)]) ? "Going back, W is transposed: x[j] was used in every y[i], with w[i, j]."
                : null);
        }
    }

    private static double[] Product(double[,] w, double[] x) =>
        [.. Enumerable.Range(0, w.GetLength(0)).Select(i => x.Select((value, j) => w[i, j] * value).Sum())];

    private static double[,] Transposed(double[,] w)
    {
        var result = new double[w.GetLength(1), w.GetLength(0)];
        for (var i = 0; i < w.GetLength(0); i++)
            for (var j = 0; j < w.GetLength(1); j++) result[j, i] = w[i, j];
        return result;
    }

    private static string Rows(double[,] w) => $"[{string.Join(", ", Enumerable.Range(0, w.GetLength(0))
        .Select(i => Case.Text(Enumerable.Range(0, w.GetLength(1)).Select(j => w[i, j]))))}]";

    private static bool Same(double[]? actual, double[] other) =>
        actual?.Length == other.Length && actual.Zip(other).All(pair => Math.Abs(pair.First - pair.Second) < 1e-9);
}
