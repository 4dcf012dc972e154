namespace TorchSharp;

/// <summary>How a tensor is written as text.</summary>
public enum TensorStringStyle
{
    /// <summary>Shape, dtype and device only: <c>[2x3], type = Float32, device = cpu</c>.</summary>
    Metadata = 0,
    /// <summary>Metadata, and below it aligned columns.</summary>
    Julia = 1,
    /// <summary>Nested square brackets.</summary>
    Numpy = 2,
    /// <summary>Metadata, and a C# array initializer.</summary>
    CSharp = 3,
    /// <summary>What <see cref="torch.TensorStringStyle"/> says.</summary>
    Default = 4,
}
