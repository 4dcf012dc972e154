namespace DeepLearning;

/// <summary>02.e2: a 2-2-1 network with ReLU whose output is exactly XOR, as its nine numbers.</summary>
internal sealed class XorTest : HiddenTest<double[]>
{
    public override string Id => "02.e2";

    protected override string Shape => "nine numbers, double[]: two hidden neurons (w1, w2, b), then the output (v1, v2, c)";

    protected override void Run(double[] answer)
    {
        if (answer.Length != 9) throw new CaseFailedException($"There should be nine numbers, not {answer.Length}: {Shape}.");
        if (answer.All(number => number == 0)) throw new CaseFailedException("These are still the stub's zeros.");
        foreach (var (a, b) in new[] { (0, 0), (0, 1), (1, 0), (1, 1) })
        {
            var first = Math.Max(0, (answer[0] * a) + (answer[1] * b) + answer[2]);
            var second = Math.Max(0, (answer[3] * a) + (answer[4] * b) + answer[5]);
            var output = (answer[6] * first) + (answer[7] * second) + answer[8];
            var diagnosis = (a, b) == (1, 1) && Math.Abs(output - 2) < 1e-9 ? "The second hidden neuron, max(0, x1 + x2 − 1), is 1 only here: take twice of it away."
                : (a, b) == (1, 1) && Math.Abs(output - 1) < 1e-9 ? "That is OR: the hidden neurons must tell (1, 1) from the others." : null;
            Case.Near($"The network at ({a}, {b}), with hidden values {Case.Text([first, second])},", a ^ b, output, diagnosis);
        }
    }
}
