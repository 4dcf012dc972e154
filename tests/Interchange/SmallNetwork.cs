using TorchSharp;
using static TorchSharp.torch;

namespace DeepLearning.Interchange;

/// <summary>A network of the usual layers; <c>pytorch.py</c> has the same one.</summary>
internal static class SmallNetwork
{
    public static nn.Module<Tensor, Tensor> Create(int seed)
    {
        manual_seed(seed);
        var network = nn.Sequential(
            nn.Conv2d(3, 8, 3, padding: 1), nn.BatchNorm2d(8), nn.ReLU(), nn.MaxPool2d(2), nn.Flatten(), nn.Linear(128, 5));
        ExportedModels.GiveStatistics(network);
        return network;
    }
}
