namespace TorchSharp;

public static partial class torch
{
    /// <summary>How the numbers between pixels are found when images change their size.</summary>
    public enum InterpolationMode
    {
        /// <summary>The nearest pixel, rounded down.</summary>
        Nearest = 0,
        /// <summary>Straight lines, in one dimension.</summary>
        Linear = 1,
        /// <summary>Straight lines, in two dimensions.</summary>
        Bilinear = 2,
        /// <summary>Cubic curves, in two dimensions.</summary>
        Bicubic = 3,
        /// <summary>Straight lines, in three dimensions.</summary>
        Trilinear = 4,
        /// <summary>The mean of the pixels that are covered.</summary>
        Area = 5,
        /// <summary>The pixel whose middle is nearest.</summary>
        NearestExact = 6,
    }

    /// <summary>How the numbers between pixels are found when images are made larger.</summary>
    public enum UpsampleMode
    {
        /// <summary>The nearest pixel, rounded down.</summary>
        Nearest = 0,
        /// <summary>Straight lines, in one dimension.</summary>
        Linear = 1,
        /// <summary>Straight lines, in two dimensions.</summary>
        Bilinear = 2,
        /// <summary>Cubic curves, in two dimensions.</summary>
        Bicubic = 3,
        /// <summary>Straight lines, in three dimensions.</summary>
        Trilinear = 4,
    }

    /// <summary>How the numbers between pixels are found at the places of a grid.</summary>
    public enum GridSampleMode
    {
        /// <summary>The nearest pixel.</summary>
        Nearest = 0,
        /// <summary>Straight lines.</summary>
        Bilinear = 2,
    }

    /// <summary>What a grid finds outside the image.</summary>
    public enum GridSamplePaddingMode
    {
        /// <summary>Zeros.</summary>
        Zeros = 0,
        /// <summary>The image in mirrors at its borders.</summary>
        Reflection = 1,
        /// <summary>The outermost pixels.</summary>
        Border = 2,
    }
}
