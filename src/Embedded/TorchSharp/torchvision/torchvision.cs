namespace TorchSharp;

/// <summary>Images: files, transformations, data sets, models. Tensors of images are <c>[C, H, W]</c> or <c>[N, C, H, W]</c>.</summary>
public static partial class torchvision
{
}
