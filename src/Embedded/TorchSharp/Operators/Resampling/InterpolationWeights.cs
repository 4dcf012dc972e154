namespace TorchSharp.Operators;

/// <summary>
/// Which inputs an output of an interpolation sums, along one dimension. Output i lies at input (i + ½) · step − ½, or, where corners are
/// aligned, at i · step.
/// </summary>
/// <param name="inputs">The elements along the dimension.</param>
/// <param name="outputs">The elements that are asked for.</param>
/// <param name="scale">Outputs per input, if the user gave it; else outputs / inputs.</param>
internal sealed class InterpolationWeights(int inputs, int outputs, double? scale)
{
    private double Step => scale is > 0 ? 1 / scale.Value : (double)inputs / outputs;

    /// <summary>The nearest input, rounded down; in float, as PyTorch computes it for every dtype.</summary>
    public ResamplingMatrix Nearest() => new(outputs, inputs, i =>
    {
        var nearest = outputs == inputs ? i : outputs == 2 * inputs ? i / 2 : (int)MathF.Floor(i * FloatStep());
        return [(Math.Min(nearest, inputs - 1), 1)];
    });

    /// <summary>The input whose middle is nearest to the output's.</summary>
    public ResamplingMatrix NearestExact() =>
        new(outputs, inputs, i => [(Math.Min((int)MathF.Floor((float)((i + 0.5) * FloatStep())), inputs - 1), 1)]);

    /// <summary>The two inputs beside, weighted by their distances.</summary>
    public ResamplingMatrix Linear(bool alignCorners) => new(outputs, inputs, i =>
    {
        var place = Math.Max(Place(i, alignCorners), 0);
        var low = Math.Min((int)place, inputs - 1);
        var fraction = Math.Clamp(place - low, 0, 1);
        return low + 1 < inputs ? [(low, 1 - fraction), (low + 1, fraction)] : [(low, 1)];
    });

    /// <summary>The four inputs around, by cubic convolution (Keys, 1981) with a = −¾; the outermost ones stand for those beyond.</summary>
    public ResamplingMatrix Cubic(bool alignCorners) => new(outputs, inputs, i =>
    {
        var place = Place(i, alignCorners);
        var low = (int)Math.Floor(place);
        return Enumerable.Range(low - 1, 4).Select(at => (Math.Clamp(at, 0, inputs - 1), CubicKernel(place - at, -0.75)));
    });

    /// <summary>The mean of the inputs that the output covers.</summary>
    public ResamplingMatrix Area() => new(outputs, inputs, i =>
    {
        var (start, end) = ((int)((long)i * inputs / outputs), (int)(((long)(i + 1) * inputs + outputs - 1) / outputs));
        return Enumerable.Range(start, end - start).Select(at => (at, 1.0 / (end - start)));
    });

    /// <summary>Linear, with a filter as wide as the step where that is larger than 1.</summary>
    public ResamplingMatrix SmoothLinear(bool alignCorners) => Smooth(alignCorners, 1, distance => Math.Max(0, 1 - Math.Abs(distance)));

    /// <summary>Cubic with a = −½, with a filter as wide as the step where that is larger than 1.</summary>
    public ResamplingMatrix SmoothCubic(bool alignCorners) => Smooth(alignCorners, 2, distance => CubicKernel(distance, -0.5));

    private ResamplingMatrix Smooth(bool alignCorners, int reach, Func<double, double> filter)
    {
        var step = alignCorners ? AlignedStep() : Step;
        var width = Math.Max(step, 1);
        return new(outputs, inputs, i =>
        {
            var center = step * (i + 0.5);
            var start = Math.Max((int)(center - reach * width + 0.5), 0);
            var end = Math.Min((int)(center + reach * width + 0.5), inputs);
            var weights = Enumerable.Range(start, end - start).Select(at => filter((at - center + 0.5) / width)).ToArray();
            var total = weights.Sum();
            return weights.Select((weight, j) => (start + j, weight / total));
        });
    }

    private double Place(int i, bool alignCorners) => alignCorners ? i * AlignedStep() : (i + 0.5) * Step - 0.5;

    private double AlignedStep() => outputs > 1 ? (inputs - 1) / (double)(outputs - 1) : 0;

    private float FloatStep() => scale is > 0 ? (float)(1 / scale.Value) : (float)inputs / outputs;

    private static double CubicKernel(double distance, double a)
    {
        var d = Math.Abs(distance);
        return d <= 1 ? ((a + 2) * d - (a + 3)) * d * d + 1 : d < 2 ? ((a * d - 5 * a) * d + 8 * a) * d - 4 * a : 0;
    }
}
