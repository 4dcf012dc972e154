using TorchSharp;
using static TorchSharp.torch;

namespace DeepLearning;

/// <summary>
/// y = a + b, as a module: where a residual branch meets its shortcut. An operator in <c>forward</c> would compute the same, but
/// <see cref="ModuleTrace"/>, and with it summaries, drawings and exports, see modules only.
/// </summary>
public sealed class Add() : nn.Module<Tensor, Tensor, Tensor>(nameof(Add))
{
    /// <summary>The sum of two tensors of one shape (or shapes that broadcast).</summary>
    public override Tensor forward(Tensor input1, Tensor input2) => input1 + input2;
}

/// <summary>y = a · b, element by element, as a module: where channels are weighted.</summary>
public sealed class Multiply() : nn.Module<Tensor, Tensor, Tensor>(nameof(Multiply))
{
    /// <summary>The product of two tensors of one shape, or shapes that broadcast, as [N, C, H, W] and [N, C, 1, 1].</summary>
    public override Tensor forward(Tensor input1, Tensor input2) => input1 * input2;
}

/// <summary>Lays tensors side by side along one dimension, as a module: the channels of images, where branches come together.</summary>
/// <param name="dimension">The dimension along which the tensors may differ; 1 is the channels of [N, C, H, W].</param>
public sealed class Concatenate(int dimension = 1) : nn.Module<IReadOnlyList<Tensor>, Tensor>(nameof(Concatenate))
{
    /// <summary>The dimension along which the tensors may differ.</summary>
    public int Dimension { get; } = dimension;

    /// <summary>[N, C₁, H, W], [N, C₂, H, W], … → [N, C₁ + C₂ + …, H, W].</summary>
    public override Tensor forward(IReadOnlyList<Tensor> input) => cat([.. input], Dimension);
}
