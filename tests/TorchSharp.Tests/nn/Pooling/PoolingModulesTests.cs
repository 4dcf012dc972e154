using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TorchSharp.Tests;

[Collection(nameof(Kernels.ProcessWide))]
public class PoolingModulesTests
{
    private readonly Tensor line = randn(2, 3, 9);
    private readonly Tensor plane = randn(2, 3, 6, 6);
    private readonly Tensor volume = randn([1, 2, 6, 6, 6]);

    [Fact]
    public void MaximaAreThoseOfTheFunctions()
    {
        Golden.Near(functional.max_pool1d(line, 3, 2, 1, 2, true), MaxPool1d(3, 2, 1, 2, true).call(line), "1d");
        Golden.Near(functional.max_pool2d(plane, 3, 2, 1), MaxPool2d(3, 2, 1).call(plane), "2d");
        Golden.Near(functional.max_pool2d(plane, (3, 2), (1, 2)), MaxPool2d((3, 2), (1, 2)).call(plane), "2d, tuples");
        Golden.Near(functional.max_pool3d(volume, [2, 3, 1]), MaxPool3d((2, 3, 1)).call(volume), "3d");
        Golden.Near(functional.max_pool3d(volume, [2, 2, 2]), MaxPool3d(2).call(volume), "3d, one number");
        var (values, indices) = MaxPool2d([2, 2]).forward_with_indices(plane);
        Golden.Near(plane.flatten(2).gather(2, indices.flatten(2)), values.flatten(2), "places");
        var unpooled = MaxUnpool2d(2).call(values, indices);
        Golden.Near(values, functional.max_pool2d(unpooled.clamp(min: -100), 2).where(values > 0, values), "there and back");
        var (few, places) = MaxPool1d(2).forward_with_indices(line);
        Assert.Equal([2L, 3, 9], MaxUnpool1d(2).call(few, places, [2, 3, 9]).shape);
        var (cubes, at) = MaxPool3d(2).forward_with_indices(volume);
        Assert.Equal(volume.shape, MaxUnpool3d(2).call(cubes, at).shape);
    }

    [Fact]
    public void AveragesAreThoseOfTheFunctions()
    {
        Golden.Near(functional.avg_pool1d(line, 3, 2, 1), AvgPool1d(3, 2, 1).call(line), "1d");
        Golden.Near(functional.avg_pool2d(plane, 3, 2, 1, count_include_pad: false), AvgPool2d(3, 2, 1, count_include_pad: false).call(plane), "2d");
        Golden.Near(functional.avg_pool2d(plane, (3, 2)), AvgPool2d((3, 2)).call(plane), "2d, tuples");
        Golden.Near(functional.avg_pool3d(volume, [2, 2, 2], divisor_override: 3), AvgPool3d(2, divisor_override: 3).call(volume), "3d");
        Golden.Near(functional.lp_pool1d(line.abs(), 2, 3), LPPool1d(2, 3).call(line.abs()), "norm, 1d");
        Golden.Near(functional.lp_pool2d(plane.abs(), 3, 2), LPPool2d(3, [2, 2]).call(plane.abs()), "norm, 2d");
    }

    [Fact]
    public void AdaptiveWindowsAreThoseOfTheFunctions()
    {
        Golden.Near(line.mean([2], keepdim: true), AdaptiveAvgPool1d(1).call(line), "average, 1d");
        Golden.Near(plane.mean([2, 3], keepdim: true), AdaptiveAvgPool2d(1).call(plane), "average, 2d");
        Golden.Near(functional.adaptive_avg_pool2d(plane, (2, 5)), AdaptiveAvgPool2d((2, 5)).call(plane), "average, tuples");
        Golden.Near(functional.adaptive_avg_pool3d(volume, (1, 2, 4)), AdaptiveAvgPool3d([1, 2, 4]).call(volume), "average, 3d");
        Golden.Near(functional.adaptive_max_pool1d(line, 4), AdaptiveMaxPool1d(4).call(line), "max, 1d");
        Golden.Near(functional.adaptive_max_pool2d(plane, [4, 2]), AdaptiveMaxPool2d([4, 2]).call(plane), "max, 2d");
        Golden.Near(functional.adaptive_max_pool3d(volume, [1, 2, 3]), AdaptiveMaxPool3d([1, 2, 3]).forward_with_indices(volume).output, "max, 3d");
    }

    [Fact]
    public void FractionalWindowsAreDrawnAnew()
    {
        var module = FractionalMaxPool2d(2, output_ratio: 0.5);
        Assert.Equal([2L, 3, 3, 3], module.call(plane).shape);
        Assert.Equal([2L, 3, 3, 4], FractionalMaxPool2d((2, 2), output_size: (3, 4)).forward_with_indices(plane).Indices.shape);
        Assert.Equal([1L, 2, 3, 3, 3], FractionalMaxPool3d(2, 3).call(volume).shape);
        Assert.Throws<ArgumentException>(() => FractionalMaxPool2d(2));
        Assert.Throws<ArgumentException>(() => FractionalMaxPool3d(2, 2, 0.5));
        Assert.Throws<ArgumentException>(() => FractionalMaxPool2d(2, output_ratio: 2));
    }

    [Fact]
    public void StepsLeaveNoTensorsBehind()
    {
        var (maximum, average, x) = (MaxPool2d(2), AvgPool2d(2), randn(2, 3, 8, 8).requires_grad_());
        Step();
        var before = Tensor.TotalCount;
        for (var i = 0; i < 3; i++) Step();
        Assert.Equal(before, Tensor.TotalCount);

        void Step()
        {
            using var scope = NewDisposeScope();
            average.call(maximum.call(x)).sum().backward();
        }
    }
}
