using TorchSharp;
using static TorchSharp.torch;

namespace DeepLearning.Tests;

/// <summary>Tensors that must be the same: shape, type and every bit.</summary>
internal static class TensorAssert
{
    public static readonly ScalarType[] AllTypes =
    [
        ScalarType.Float32, ScalarType.Float64, ScalarType.Float16, ScalarType.BFloat16, ScalarType.Int64, ScalarType.Int32,
        ScalarType.Int16, ScalarType.Int8, ScalarType.Byte, ScalarType.Bool, ScalarType.ComplexFloat32, ScalarType.ComplexFloat64,
    ];

    public static void Same(Tensor expected, Tensor actual)
    {
        Assert.Equal(expected.dtype, actual.dtype);
        Assert.Equal(expected.shape, actual.shape);
        Assert.Equal(expected.detach().contiguous().bytes.ToArray(), actual.detach().contiguous().bytes.ToArray());
    }

    public static void Same(StateDict expected, StateDict actual)
    {
        Assert.Equal(expected.Keys, actual.Keys);
        foreach (var (name, tensor) in expected) Same(tensor, actual[name]);
    }

    /// <summary>A tensor of each type, in several shapes, one of them a transposed view.</summary>
    public static StateDict OneOfEach(IEnumerable<ScalarType>? types = null)
    {
        var weights = new StateDict();
        foreach (var type in types ?? AllTypes)
            weights.Add($"layer.{type}", tensor(new[] { 0f, 1, 3, 1, 0, 7 }).reshape(2, 3).to_type(type));
        weights.Add("scalar", tensor(-2.5f));
        weights.Add("none", zeros(0, 3));
        weights.Add("turned", arange(12, dtype: ScalarType.Float32).reshape(3, 4).t());
        return weights;
    }
}
