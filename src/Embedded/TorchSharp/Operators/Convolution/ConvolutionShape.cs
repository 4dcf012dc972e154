using static TorchSharp.torch;

namespace TorchSharp.Operators;

/// <summary>
/// The sizes of a convolution of images <c>[N, C, …]</c> with weights <c>[F, C / groups, …]</c> to maps <c>[N, F, …]</c>. A transposed
/// convolution is the same thing seen from the maps.
/// </summary>
internal sealed class ConvolutionShape(long[] image, long[] weight, long[] maps, PatchGrid grid, int groups)
{
    /// <summary>N.</summary>
    public int Batch { get; } = (int)image[0];

    public int Groups { get; } = groups;

    /// <summary>The channels of the image that a group reads.</summary>
    public int Channels { get; } = (int)weight[1];

    /// <summary>The maps that a group makes.</summary>
    public int Filters { get; } = (int)(weight[0] / groups);

    public PatchGrid Grid { get; } = grid;

    /// <summary>The shape of the images, <c>[N, C, …]</c>.</summary>
    public long[] Image { get; } = image;

    /// <summary>The shape of the weights, <c>[F, C / groups, …]</c>.</summary>
    public long[] Weight { get; } = weight;

    /// <summary>The shape of the maps, <c>[N, F, …]</c>.</summary>
    public long[] Maps { get; } = maps;

    /// <summary>The elements of a patch: the rows of the matrix of patches.</summary>
    public int PatchSize => checked(Channels * Grid.Taps);

    /// <summary>Where the plane of a group's channel begins, in elements of the images.</summary>
    public long PlaneOfImages(int image, int group, int channel) => (((long)image * Groups + group) * Channels + channel) * Grid.Pixels;

    /// <summary>Where the plane of a group's filter begins, in elements of the maps.</summary>
    public long PlaneOfMaps(int image, int group, int filter) => (((long)image * Groups + group) * Filters + filter) * Grid.Outputs;

    /// <summary>Of a convolution of <paramref name="x"/> whose maps have the given spatial sizes.</summary>
    public static ConvolutionShape Of(Tensor x, Tensor weight, long[] outputs, long[] stride, long[] padding, long[] dilation, long groups) =>
        new(x.shape, weight.shape, [x.Sizes[0], weight.Sizes[0], .. outputs],
            new(x.Sizes[2..], weight.Sizes[2..], outputs, stride, padding, dilation), (int)groups);

    /// <summary>Of a convolution that has <paramref name="maps"/> as results of images of the given spatial sizes.</summary>
    public static ConvolutionShape Transposed(
        Tensor maps, Tensor weight, long[] image, long[] stride, long[] padding, long[] dilation, long groups) =>
        new([maps.Sizes[0], weight.Sizes[1] * groups, .. image], weight.shape, maps.shape,
            new(image, weight.Sizes[2..], maps.Sizes[2..], stride, padding, dilation), (int)groups);
}
