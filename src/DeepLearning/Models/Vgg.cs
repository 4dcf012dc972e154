using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace DeepLearning;

/// <summary>
/// VGG (Simonyan and Zisserman 2014, "Very deep convolutional networks for large-scale image recognition", table 1): nothing but
/// convolutions of 3 × 3, five times halved, and three linear layers. Configurations A, B, D and E have 11, 13, 16 and 19 layers with
/// weights and 133, 133, 138 and 144 million parameters. Names are torchvision's.
/// </summary>
public sealed class Vgg : nn.Module<Tensor, Tensor>
{
    // How many convolutions stand before each maximum.
    static readonly Dictionary<int, int[]> Configurations = new()
    {
        [11] = [1, 1, 2, 2, 2], [13] = [2, 2, 2, 2, 2], [16] = [2, 2, 3, 3, 3], [19] = [2, 2, 4, 4, 4],
    };

    readonly Sequential features;
    readonly nn.Module<Tensor, Tensor> avgpool, flatten, classifier;

    /// <summary>A network of some depth.</summary>
    /// <param name="depth">The layers with weights: 11, 13, 16 or 19.</param>
    /// <param name="batchNorm">True for batch normalization after each convolution, which came later and makes training much
    /// easier.</param>
    /// <param name="classes">The number of classes.</param>
    /// <param name="channels">1 for gray images, 3 for colors.</param>
    /// <param name="width">The channels of the first convolution, 64 in the paper; they double with each halving up to eightfold.</param>
    /// <param name="hidden">The units of each hidden linear layer, 4096 in the paper.</param>
    /// <param name="smallImages">True for images of about 32 × 32: the last halving is left out, and the mean of each map goes on instead
    /// of 7 × 7 places.</param>
    /// <exception cref="ArgumentOutOfRangeException">The depth is another one, or a number is below 1.</exception>
    public Vgg(int depth = 16, bool batchNorm = false, int classes = 1000, int channels = 3, int width = 64, int hidden = 4096,
        bool smallImages = false)
        : base(nameof(Vgg))
    {
        var counts = ModelCheck.OneOf(depth, nameof(depth), Configurations);
        ModelCheck.ClassesAndChannels(classes, channels);
        ModelCheck.AtLeastOne(width, nameof(width));
        ModelCheck.AtLeastOne(hidden, nameof(hidden));
        features = nn.Sequential();
        var from = channels;
        for (var stage = 0; stage < counts.Length; stage++)
        {
            var to = width * Math.Min(1 << stage, 8);
            for (var i = 0; i < counts[stage]; i++, from = to)
            {
                features.append(nn.Conv2d(from, to, 3, padding: 1));
                if (batchNorm) features.append(nn.BatchNorm2d(to));
                features.append(nn.ReLU());
            }
            if (!smallImages || stage < counts.Length - 1) features.append(nn.MaxPool2d(2));
        }
        var places = smallImages ? 1 : 7;
        (avgpool, flatten) = (nn.AdaptiveAvgPool2d(places), nn.Flatten());
        classifier = nn.Sequential(
            nn.Linear(from * places * places, hidden), nn.ReLU(), nn.Dropout(),
            nn.Linear(hidden, hidden), nn.ReLU(), nn.Dropout(),
            nn.Linear(hidden, classes));
        RegisterComponents();
        // The paper began deep networks with a trained shallow one, and found later (section 3.1) that this does as well.
        Initialization.Glorot(this);
    }

    /// <summary>The convolutions, for <see cref="VggFeatures"/>.</summary>
    internal Sequential Features => features;

    /// <summary>Of images [N, channels, H, W], made for 224 × 224: scores [N, classes].</summary>
    public override Tensor forward(Tensor input)
    {
        using var scope = NewDisposeScope();
        var x = avgpool.call(features.call(input));   // [N, 512, 7, 7]
        return classifier.call(flatten.call(x)).MoveToOuterDisposeScope();
    }
}
