using TorchSharp;
using static TorchSharp.torch;

namespace DeepLearning;

/// <summary>
/// A shortcut without weights to fewer pixels and more channels: every <see cref="Stride"/>-th pixel, and channels of zeros, half of the
/// new ones before and half behind (option A of He et al. 2015, section 3.3).
/// </summary>
/// <param name="stride">From a pixel that is kept to the next, at least 1.</param>
/// <param name="added">The channels that are new, an even number.</param>
/// <exception cref="ArgumentOutOfRangeException">The stride is below 1, or the new channels cannot be halved.</exception>
public sealed class PaddedShortcut(int stride, int added) : nn.Module<Tensor, Tensor>(nameof(PaddedShortcut))
{
    /// <summary>From a pixel that is kept to the next.</summary>
    public int Stride { get; } = stride >= 1
        ? stride
        : throw new ArgumentOutOfRangeException(nameof(stride), stride, $"The stride is {stride}, but at least 1 was expected.");

    /// <summary>The channels that are new; half of them come before.</summary>
    public int Added { get; } = added >= 0 && added % 2 == 0
        ? added
        : throw new ArgumentOutOfRangeException(nameof(added), added, $"{added} channels cannot be added half before, half behind.");

    /// <summary>[N, C, H, W] → [N, C + added, ⌈H / stride⌉, ⌈W / stride⌉].</summary>
    public override Tensor forward(Tensor input)
    {
        using var scope = NewDisposeScope();
        var every = TensorIndex.Slice(step: Stride);
        var thinned = input[TensorIndex.Colon, TensorIndex.Colon, every, every];
        return nn.functional.pad(thinned, [0, 0, 0, 0, Added / 2, Added / 2]).MoveToOuterDisposeScope();
    }
}
