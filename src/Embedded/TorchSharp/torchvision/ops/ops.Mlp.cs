using static TorchSharp.torch;

namespace TorchSharp;

public static partial class torchvision
{
    public static partial class ops
    {
        /// <summary>
        /// Linear layers, each but the last one followed by normalization, activation and dropout; the last one by dropout alone.
        /// </summary>
        /// <param name="in_channels">The size of the input's last dimension.</param>
        /// <param name="hidden_channels">The sizes of the layers' results.</param>
        /// <param name="norm_layer">Makes a normalization for a size; null for none.</param>
        /// <param name="activation_layer">Makes an activation; null for ReLU.</param>
        /// <param name="inplace">ReLU and dropout overwrite what they get.</param>
        /// <param name="bias">The linear layers have one.</param>
        /// <param name="dropout">The probability that an element is zeroed.</param>
        /// <exception cref="ArgumentException">There are no layers.</exception>
        public static Modules.Sequential MLP(
            long in_channels, IList<int> hidden_channels, Func<int, nn.Module<Tensor, Tensor>>? norm_layer = null,
            Func<nn.Module<Tensor, Tensor>>? activation_layer = null, bool inplace = false, bool bias = true, double dropout = 0)
        {
            ArgumentNullException.ThrowIfNull(hidden_channels);
            if (hidden_channels.Count == 0) throw new ArgumentException("an MLP needs at least one layer", nameof(hidden_channels));
            var layers = nn.Sequential();
            for (var (i, size) = (0, in_channels); i < hidden_channels.Count; size = hidden_channels[i++])
            {
                layers.append(nn.Linear(size, hidden_channels[i], hasBias: bias));
                if (i < hidden_channels.Count - 1)
                {
                    if (norm_layer is not null) layers.append(norm_layer(hidden_channels[i]));
                    layers.append(activation_layer is null ? nn.ReLU(inplace) : activation_layer());
                }
                layers.append(nn.Dropout(dropout, inplace));
            }
            return layers;
        }
    }
}
