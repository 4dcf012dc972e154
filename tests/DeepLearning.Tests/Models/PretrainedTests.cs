using TorchSharp;
using static TorchSharp.torch;

namespace DeepLearning.Tests;

public sealed class PretrainedTests : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("dl-pretrained-").FullName;

    public void Dispose() => Directory.Delete(root, recursive: true);

    [Fact]
    public void The_trained_resnet_fits_the_zoos_and_has_learned()
    {
        var folders = RealFolders();
        Assert.SkipWhen(folders.Length == 0, "The trained weights are not here: neither in DL_DATA's folders nor in ../shared/data.");
        using var scope = NewDisposeScope();
        using var quiet = no_grad();
        var weights = Pretrained.CifarResNet20(Cache(folders));
        var model = new CifarResNet(depth: 20);
        var (missing, unexpected) = weights.LoadInto(model);
        Assert.Empty(missing);
        Assert.Empty(unexpected);
        Assert.Equal(DataManifest.Find("resnet-cifar10").Files[0].Shape[0], model.parameters().Sum(weight => weight.numel()));
        Assert.True(weights["bn1.running_var"].min().ToSingle() > 0);
    }

    [Fact]
    public void Without_the_file_the_reason_is_said()
    {
        var error = Assert.Throws<DataUnavailableException>(() => Pretrained.CifarResNet20(Cache([])));
        Assert.Equal("DL_OFFLINE is set", error.Reason);
        Assert.Contains("The trained ResNet-20's file resnet20-12fca82f.th is not available", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_of_that_name_with_other_weights_is_refused()
    {
        File.WriteAllText(Path.Combine(root, "resnet20-12fca82f.th"), "no weights");
        Assert.Throws<InvalidDataException>(() => Pretrained.CifarResNet20(Cache([root])));
    }

    private DataCache Cache(string[] folders) =>
        new(new(folders, Path.Combine(root, "cache"), Offline: true), new Downloader(new HttpClient(new FakeMirrors())), _ => { });

    private static string[] RealFolders()
    {
        var repository = new DirectoryInfo(AppContext.BaseDirectory);
        while (repository is not null && !File.Exists(Path.Combine(repository.FullName, "DeepLearningNotebooks.sln"))) repository = repository.Parent;
        string[] beside = repository is null ? [] : [Path.Combine(repository.FullName, "..", "shared", "data")];
        return [.. DataPlaces.FromEnvironment().Folders.Concat(beside).Where(folder => Directory.Exists(Path.Combine(folder, "resnet-cifar10")))];
    }
}
