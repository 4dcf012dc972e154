namespace DeepLearning;

/// <summary>05b.e2: multiply-adds of a depthwise-separable convolution, h·w·(k²·M + M·N) with h·w places after the stride.</summary>
internal sealed class SeparableWorkTest : HiddenTest<Func<int, int, int, int, int, long>>
{
    public override string Id => "05b.e2";

    protected override string Shape => "a function of size, inputs, outputs, kernel and stride, five ints, that returns a long";

    protected override void Run(Func<int, int, int, int, int, long> answer)
    {
        foreach (var (size, inputs, outputs, kernel, stride) in new[]
        {
            (14, 32, 64, 3, 1), (28, 16, 24, 5, 2), (7, 3, 8, 3, 1), (112, 512, 1024, 3, 2),
        })
        {
            long places = (long)(size / stride) * (size / stride), window = kernel * kernel, mixing = (long)inputs * outputs;
            var (right, actual) = (places * ((window * inputs) + mixing), answer(size, inputs, outputs, kernel, stride));
            var diagnosis = actual == places * window * mixing ? "That is the ordinary convolution: here the window and the mixing are done one after the other."
                : actual == (window * inputs) + mixing ? "That is one place; both steps work at every place of the picture."
                : actual == (long)size * size * ((window * inputs) + mixing) ? "The depthwise step has the stride, so fewer places are left: size / stride in each direction."
                : actual == ((long)size * size * window * inputs) + (places * mixing) ? "The window stands only where the stride puts it: the depthwise step, too, makes size / stride places."
                : actual == places * ((window * outputs) + mixing) ? "The depthwise step comes first: it has a window for each channel that comes in."
                : actual == places * ((window * inputs) + outputs) ? "The pointwise step looks at all channels at each place: inputs · outputs."
                : null;
            Case.Near($"SeparableWork({size}, {inputs}, {outputs}, {kernel}, {stride})", right, actual, diagnosis);
        }
    }
}
