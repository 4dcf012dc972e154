using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TorchSharp.Modules;

/// <summary>Paths side by side through named parts, with their results joined along the channels.</summary>
internal sealed class Branches(string name) : Module<Tensor, Tensor>(name)
{
    private readonly List<Func<Tensor, Tensor>[]> paths = [];

    /// <summary>A convolution, batch normalization, rectifier: <c>conv</c>, <c>bn</c> and <c>relu</c>.</summary>
    public static Sequential Convolution(
        long from, long to, (long, long) kernel, (long, long)? stride = null, (long, long)? padding = null) => Sequential(
        ("conv", Conv2d(from, to, kernel, stride, padding, bias: false)),
        ("bn", BatchNorm2d(to, 0.001)),
        ("relu", ReLU(true)));

    /// <inheritdoc cref="Convolution(long, long, ValueTuple{long, long}, ValueTuple{long, long}?, ValueTuple{long, long}?)"/>
    public static Sequential Convolution(long from, long to, long kernel, long stride = 1, long padding = 0) =>
        Convolution(from, to, (kernel, kernel), (stride, stride), (padding, padding));

    /// <summary>Adds a part.</summary>
    public Func<Tensor, Tensor> Part(string partName, Module<Tensor, Tensor> part)
    {
        register_module(partName, part);
        return part.call;
    }

    /// <summary>Two ways at the end of a path.</summary>
    public static Func<Tensor, Tensor> Fork(Func<Tensor, Tensor> left, Func<Tensor, Tensor> right) => x => cat([left(x), right(x)], 1);

    /// <summary>Adds a path.</summary>
    public Branches Path(params Func<Tensor, Tensor>[] steps)
    {
        paths.Add(steps);
        return this;
    }

    /// <summary><c>[N, C, H, W]</c> to <c>[N, C₁ + C₂ + …, H', W']</c>.</summary>
    public override Tensor forward(Tensor input)
    {
        using var scope = NewDisposeScope();
        return cat([.. paths.Select(path => path.Aggregate(input, (x, step) => step(x)))], 1).MoveToOuterDisposeScope();
    }
}
