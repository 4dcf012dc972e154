using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace DeepLearning;

/// <summary>
/// How networks' weights begin. Each function goes over all convolutions and linear layers of a module, draws their weights from torch's
/// generator, in the order of the module's parts, and sets their biases to 0; the rest stays as it is.
/// </summary>
public static class Initialization
{
    /// <summary>
    /// For rectifiers: normal with variance 2 / n, so that signals keep their size through any number of layers (He et al. 2015,
    /// "Delving deep into rectifiers", equations 10 and 14).
    /// </summary>
    /// <param name="module">The network.</param>
    /// <param name="fan">What n counts: the inputs of an output (going forward), or the outputs of an input (going back).</param>
    public static void He(nn.Module module, nn.init.FanInOut fan = nn.init.FanInOut.FanIn) =>
        Each(module, weight => nn.init.kaiming_normal_(weight, mode: fan, nonlinearity: nn.init.NonlinearityType.ReLU));

    /// <summary>For tanh: uniform with variance 2 / (inputs + outputs) (Glorot and Bengio 2010, equation 16).</summary>
    public static void Glorot(nn.Module module) => Each(module, weight => nn.init.xavier_uniform_(weight));

    /// <summary>Uniform in ±2.4 / inputs (LeCun et al. 1998, appendix A).</summary>
    public static void LeCun(nn.Module module) => Each(module, weight =>
    {
        var bound = 2.4 / nn.init.CalculateFanInAndFanOut(weight).fanIn;
        return nn.init.uniform_(weight, -bound, bound);
    });

    /// <summary>Normal with one standard deviation for all.</summary>
    public static void Normal(nn.Module module, double std) => Each(module, weight => nn.init.normal_(weight, 0, std));

    static void Each(nn.Module module, Func<Tensor, Tensor> draw)
    {
        using var _ = no_grad();
        foreach (var part in module.modules().Prepend(module))
        {
            var (weight, bias) = part switch
            {
                Convolution convolution => (convolution.weight, convolution.bias),
                Linear linear => (linear.weight, linear.bias),
                _ => (null, null),
            };
            if (weight is not null) draw(weight);
            if (bias is not null) nn.init.zeros_(bias);
        }
    }
}
