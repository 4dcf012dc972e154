using TorchSharp.Vision;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TorchSharp.Modules;

/// <summary>AlexNet, with one column (Krizhevsky 2014): five convolutions, three linear layers.</summary>
public class AlexNet : Module<Tensor, Tensor>
{
    private readonly Module<Tensor, Tensor> features;
    private readonly Module<Tensor, Tensor> avgpool;
    private readonly Module<Tensor, Tensor> classifier;

    /// <param name="numClasses">The number of classes.</param>
    /// <param name="dropout">The share of features that dropout drops.</param>
    /// <param name="weights_file">What <c>save</c> wrote; random weights if null.</param>
    /// <param name="skipfc">Do not load the last layer.</param>
    /// <param name="device">Where the model should be.</param>
    public AlexNet(int numClasses, float dropout = 0.5f, string? weights_file = null, bool skipfc = true, Device? device = null)
        : base(nameof(AlexNet))
    {
        features = Sequential(
            Conv2d(3, 64, 11, 4, 2), ReLU(true), MaxPool2d(3, 2),
            Conv2d(64, 192, 5, 1, 2), ReLU(true), MaxPool2d(3, 2),
            Conv2d(192, 384, 3, 1, 1), ReLU(true),
            Conv2d(384, 256, 3, 1, 1), ReLU(true),
            Conv2d(256, 256, 3, 1, 1), ReLU(true), MaxPool2d(3, 2));
        avgpool = AdaptiveAvgPool2d(6);
        classifier = Sequential(
            Dropout(dropout), Linear(256 * 6 * 6, 4096), ReLU(true),
            Dropout(dropout), Linear(4096, 4096), ReLU(true),
            Linear(4096, numClasses));
        RegisterComponents();
        ModelWeights.Load(this, weights_file, skipfc ? ["classifier.6.weight", "classifier.6.bias"] : null, device);
    }

    /// <summary>Of images <c>[N, 3, H, W]</c>, at least 63 × 63: scores <c>[N, classes]</c>.</summary>
    public override Tensor forward(Tensor input)
    {
        using var scope = NewDisposeScope();
        // [N, 3, H, W] → [N, 256, 6, 6] → [N, 9216] → [N, classes]
        return classifier.call(avgpool.call(features.call(input)).flatten(1)).MoveToOuterDisposeScope();
    }
}
