using System.Globalization;
using static TorchSharp.torch;

namespace TorchSharp.Vision;

/// <summary>A pair of operations by chance, from those that were found by search to help most (Cubuk et al. 2018).</summary>
internal sealed class PolicyAugment : torchvision.autoaugment, torchvision.ITransform
{
    private readonly (opType type, float probability, int strength)[][] pairs;
    private readonly InterpolationMode interpolation;
    private readonly IList<float>? fill;
    private readonly Generator? generator;

    public PolicyAugment(AutoAugmentPolicy policy, InterpolationMode interpolation, IList<float>? fill, Generator? generator)
    {
        pairs = Pairs(policy switch
        {
            AutoAugmentPolicy.ImageNet => AutoAugmentPolicies.ImageNet,
            AutoAugmentPolicy.CIFAR10 => AutoAugmentPolicies.Cifar10,
            AutoAugmentPolicy.SVHN => AutoAugmentPolicies.Svhn,
            _ => throw new ArgumentException($"The provided policy {policy} is not recognized.", nameof(policy)),
        });
        (this.interpolation, this.fill, this.generator) = (interpolation, fill, generator);
    }

    public Tensor call(Tensor input1)
    {
        var (_, height, width) = torchvision.transforms.functional.get_dimensions(input1);
        var operations = Movements(10, 0.3, (150.0 / 331 * width, 150.0 / 331 * height), 30)
            .Concat(Colors(10, 0.9)).Concat(Levels(10, 8, 4)).Append(new(opType.Invert, [], false)).ToDictionary(o => o.Type);
        using var scope = NewDisposeScope();
        var pair = pairs[randint_int(pairs.Length, generator)];
        var chances = rand(2, generator: generator).data<float>().ToArray();
        var signs = randint(2, [2], generator: generator).data<long>().ToArray();
        var y = input1.alias();
        for (var i = 0; i < 2; i++)
        {
            if (chances[i] > pair[i].probability) continue;
            var (type, magnitudes, isSigned) = operations[pair[i].type];
            var strength = magnitudes.Length == 0 ? 0 : magnitudes[pair[i].strength];
            y = apply_op(y, type, isSigned && signs[i] == 0 ? -strength : strength, interpolation, fill);
        }
        return y.MoveToOuterDisposeScope();
    }

    private static (opType, float, int)[][] Pairs(string policy) =>
        [.. policy.Split('\n').Select(line => line.Split(';').Select(Entry).ToArray())];

    private static (opType, float, int) Entry(string text)
    {
        var parts = text.Split(',', StringSplitOptions.TrimEntries);
        return (Enum.Parse<opType>(parts[0]), float.Parse(parts[1], CultureInfo.InvariantCulture),
            int.Parse(parts[2], CultureInfo.InvariantCulture));
    }
}
