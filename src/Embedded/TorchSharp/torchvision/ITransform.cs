namespace TorchSharp;

public static partial class torchvision
{
    /// <summary>What turns an image, or a batch of them, into another.</summary>
    public interface ITransform : torch.nn.IModule<torch.Tensor, torch.Tensor>
    {
    }
}
