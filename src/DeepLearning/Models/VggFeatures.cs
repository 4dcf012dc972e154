using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace DeepLearning;

/// <summary>
/// What the layers inside a <see cref="Vgg"/> see in an image, by name: content and style are measured on it (Gatys, Ecker and Bethge 2015,
/// "A neural algorithm of artistic style"). "conv3_2" is the second convolution after two halvings, "relu3_2" what its rectifier lets
/// through, "pool3" the maximum after it. The network's weights are shared and do not learn here; the images may.
/// </summary>
public sealed class VggFeatures : nn.Module<Tensor, IReadOnlyDictionary<string, Tensor>>
{
    readonly List<(string Name, nn.Module<Tensor, Tensor> Layer)> layers = [];
    readonly HashSet<string> wanted;

    /// <summary>Looks into a network.</summary>
    /// <param name="network">The network; it is put into evaluation mode, and its parameters are frozen.</param>
    /// <param name="names">The layers, for example "relu1_2" and "relu3_3".</param>
    /// <exception cref="ArgumentException">There is no name, or the network has no layer of that name.</exception>
    public VggFeatures(Vgg network, params string[] names) : base(nameof(VggFeatures))
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(names);
        wanted = [.. names];
        var named = Named(network.Features).ToList();
        if (names.FirstOrDefault(name => named.All(layer => layer.Name != name)) is { } unknown)
            throw new ArgumentException(
                $"The network has no layer \"{unknown}\", only {string.Join(", ", named.Select(layer => layer.Name))}.", nameof(names));
        if (names.Length == 0) throw new ArgumentException("No layer was asked for, but at least one was expected.", nameof(names));
        network.eval();
        foreach (var parameter in network.parameters()) parameter.requires_grad_(false);
        layers.AddRange(named.Take(1 + named.FindLastIndex(layer => wanted.Contains(layer.Name))));
        foreach (var (name, layer) in layers) register_module(name, layer);
    }

    /// <summary>Of images [N, channels, H, W]: by name what each wanted layer sees, [N, maps, H / 2ⁿ, W / 2ⁿ].</summary>
    public override IReadOnlyDictionary<string, Tensor> forward(Tensor input)
    {
        using var scope = NewDisposeScope();
        var (x, seen) = (input, new Dictionary<string, Tensor>());
        foreach (var (name, layer) in layers)
        {
            x = layer.call(x);
            if (wanted.Contains(name)) seen[name] = x.MoveToOuterDisposeScope();
        }
        return seen;
    }

    static IEnumerable<(string Name, nn.Module<Tensor, Tensor> Layer)> Named(Sequential features)
    {
        var (block, place) = (1, 0);
        for (var i = 0; i < features.Count; i++)
        {
            var layer = (nn.Module<Tensor, Tensor>)features[i];
            if (layer is Conv2d) place++;
            yield return layer switch
            {
                Conv2d => ($"conv{block}_{place}", layer),
                BatchNorm2d => ($"norm{block}_{place}", layer),
                ReLU => ($"relu{block}_{place}", layer),
                _ => ($"pool{block}", layer),
            };
            if (layer is MaxPool2d) (block, place) = (block + 1, 0);
        }
    }
}
