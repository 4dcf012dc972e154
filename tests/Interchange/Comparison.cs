using System.Globalization;
using TorchSharp;
using static TorchSharp.torch;

namespace DeepLearning.Interchange;

/// <summary>Our results beside PyTorch's, a line for each.</summary>
internal static class Comparison
{
    private const double Tolerance = 1e-4;

    /// <summary>The small network with weights from each form of PyTorch's files.</summary>
    public static bool OfFiles(string folder)
    {
        var x = Npy.Read(Path.Combine(folder, "theirs.input.npy"));
        var sound = true;
        var files = Directory.GetFiles(folder, "theirs*.*").Where(path => Path.GetExtension(path) is ".pt" or ".th" or ".npz");
        foreach (var file in files.Order(StringComparer.Ordinal))
        {
            using var network = SmallNetwork.Create(7);
            StateDict.Load(file).LoadInto(network);
            sound &= Same(Path.GetFileName(file), network.call(x), Npy.Read(Path.Combine(folder, "theirs.output.npy")));
        }
        return sound;
    }

    /// <summary>The pretrained network on the pixels that PyTorch saw.</summary>
    public static bool OfPretrained(string folder, string file)
    {
        using var network = new CifarResNet();
        StateDict.Load(file).WithoutPrefix("module.").LoadInto(network);
        network.eval();
        var ours = network.call(Npy.Read(Path.Combine(folder, "cifar.pixels.npy")));
        var theirs = Npy.Read(Path.Combine(folder, "cifar.logits.npy"));
        var labels = Npy.Read(Path.Combine(folder, "cifar.labels.npy"));
        var right = ours.argmax(1).eq(labels).sum().item<long>();
        Console.WriteLine($"{Path.GetFileName(file)}: {right} of {labels.numel()} images right");
        return Same("its logits", ours, theirs) & ours.argmax(1).Equals(theirs.argmax(1));
    }

    private static bool Same(string name, Tensor ours, Tensor theirs)
    {
        var difference = ours.sub(theirs).abs().max().item<float>();
        var sound = difference <= Tolerance;
        var verdict = sound ? "as PyTorch" : "OTHER THAN PYTORCH";
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: {verdict}, up to {difference:G2}"));
        return sound;
    }
}
