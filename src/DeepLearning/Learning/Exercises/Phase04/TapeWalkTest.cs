namespace DeepLearning;

/// <summary>04.e3: gradients of the last value on a tape in every value: walked from the end, multiplied along edges, added
/// where they meet.</summary>
internal sealed class TapeWalkTest : HiddenTest<Func<(int Input, double Slope)[][], double[]>>
{
    public override string Id => "04.e3";

    protected override string Shape =>
        "a function of a tape, (int Input, double Slope)[][], that returns a gradient for each of its values, double[]";

    protected override void Run(Func<(int Input, double Slope)[][], double[]> answer)
    {
        foreach (var (name, tape) in new (string, (int Input, double Slope)[][])[]
        {
            ("y = 3a", [[], [(0, 3)]]),
            ("b = 3a, y = 5b", [[], [(0, 3)], [(1, 5)]]),
            ("y = a·b at (2, 7)", [[], [], [(0, 7), (1, 2)]]),
            ("b = 3a, c = 2a, y = b + c", [[], [(0, 3)], [(0, 2)], [(1, 1), (2, 1)]]),
            ("b = 2a, y = b + b", [[], [(0, 2)], [(1, 1), (1, 1)]]),
            ("b = 2a, c = 3b, d = c + b, y = 5d", [[], [(0, 2)], [(1, 3)], [(2, 1), (1, 1)], [(3, 5)]]),
        })
        {
            var right = Walk(tape, backward: true, (old, more) => old + more);
            var actual = answer(tape);
            var diagnosis = Case.Same(actual, Walk(tape, backward: true, (_, more) => more))
                ? "Where two paths meet, the second contribution replaced the first: add them."
                : Case.Same(actual, Walk(tape, backward: false, (old, more) => old + more))
                    ? "The tape was walked from the beginning. A value may pass on only when its gradient is complete: start at the end."
                : actual is [.., 0] ? "The last value's own gradient is ∂y/∂y = 1; from 0 nothing can come."
                : actual is not null && actual.Length != tape.Length
                    ? $"There should be {tape.Length} gradients, one for each value on the tape." : null;
            Case.Near($"The gradients of {name}", right, actual, diagnosis);
        }
    }

    private static double[] Walk((int Input, double Slope)[][] tape, bool backward, Func<double, double, double> meet)
    {
        var gradients = new double[tape.Length];
        gradients[^1] = 1;
        for (var i = 0; i < tape.Length; i++)
        {
            var value = backward ? tape.Length - 1 - i : i;
            foreach (var (input, slope) in tape[value]) gradients[input] = meet(gradients[input], gradients[value] * slope);
        }

        return gradients;
    }
}
