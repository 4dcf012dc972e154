using TorchSharp.Operators;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>The weights of one layer or cell, parameters of a module.</summary>
internal static class RecurrentWeights
{
    /// <summary>
    /// Registers weight_ih <c>[G·H, I]</c>, weight_hh <c>[G·H, H]</c>, bias_ih and bias_hh <c>[G·H]</c>, uniform over ±1/√H.
    /// </summary>
    public static void Register(nn.Module module, int gates, long inputs, long size, bool hasBias, ScalarType dtype, string suffix = "")
    {
        var bound = 1 / Math.Sqrt(size);
        Add("weight_ih", [gates * size, inputs]);
        Add("weight_hh", [gates * size, size]);
        if (!hasBias) return;
        Add("bias_ih", [gates * size]);
        Add("bias_hh", [gates * size]);

        void Add(string name, long[] sizes)
        {
            var parameter = new Parameter(Creation.Full(sizes, 0, dtype));
            nn.init.uniform_(parameter, -bound, bound);
            module.register_parameter(name + suffix, parameter);
        }
    }

    /// <summary>The registered weights.</summary>
    public static LayerWeights Of(nn.Module module, string suffix = "") => new(
        module.get_parameter("weight_ih" + suffix)!, module.get_parameter("weight_hh" + suffix)!,
        module.get_parameter("bias_ih" + suffix), module.get_parameter("bias_hh" + suffix));
}
