using TorchSharp.Vision;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TorchSharp.Modules;

/// <summary>
/// Inception v3 (Szegedy et al. 2015, table 1). Its side classifier has weights, so that files of them fit, but no result.
/// </summary>
public class InceptionV3 : Module<Tensor, Tensor>
{
    private readonly bool transformInput;

    /// <param name="numClasses">The number of classes.</param>
    /// <param name="dropout">The share of features that dropout drops.</param>
    /// <param name="transform_input">Images are normalized with ImageNet's means and deviations, the weights want 0.5 for all.</param>
    /// <param name="weights_file">What <c>save</c> wrote; random weights if null.</param>
    /// <param name="skipfc">Do not load the last layers.</param>
    /// <param name="device">Where the model should be.</param>
    public InceptionV3(
        int numClasses = 1000, float dropout = 0.5f, bool transform_input = false, string? weights_file = null, bool skipfc = true,
        Device? device = null)
        : base(nameof(InceptionV3))
    {
        transformInput = transform_input;
        register_module("Conv2d_1a_3x3", Branches.Convolution(3, 32, 3, 2));
        register_module("Conv2d_2a_3x3", Branches.Convolution(32, 32, 3));
        register_module("Conv2d_2b_3x3", Branches.Convolution(32, 64, 3, 1, 1));
        register_module("maxpool1", MaxPool2d(3, 2));
        register_module("Conv2d_3b_1x1", Branches.Convolution(64, 80, 1));
        register_module("Conv2d_4a_3x3", Branches.Convolution(80, 192, 3));
        register_module("maxpool2", MaxPool2d(3, 2));
        register_module("Mixed_5b", InceptionBlocks.A(192, 32));
        register_module("Mixed_5c", InceptionBlocks.A(256, 64));
        register_module("Mixed_5d", InceptionBlocks.A(288, 64));
        register_module("Mixed_6a", InceptionBlocks.B(288));
        register_module("Mixed_6b", InceptionBlocks.C(768, 128));
        register_module("Mixed_6c", InceptionBlocks.C(768, 160));
        register_module("Mixed_6d", InceptionBlocks.C(768, 160));
        register_module("Mixed_6e", InceptionBlocks.C(768, 192));
        register_module("AuxLogits", Sequential(
            ("conv0", Branches.Convolution(768, 128, 1)), ("conv1", Branches.Convolution(128, 768, 5)), ("fc", Linear(768, numClasses))));
        register_module("Mixed_7a", InceptionBlocks.D(768));
        register_module("Mixed_7b", InceptionBlocks.E(1280));
        register_module("Mixed_7c", InceptionBlocks.E(2048));
        register_module("avgpool", AdaptiveAvgPool2d(1));
        register_module("dropout", Dropout(dropout));
        register_module("fc", Linear(2048, numClasses));
        ModelWeights.TruncatedNormal(this, name => name switch
        {
            "AuxLogits.conv1.conv" => 0.01,
            "AuxLogits.fc" => 0.001,
            _ => 0.1,
        });
        ModelWeights.Load(
            this, weights_file, skipfc ? ["fc.weight", "fc.bias", "AuxLogits.fc.weight", "AuxLogits.fc.bias"] : null, device);
    }

    /// <summary>Of images <c>[N, 3, H, W]</c>, made for 299 × 299, at least 75 × 75: scores <c>[N, classes]</c>.</summary>
    public override Tensor forward(Tensor x)
    {
        using var scope = NewDisposeScope();
        Module<Tensor, Tensor>[] layers =
            [.. named_children().Where(child => child.name != "AuxLogits").Select(child => (Module<Tensor, Tensor>)child.module)];
        // [N, 3, 299, 299] → [N, 192, 35, 35] → [N, 288, 35, 35] → [N, 768, 17, 17] → [N, 2048, 8, 8] → [N, 2048] → [N, classes]
        var features = layers[..^1].Aggregate(transformInput ? ImageNetInput.ToHalves(x) : x, (y, layer) => layer.call(y));
        return layers[^1].call(features.flatten(1)).MoveToOuterDisposeScope();
    }
}
