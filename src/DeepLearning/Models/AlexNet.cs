using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace DeepLearning;

/// <summary>
/// AlexNet (Krizhevsky, Sutskever and Hinton 2012, "ImageNet classification with deep convolutional neural networks", figure 2): five
/// convolutions and three linear layers, with rectifiers and dropout; 60,965,224 parameters. It was spread over two GPUs, so that its 2nd,
/// 4th and 5th convolutions have two groups of channels that do not see each other, and it normalizes the strength of neighboring channels.
/// <para>With <c>towers: 1</c> it is the later form without groups and that normalization (Krizhevsky 2014, "One weird trick for
/// parallelizing convolutional neural networks"), 61,100,840 parameters, with torchvision's names.</para>
/// </summary>
public sealed class AlexNet : nn.Module<Tensor, Tensor>
{
    readonly nn.Module<Tensor, Tensor> features, avgpool, flatten, classifier;

    /// <summary>A network of some width.</summary>
    /// <param name="classes">The number of classes.</param>
    /// <param name="channels">1 for gray images, 3 for colors.</param>
    /// <param name="towers">2 as in 2012, 1 as in 2014.</param>
    /// <param name="width">Multiplies the channels of all convolutions.</param>
    /// <param name="hidden">The units of each hidden linear layer.</param>
    /// <param name="smallImages">True for images of about 32 × 32: the first convolution moves by 1 instead of 4, and 2 × 2 places are left
    /// at its end instead of 6 × 6.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is too small, or there are other than 1 or 2 towers.</exception>
    public AlexNet(int classes = 1000, int channels = 3, int towers = 2, double width = 1, int hidden = 4096, bool smallImages = false)
        : base(nameof(AlexNet))
    {
        ModelCheck.ClassesAndChannels(classes, channels);
        ModelCheck.Positive(width, nameof(width));
        ModelCheck.AtLeastOne(hidden, nameof(hidden));
        if (towers is not (1 or 2))
            throw new ArgumentOutOfRangeException(nameof(towers), towers, $"There are {towers} towers, but 1 or 2 were expected.");
        int[] full = towers == 2 ? [96, 256, 384, 384, 256] : [64, 192, 384, 256, 256];
        var maps = full.Select(count => Math.Max(2, (int)(count * width) / 2 * 2)).ToArray();
        var places = smallImages ? 2 : 6;
        features = nn.Sequential(
        [
            ("0", nn.Conv2d(channels, maps[0], 11, smallImages ? 1 : 4, 2)), ("1", nn.ReLU()), .. Normalization("norm1"),
            ("2", nn.MaxPool2d(3, 2)),
            ("3", nn.Conv2d(maps[0], maps[1], 5, padding: 2, groups: towers)), ("4", nn.ReLU()), .. Normalization("norm2"),
            ("5", nn.MaxPool2d(3, 2)),
            ("6", nn.Conv2d(maps[1], maps[2], 3, padding: 1)), ("7", nn.ReLU()),
            ("8", nn.Conv2d(maps[2], maps[3], 3, padding: 1, groups: towers)), ("9", nn.ReLU()),
            ("10", nn.Conv2d(maps[3], maps[4], 3, padding: 1, groups: towers)), ("11", nn.ReLU()), ("12", nn.MaxPool2d(3, 2)),
        ]);
        (avgpool, flatten) = (nn.AdaptiveAvgPool2d(places), nn.Flatten());
        classifier = nn.Sequential(
            nn.Dropout(), nn.Linear(maps[4] * places * places, hidden), nn.ReLU(),
            nn.Dropout(), nn.Linear(hidden, hidden), nn.ReLU(),
            nn.Linear(hidden, classes));
        RegisterComponents();
        Begin();

        IEnumerable<(string, nn.Module<Tensor, Tensor>)> Normalization(string name) =>
            towers == 2 ? [(name, nn.LocalResponseNorm(5, 1e-4, 0.75, 2))] : [];
    }

    /// <summary>Of images [N, channels, H, W], made for 224 × 224: scores [N, classes].</summary>
    public override Tensor forward(Tensor input)
    {
        using var scope = NewDisposeScope();
        var x = avgpool.call(features.call(input));   // [N, 256, 6, 6]
        return classifier.call(flatten.call(x)).MoveToOuterDisposeScope();
    }

    /// <summary>Section 5: normal with deviation 0.01; the biases of the 2nd, 4th and 5th convolutions and of the hidden linear layers are
    /// 1, so that the rectifiers begin with something to pass on.</summary>
    void Begin()
    {
        Initialization.Normal(this, 0.01);
        foreach (var layer in (string[])["features.3", "features.8", "features.10", "classifier.1", "classifier.4"])
            nn.init.ones_(get_parameter($"{layer}.bias")!);
    }
}
