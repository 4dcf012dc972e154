using TorchSharp.Vision;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TorchSharp.Modules;

/// <summary>VGG (Simonyan and Zisserman 2014, table 1): 8 to 16 convolutions of 3 × 3, three linear layers.</summary>
public class VGG : Module<Tensor, Tensor>
{
    private readonly Module<Tensor, Tensor> features;
    private readonly Module<Tensor, Tensor> avgpool;
    private readonly Module<Tensor, Tensor> classifier;

    /// <param name="name">VGG11, VGG13, VGG16 or VGG19, by the number of layers.</param>
    /// <param name="numClasses">The number of classes.</param>
    /// <param name="batch_norm">Normalize after each convolution.</param>
    /// <param name="dropout">The share of features that dropout drops.</param>
    /// <param name="weights_file">What <c>save</c> wrote; random weights if null.</param>
    /// <param name="skipfc">Do not load the last layer.</param>
    /// <param name="device">Where the model should be.</param>
    /// <exception cref="ArgumentException">There is no network of that name.</exception>
    public VGG(
        string name, int numClasses, bool batch_norm, float dropout = 0.5f, string? weights_file = null, bool skipfc = true,
        Device? device = null)
        : base(name)
    {
        // How many convolutions there are at each of the five resolutions.
        int[] counts = name switch
        {
            "VGG11" => [1, 1, 2, 2, 2],
            "VGG13" => [2, 2, 2, 2, 2],
            "VGG16" => [2, 2, 3, 3, 3],
            "VGG19" => [2, 2, 4, 4, 4],
            _ => throw new ArgumentException($"expected VGG11, VGG13, VGG16 or VGG19, got {name}", nameof(name)),
        };
        features = Sequential(Features(counts, batch_norm));
        avgpool = AdaptiveAvgPool2d(7);
        classifier = Sequential(
            Linear(512 * 7 * 7, 4096), ReLU(true), Dropout(dropout),
            Linear(4096, 4096), ReLU(true), Dropout(dropout),
            Linear(4096, numClasses));
        RegisterComponents();
        ModelWeights.Normal(this, linear: true);
        ModelWeights.Load(this, weights_file, skipfc ? ["classifier.6.weight", "classifier.6.bias"] : null, device);
    }

    /// <summary>Of images <c>[N, 3, H, W]</c>, at least 32 × 32: scores <c>[N, classes]</c>.</summary>
    public override Tensor forward(Tensor input)
    {
        using var scope = NewDisposeScope();
        // [N, 3, H, W] → [N, 512, 7, 7] → [N, 25088] → [N, classes]
        return classifier.call(avgpool.call(features.call(input)).flatten(1)).MoveToOuterDisposeScope();
    }

    private static IEnumerable<Module<Tensor, Tensor>> Features(int[] counts, bool batchNorm)
    {
        var channels = 3;
        for (var level = 0; level < counts.Length; level++)
        {
            for (var i = 0; i < counts[level]; i++)
            {
                var wider = Math.Min(64 << level, 512);
                yield return Conv2d(channels, wider, 3, 1, 1);
                if (batchNorm) yield return BatchNorm2d(wider);
                yield return ReLU(true);
                channels = wider;
            }
            yield return MaxPool2d(2, 2);
        }
    }
}
