using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TorchSharp.Tests;

[Collection(nameof(Kernels.ProcessWide))]
public class ConvolutionModulesTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void WeightsAreDrawnAsInPyTorch(int rank) => Golden.Check("convolutions", "modules", $"{rank}", (x, _) =>
    {
        manual_seed(5);
        Modules.Convolution layer = rank switch
        {
            1 => Conv1d(2, 4, 3, stride: 2, padding: 1, groups: 2),
            2 => Conv2d(2, 4, 3, stride: 2, padding: 1, groups: 2),
            _ => Conv3d(2, 4, (3, 3, 3), stride: (2, 2, 2), padding: (1, 1, 1), groups: 2),
        };
        Modules.Convolution up = rank switch
        {
            1 => ConvTranspose1d(4, 2, 2, stride: 2),
            2 => ConvTranspose2d(4, 2, (2, 2), stride: (2, 2)),
            _ => ConvTranspose3d(4, 2, 2, stride: 2),
        };
        return [layer.weight.detach(), layer.bias!.detach(), up.weight.detach(), up.bias!.detach(), up.call(layer.call(x[0]))];
    });

    [Theory]
    [InlineData("zeros", PaddingModes.Zeros)]
    [InlineData("reflect", PaddingModes.Reflect)]
    [InlineData("replicate", PaddingModes.Replicate)]
    [InlineData("circular", PaddingModes.Circular)]
    public void PaddingModesAreAsInPyTorch(string name, PaddingModes mode) => Golden.Check("convolutions", "padding modes", name, (x, _) =>
    {
        manual_seed(6);
        return [Conv2d(2, 2, (3, 3), padding: (2, 1), padding_mode: mode).call(x[0]),
            Conv2d(2, 1, (2, 3), Padding.Same, padding_mode: mode).call(x[0])];
    });

    [Fact]
    public void ParametersHaveTheirNamesAndShapes()
    {
        using var layer = Conv2d(4, 6, (3, 5), groups: 2);
        Assert.Equal(["weight", "bias"], layer.named_parameters().Select(p => p.name));
        Assert.Equal([6L, 2, 3, 5], layer.weight.shape);
        Assert.Equal((4, 6), (layer.in_channels, layer.out_channels));
        Assert.Single(Conv1d(1, 1, 1, bias: false).parameters());
        Assert.Equal([4L, 3, 2, 2], ConvTranspose2d(4, 6, 2, groups: 2).weight.shape);
        Assert.Equal(ScalarType.Float64, Conv1d(1, 1, 1, dtype: float64).weight.dtype);
        Assert.Equal(ScalarType.Float64, layer.to(float64).bias!.dtype);
    }

    [Fact]
    public void PaddingCanBeChanged()
    {
        using var layer = Conv2d(1, 1, 3);
        layer.SetPadding([1L, 2]);
        Assert.Equal([1L, 1, 4, 6], layer.call(zeros(1, 1, 4, 4)).shape);
        layer.SetPadding(Padding.Same);
        Assert.Equal([1L, 1, 4, 4], layer.call(zeros(1, 1, 4, 4)).shape);
        Assert.Equal(Padding.Same, layer.padding_type);
    }

    [Fact]
    public void TheSizeOfATransposedOutputCanBeChosen()
    {
        using var layer = ConvTranspose2d(2, 3, 3, stride: 2);
        var x = zeros(1, 2, 4, 4);
        Assert.Equal([1L, 3, 9, 9], layer.call(x).shape);
        Assert.Equal([1L, 3, 10, 9], layer.forward(x, [10, 9]).shape);
        Assert.Equal([1L, 3, 10, 10], layer.forward(x, [1, 3, 10, 10]).shape);
        Assert.Contains("valid sizes range from [9, 9] to [10, 10]", Assert.Throws<ArgumentException>(() => layer.forward(x, [20, 20])).Message);
        Assert.Contains("must have 2 or 4 elements (got 1)", Assert.Throws<ArgumentException>(() => layer.forward(x, [20])).Message);
    }

    [Fact]
    public void WhatDoesNotFitIsNamed()
    {
        Assert.Contains("in_channels", Assert.Throws<ArgumentException>(() => Conv2d(3, 4, 3, groups: 2)).Message);
        Assert.Contains("out_channels", Assert.Throws<ArgumentException>(() => Conv2d(2, 3, 3, groups: 2)).Message);
        Assert.Contains("positive", Assert.Throws<ArgumentException>(() => Conv2d(2, 3, 3, groups: 0)).Message);
        Assert.Contains("strided", Assert.Throws<ArgumentException>(() => Conv2d(2, 3, 3, Padding.Same, stride: 2)).Message);
        Assert.Contains("zeros", Assert.Throws<ArgumentException>(() => ConvTranspose1d(2, 3, 3, padding_mode: PaddingModes.Reflect)).Message);
        Assert.Contains("4 channels", Assert.Throws<ArgumentException>(
            () => Conv1d(4, 3, 3, padding: 1, padding_mode: PaddingModes.Reflect).call(zeros(1, 3, 8))).Message);
    }

    [Fact]
    public void TrainingLeavesNothingBehind()
    {
        using var around = NewDisposeScope();
        using var model = Sequential(Conv2d(1, 4, 3, padding: 1, padding_mode: PaddingModes.Reflect), ReLU(), ConvTranspose2d(4, 1, 3));
        var x = randn(2, 1, 6, 6);
        Step();
        var count = Tensor.TotalCount;
        for (var i = 0; i < 3; i++) Step();
        Assert.Equal(count, Tensor.TotalCount);

        void Step()
        {
            model.zero_grad();
            using var scope = NewDisposeScope();
            model.call(x).sum().backward();
        }
    }
}
