using static TorchSharp.torch;

namespace DeepLearning.Tests;

public sealed class PretrainedWeightsTests
{
    private const string Set = "resnet-cifar10", File = "resnet20-12fca82f.th";

    [Fact]
    public void The_trained_resnet_fits_the_one_of_the_zoo()
    {
        using var scope = NewDisposeScope();
        var weights = Pretrained.CifarResNet20(RealData.CacheOrSkip(Set, File));
        var model = new CifarResNet(depth: 20);
        weights.LoadInto(model); // strict: every name on both sides
        Assert.Equal(DataManifest.Find(Set).Files[0].Shape[0], model.parameters().Sum(weight => weight.numel()));
        Assert.Equal(0, (model.state_dict()["conv1.weight"] - weights["conv1.weight"]).abs().max().item<float>());
    }

    [Fact]
    public void Without_the_file_the_reason_is_said()
    {
        var error = Assert.Throws<DataUnavailableException>(() => Pretrained.CifarResNet20(RealData.Nothing));
        Assert.Equal("DL_OFFLINE is set", error.Reason);
        Assert.Contains($"The trained ResNet-20's file {File} is not available", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_of_that_name_with_other_weights_is_refused()
    {
        var root = Directory.CreateTempSubdirectory("dl-pretrained-");
        try
        {
            System.IO.File.WriteAllText(Path.Combine(root.FullName, File), "no weights");
            Assert.Throws<InvalidDataException>(() => Pretrained.CifarResNet20(RealData.Offline(root.FullName)));
        }
        finally
        {
            root.Delete(recursive: true);
        }
    }
}
