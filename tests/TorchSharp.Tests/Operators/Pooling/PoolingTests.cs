using System.Text.Json;
using TorchSharp.Operators;
using static TorchSharp.torch;
using static TorchSharp.torch.nn.functional;

namespace TorchSharp.Tests;

[Collection(nameof(Kernels.ProcessWide))]
public class PoolingTests
{
    public static IEnumerable<TheoryDataRow<string, string>> Cases => Golden.Names("pooling");

    [Theory, MemberData(nameof(Cases))]
    public void AsInPyTorch(string op, string name) => Golden.Check("pooling", op, name, (x, args) => Run(op, x, args));

    private static Tensor[] Run(string op, Tensor[] x, JsonElement args)
    {
        var (dims, kernel, size) = ((int)args.Int("dims"), List("kernel") ?? [], List("size"));
        var (stride, padding, dilation) = (List("stride"), List("padding"), List("dilation"));
        bool Flag(string name) => args.TryGetProperty(name, out var value) && value.GetBoolean();
        long[]? List(string name) => args.IsList(name) ? args.Ints(name)
            : args.IntOrNull(name) is { } all ? [.. Enumerable.Repeat(all, (int)args.Int("dims"))] : null;
        switch (op, dims)
        {
            case ("max_pool", 1): return Both(max_pool1d_with_indices(x[0], kernel[0], stride?[0], padding![0], dilation![0], Flag("ceil")));
            case ("max_pool", 2): return Both(max_pool2d_with_indices(x[0], kernel, stride, padding, dilation, Flag("ceil")));
            case ("max_pool", 3): return Both(max_pool3d_with_indices(x[0], kernel, stride, padding, dilation, Flag("ceil")));
            case ("avg_pool", 1): return [avg_pool1d(x[0], kernel[0], stride?[0], padding![0], Flag("ceil"), Flag("pad"))];
            case ("avg_pool", 2): return [avg_pool2d(x[0], kernel, stride, padding, Flag("ceil"), Flag("pad"), args.IntOrNull("divisor"))];
            case ("avg_pool", 3): return [avg_pool3d(x[0], kernel, stride, padding, Flag("ceil"), Flag("pad"), args.IntOrNull("divisor"))];
            case ("adaptive_avg_pool", 1): return [adaptive_avg_pool1d(x[0], size![0])];
            case ("adaptive_avg_pool", 2): return [adaptive_avg_pool2d(x[0], size!)];
            case ("adaptive_avg_pool", 3): return [adaptive_avg_pool3d(x[0], size!)];
            case ("adaptive_max_pool", 1): return Both(adaptive_max_pool1d_with_indices(x[0], size![0]));
            case ("adaptive_max_pool", 2): return Both(adaptive_max_pool2d_with_indices(x[0], size!));
            case ("adaptive_max_pool", 3): return Both(adaptive_max_pool3d_with_indices(x[0], size!));
            case ("lp_pool", 1): return [lp_pool1d(x[0], args.Real("norm"), kernel[0], stride?[0], Flag("ceil"))];
            case ("lp_pool", 2): return [lp_pool2d(x[0], args.Real("norm"), kernel, stride, Flag("ceil"))];
            case ("fractional_max_pool", 2):
                manual_seed(17);
                return Both(fractional_max_pool2d_with_indices(x[0], kernel, size));
            case ("fractional_max_pool", 3):
                manual_seed(17);
                return Both(fractional_max_pool3d_with_indices(x[0], kernel, size));
            case ("max_unpool", 1): return [max_unpool1d(x[0], x[1], kernel[0], stride?[0], padding![0], size)];
            case ("max_unpool", 2): return [max_unpool2d(x[0], x[1], kernel, stride, padding, size)];
            case ("max_unpool", 3): return [max_unpool3d(x[0], x[1], kernel, stride, padding, size)];
            default: throw new InvalidDataException($"no pooling {op}");
        }

        static Tensor[] Both((Tensor, Tensor) result) => [result.Item1, result.Item2];
    }

    [Fact]
    public void GradientsAndTheirsAgreeWithDifferences()
    {
        manual_seed(1);
        var (line, plane, volume) = (Random(2, 2, 7), Random(1, 2, 4, 5), Random(1, 3, 3, 4));
        GradCheck.RunTwice(t => max_pool1d(t[0], 3, 2, 1), line);
        GradCheck.RunTwice(t => max_pool2d(t[0], [3, 2], [1, 2], [1, 0], [1, 2]), plane);
        GradCheck.RunTwice(t => max_pool3d(t[0], [2, 2, 2], [1, 1, 1]), volume);
        GradCheck.RunTwice(t => avg_pool1d(t[0], 3, 2, 1, ceil_mode: true), line);
        GradCheck.RunTwice(t => avg_pool2d(t[0], [3, 2], [1, 2], [1, 0], count_include_pad: false), plane);
        GradCheck.RunTwice(t => avg_pool3d(t[0], [2, 2, 2], [1, 1, 1], divisor_override: 5), volume);
        GradCheck.RunTwice(t => adaptive_avg_pool2d(t[0], (3, 2)), plane);
        GradCheck.RunTwice(t => adaptive_max_pool2d(t[0], [3, 2]), plane);
        GradCheck.RunTwice(t => lp_pool1d(t[0], 3, 3, 2), line.abs() + 0.2);
        var (values, indices) = max_pool2d_with_indices(plane, [2, 2]);
        GradCheck.RunTwice(t => max_unpool2d(t[0], indices, [2, 2], output_size: [4, 5]), values);
        GradCheck.RunTwice(t =>
        {
            manual_seed(17);
            return fractional_max_pool2d(t[0], [2, 2], output_size: [2, 3]);
        }, plane);
    }

    [Fact]
    public void BackwardFunctionsAreTheGradients()
    {
        var x = Random(2, 3, 5, 5).requires_grad_();
        var y = avg_pool2d(x, [3, 3], [2, 2], [1, 1], count_include_pad: false);
        var g = randn_like(y);
        Golden.Near(autograd.grad([y], [x], [g])[0], avg_pool2d_backward(g, x, [3, 3], [2, 2], [1, 1], count_include_pad: false), "planes");
        var volume = Random(1, 2, 4, 4, 4).requires_grad_();
        var z = avg_pool3d(volume, [2, 2, 2]);
        Golden.Near(autograd.grad([z], [volume], [ones_like(z)])[0], avg_pool3d_backward(ones_like(z), volume, [2, 2, 2]), "volumes");
        Assert.Throws<ArgumentException>(() => avg_pool2d_backward(g, x, [2, 2]));
    }

    [Fact]
    public void FractionalWindowsReachFromEndToEnd()
    {
        var x = arange(40, dtype: float32).reshape(1, 1, 5, 8);
        for (var i = 0; i < 20; i++)
        {
            var (values, indices) = fractional_max_pool2d_with_indices(x, 2, output_ratio: 0.6);
            Assert.Equal([1L, 1, 3, 4], values.shape);
            Assert.Equal(39f, values[0, 0, 2, 3].ToSingle());
            Golden.Near(values.flatten(), x.flatten()[indices.flatten()], "places");
        }
    }

    [Fact]
    public void StridedInputsAndSlicesGiveTheSame()
    {
        manual_seed(2);
        var x = Random(2, 3, 6, 5);
        var strided = Copies.Contiguous(x.transpose(1, 3)).transpose(1, 3);
        Golden.Near(max_pool2d(x, 2), max_pool2d(strided, 2), "max");
        Golden.Near(avg_pool2d(x, 2), avg_pool2d(strided, 2), "average");
        Golden.Near(adaptive_max_pool2d(x, [2, 2])[1], adaptive_max_pool2d(strided[1], [2, 2]), "sample");
        Assert.Equal([0L, 3, 3, 2], max_pool2d(zeros(0, 3, 6, 5), 2).shape);
        Assert.Equal([0L, 3, 3, 2], avg_pool2d(zeros(0, 3, 6, 5), 2).shape);
        Assert.Equal([2L, 3, 2, 0], adaptive_avg_pool2d(x, (2, 0)).shape);
        Assert.Equal([2L, 3, 2, 0], adaptive_max_pool2d(x, [2, 0]).shape);
        var empty = zeros(0, 3, 6, 5).requires_grad_();
        max_pool2d(empty, 2).sum().backward();
        Assert.Equal([0L, 3, 6, 5], empty.grad!.shape);
    }

    [Fact]
    public void BadInputsAreNamed()
    {
        var x = zeros(1, 2, 4, 4);
        Refused("pad should be at most half of kernel size, but got pad=2 and kernel_size=2", () => max_pool2d(x, 2, padding: 2));
        Refused("Given input size: (2x4x4). Calculated output size: (2x0x0). Output size is too small", () => max_pool2d(x, 5));
        Refused("Output size is too small", () => avg_pool2d(x, 5));
        Refused("kernel size should be greater than zero", () => max_pool2d(x, 0));
        Refused("stride should not be zero", () => avg_pool2d(x, 2, stride: 0));
        Refused("dilation should be greater than zero", () => max_pool2d(x, 2, dilation: 0));
        Refused("pad must be non-negative, but got pad: -1", () => avg_pool2d(x, 2, padding: -1));
        Refused("Expected 3D or 4D (batch mode) tensor with optional 0 dim batch size for input, but got:[4, 4]", () => max_pool2d(zeros(4, 4), 2));
        Refused("but got:[1, 1, 0, 4]", () => avg_pool2d(zeros(1, 1, 0, 4), 2));
        Refused("divisor must be not zero", () => avg_pool2d(x, 2, divisor_override: 0));
        Refused("kernel must either be a single int, or 2 ints", () => max_pool2d(x, [2, 2, 2]));
        Refused("adaptive_avg_pool2d: output_size must be 2", () => adaptive_avg_pool2d(x, [1, 2, 3]));
        Refused("greater than or equal to 0 but received {2, -1}", () => adaptive_max_pool2d(x, [2, -1]));
        Refused("with dimension 2 being empty", () => adaptive_avg_pool2d(zeros(1, 1, 0, 4), 2));
        Refused("adaptive_avg_pool3d(): Expected 4D or 5D tensor, but got [2, 4, 4]", () => adaptive_avg_pool3d(zeros(2, 4, 4), 2));
        Refused("too large relative to input size 4", () => fractional_max_pool2d(x, 2, output_size: 4));
        Refused("requires specifying either an output_size or an output_ratio", () => fractional_max_pool2d(x, 2));
        Refused("only one of output_size and output_ratio", () => fractional_max_pool2d(x, 2, 2, 0.5));
        Refused("output_ratio must be between 0 and 1", () => fractional_max_pool2d(x, 2, output_ratio: 1.5));
        var (values, places) = (zeros(1, 2, 2, 2), zeros(1, 2, 2, 2, dtype: int64));
        Refused("Found an invalid max index: 16 (output volumes are of size 4x4)", () => max_unpool2d(values, places + 16, [2, 2]));
        Refused("Found an invalid max index: -1", () => max_unpool2d(values, places - 1, [2, 2]));
        Refused("(dim 0 must be between 2 and 6)", () => max_unpool2d(values, places, [2, 2], output_size: [7, 4]));
        Refused("containing 2 or 4 elements", () => max_unpool2d(values, places, [2, 2], output_size: [7, 4, 2]));
        Refused("Expected shape of indices to be same", () => max_unpool2d(values, places[0], [2, 2]));
        Refused("should be type int64 but got: Int32", () => max_unpool2d(values, places.to(int32), [2, 2]));
        Assert.ThrowsAny<Exception>(() => max_pool2d(zeros(1, 4, 4, dtype: int64), 2));

        static void Refused(string words, Func<Tensor> f) => Assert.Contains(words, Assert.Throws<ArgumentException>(f).Message);
    }

    private static Tensor Random(params long[] shape) => randn(shape, dtype: float64);
}
