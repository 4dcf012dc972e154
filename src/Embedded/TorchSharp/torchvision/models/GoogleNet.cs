using TorchSharp.Vision;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TorchSharp.Modules;

/// <summary>
/// GoogLeNet (Szegedy et al. 2014, table 1), without the two side classifiers, and with batch normalization. As in torchvision, the
/// paths of 5 × 5 are of 3 × 3.
/// </summary>
public class GoogleNet : Module<Tensor, Tensor>
{
    private readonly bool transformInput;

    /// <param name="numClasses">The number of classes.</param>
    /// <param name="transform_input">Images are normalized with ImageNet's means and deviations, the weights want 0.5 for all.</param>
    /// <param name="weights_file">What <c>save</c> wrote; random weights if null.</param>
    /// <param name="skipfc">Do not load the last layer.</param>
    /// <param name="dropout">The share of features that dropout drops.</param>
    /// <param name="dropout_aux">Means nothing: there are no side classifiers.</param>
    /// <param name="device">Where the model should be.</param>
    public GoogleNet(
        int numClasses = 1000, bool transform_input = false, string? weights_file = null, bool skipfc = true, float dropout = 0.2f,
        float dropout_aux = 0.7f, Device? device = null)
        : base(nameof(GoogleNet))
    {
        transformInput = transform_input;
        register_module("conv1", Branches.Convolution(3, 64, 7, 2, 3));
        register_module("maxpool1", MaxPool2d(3, 2, ceil_mode: true));
        register_module("conv2", Branches.Convolution(64, 64, 1));
        register_module("conv3", Branches.Convolution(64, 192, 3, 1, 1));
        register_module("maxpool2", MaxPool2d(3, 2, ceil_mode: true));
        register_module("inception3a", Inception(192, 64, 96, 128, 16, 32, 32));
        register_module("inception3b", Inception(256, 128, 128, 192, 32, 96, 64));
        register_module("maxpool3", MaxPool2d(3, 2, ceil_mode: true));
        register_module("inception4a", Inception(480, 192, 96, 208, 16, 48, 64));
        register_module("inception4b", Inception(512, 160, 112, 224, 24, 64, 64));
        register_module("inception4c", Inception(512, 128, 128, 256, 24, 64, 64));
        register_module("inception4d", Inception(512, 112, 144, 288, 32, 64, 64));
        register_module("inception4e", Inception(528, 256, 160, 320, 32, 128, 128));
        register_module("maxpool4", MaxPool2d(2, 2, ceil_mode: true));
        register_module("inception5a", Inception(832, 256, 160, 320, 32, 128, 128));
        register_module("inception5b", Inception(832, 384, 192, 384, 48, 128, 128));
        register_module("avgpool", AdaptiveAvgPool2d(1));
        register_module("dropout", Dropout(dropout));
        register_module("fc", Linear(1024, numClasses));
        ModelWeights.TruncatedNormal(this, _ => 0.01);
        ModelWeights.Load(this, weights_file, skipfc ? ["fc.weight", "fc.bias"] : null, device);
    }

    /// <summary>Of images <c>[N, 3, H, W]</c>, made for 224 × 224: scores <c>[N, classes]</c>.</summary>
    public override Tensor forward(Tensor x)
    {
        using var scope = NewDisposeScope();
        Module<Tensor, Tensor>[] layers = [.. children().Cast<Module<Tensor, Tensor>>()];
        // [N, 3, H, W] → [N, 1024, H/32, W/32] → [N, 1024, 1, 1] → [N, 1024] → [N, classes]
        var features = layers[..^1].Aggregate(transformInput ? ImageNetInput.ToHalves(x) : x, (y, layer) => layer.call(y));
        return layers[^1].call(features.flatten(1)).MoveToOuterDisposeScope();
    }

    /// <summary>Figure 2b: convolutions of 1 × 1, 3 × 3 and once more 3 × 3, and a maximum, side by side.</summary>
    private static Branches Inception(int from, int one, int beforeThree, int three, int beforeFive, int five, int afterMaximum)
    {
        var block = new Branches(nameof(Inception));
        return block
            .Path(block.Part("branch1", Branches.Convolution(from, one, 1)))
            .Path(block.Part("branch2", Sequential(
                Branches.Convolution(from, beforeThree, 1), Branches.Convolution(beforeThree, three, 3, 1, 1))))
            .Path(block.Part("branch3", Sequential(
                Branches.Convolution(from, beforeFive, 1), Branches.Convolution(beforeFive, five, 3, 1, 1))))
            .Path(block.Part("branch4", Sequential(
                MaxPool2d(3, 1, 1, ceil_mode: true), Branches.Convolution(from, afterMaximum, 1))));
    }
}
