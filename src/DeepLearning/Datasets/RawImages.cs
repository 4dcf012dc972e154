namespace DeepLearning;

/// <summary>Gray images as bytes: <paramref name="Pixels"/> is [N, H, W] in 0 … 255, <paramref name="Labels"/> is [N].</summary>
internal sealed record RawImages(byte[] Pixels, byte[] Labels, int Height, int Width)
{
    internal int Count => Labels.Length;
}
