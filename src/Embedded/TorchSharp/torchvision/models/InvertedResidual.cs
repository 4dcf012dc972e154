using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>
/// Convolutions that make images wider, filter each channel on its own, and make them narrow again; plus the input, where the shapes
/// fit (Sandler et al. 2018, figure 3b).
/// </summary>
internal sealed class InvertedResidual : nn.Module<Tensor, Tensor>
{
    private readonly nn.Module<Tensor, Tensor> part;
    private readonly bool addsInput;

    /// <param name="partName">What the sequence of convolutions is called.</param>
    /// <param name="part">The convolutions.</param>
    /// <param name="addsInput">The input is added.</param>
    public InvertedResidual(string partName, nn.Module<Tensor, Tensor> part, bool addsInput)
        : base(nameof(InvertedResidual))
    {
        (this.part, this.addsInput) = (part, addsInput);
        register_module(partName, part);
    }

    public override Tensor forward(Tensor input)
    {
        var y = part.call(input);
        return addsInput ? y.add_(input) : y;
    }
}
