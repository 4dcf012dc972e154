using System.Text.Json;
using TorchSharp.Operators;
using static TorchSharp.torch;
using static TorchSharp.torch.nn.functional;

namespace TorchSharp.Tests;

[Collection(nameof(Kernels.ProcessWide))]
public class NormalizationsTests
{
    public static IEnumerable<TheoryDataRow<string, string>> Cases => Golden.Names("normalization");

    [Theory, MemberData(nameof(Cases))]
    public void AsInPyTorch(string op, string name) => Golden.Check("normalization", op, name, (x, args) => Run(op, x, args));

    private static Tensor[] Run(string op, Tensor[] x, JsonElement args)
    {
        switch (op)
        {
            case "batch_norm":
            case "instance_norm":
                var (mean, variance, own, momentum) = (x[1].clone(), x[2].clone(), args.Flag("training"), args.Real("momentum"));
                var y = op == "batch_norm" ? batch_norm(x[0], mean, variance, x[3], x[4], own, momentum)
                    : instance_norm(x[0], mean, variance, x[3], x[4], own, momentum);
                return [y, mean, variance];
            case "batch_norm plain": return [batch_norm(x[0], null, null, training: true)];
            case "group_norm": return [group_norm(x[0], args.Int("groups"), x[1], x[2])];
            case "group_norm plain": return [group_norm(x[0], args.Int("groups"))];
            case "layer_norm": return [layer_norm(x[0], args.Ints("shape"), x[1], x[2])];
            case "layer_norm plain": return [layer_norm(x[0], args.Ints("shape"))];
            case "local_response_norm": return [local_response_norm(x[0], args.Int("size"), 0.3, 0.6, 1.5)];
            case "normalize": return [normalize(x[0], args.Real("p"), args.Int("dim"))];
            default: throw new InvalidDataException($"no normalization {op}");
        }
    }

    [Fact]
    public void GradientsAndTheirsAgreeWithDifferences()
    {
        manual_seed(1);
        var (w, b, mean, variance) = (Random(3), Random(3), Random(3), Random(3).abs() + 0.5);
        foreach (var x in new[] { Random(4, 3), Random(2, 3, 3), Random(2, 3, 17) })
        {
            GradCheck.RunTwice(t => batch_norm(t[0], null, null, t[1], t[2], training: true), x, w, b);
            GradCheck.RunTwice(t => batch_norm(t[0], mean, variance, t[1], t[2]), x, w, b);
        }
        GradCheck.RunTwice(t => instance_norm(t[0], null, null, t[1], t[2]), Random(2, 3, 4), w, b);
        GradCheck.RunTwice(t => instance_norm(t[0], mean, variance, t[1], t[2], use_input_stats: false), Random(2, 3, 4), w, b);
        GradCheck.RunTwice(t => group_norm(t[0], 2, t[1], t[2]), Random(2, 4, 3), Random(4), Random(4));
        GradCheck.RunTwice(t => group_norm(t[0], 3), Random(2, 6));
        GradCheck.RunTwice(t => layer_norm(t[0], [2, 3], t[1], t[2]), Random(4, 2, 3), Random(2, 3), Random(2, 3));
        GradCheck.RunTwice(t => layer_norm(t[0], [5]), Random(3, 5));
        GradCheck.RunTwice(t => normalize(t[0], 3), Random(3, 4));
        GradCheck.RunTwice(t => local_response_norm(t[0], 3, 0.5), Random(2, 4, 2));
    }

    [Fact]
    public void NormalizedElementsHaveMeanZeroAndVarianceOne()
    {
        manual_seed(2);
        var images = randn(4, 6, 30, 30) * 3 + 50;
        Standard(batch_norm(images, null, null, training: true).transpose(0, 1).reshape(6, -1));
        Standard(instance_norm(images).reshape(24, -1));
        Standard(group_norm(images, 2).reshape(8, -1));
        Standard(layer_norm(images, [6, 30, 30]).reshape(4, -1));

        static void Standard(Tensor rows)
        {
            Golden.Near(zeros(rows.size(0)), rows.mean([1]), "mean", absolute: 1e-5);
            Golden.Near(ones(rows.size(0)), rows.var(1, unbiased: false), "variance", relative: 1e-4);
        }
    }

    [Fact]
    public void ALargeMeanCostsNoAccuracy()
    {
        manual_seed(3);
        var x = randn(2, 3, 5000) + 4096;
        var exact = batch_norm(x.@double(), null, null, training: true);
        Golden.Near(exact.@float(), batch_norm(x, null, null, training: true), "batch", absolute: 1e-3);
        var (mean, variance) = (zeros(3), ones(3));
        batch_norm(x, mean, variance, training: true, momentum: 1);
        Golden.Near(x.@double().transpose(0, 1).reshape(3, -1).var(1).@float(), variance, "running variance");
    }

    [Fact]
    public void StridedInputsGiveTheSame()
    {
        manual_seed(4);
        var x = Random(3, 5, 4).requires_grad_();
        var strided = Copies.Contiguous(x.detach().transpose(0, 2)).transpose(0, 2).requires_grad_();
        foreach (var f in new Func<Tensor, Tensor>[]
        {
            t => batch_norm(t, null, null, training: true), t => layer_norm(t, [5, 4]), t => group_norm(t, 5), t => instance_norm(t),
        })
        {
            var (expected, actual) = (f(x), f(strided));
            Golden.Near(expected.detach(), actual.detach(), "result");
            var g = Random(4, 5, 3).transpose(0, 2);
            Golden.Near(autograd.grad([expected], [x], [g.contiguous()])[0], autograd.grad([actual], [strided], [g])[0], "gradient");
        }
    }

    [Fact]
    public void AnyNumberOfThreadsGivesTheSameBits()
    {
        manual_seed(5);
        var (x, w, b) = (randn(600, 8, 40).requires_grad_(), randn(8, 40).requires_grad_(), randn(8, 40).requires_grad_());
        var results = new List<double[]>();
        var threads = get_num_threads();
        foreach (var count in new[] { 1, 3 })
        {
            set_num_threads(count);
            var y = layer_norm(x, [8, 40], w, b) + batch_norm(x, null, null, training: true) + group_norm(x, 2);
            results.Add([.. Golden.Elements(y), .. autograd.grad([y.pow(3).sum()], [x, w, b]).SelectMany(Golden.Elements)]);
        }
        set_num_threads(threads);
        Assert.Equal(results[0], results[1]);
    }

    [Fact]
    public void EmptyBatchesPassAndTeachNothing()
    {
        var (mean, variance) = (zeros(3), ones(3));
        var (x, w) = (zeros(0, 3, 4).requires_grad_(), ones(3).requires_grad_());
        var y = batch_norm(x, mean, variance, w, training: true);
        y.sum().backward();
        Assert.Equal([0L, 3, 4], y.shape);
        Golden.Near(zeros(3), w.grad!, "gradient");
        Golden.Near(zeros(3), mean, "mean");
        Golden.Near(ones(3), variance, "variance");
        Assert.Equal([0L, 4], layer_norm(zeros(0, 4), [4]).shape);
        Assert.Equal([2L, 0], layer_norm(zeros(2, 0), [0]).shape);
        Assert.Equal([0L, 4, 2], group_norm(zeros(0, 4, 2), 2).shape);
        Assert.Equal([0L, 4, 2], instance_norm(zeros(0, 4, 2)).shape);
        Assert.Equal([0L, 4, 2], local_response_norm(zeros(0, 4, 2), 3).shape);
    }

    [Fact]
    public void WeightAndOffsetMayComeAlone()
    {
        var (x, v) = (randn(4, 3, dtype: float64), randn(3, dtype: float64));
        var plain = layer_norm(x, [3]);
        Golden.Near(plain * v, layer_norm(x, [3], weight: v), "weight");
        Golden.Near(plain + v, layer_norm(x, [3], bias: v), "offset");
    }

    [Fact]
    public void BadInputsAreNamed()
    {
        var x = zeros(2, 4, 3);
        Refused("Expected more than 1 value per channel when training, got input size [1, 4]", () => batch_norm(zeros(1, 4), null, null, training: true));
        Refused("running_mean must be defined in evaluation mode", () => batch_norm(x, null, null));
        Refused("running_mean should contain 4 elements not 3", () => batch_norm(x, zeros(3), zeros(3)));
        Refused("running_var should contain 4 elements not 3", () => batch_norm(x, zeros(4), zeros(3)));
        Refused("weight should contain 4 elements not 2", () => batch_norm(x, zeros(4), ones(4), ones(2)));
        Refused("received 1", () => batch_norm(zeros(4), zeros(4), ones(4)));
        Refused("expected scalar type Float32 but found Float64", () => batch_norm(x, zeros(4), ones(4), ones(4, dtype: float64)));
        Refused("divisible by num_groups, but got input of shape [2, 4, 3] and num_groups=3", () => group_norm(x, 3));
        Refused("weight of shape [3] and input of shape [2, 4, 3]", () => group_norm(x, 2, ones(3)));
        Assert.Throws<ArgumentOutOfRangeException>(() => group_norm(x, 0));
        Refused("expected input with shape [*, 4, 2], but got input of size [2, 4, 3]", () => layer_norm(x, [4, 2]));
        Refused("normalized_shape = []", () => layer_norm(x, []));
        Refused("bias of shape [4] and normalized_shape = [3]", () => layer_norm(x, [3], null, zeros(4)));
        Refused("more than 1 spatial element when training, got input size [2, 4, 1]", () => instance_norm(zeros(2, 4, 1)));
        Refused("to be defined when use_input_stats is false", () => instance_norm(x, use_input_stats: false));
        Refused("Expected 3D or higher dimensionality input (got 2 dimensions)", () => local_response_norm(zeros(2, 3), 3));
        Assert.ThrowsAny<Exception>(() => layer_norm(zeros(2, 3, dtype: int64), [3]));

        static void Refused(string words, Func<Tensor> f) => Assert.Contains(words, Assert.Throws<ArgumentException>(f).Message);
    }

    private static Tensor Random(params long[] shape) => randn(shape, dtype: float64);
}
