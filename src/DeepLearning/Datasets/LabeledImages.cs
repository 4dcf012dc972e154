using TorchSharp;
using static TorchSharp.torch;

namespace DeepLearning;

/// <summary>Images, each with the number of its class.</summary>
public sealed class LabeledImages
{
    /// <summary>Joins images and labels.</summary>
    /// <param name="images">float32 [N, C, H, W] in 0 … 1.</param>
    /// <param name="labels">int64 [N].</param>
    /// <exception cref="ArgumentException">A type or a shape is another one.</exception>
    public LabeledImages(Tensor images, Tensor labels)
    {
        ArgumentNullException.ThrowIfNull(images);
        ArgumentNullException.ThrowIfNull(labels);
        if (images.dtype != ScalarType.Float32 || images.shape.Length != 4)
            throw new ArgumentException($"Expected images Float32 [N, C, H, W], got {Describe(images)}.", nameof(images));
        if (labels.dtype != ScalarType.Int64 || labels.shape.Length != 1 || labels.shape[0] != images.shape[0])
            throw new ArgumentException($"Expected labels Int64 [{images.shape[0]}], got {Describe(labels)}.", nameof(labels));
        (Images, Labels) = (images, labels);
    }

    /// <summary>The images, float32 [N, C, H, W] in 0 … 1.</summary>
    public Tensor Images { get; }

    /// <summary>Their classes, int64 [N].</summary>
    public Tensor Labels { get; }

    /// <summary>How many images there are: N.</summary>
    public long Count => Labels.shape[0];

    /// <summary>The shape of one image, [C, H, W].</summary>
    public IReadOnlyList<long> ImageShape => Images.shape[1..];

    /// <summary>The first images, or all where there are fewer: for a lesson that must be quick.</summary>
    /// <param name="count">How many, at least 1.</param>
    public LabeledImages Take(long count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        return count >= Count ? this : new(Images.narrow(0, 0, count), Labels.narrow(0, 0, count));
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Count:N0} images of {string.Join("×", ImageShape)}";

    internal static LabeledImages From(RawImages raw) => new(
        tensor(raw.Pixels, [raw.Count, raw.Channels, raw.Height, raw.Width], dtype: ScalarType.Float32).div_(255),
        tensor(raw.Labels, [raw.Count], dtype: ScalarType.Int64));

    private static string Describe(Tensor tensor) => $"{tensor.dtype} [{string.Join(", ", tensor.shape)}]";
}
