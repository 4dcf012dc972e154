using System.IO.Compression;
using TorchSharp;
using static TorchSharp.torch;
using Layer = TorchSharp.torch.nn.Module<TorchSharp.torch.Tensor, TorchSharp.torch.Tensor>;

namespace Benchmarks;

/// <summary>Predictions for one example and for 64; and reading data.</summary>
internal static class InferenceWorkloads
{
    public static IReadOnlyList<Workload> All { get; } =
    [
        .. from batch in new long[] { 1, 64 }
           from model in new (string Name, Func<Layer> Make, long[] Input)[]
           {
               ("MLP", Models.Mlp, [784]), ("LeNet-5", Models.LeNet, [1, 28, 28]), ("ResNet-20", () => new ResNet(3), [3, 32, 32]),
           }
           select new Workload($"{model.Name} predicts {batch}", () => Predict(model.Make(), [batch, .. model.Input])),
        new("MNIST files", ReadDigits),
    ];

    private static Step Predict(Layer model, long[] shape)
    {
        model.eval();
        var x = rand(shape);
        return () =>
        {
            using var _ = no_grad();
            return model.call(x).sum().ToDouble();
        };
    }

    /// <summary>A gzip file of 10,000 images in MNIST's format, unpacked and scaled to 0 … 1.</summary>
    private static Step ReadDigits()
    {
        var path = Path.Combine(AppContext.BaseDirectory, "digits.gz");
        var pixels = randint(0, 256, [10_000 * 784], dtype: uint8);
        using (var file = new GZipStream(File.Create(path), CompressionLevel.Fastest)) file.Write(pixels.bytes);
        return () =>
        {
            var read = new byte[10_000 * 784];
            using (var file = new GZipStream(File.OpenRead(path), CompressionMode.Decompress)) file.ReadExactly(read);
            return tensor(read, [10_000, 1, 28, 28], dtype: float32).div_(255).mean().ToDouble();
        };
    }
}
