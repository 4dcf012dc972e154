using System.Text.Json;
using TorchSharp.Kernels;
using TorchSharp.Operators;
using static TorchSharp.torch;
using static TorchSharp.torch.nn.functional;

namespace TorchSharp.Tests;

[Collection(nameof(Kernels.ProcessWide))]
public class ConvolutionsTests
{
    public static IEnumerable<TheoryDataRow<string, string>> Cases =>
        Golden.Names("convolutions").Where(row => row.Data.Item1.StartsWith("conv", StringComparison.Ordinal));

    [Theory, MemberData(nameof(Cases))]
    public void AsInPyTorch(string op, string name) => Golden.Check("convolutions", op, name, (x, args) => [Run(op, x, args)]);

    private static Tensor Run(string op, Tensor[] x, JsonElement args)
    {
        var (stride, padding, extra, dilation) = (List("stride"), List("padding"), List("output_padding"), List("dilation"));
        var groups = args.IntOrNull("groups") ?? 1;
        var kind = op.EndsWith("padding", StringComparison.Ordinal) && args.Flag("same") ? Padding.Same : Padding.Valid;
        return op switch
        {
            "conv1d" => conv1d(x[0], x[1], x[2], stride?[0], padding?[0], dilation?[0], groups),
            "conv2d" => conv2d(x[0], x[1], x[2], stride, padding, dilation, groups),
            "conv3d" => conv3d(x[0], x[1], x[2], stride, padding, dilation, groups),
            "conv1d_padding" => conv1d_padding(x[0], x[1], null, stride?[0], kind, dilation?[0], groups),
            "conv2d_padding" => conv2d_padding(x[0], x[1], null, stride, kind, dilation, groups),
            "conv3d_padding" => conv3d_padding(x[0], x[1], null, stride, kind, dilation, groups),
            "conv_transpose1d" => conv_transpose1d(x[0], x[1], x[2], stride?[0], padding?[0], extra?[0], dilation?[0], groups),
            "conv_transpose2d" => conv_transpose2d(x[0], x[1], x[2], stride, padding, extra, dilation, groups),
            "conv_transpose3d" => conv_transpose3d(x[0], x[1], x[2], stride, padding, extra, dilation, groups),
            _ => throw new InvalidDataException($"no convolution {op}"),
        };

        long[]? List(string key) => args.IsList(key) ? args.Ints(key) : null;
    }

    [Fact]
    public void GradientsAndTheirsAgreeWithDifferences()
    {
        manual_seed(1);
        Check((t, w, b) => conv1d(t, w, b, 2, 1, 2), [2, 2, 6], [2, 2, 2], 2);
        Check((t, w, b) => conv2d(t, w, b, padding: [1, 0]), [1, 2, 3, 3], [2, 2, 2, 2], 2);
        Check((t, w, b) => conv2d(t, w, b, [2], [1], groups: 2), [1, 2, 3, 4], [4, 1, 2, 2], 4);
        Check((t, w, b) => conv2d(t, w, b), [2, 2, 2, 2], [3, 2, 1, 1], 3);
        Check((t, w, b) => conv3d(t, w, b, padding: [0, 1, 0]), [1, 1, 2, 2, 2], [2, 1, 2, 2, 1], 2);
        Check((t, w, b) => conv_transpose1d(t, w, b, 2, 1, 1), [1, 2, 3], [2, 2, 3], 2);
        Check((t, w, b) => conv_transpose2d(t, w, b, [2], [1], groups: 2), [1, 2, 2, 2], [2, 1, 3, 3], 2);
        Check((t, w, b) => conv2d(t, w, b, groups: 2), [3, 4, 3, 2], [6, 2, 3, 2], 6);
        Check((t, w, b) => conv_transpose2d(t, w, b, [2], groups: 2), [3, 4, 1, 1], [4, 3, 2, 3], 6);

        static void Check(Func<Tensor, Tensor, Tensor, Tensor> f, long[] x, long[] w, long filters) => GradCheck.RunTwice(
            t => f(t[0], t[1], t[2]), randn(x, dtype: float64), randn(w, dtype: float64), randn(filters, dtype: float64));
    }

    /// <summary>Large enough for several blocks of an image, and for several images in a block; against sums as they stand in the formula.</summary>
    [Theory]
    [InlineData(1, 3, 70, 41, 4, 3, 1)]
    [InlineData(9, 4, 40, 37, 5, 4, 1, 2)]
    [InlineData(2, 6, 33, 70, 6, 3, 2, 3)]
    [InlineData(7, 16, 5, 6, 8, 3, 1)]
    [InlineData(3, 8, 24, 20, 8, 3, 4)]
    [InlineData(2, 300, 12, 12, 2, 3, 1)]
    [InlineData(5, 40, 4, 4, 32, 1, 2)]
    [InlineData(2, 6, 30, 31, 12, 5, 6)]
    public void LargeOnesAreTheSumsOfTheFormula(int n, int c, int h, int w, int f, int k, int groups, int stride = 1)
    {
        manual_seed(2);
        var x = randn(n, c, h, w, dtype: float64).requires_grad_();
        var weight = randn(f, c / groups, k, k, dtype: float64).requires_grad_();
        var y = conv2d(x, weight, strides: [stride], padding: [k / 2], groups: groups);
        // The formula tap by tap: shifted images times a matrix per group.
        var padded = pad(x, (k / 2, k / 2, k / 2, k / 2));
        (h, w) = ((h + 2 * (k / 2) - k) / stride + 1, (w + 2 * (k / 2) - k) / stride + 1);
        var expected = zeros(n, groups, f / groups, h * w, dtype: float64);
        for (var tap = 0; tap < k * k; tap++)
        {
            var shifted = padded.slice(2, tap / k, tap / k + (h - 1) * stride + 1, stride).slice(3, tap % k, tap % k + (w - 1) * stride + 1, stride).reshape(n, groups, c / groups, h * w);
            expected += matmul(weight.select(3, tap % k).select(2, tap / k).reshape(groups, f / groups, c / groups), shifted);
        }
        expected = expected.reshape(n, f, h, w);
        Golden.Near(expected, y, "maps");
        var grads = autograd.grad([y], [x, weight], [Golden.Weights(y)]);
        var wanted = autograd.grad([expected], [x, weight], [Golden.Weights(y)]);
        Golden.Near(wanted[0], grads[0], "images' gradient", absolute: 1e-10);
        Golden.Near(wanted[1], grads[1], "weights' gradient", absolute: 1e-9);
    }

    [Fact]
    public void AnyNumberOfThreadsGivesTheSameBits()
    {
        manual_seed(3);
        var (x, w, deep) = (randn(6, 8, 20, 21).requires_grad_(), randn(12, 8, 3, 3).requires_grad_(), randn(12, 1, 3, 3).requires_grad_());
        float[][] Bits(int threads)
        {
            var kept = Scheduler.Threads;
            Scheduler.Threads = threads;
            var y = conv2d(conv2d(x, w, padding: [1]), deep, groups: 12);
            var grads = autograd.grad([y], [x, w, deep], [Golden.Weights(y)]);
            Scheduler.Threads = kept;
            return [y.Span<float>().ToArray(), .. grads.Select(g => g.contiguous().Span<float>().ToArray())];
        }
        Assert.Equal(Bits(1), Bits(4));
    }

    [Fact]
    public void ViewsAndEmptyBatches()
    {
        manual_seed(4);
        var (x, w) = (randn(2, 5, 4, 3), randn(3, 3, 2, 2));
        Golden.Near(conv2d(x.permute(0, 3, 1, 2).contiguous(), w), conv2d(x.permute(0, 3, 1, 2), w), "channels last");
        Golden.Near(conv2d(x.permute(0, 3, 1, 2), w.flip(2).contiguous()), conv2d(x.permute(0, 3, 1, 2), w.flip(2)), "flipped");
        var empty = zeros(0, 3, 4, 4).requires_grad_();
        var weight = randn(2, 3, 3, 3).requires_grad_();
        var y = conv2d(empty, weight);
        Assert.Equal([0L, 2, 2, 2], y.shape);
        y.sum().backward();
        Assert.Equal([0L, 3, 4, 4], empty.grad!.shape);
        Assert.Equal(0, weight.grad!.abs().sum().ToSingle());
    }

    [Fact]
    public void WhatDoesNotFitIsNamed()
    {
        var (x, w) = (zeros(1, 3, 4, 4), zeros(4, 3, 3, 3));
        Says("expected input[1, 2, 4, 4] to have 3 channels, but got 2", () => conv2d(zeros(1, 2, 4, 4), w));
        Says("Expected 3D (unbatched) or 4D (batched) input to conv2d, but got input of size: [4, 4]", () => conv2d(zeros(4, 4), w));
        Says("Kernel size: (3 x 3). Kernel size can't be greater", () => conv2d(zeros(1, 3, 2, 2), w));
        Says("1-dimensional with 4 elements, but got bias of size [5]", () => conv2d(x, w, zeros(5)));
        Says("non-positive stride", () => conv2d(x, w, strides: [0]));
        Says("negative padding", () => conv2d(x, w, padding: [-1]));
        Says("dilation should be greater than zero", () => conv2d(x, w, dilation: [0]));
        Says("a list of 2 values", () => conv2d(x, w, strides: [1, 2, 3]));
        Says("divisible by 2 at dimension 0", () => conv2d(zeros(1, 4, 4, 4), zeros(3, 2, 3, 3), groups: 2));
        Says("non-positive groups", () => conv2d(x, w, groups: 0));
        Says("expected scalar type", () => conv2d(x, w.@double()));
        Says("bias type", () => conv2d(x, w, zeros(4, dtype: float64)));
        Says("'same' is not supported for strided", () => conv2d_padding(x, w, strides: [2], padding: Padding.Same));
        Says("transposed=1", () => conv_transpose2d(zeros(1, 2, 4, 4), zeros(3, 4, 3, 3)));
        Says("output padding must be smaller", () => conv_transpose2d(x, zeros(3, 4, 3, 3), output_padding: [1]));
        Says("Output size is too small", () => conv_transpose2d(zeros(1, 3, 1, 1), zeros(3, 4, 1, 1), padding: [2]));
        Assert.Throws<NotSupportedException>(() => conv2d(x.@long(), w.@long()));

        static void Says(string part, Func<Tensor> f) => Assert.Contains(part, Assert.Throws<ArgumentException>(f).Message);
    }
}
