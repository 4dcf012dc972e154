using TorchSharp;
using static TorchSharp.torch;

namespace DeepLearning;

/// <summary>An input to run a model with where only the shape matters.</summary>
static class ExampleInput
{
    /// <summary>Zeros on the device and in the type of the model's parameters.</summary>
    /// <exception cref="ArgumentException">There is no shape, or a size is below 1.</exception>
    internal static Tensor Zeros(nn.Module module, long[] shape)
    {
        ArgumentNullException.ThrowIfNull(module);
        ArgumentNullException.ThrowIfNull(shape);
        if (shape.Length == 0 || shape.Any(size => size < 1))
            throw new ArgumentException(
                $"The input's shape is [{string.Join(", ", shape)}], but sizes from 1 were expected, as in 1, 3, 32, 32.", nameof(shape));
        return module.parameters().FirstOrDefault() is { } parameter
            ? zeros(shape, dtype: parameter.dtype, device: parameter.device)
            : zeros(shape);
    }
}
