using static TorchSharp.torch;

namespace TorchSharp.Vision;

/// <summary>One operation by chance, of a strength by chance (Müller and Hutter 2021, with their wide ranges).</summary>
internal sealed class TrivialAugmentWide(int bins, InterpolationMode interpolation, IList<float>? fill, Generator? generator)
    : torchvision.autoaugment, torchvision.ITransform
{
    private readonly Operation[] operations =
        [Identity, .. Movements(bins, 0.99, (32, 32), 135), .. Colors(bins, 0.99), .. Levels(bins, 8, 6)];

    public Tensor call(Tensor input1)
    {
        var (type, magnitudes, isSigned) = operations[randint_int(operations.Length, generator)];
        var strength = magnitudes.Length == 0 ? 0 : magnitudes[randint_int(magnitudes.Length, generator)];
        if (isSigned && randint_int(2, generator) == 1) strength = -strength;
        return apply_op(input1, type, strength, interpolation, fill);
    }
}
