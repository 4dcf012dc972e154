using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn.utils;

namespace TorchSharp.Tests;

public class UtilsTests
{
    private static Parameter[] Two() => [new(ones(2)) { grad = tensor(new[] { 3f, 0 }) }, new(ones(1)) { grad = tensor(new[] { -4f }) }, new(ones(3))];

    [Theory]
    [InlineData(2, 5)]
    [InlineData(1, 7)]
    [InlineData(double.PositiveInfinity, 4)]
    public void NormsAreTakenTogether(double p, double norm)
    {
        var parameters = Two();
        Assert.Equal(norm, clip_grad_norm_(parameters, 1, p), 1e-6);
        Golden.Near(tensor(new[] { (float)(3 / norm), 0 }), parameters[0].grad!, "first", 1e-5);
        Golden.Near(tensor(new[] { (float)(-4 / norm) }), parameters[1].grad!, "second", 1e-5);
        Assert.Equal(1, clip_grad_norm_(parameters, 10, p), 1e-5);
        Golden.Near(tensor(new[] { (float)(-4 / norm) }), parameters[1].grad!, "within the bound", 1e-5);
        Assert.Equal(0, clip_grad_norm_([new(ones(1))], 1));
    }

    [Fact]
    public void ValuesAreKeptWithinABound()
    {
        var parameters = Two();
        clip_grad_value_(parameters, 3.5);
        Golden.Near(tensor(new[] { 3f, 0 }), parameters[0].grad!, "first");
        Golden.Near(tensor(new[] { -3.5f }), parameters[1].grad!, "second");
    }

    [Fact]
    public void VectorsGoThereAndBack()
    {
        Parameter[] parameters = [new(arange(4).reshape(2, 2).to(float32)), new(ones(3))];
        using var vector = parameters_to_vector(parameters);
        Golden.Near(tensor(new float[] { 0, 1, 2, 3, 1, 1, 1 }), vector.detach(), "vector");
        vector_to_parameters(vector.detach() * 2, parameters);
        Golden.Near(tensor(new float[,] { { 0, 2 }, { 4, 6 } }), parameters[0].detach(), "first");
        Golden.Near(full(3, 2f), parameters[1].detach(), "second");
        Assert.Throws<ArgumentException>(() => vector_to_parameters(ones(6), parameters));
    }
}
