using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TorchSharp.Modules;

/// <summary>relu(f(x) + x), with convolutions and normalizations as f (He et al. 2015, figures 2 and 5).</summary>
internal abstract class ResidualBlock(string name) : Module<Tensor, Tensor>(name)
{
    /// <summary>The normalization at the end of f.</summary>
    public abstract Module<Tensor, Tensor> LastNorm { get; }

    /// <summary>Gives x the shape of f(x); null where it has it.</summary>
    protected abstract Module<Tensor, Tensor>? Downsample { get; }

    protected abstract Tensor Residual(Tensor x);

    public override Tensor forward(Tensor input)
    {
        using var scope = NewDisposeScope();
        return Residual(input).add_(Downsample?.call(input) ?? input).relu_().MoveToOuterDisposeScope();
    }
}

/// <summary>Two convolutions of 3 × 3.</summary>
internal sealed class BasicBlock : ResidualBlock
{
    private readonly Module<Tensor, Tensor> conv1;
    private readonly Module<Tensor, Tensor> bn1;
    private readonly Module<Tensor, Tensor> relu;
    private readonly Module<Tensor, Tensor> conv2;
    private readonly Module<Tensor, Tensor> bn2;
    private readonly Module<Tensor, Tensor>? downsample;

    public BasicBlock(
        int inplanes, int planes, int stride, Module<Tensor, Tensor>? downsample, int groups, int baseWidth, int dilation,
        Func<int, Module<Tensor, Tensor>> norm)
        : base(nameof(BasicBlock))
    {
        if (groups != 1 || baseWidth != 64)
            throw new ArgumentException($"BasicBlock only supports groups=1 and base_width=64, got {groups} and {baseWidth}");
        if (dilation > 1) throw new ArgumentException($"Dilation > 1 not supported in BasicBlock, got {dilation}", nameof(dilation));
        conv1 = Conv2d(inplanes, planes, 3, stride, 1, bias: false);
        bn1 = norm(planes);
        relu = ReLU(true);
        conv2 = Conv2d(planes, planes, 3, 1, 1, bias: false);
        bn2 = norm(planes);
        this.downsample = downsample;
        RegisterComponents();
    }

    public override Module<Tensor, Tensor> LastNorm => bn2;

    protected override Module<Tensor, Tensor>? Downsample => downsample;

    protected override Tensor Residual(Tensor x) => bn2.call(conv2.call(relu.call(bn1.call(conv1.call(x)))));
}

/// <summary>A convolution of 3 × 3 between two of 1 × 1, which make it narrow and its result wide again.</summary>
internal sealed class Bottleneck : ResidualBlock
{
    /// <summary>The channels put out for each plane.</summary>
    public const int Expansion = 4;

    private readonly Module<Tensor, Tensor> conv1;
    private readonly Module<Tensor, Tensor> bn1;
    private readonly Module<Tensor, Tensor> conv2;
    private readonly Module<Tensor, Tensor> bn2;
    private readonly Module<Tensor, Tensor> conv3;
    private readonly Module<Tensor, Tensor> bn3;
    private readonly Module<Tensor, Tensor> relu;
    private readonly Module<Tensor, Tensor>? downsample;

    public Bottleneck(
        int inplanes, int planes, int stride, Module<Tensor, Tensor>? downsample, int groups, int baseWidth, int dilation,
        Func<int, Module<Tensor, Tensor>> norm)
        : base(nameof(Bottleneck))
    {
        var width = (int)(planes * (baseWidth / 64.0)) * groups;
        conv1 = Conv2d(inplanes, width, 1, bias: false);
        bn1 = norm(width);
        conv2 = Conv2d(width, width, 3, stride, dilation, dilation, groups: groups, bias: false);
        bn2 = norm(width);
        conv3 = Conv2d(width, planes * Expansion, 1, bias: false);
        bn3 = norm(planes * Expansion);
        relu = ReLU(true);
        this.downsample = downsample;
        RegisterComponents();
    }

    public override Module<Tensor, Tensor> LastNorm => bn3;

    protected override Module<Tensor, Tensor>? Downsample => downsample;

    protected override Tensor Residual(Tensor x)
    {
        x = relu.call(bn1.call(conv1.call(x)));
        x = relu.call(bn2.call(conv2.call(x)));
        return bn3.call(conv3.call(x));
    }
}
