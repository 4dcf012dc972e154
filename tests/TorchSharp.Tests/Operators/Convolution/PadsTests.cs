using static TorchSharp.torch;
using static TorchSharp.torch.nn;
using static TorchSharp.torch.nn.functional;

namespace TorchSharp.Tests;

[Collection(nameof(Kernels.ProcessWide))]
public class PadsTests
{
    public static IEnumerable<TheoryDataRow<string, string>> Cases => Golden.Names("pads");

    [Theory, MemberData(nameof(Cases))]
    public void AsInPyTorch(string op, string name) => Golden.Check("pads", op, name, (x, args) =>
    {
        if (op == "pad")
        {
            var mode = Enum.Parse<PaddingModes>(args.Text("mode"), true);
            return [pad(x[0], args.Ints("pad"), mode, mode == PaddingModes.Constant ? 1.5 : 0)];
        }
        var (kernel, dilation, padding, stride) = (Pair("kernel_size"), Pair("dilation"), Pair("padding"), Pair("stride"));
        return [op == "unfold" ? unfold(x[0], kernel!.Value, dilation, padding, stride)
            : fold(x[0], Pair("output_size")!.Value, kernel!.Value, dilation, padding, stride)];

        (long, long)? Pair(string key) => args.IsList(key) ? (args.Ints(key)[0], args.Ints(key)[1]) : null;
    });

    [Fact]
    public void GradientsAndTheirsAgreeWithDifferences()
    {
        manual_seed(1);
        var x = randn(1, 2, 3, 4, dtype: float64);
        foreach (var mode in new[] { PaddingModes.Constant, PaddingModes.Reflect, PaddingModes.Replicate, PaddingModes.Circular })
            GradCheck.RunTwice(t => pad(t[0], (2, 1, 1, 2), mode), x);
        GradCheck.RunTwice(t => unfold(t[0], (2, 3), padding: (1, 1), stride: (2, 1)), x);
        GradCheck.RunTwice(t => fold(t[0], 3, 2), randn(1, 4, 4, dtype: float64));
    }

    [Fact]
    public void AllFormsOfPadAgree()
    {
        var x = arange(6, dtype: float32).reshape(1, 2, 3);
        Assert.True(pad(x, 1).Equals(pad(x, (1, 1))));
        Assert.True(pad(x, (1, 1, 2, 0)).Equals(pad(x, new long[] { 1, 1, 2, 0 })));
        Assert.True(pad(x, [1, 1]).Equals(pad(x, (1, 1), PaddingModes.Zeros, 7)));
        Assert.Equal([1L, 2, 5], pad(x.@long(), 1, value: 3).shape);
        Assert.Equal(ScalarType.Bool, pad(x > 2, 1, value: 1).dtype);
        var view = x.transpose(1, 2);
        Assert.True(pad(view, 1, PaddingModes.Replicate).Equals(pad(view.contiguous(), 1, PaddingModes.Replicate)));
        Assert.Equal([0L, 2, 5], pad(zeros(0, 2, 3), 1, PaddingModes.Reflect).shape);
    }

    [Fact]
    public void LayersPadAsTheFunctionDoes()
    {
        manual_seed(2);
        var (one, two, three) = (randn(1, 2, 4), randn(1, 2, 4, 4), randn([1, 1, 4, 4, 4]));
        Same(pad(one, (2, 1), PaddingModes.Reflect), ReflectionPad1d((2, 1)).call(one));
        Same(pad(two, (1, 1, 1, 1), PaddingModes.Reflect), ReflectionPad2d(1).call(two));
        Same(pad(three, [1, 1, 1, 1, 1, 1], PaddingModes.Reflect), ReflectionPad3d(1).call(three));
        Same(pad(one, (1, 1), PaddingModes.Replicate), ReplicationPad1d(1).call(one));
        Same(pad(two, (1, 2, 3, 0), PaddingModes.Replicate), ReplicationPad2d((1, 2, 3, 0)).call(two));
        Same(pad(three, [1, 2, 0, 1, 2, 3], PaddingModes.Replicate), ReplicationPad3d((1, 2, 0, 1, 2, 3)).call(three));
        Same(pad(one, (2, 2), value: 3), ConstantPad1d(2, 3).call(one));
        Same(pad(two, (2, 0, 1, -1), value: 3), ConstantPad2d((2, 0, 1, -1), 3).call(two));
        Same(pad(three, [1, 1, 1, 1, 1, 1], value: 3), ConstantPad3d(1, 3).call(three));
        Same(pad(two, (1, 2, 3, 4)), ZeroPad2d((1, 2, 3, 4)).call(two));
        Same(unfold(two, 2, stride: 2), Unfold(2, stride: 2).call(two));
        Same(two, Fold(4, 2, stride: 2).call(Unfold((2, 2), stride: (2, 2)).call(two)));
        Assert.Equal([1L, 2, 3, 4], ZeroPad2d((1, 2, 3, 4)).padding);
        Assert.Equal(3, ConstantPad1d(2, 3).value);

        static void Same(Tensor expected, Tensor actual) => Golden.Near(expected, actual, "layer");
    }

    [Fact]
    public void WhatDoesNotFitIsNamed()
    {
        var x = zeros(1, 1, 3);
        Says("must be even", () => pad(x, [1]));
        Says("no more than twice the number of dimensions", () => pad(zeros(3), [1, 1, 1, 1]));
        Says("negative output size", () => pad(x, (-2, -2)));
        Says("less than the corresponding input dimension, but got: padding (3, 0) at dimension 2",
            () => pad(x, (3, 0), PaddingModes.Reflect));
        Says("wrapping around more than once", () => pad(x, (4, 0), PaddingModes.Circular));
        Assert.Throws<NotSupportedException>(() => pad(zeros(3), (1, 1), PaddingModes.Reflect));
        Says("calculated shape of the array of sliding blocks as (0, 0)", () => unfold(zeros(1, 1, 4, 4), 5));
        Says("Expected 3D or 4D", () => unfold(zeros(4, 4), 2));
        Says("kernel size should be greater", () => unfold(zeros(1, 1, 4, 4), 0));
        Says("stride should be greater", () => unfold(zeros(1, 1, 4, 4), 2, stride: 0));
        Says("divisible by the product of kernel_size", () => fold(zeros(1, 4, 9), (4, 4), (2, 3)));
        Says("3 * 3 = 9, but got input.size(2)=8", () => fold(zeros(1, 4, 8), 4, 2));
        Says("Expected 2D or 3D", () => fold(zeros(9), 4, 2));
        Assert.Throws<NotSupportedException>(() => unfold(zeros(1, 1, 4, 4).@long(), 2));

        static void Says(string part, Func<Tensor> f) => Assert.Contains(part, Assert.Throws<ArgumentException>(f).Message);
    }
}
