namespace DeepLearning;

/// <summary>05.e2: size of the output, weights and multiplications of a convolution on a square picture.</summary>
internal sealed class LayerCostTest : HiddenTest<Func<int, int, int, int, int, int, (int Size, long Weights, long Multiplications)>>
{
    public override string Id => "05.e2";

    protected override string Shape =>
        "a function of size, inputs, outputs, kernel, stride and padding, six ints, that returns (Size, Weights, Multiplications)";

    protected override void Run(Func<int, int, int, int, int, int, (int Size, long Weights, long Multiplications)> answer)
    {
        foreach (var (size, inputs, outputs, kernel, stride, padding) in new[]
        {
            (32, 3, 16, 3, 1, 1), (28, 1, 6, 5, 1, 0), (224, 3, 64, 7, 2, 3), (27, 8, 8, 4, 3, 0),
        })
        {
            var room = size + (2 * padding) - kernel;
            var (places, overshoot) = ((room / stride) + 1, ((room + stride - 1) / stride) + 1);
            long window = (long)kernel * kernel * inputs * outputs;
            var actual = answer(size, inputs, outputs, kernel, stride, padding);
            var call = $"Cost({size}, {inputs}, {outputs}, {kernel}, {stride}, {padding})";
            Case.Near($"The size of {call}", places, actual.Size,
                actual.Size == overshoot ? "Division rounds down: a window that hangs over the edge has no place."
                : actual.Size == places - 1 ? "The first window counts, too: one more than there are steps."
                : actual.Size == ((size + padding - kernel) / stride) + 1 ? "Padding is added on both sides." : null);
            Case.Near($"The weights of {call}", window + outputs, actual.Weights,
                actual.Weights == window ? "Each output channel has a bias, too."
                : actual.Weights == ((long)kernel * kernel * outputs) + outputs ? "Each kernel spans all input channels."
                : actual.Weights == (long)kernel * inputs * outputs + outputs ? "A kernel has kernel × kernel places." : null);
            Case.Near($"The multiplications of {call}", window * places * places, actual.Multiplications,
                actual.Multiplications == window ? "That is one place; the window stands at Size × Size of them."
                : actual.Multiplications == window * places ? "The picture has rows and columns: Size × Size places."
                : actual.Multiplications == window * size * size ? "The window stands at as many places as the output has, not the input."
                : actual.Multiplications == (window + outputs) * places * places ? "A bias is added, not multiplied." : null);
        }
    }
}
