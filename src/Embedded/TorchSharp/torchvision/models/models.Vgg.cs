using static TorchSharp.torch;

namespace TorchSharp;

public static partial class torchvision
{
    public static partial class models
    {
        /// <summary>VGG-11 (Simonyan and Zisserman 2014).</summary>
        /// <param name="num_classes">The number of classes.</param>
        /// <param name="dropout">The share of features that dropout drops.</param>
        /// <param name="weights_file">What <c>save</c> wrote; random weights if null.</param>
        /// <param name="skipfc">Do not load the last layer.</param>
        /// <param name="device">Where the model should be.</param>
        public static Modules.VGG vgg11(
            int num_classes = 1000, float dropout = 0.5f, string? weights_file = null, bool skipfc = true, Device? device = null) =>
            new("VGG11", num_classes, false, dropout, weights_file, skipfc, device);

        /// <summary>VGG-11 with batch normalization (Simonyan and Zisserman 2014).</summary>
        /// <inheritdoc cref="vgg11"/>
        public static Modules.VGG vgg11_bn(
            int num_classes = 1000, float dropout = 0.5f, string? weights_file = null, bool skipfc = true, Device? device = null) =>
            new("VGG11", num_classes, true, dropout, weights_file, skipfc, device);

        /// <summary>VGG-13 (Simonyan and Zisserman 2014).</summary>
        /// <inheritdoc cref="vgg11"/>
        public static Modules.VGG vgg13(
            int num_classes = 1000, float dropout = 0.5f, string? weights_file = null, bool skipfc = true, Device? device = null) =>
            new("VGG13", num_classes, false, dropout, weights_file, skipfc, device);

        /// <summary>VGG-13 with batch normalization (Simonyan and Zisserman 2014).</summary>
        /// <inheritdoc cref="vgg11"/>
        public static Modules.VGG vgg13_bn(
            int num_classes = 1000, float dropout = 0.5f, string? weights_file = null, bool skipfc = true, Device? device = null) =>
            new("VGG13", num_classes, true, dropout, weights_file, skipfc, device);

        /// <summary>VGG-16 (Simonyan and Zisserman 2014).</summary>
        /// <inheritdoc cref="vgg11"/>
        public static Modules.VGG vgg16(
            int num_classes = 1000, float dropout = 0.5f, string? weights_file = null, bool skipfc = true, Device? device = null) =>
            new("VGG16", num_classes, false, dropout, weights_file, skipfc, device);

        /// <summary>VGG-16 with batch normalization (Simonyan and Zisserman 2014).</summary>
        /// <inheritdoc cref="vgg11"/>
        public static Modules.VGG vgg16_bn(
            int num_classes = 1000, float dropout = 0.5f, string? weights_file = null, bool skipfc = true, Device? device = null) =>
            new("VGG16", num_classes, true, dropout, weights_file, skipfc, device);

        /// <summary>VGG-19 (Simonyan and Zisserman 2014).</summary>
        /// <inheritdoc cref="vgg11"/>
        public static Modules.VGG vgg19(
            int num_classes = 1000, float dropout = 0.5f, string? weights_file = null, bool skipfc = true, Device? device = null) =>
            new("VGG19", num_classes, false, dropout, weights_file, skipfc, device);

        /// <summary>VGG-19 with batch normalization (Simonyan and Zisserman 2014).</summary>
        /// <inheritdoc cref="vgg11"/>
        public static Modules.VGG vgg19_bn(
            int num_classes = 1000, float dropout = 0.5f, string? weights_file = null, bool skipfc = true, Device? device = null) =>
            new("VGG19", num_classes, true, dropout, weights_file, skipfc, device);
    }
}
