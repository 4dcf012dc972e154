namespace DeepLearning;

/// <summary>00.e3: the largest eigenvalue of [[a, b], [b, c]], (a + c) / 2 + √((a − c)² / 4 + b²).</summary>
internal sealed class LargestEigenvalueTest : HiddenTest<Func<double[,], double>>
{
    public override string Id => "00.e3";

    protected override string Shape => "a function of a symmetric 2 × 2 matrix, double[,], that returns a double";

    protected override void Run(Func<double[,], double> answer)
    {
        // (1, 0), (0, 1) and (1, 1) are each the eigenvector of the smaller eigenvalue of one of these.
        foreach (var (a, b, c) in new[]
        {
            (2.0, 0.0, 1.0), (1.0, 0.0, 3.0), (3.0, 1.0, 3.0), (3.0, -1.0, 3.0), (4.0, 1.5, 1.0), (2.0, 0.0, 2.0),
        })
        {
            var (middle, half) = ((a + c) / 2, Math.Sqrt(((a - c) * (a - c) / 4) + (b * b)));
            var actual = answer(new[,] { { a, b }, { b, c } });
            var diagnosis = half > 0 && Near(actual, middle - half)
                    ? "That is the smaller eigenvalue. Did your first arrow happen to be its eigenvector? Start with an uneven one."
                : half > 0 && Near(actual, Math.Max(a, c))
                    ? "That is the larger number on the diagonal, which is an eigenvalue only where the others are 0."
                : Near(actual, a + c) ? "That is the trace, the sum of both eigenvalues."
                : half > 0 && Near(actual, (middle + half) * (middle + half))
                    ? "That is its square: the length of x after two steps, or of A x twice."
                : double.IsNaN(actual) ? "Something was divided by 0: does the length of an arrow vanish?"
                : Math.Abs(actual - middle - half) < 0.05 ? "You are close: more steps." : null;
            var call = FormattableString.Invariant($"LargestEigenvalue({{ {{ {a}, {b} }}, {{ {b}, {c} }} }})");
            Case.Near(call, middle + half, actual, diagnosis, tolerance: 1e-6);
        }
    }

    private static bool Near(double actual, double other) => Math.Abs(actual - other) < 1e-6;
}
