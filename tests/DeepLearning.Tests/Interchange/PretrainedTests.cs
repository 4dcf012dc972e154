using System.Formats.Tar;
using System.IO.Compression;
using System.Text.Json;
using TorchSharp;
using static TorchSharp.torch;

namespace DeepLearning.Tests;

/// <summary>Weights that others trained, which must know what they learned.</summary>
public sealed class PretrainedTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void ResNet_20_knows_the_images_of_CIFAR_10()
    {
        var (file, images) = (Real("resnet-cifar10/resnet20-12fca82f.th"), Real("cifar10/data_batch_1_first4000_exact.bin.gz"));
        using var scope = NewDisposeScope();
        using var quiet = no_grad();
        var weights = StateDict.Load(file);
        Assert.Equal("91.78000183105469", weights.Metadata["best_prec1"]);
        Assert.All(weights.Keys, name => Assert.StartsWith("module.", name));
        using var network = new CifarResNet();
        weights.WithoutPrefix("module.").LoadInto(network);
        network.eval();

        const int count = 200, record = 3073; // a label, then 3 × 32 × 32 bytes
        var bytes = new byte[count * record];
        using (var gzip = new GZipStream(File.OpenRead(images), CompressionMode.Decompress)) gzip.ReadExactly(bytes);
        var records = tensor(bytes, dtype: ScalarType.Byte).reshape(count, record);
        var pixels = records[.., 1..].reshape(count, 3, 32, 32).to_type(ScalarType.Float32) / 255;
        var x = (pixels - tensor(new[] { 0.485f, 0.456f, 0.406f }).view(3, 1, 1)) / tensor(new[] { 0.229f, 0.224f, 0.225f }).view(3, 1, 1);
        var right = network.call(x).argmax(1).eq(records[.., 0]).sum().item<long>();
        Assert.InRange(right, 195, count); // images that it was trained with
    }

    [Fact]
    public void MobileNet_sees_a_tabby()
    {
        Extract(Real("mobilenet_v1_025_224.tar.gz"), "mobilenet_v1_025_224");
        Extract(Real("photos.tar.gz"), "chelsea.png");
        using var scope = NewDisposeScope();
        using var quiet = no_grad();
        using var network = new MobileNetV1(0.25);
        var weights = TensorFlowJs.ToTorch(StateDict.Load(folder["model.json"])).Renamed(NameInMobileNet);
        var (name, kernel) = ("classifier.weight", weights["classifier.weight"]);
        var converted = new StateDict();
        foreach (var (key, value) in weights) converted.Add(key, key == name ? kernel.flatten(1) : value); // a 1 × 1 convolution there
        converted.LoadInto(network);
        network.eval();

        var photo = torchvision.io.read_image(folder["chelsea.png"], torchvision.io.ImageReadMode.RGB, new torchvision.io.SkiaImager());
        var square = photo[.., .., 75..375].unsqueeze(0).to_type(ScalarType.Float32); // the middle of 300 × 451
        var x = nn.functional.interpolate(square, [224, 224], mode: InterpolationMode.Bilinear, align_corners: false) / 127.5 - 1;
        var probabilities = network.call(x).softmax(1);
        using var labels = JsonDocument.Parse(File.ReadAllBytes(folder["metadata.json"]));
        var best = (int)probabilities.argmax(1).item<long>();
        Assert.StartsWith("tabby", labels.RootElement.GetProperty("labels")[best].GetString());
        Assert.InRange(probabilities[0, best].item<float>(), 0.3f, 0.6f);
    }

    // conv1, conv1_bn, conv_dw_1, conv_dw_1_bn, conv_pw_1, …, conv_preds become features.0.0, features.0.1, features.1.0.0, …, classifier.
    private static string NameInMobileNet(string name)
    {
        var (layer, kind) = (name[..name.IndexOf('.')], name[name.IndexOf('.')..]);
        if (layer == "conv_preds") return "classifier" + kind;
        var part = layer.EndsWith("_bn", StringComparison.Ordinal) ? ".1" : ".0";
        var words = layer.Split('_');
        return words[0] == "conv1" ? "features.0" + part + kind : $"features.{words[2]}.{(words[1] == "dw" ? 0 : 1)}{part}{kind}";
    }

    private void Extract(string archive, string part)
    {
        using var gzip = new GZipStream(File.OpenRead(archive), CompressionMode.Decompress);
        using var tar = new TarReader(gzip);
        while (tar.GetNextEntry() is { } entry)
        {
            var inside = Path.GetDirectoryName(entry.Name) == part || Path.GetFileName(entry.Name) == part;
            if (entry.EntryType == TarEntryType.RegularFile && inside)
                entry.ExtractToFile(folder[Path.GetFileName(entry.Name)], overwrite: false);
        }
    }

    private static string Real(string name)
    {
        var repository = new DirectoryInfo(AppContext.BaseDirectory);
        while (repository is not null && !File.Exists(Path.Combine(repository.FullName, "DeepLearningNotebooks.sln")))
            repository = repository.Parent;
        string[] beside = repository is null ? [] : [Path.Combine(repository.FullName, "..", "shared", "data")];
        var found = DataPlaces.FromEnvironment().Folders.Concat(beside).Select(place => Path.Combine(place, name))
            .FirstOrDefault(File.Exists);
        Assert.SkipWhen(found is null, $"The real {name} is not here: neither in DL_DATA's folders nor in ../shared/data.");
        return found!;
    }
}
