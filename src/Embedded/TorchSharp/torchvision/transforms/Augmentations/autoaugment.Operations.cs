namespace TorchSharp;

public static partial class torchvision
{
    public abstract partial class autoaugment
    {
        /// <summary>An operation, its magnitudes from weak to strong (none if it has just one), and whether they go both ways.</summary>
        private protected readonly record struct Operation(opType Type, float[] Magnitudes, bool IsSigned);

        private protected static readonly Operation Identity = new(opType.Identity, [], false);

        /// <summary>Shears, shifts and turns.</summary>
        /// <param name="bins">How many magnitudes.</param>
        /// <param name="slope">The strongest shear.</param>
        /// <param name="shift">The largest shifts in pixels, along x and y.</param>
        /// <param name="degrees">The largest angle.</param>
        private protected static Operation[] Movements(int bins, double slope, (double x, double y) shift, double degrees) =>
        [
            BothWays(opType.ShearX, slope, bins), BothWays(opType.ShearY, slope, bins), BothWays(opType.TranslateX, shift.x, bins),
            BothWays(opType.TranslateY, shift.y, bins), BothWays(opType.Rotate, degrees, bins),
        ];

        /// <summary>Brightness, saturation, contrast and sharpness, changed by at most some factor.</summary>
        private protected static Operation[] Colors(int bins, double most) =>
        [
            BothWays(opType.Brightness, most, bins), BothWays(opType.Color, most, bins), BothWays(opType.Contrast, most, bins),
            BothWays(opType.Sharpness, most, bins),
        ];

        /// <summary>Operations on single values.</summary>
        /// <param name="bins">How many magnitudes.</param>
        /// <param name="bits">How many are kept at most.</param>
        /// <param name="fewerBits">How many less at the strongest.</param>
        private protected static Operation[] Levels(int bins, int bits, int fewerBits) =>
        [
            new(opType.Posterize, [.. Enumerable.Range(0, bins).Select(i => bits - MathF.Round(i / ((bins - 1f) / fewerBits)))], false),
            new(opType.Solarize, Steps(255, 0, bins), false), new(opType.AutoContrast, [], false), new(opType.Equalize, [], false),
        ];

        private static Operation BothWays(opType type, double most, int bins) => new(type, Steps(0, most, bins), true);

        private static float[] Steps(double first, double last, int count)
        {
            using var steps = torch.linspace(first, last, count);
            return steps.data<float>().ToArray();
        }
    }
}
