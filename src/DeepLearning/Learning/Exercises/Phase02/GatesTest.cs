namespace DeepLearning;

/// <summary>02.e1: a line for AND and a line for NAND, each as (w₁, w₂, b).</summary>
internal sealed class GatesTest : HiddenTest<double[][]>
{
    public override string Id => "02.e1";

    protected override string Shape => "two neurons, double[][]: [[w1, w2, b] for AND, [w1, w2, b] for NAND]";

    protected override void Run(double[][] answer)
    {
        if (answer.Length != 2 || answer.Any(neuron => neuron?.Length != 3)) throw new CaseFailedException($"There should be two neurons of three numbers each: {Shape}.");
        foreach (var (name, neuron, gate) in new (string, double[], Func<int, int, bool>)[] { ("AND", answer[0], (a, b) => a + b == 2), ("NAND", answer[1], (a, b) => a + b < 2) })
        {
            if (neuron.All(number => number == 0)) throw new CaseFailedException($"{name} is still the stub: three zeros have no side.");
            foreach (var (a, b) in new[] { (0, 0), (0, 1), (1, 0), (1, 1) })
            {
                var score = (neuron[0] * a) + (neuron[1] * b) + neuron[2];
                if (score > 0 == gate(a, b)) continue;
                var diagnosis = a + b == 1 && score > 0 && name == "AND" ? " One input alone already lifts it above 0, so this is OR: lower the bias."
                    : score == 0 ? " A score of exactly 0 is on the line, not above it." : "";
                throw new CaseFailedException($"{name}({a}, {b}) should be {(gate(a, b) ? 1 : 0)}, but the score is {Case.Text(score)}.{diagnosis}");
            }
        }
    }
}
