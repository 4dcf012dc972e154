using System.Text.Json;
using TorchSharp;
using static TorchSharp.torch;

namespace DeepLearning;

/// <summary>
/// The weights of a TensorFlow.js model: <c>model.json</c> names and describes them, files beside it hold them. Models of layers (from
/// Keras) name them <c>conv1/kernel</c>; <see cref="ToTorch"/> gives them PyTorch's names and shapes.
/// </summary>
public static class TensorFlowJs
{
    private const int LongestDescription = 64 << 20;

    /// <summary>Reads all weights; those stored in 8 or 16 bits (quantized) become float32 again.</summary>
    /// <param name="path">The file <c>model.json</c>.</param>
    /// <exception cref="InvalidDataException">The description is damaged, names a file elsewhere, or does not fit the files.</exception>
    public static StateDict Read(string path)
    {
        var file = new NamedFile("TensorFlow.js model", path);
        using var description = File.OpenRead(path);
        if (description.Length > LongestDescription)
            throw file.Fault($"has {description.Length} bytes; at most {LongestDescription} are allowed");
        using var json = file.Naming("is not sound JSON", () => JsonDocument.Parse(description));
        var weights = new StateDict();
        var used = new HashSet<string>();
        file.Naming("has no sound weightsManifest", () =>
        {
            foreach (var group in json.RootElement.GetProperty("weightsManifest").EnumerateArray())
            {
                using var content = Shards(group, used, file);
                foreach (var element in group.GetProperty("weights").EnumerateArray())
                {
                    var weight = TensorFlowJsWeight.Parse(element, file);
                    if (weights.ContainsKey(weight.Name)) throw file.Fault($"has two weights '{weight.Name}'");
                    weights.Add(weight.Name, weight.Read(content, file));
                }
                if (content.Position != content.Length)
                    throw file.Fault($"describes {content.Position} of {content.Length} bytes of {group.GetProperty("paths")}");
            }
            return weights;
        });
        return weights;
    }

    /// <summary>
    /// Weights of Keras layers under PyTorch's names and in its shapes: <c>conv1/kernel</c> <c>[height, width, in, out]</c> becomes
    /// <c>conv1.weight</c> <c>[out, in, height, width]</c>, a dense <c>[in, out]</c> becomes <c>[out, in]</c>, batch normalization's
    /// gamma, beta, moving_mean and moving_variance become weight, bias, running_mean and running_var.
    /// </summary>
    public static StateDict ToTorch(StateDict weights)
    {
        ArgumentNullException.ThrowIfNull(weights);
        var converted = new StateDict();
        foreach (var (name, tensor) in weights)
        {
            var slash = name.LastIndexOf('/');
            var (kind, value) = (name[(slash + 1)..], tensor) switch
            {
                ("kernel", { ndim: 4 }) => ("weight", tensor.permute(3, 2, 0, 1).contiguous()),
                ("kernel", { ndim: 2 }) => ("weight", tensor.t().contiguous()),
                // [height, width, channels, multiplier]: the outputs of a channel lie side by side
                ("depthwise_kernel", _) => ("weight", tensor.permute(2, 3, 0, 1).reshape(-1, 1, tensor.shape[0], tensor.shape[1])),
                ("gamma", _) => ("weight", tensor),
                ("beta" or "bias", _) => ("bias", tensor),
                ("moving_mean", _) => ("running_mean", tensor),
                ("moving_variance", _) => ("running_var", tensor),
                var (other, _) => throw new NotSupportedException(
                    $"The weight '{name}' {TensorBytes.Text(tensor.shape)} has no known counterpart in PyTorch ('{other}')."),
            };
            converted.Add(name[..Math.Max(slash, 0)].Replace('/', '.') + "." + kind, value);
        }
        return converted;
    }

    private static MemoryStream Shards(JsonElement group, HashSet<string> used, NamedFile file)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(file.Path))!;
        var all = new MemoryStream();
        foreach (var element in group.GetProperty("paths").EnumerateArray())
        {
            var name = element.GetString() ?? "";
            if (name.Length == 0 || name != Path.GetFileName(name) || name.Contains('\\') || name == "..")
                throw file.Fault($"names a file that does not lie beside it: '{name}'");
            var path = Path.Combine(folder, name);
            if (!used.Add(name)) throw file.Fault($"names the file '{name}' twice");
            if (!File.Exists(path)) throw file.Fault($"names a file that is not there: '{name}'");
            using var shard = File.OpenRead(path);
            if (all.Length + shard.Length > int.MaxValue) throw file.Fault($"has a group of weights of more than 2 GiB, with '{name}'");
            shard.CopyTo(all);
        }
        all.Position = 0;
        return all;
    }
}
