using TorchSharp.Operators;
using static TorchSharp.torch;

namespace TorchSharp.Vision;

/// <summary>Images of one shape with labels, kept as bytes; each sample's tensors are made when it is asked for.</summary>
/// <param name="images">The images, one after another.</param>
/// <param name="shape">Of one image, <c>[C, H, W]</c>.</param>
/// <param name="labels">What the labels are called, and one for each image.</param>
/// <param name="transform">Applied to each image.</param>
/// <param name="inBatch">The transformation is given, and gives, a batch of one.</param>
internal sealed class LabeledImages(
    byte[] images, long[] shape, (string name, byte[] values)[] labels, torchvision.ITransform? transform, bool inBatch = false)
    : torch.utils.data.Dataset
{
    public override long Count => labels[0].values.Length;

    public override Dictionary<string, Tensor> GetTensor(long index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
        var sample = new Dictionary<string, Tensor> { ["data"] = transform is null ? Image((int)index) : Transformed((int)index) };
        foreach (var (name, values) in labels) sample[name] = tensor((long)values[index]);
        return sample;
    }

    private Tensor Image(int index)
    {
        var y = empty(shape);
        var elements = y.Span<float>();
        TensorPrimitives.ConvertTruncating<byte, float>(images.AsSpan(index * elements.Length, elements.Length), elements);
        TensorPrimitives.Multiply(elements, 1 / 256f, elements);
        return y;
    }

    private Tensor Transformed(int index)
    {
        using var scope = NewDisposeScope();
        var x = Image(index);
        var y = inBatch ? transform!.call(x.unsqueeze(0)).squeeze(0) : transform!.call(x).alias();
        return y.MoveToOuterDisposeScope();
    }
}
