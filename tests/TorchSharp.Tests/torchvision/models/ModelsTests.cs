using System.Text.Json;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torchvision.models;

namespace TorchSharp.Tests.Vision;

[Collection(nameof(Kernels.ProcessWide))]
public class ModelsTests
{
    public static IEnumerable<TheoryDataRow<string, string>> Cases => Golden.Names("vision_models");

    /// <summary>The same seed gives the same weights, so the same scores, but for the rounding of random numbers.</summary>
    [Theory, MemberData(nameof(Cases))]
    public void SameSeedGivesTorchvisionsScores(string op, string name)
    {
        var golden = Golden.Cases("vision_models").Single(c => c.Op == op && c.Name == name);
        var (args, size) = (golden.Args, golden.Args.Int("size"));
        manual_seed(0);
        using var scope = NewDisposeScope();
        using var model = Model(name);
        Assert.Equal(args.Int("parameters"), model.parameters().Sum(p => p.numel()));
        Assert.Equal(args.Int("names"), model.state_dict().Count);
        Assert.Contains(args.Text("last"), model.state_dict().Keys);
        // The largest ones are not worth the memory of doubles.
        var dtype = model is AlexNet or VGG ? float32 : float64;
        model.to(dtype).eval();
        foreach (var norm in model.modules().OfType<BatchNorm2d>())
        {
            norm.running_var!.fill_(0.2);
            norm.running_mean!.fill_(0.01);
        }
        using var unrecorded = no_grad();
        var image = linspace(-2, 2, 3 * size * size, dtype: float64).reshape(1, 3, size, size).sin() * args.Real("contrast");
        Golden.Near(Golden.Read(golden.Outputs[0]), model.call(image.to(dtype))[.., ..4].to(float64), name, 1e-4);
    }

    private static nn.Module<Tensor, Tensor> Model(string name) => name switch
    {
        "alexnet" => alexnet(4),
        "vgg11_bn" => vgg11_bn(4),
        "resnet18" => resnet18(4),
        "resnet50 dilated" => resnet50(4, replace_stride_with_dilation: (false, true, true)),
        "resnext50_32x4d" => resnext50_32x4d(4),
        "googlenet" => googlenet(4, transform_input: true),
        "inception_v3" => inception_v3(4),
        "mobilenet_v2" => mobilenet_v2(4, 0.35),
        "mobilenet_v3_large" => mobilenet_v3_large(),
        "mobilenet_v3_small" => mobilenet_v3_small(),
        _ => throw new InvalidDataException(name),
    };

    [Theory]
    [InlineData("alexnet", 61100840), InlineData("googlenet", 6624904), InlineData("inception_v3", 27161264)]
    [InlineData("mobilenet_v2", 3504872), InlineData("mobilenet_v3_large", 5483032), InlineData("mobilenet_v3_small", 2542856)]
    [InlineData("resnet18", 11689512), InlineData("resnet50", 25557032)]
    public void ParametersAreAsManyAsPublished(string name, long count)
    {
        var arguments = typeof(torchvision.models).GetMethod(name)!;
        var defaults = arguments.GetParameters().Select(p => p.DefaultValue is DBNull ? null : p.DefaultValue).ToArray();
        using var model = (nn.Module)arguments.Invoke(null, defaults)!;
        Assert.Equal(count, model.parameters().Sum(p => p.numel()));
    }

    [Fact]
    public void NamesOfWeightsAreTorchvisions()
    {
        using var resnet = resnet18(2);
        Assert.Contains("layer2.0.downsample.1.running_var", resnet.state_dict().Keys);
        using var googlenet = torchvision.models.googlenet(2);
        Assert.Contains("inception4b.branch2.1.bn.num_batches_tracked", googlenet.state_dict().Keys);
        using var inception = inception_v3(2);
        Assert.Contains("Mixed_6c.branch7x7dbl_5.conv.weight", inception.state_dict().Keys);
        Assert.Contains("AuxLogits.conv1.bn.bias", inception.state_dict().Keys);
        using var mobile = mobilenet_v2(2, 0.1);
        Assert.Contains("features.2.conv.1.0.weight", mobile.state_dict().Keys);
        using var mobile3 = mobilenet_v3_small();
        Assert.Contains("features.1.block.1.fc2.bias", mobile3.state_dict().Keys);
    }

    [Fact]
    public void ChildrenStandInTorchSharpsOrder()
    {
        using var resnet = resnet18(2);
        Assert.Equal(["avgpool", "flatten", "fc"], Children(resnet)[^3..]);
        using var googlenet = torchvision.models.googlenet(2);
        Assert.Equal(["avgpool", "dropout", "fc"], Children(googlenet)[^3..]);
        using var inception = inception_v3(2);
        Assert.Equal(["avgpool", "dropout", "fc"], Children(inception)[^3..]);
        using var mobile = mobilenet_v2(2, 0.1);
        Assert.Equal(["classifier", "features"], Children(mobile));
        using var mobile3 = mobilenet_v3_small();
        Assert.Equal(["avgpool", "classifier", "features"], Children(mobile3));

        static string[] Children(nn.Module model) => [.. model.named_children().Select(child => child.name)];
    }

    [Fact]
    public void WeightsAreSavedAndLoadedWithoutTheLastLayer()
    {
        var file = Path.GetTempFileName();
        try
        {
            using var first = resnet18(3);
            first.save(file);
            using var second = resnet18(3, weights_file: file, skipfc: false);
            using var other = resnet18(5, weights_file: file);
            Assert.True(first.state_dict()["fc.weight"].Equals(second.state_dict()["fc.weight"]));
            Assert.True(first.state_dict()["layer4.1.bn2.weight"].Equals(other.state_dict()["layer4.1.bn2.weight"]));
            Assert.True(first.state_dict()["conv1.weight"].Equals(other.state_dict()["conv1.weight"]));
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public void BlocksCanBeginAsIdentities()
    {
        using var model = resnet18(2, zero_init_residual: true);
        Assert.Equal(0, model.state_dict()["layer1.0.bn2.weight"].abs().sum().ToDouble());
        Assert.Equal(64, model.state_dict()["layer1.0.bn1.weight"].sum().ToDouble());
    }

    [Fact]
    public void WrongArgumentsAreNamed()
    {
        Assert.Contains("VGG12", Assert.Throws<ArgumentException>(() => new VGG("VGG12", 2, false)).Message);
        Assert.Contains("groups=1", Assert.Throws<ArgumentException>(() => resnet18(2, groups: 2)).Message);
        Assert.Contains("Dilation", Assert.Throws<ArgumentException>(
            () => resnet34(2, replace_stride_with_dilation: (true, false, false))).Message);
        Assert.Contains("[[1, 2]]", Assert.Throws<ArgumentException>(() => mobilenet_v2(2, inverted_residual_setting: [[1, 2]])).Message);
        Assert.Contains("instead of 3", Assert.Throws<ArgumentException>(
            () => mobilenet_v2(2, inverted_residual_setting: [[1, 16, 1, 3]])).Message);
    }
}
