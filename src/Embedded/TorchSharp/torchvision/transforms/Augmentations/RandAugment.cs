using static TorchSharp.torch;

namespace TorchSharp.Vision;

/// <summary>Some operations by chance, all of one strength (Cubuk et al. 2019).</summary>
internal sealed class RandAugment(
    int count, int magnitude, int bins, InterpolationMode interpolation, IList<float>? fill, Generator? generator)
    : torchvision.autoaugment, torchvision.ITransform
{
    public Tensor call(Tensor input1)
    {
        var (_, height, width) = torchvision.transforms.functional.get_dimensions(input1);
        Operation[] operations =
        [
            Identity, .. Movements(bins, 0.3, (150.0 / 331 * width, 150.0 / 331 * height), 30), .. Colors(bins, 0.9), .. Levels(bins, 8, 4),
        ];
        using var scope = NewDisposeScope();
        var y = input1.alias();
        for (var i = 0; i < count; i++)
        {
            var (type, magnitudes, isSigned) = operations[randint_int(operations.Length, generator)];
            var strength = magnitudes.Length == 0 ? 0 : magnitudes[magnitude];
            if (isSigned && randint_int(2, generator) == 1) strength = -strength;
            y = apply_op(y, type, strength, interpolation, fill);
        }
        return y.MoveToOuterDisposeScope();
    }
}
