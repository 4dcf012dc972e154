using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp.Vision;

/// <summary>How the weights of models begin: as torchvision's, or from a file.</summary>
internal static class ModelWeights
{
    /// <summary>
    /// Convolutions: normal by fan out (He et al. 2015), bias 0. Linear layers, if asked for: normal with deviation 0.01, bias 0.
    /// Normalizations start as 1 and 0.
    /// </summary>
    public static void Normal(nn.Module model, bool linear)
    {
        foreach (var (_, module) in Parts(model))
        {
            if (module is Conv2d convolution)
            {
                nn.init.kaiming_normal_(
                    convolution.weight!, mode: nn.init.FanInOut.FanOut, nonlinearity: nn.init.NonlinearityType.ReLU);
                if (convolution.bias is { } bias) nn.init.zeros_(bias);
            }
            else if (linear && module is Linear layer)
            {
                nn.init.normal_(layer.weight!, 0, 0.01);
                if (layer.bias is { } bias) nn.init.zeros_(bias);
            }
        }
    }

    /// <summary>Convolutions and linear layers: normal with a deviation, cut off at ±2.</summary>
    public static void TruncatedNormal(nn.Module model, Func<string, double> deviation)
    {
        foreach (var (name, module) in Parts(model))
        {
            var weight = module switch
            {
                Conv2d convolution => convolution.weight,
                Linear layer => layer.weight,
                _ => null,
            };
            if (weight is not null) nn.init.trunc_normal_(weight, 0, deviation(name), -2, 2);
        }
    }

    /// <summary>Loads a file, if there is one, and moves the model to a device, if there is one.</summary>
    /// <param name="model">The model.</param>
    /// <param name="file">What <c>save</c> wrote.</param>
    /// <param name="without">The last layers, which are not loaded if the model is to learn other classes.</param>
    /// <param name="device">Where the model should be.</param>
    public static void Load(nn.Module model, string? file, string[]? without, Device? device)
    {
        if (!string.IsNullOrEmpty(file)) model.load(file, skip: without);
        if (device is not null) model.to(device);
    }

    /// <summary>
    /// The modules below this one by name, each before those below it, as in PyTorch: the order in which random numbers are drawn.
    /// </summary>
    private static IEnumerable<(string name, nn.Module module)> Parts(nn.Module model)
    {
        foreach (var (name, child) in model.named_children())
        {
            yield return (name, child);
            foreach (var (below, part) in Parts(child)) yield return ($"{name}.{below}", part);
        }
    }
}
