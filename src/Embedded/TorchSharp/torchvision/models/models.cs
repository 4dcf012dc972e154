using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TorchSharp;

public static partial class torchvision
{
    /// <summary>
    /// Networks that classify images, with torchvision's names of weights. Images <c>[N, 3, H, W]</c> of values 0–1, with means 0.485,
    /// 0.456, 0.406 taken off and divided by 0.229, 0.224, 0.225, are what their published weights were trained for.
    /// </summary>
    public static partial class models
    {
        /// <summary>AlexNet (Krizhevsky 2014).</summary>
        /// <param name="num_classes">The number of classes.</param>
        /// <param name="dropout">The share of features that dropout drops.</param>
        /// <param name="weights_file">What <c>save</c> wrote; random weights if null.</param>
        /// <param name="skipfc">Do not load the last layer.</param>
        /// <param name="device">Where the model should be.</param>
        public static Modules.AlexNet alexnet(
            int num_classes = 1000, float dropout = 0.5f, string? weights_file = null, bool skipfc = true, Device? device = null) =>
            new(num_classes, dropout, weights_file, skipfc, device);

        /// <inheritdoc cref="Modules.GoogleNet"/>
        /// <param name="num_classes">The number of classes.</param>
        /// <param name="transform_input">Images are normalized with ImageNet's means, the weights want 0.5 for all.</param>
        /// <param name="weights_file">What <c>save</c> wrote; random weights if null.</param>
        /// <param name="skipfc">Do not load the last layer.</param>
        /// <param name="dropout">The share of features that dropout drops.</param>
        /// <param name="dropout_aux">Means nothing: there are no side classifiers.</param>
        /// <param name="device">Where the model should be.</param>
        public static Modules.GoogleNet googlenet(
            int num_classes = 1000, bool transform_input = false, string? weights_file = null, bool skipfc = true, float dropout = 0.2f,
            float dropout_aux = 0.7f, Device? device = null) =>
            new(num_classes, transform_input, weights_file, skipfc, dropout, dropout_aux, device);

        /// <inheritdoc cref="Modules.InceptionV3"/>
        /// <param name="num_classes">The number of classes.</param>
        /// <param name="dropout">The share of features that dropout drops.</param>
        /// <param name="transform_input">Images are normalized with ImageNet's means, the weights want 0.5 for all.</param>
        /// <param name="weights_file">What <c>save</c> wrote; random weights if null.</param>
        /// <param name="skipfc">Do not load the last layers.</param>
        /// <param name="device">Where the model should be.</param>
        public static Modules.InceptionV3 inception_v3(
            int num_classes = 1000, float dropout = 0.5f, bool transform_input = false, string? weights_file = null, bool skipfc = true,
            Device? device = null) =>
            new(num_classes, dropout, transform_input, weights_file, skipfc, device);

        /// <summary>MobileNet v2 (Sandler et al. 2018).</summary>
        /// <param name="num_classes">The number of classes.</param>
        /// <param name="width_mult">Multiplies the channels of all layers.</param>
        /// <param name="inverted_residual_setting">
        /// Rows of: expansion, channels, blocks, stride of the first block. The paper's if null.
        /// </param>
        /// <param name="round_nearest">Channels are multiples of this.</param>
        /// <param name="block">Makes a block of: channels in, channels out, stride, expansion, normalization. The paper's if null.</param>
        /// <param name="norm_layer">Makes a normalization; of batches if null.</param>
        /// <param name="dropout">The share of features that dropout drops.</param>
        /// <exception cref="ArgumentException">A row has not four numbers, or a stride is neither 1 nor 2.</exception>
        public static Modules.MobileNetV2 mobilenet_v2(
            long num_classes = 1000, double width_mult = 1, long[][]? inverted_residual_setting = null, long round_nearest = 8,
            Func<long, long, long, long, Func<long, Module<Tensor, Tensor>>, Module<Tensor, Tensor>>? block = null,
            Func<long, Module<Tensor, Tensor>>? norm_layer = null, double dropout = 0.2) =>
            new(num_classes, width_mult, inverted_residual_setting, round_nearest, block, norm_layer, dropout);

        /// <summary>The large MobileNet v3 (Howard et al. 2019, table 1).</summary>
        public static Modules.MobileNetV3 mobilenet_v3_large() => new(
            [
                (3, 16, 16, false, false, 1), (3, 64, 24, false, false, 2), (3, 72, 24, false, false, 1), (5, 72, 40, true, false, 2),
                (5, 120, 40, true, false, 1), (5, 120, 40, true, false, 1), (3, 240, 80, false, true, 2), (3, 200, 80, false, true, 1),
                (3, 184, 80, false, true, 1), (3, 184, 80, false, true, 1), (3, 480, 112, true, true, 1), (3, 672, 112, true, true, 1),
                (5, 672, 160, true, true, 2), (5, 960, 160, true, true, 1), (5, 960, 160, true, true, 1),
            ], 1280);

        /// <summary>The small MobileNet v3 (Howard et al. 2019, table 2).</summary>
        public static Modules.MobileNetV3 mobilenet_v3_small() => new(
            [
                (3, 16, 16, true, false, 2), (3, 72, 24, false, false, 2), (3, 88, 24, false, false, 1), (5, 96, 40, true, true, 2),
                (5, 240, 40, true, true, 1), (5, 240, 40, true, true, 1), (5, 120, 48, true, true, 1), (5, 144, 48, true, true, 1),
                (5, 288, 96, true, true, 2), (5, 576, 96, true, true, 1), (5, 576, 96, true, true, 1),
            ], 1024);
    }
}
