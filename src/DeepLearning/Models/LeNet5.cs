using TorchSharp;
using static TorchSharp.torch;

namespace DeepLearning;

/// <summary>
/// LeNet-5 (LeCun, Bottou, Bengio and Haffner 1998, "Gradient-based learning applied to document recognition", figure 2 and section II.B),
/// with the paper's names for its layers.
/// <para>This is its usual modern reading, with 61,706 parameters: C3 looks at all six maps of S2, S2 and S4 are plain averages,
/// activations are tanh, the output is linear. The original has 60,000: each map of C3 looks at some of S2's maps only (table I), S2 and S4
/// scale and shift each map with two trained numbers, and the output compares with fixed pictures of the ten digits (radial basis
/// functions).</para>
/// </summary>
public sealed class LeNet5 : nn.Module<Tensor, Tensor>
{
    readonly nn.Module<Tensor, Tensor> c1, tanh1, s2, c3, tanh3, s4, c5, tanh5, flatten, f6, tanh6, output;

    /// <summary>A network for square images.</summary>
    /// <param name="classes">The number of classes.</param>
    /// <param name="channels">1 for gray images as in the paper, 3 for colors.</param>
    /// <param name="imageSize">32 pixels as in the paper, or 28: then two are added at each side.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is below 1, or the image has another size.</exception>
    public LeNet5(int classes = 10, int channels = 1, int imageSize = 28) : base(nameof(LeNet5))
    {
        ModelCheck.ClassesAndChannels(classes, channels);
        if (imageSize is not (28 or 32))
            throw new ArgumentOutOfRangeException(nameof(imageSize), imageSize, $"The size is {imageSize}, but 28 or 32 was expected.");
        c1 = nn.Conv2d(channels, 6, 5, padding: (32 - imageSize) / 2);
        (tanh1, s2) = (nn.Tanh(), nn.AvgPool2d(2));
        c3 = nn.Conv2d(6, 16, 5);
        (tanh3, s4) = (nn.Tanh(), nn.AvgPool2d(2));
        c5 = nn.Conv2d(16, 120, 5);
        (tanh5, flatten) = (nn.Tanh(), nn.Flatten());
        f6 = nn.Linear(120, 84);
        tanh6 = nn.Tanh();
        output = nn.Linear(84, classes);
        RegisterComponents();
        Initialization.LeCun(this);
    }

    /// <summary>Of images [N, channels, 28 or 32, 28 or 32]: scores [N, classes].</summary>
    public override Tensor forward(Tensor input)
    {
        using var scope = NewDisposeScope();
        var x = s2.call(tanh1.call(c1.call(input)));   // [N, 6, 14, 14]
        x = s4.call(tanh3.call(c3.call(x)));           // [N, 16, 5, 5]
        x = tanh5.call(c5.call(x));                    // [N, 120, 1, 1]
        x = tanh6.call(f6.call(flatten.call(x)));      // [N, 84]
        return output.call(x).MoveToOuterDisposeScope();
    }
}
