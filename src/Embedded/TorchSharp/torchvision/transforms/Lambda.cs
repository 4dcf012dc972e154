using static TorchSharp.torch;

namespace TorchSharp.Vision;

/// <summary>A function as a transformation.</summary>
internal sealed class Lambda(Func<Tensor, Tensor> function) : torchvision.ITransform
{
    public Tensor call(Tensor input1) => function(input1);
}
