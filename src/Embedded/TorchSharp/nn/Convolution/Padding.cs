namespace TorchSharp;

/// <summary>How many zeros a convolution puts around its input.</summary>
public enum Padding
{
    /// <summary>None: only where the kernel fits.</summary>
    Valid = 0,
    /// <summary>As many as keep the spatial sizes.</summary>
    Same = 1,
}

/// <summary>What stands around a tensor that is made larger.</summary>
public enum PaddingModes
{
    /// <summary>Zeros.</summary>
    Zeros = 0,
    /// <summary>The elements mirrored at the outermost ones, which are not repeated.</summary>
    Reflect = 1,
    /// <summary>The outermost elements, again and again.</summary>
    Replicate = 2,
    /// <summary>The elements of the other end.</summary>
    Circular = 3,
    /// <summary>One number.</summary>
    Constant = 4,
}
