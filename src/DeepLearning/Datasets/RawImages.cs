namespace DeepLearning;

/// <summary>Images as bytes: <paramref name="Pixels"/> is [N, C, H, W] in 0 … 255, <paramref name="Labels"/> is [N].</summary>
internal sealed record RawImages(byte[] Pixels, byte[] Labels, int Height, int Width, int Channels = 1)
{
    internal int Count => Labels.Length;
}
