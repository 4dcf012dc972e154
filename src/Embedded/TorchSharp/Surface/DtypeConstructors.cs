namespace TorchSharp;

public static partial class torch
{
    /// <summary>The tensor as Bool: itself if it has that dtype already, else a copy.</summary>
    public static Tensor BoolTensor(Tensor t) => t.to(ScalarType.Bool);

    /// <summary>The tensor as Byte: itself if it has that dtype already, else a copy.</summary>
    public static Tensor ByteTensor(Tensor t) => t.to(ScalarType.Byte);

    /// <summary>The tensor as Int16: itself if it has that dtype already, else a copy.</summary>
    public static Tensor ShortTensor(Tensor t) => t.to(ScalarType.Int16);

    /// <summary>The tensor as Int32: itself if it has that dtype already, else a copy.</summary>
    public static Tensor IntTensor(Tensor t) => t.to(ScalarType.Int32);

    /// <summary>The tensor as Int64: itself if it has that dtype already, else a copy.</summary>
    public static Tensor LongTensor(Tensor t) => t.to(ScalarType.Int64);

    /// <summary>The tensor as Float32: itself if it has that dtype already, else a copy.</summary>
    public static Tensor FloatTensor(Tensor t) => t.to(ScalarType.Float32);

    /// <summary>The tensor as Float64: itself if it has that dtype already, else a copy.</summary>
    public static Tensor DoubleTensor(Tensor t) => t.to(ScalarType.Float64);
}
