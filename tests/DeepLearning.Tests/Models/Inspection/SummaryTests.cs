using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace DeepLearning.Tests;

[Collection(SharedTorch.Name)]
public class SummaryTests
{
    // What the convolutions and linear layers take for one picture of 224 × 224; published are 0.71, 4.09, 0.569, 0.30, 0.39, 2.83 and 15.5
    // billion.
    [Theory]
    [InlineData("AlexNet", 714_188_480)]
    [InlineData("ResNet-50", 4_089_184_256)]
    [InlineData("MobileNet v1", 568_740_352)]
    [InlineData("MobileNet v2", 300_774_272)]
    [InlineData("EfficientNet-B0", 385_814_752)]
    [InlineData("DenseNet-121", 2_834_161_664)]
    [InlineData("VGG-16", 15_470_264_320)]
    public void MultiplyAddsAreThePublished(string name, long published)
    {
        using nn.Module<Tensor, Tensor> model = name switch
        {
            "AlexNet" => new AlexNet(towers: 1),
            "ResNet-50" => new ResNet(50),
            "MobileNet v1" => new MobileNetV1(),
            "MobileNet v2" => new MobileNetV2(),
            "EfficientNet-B0" => new EfficientNet(),
            "DenseNet-121" => new DenseNet(),
            _ => new Vgg(),
        };
        var summary = Summary.Of(model, 1, 3, 224, 224);
        Assert.Equal(published, summary.Rows.Where(row => row.Kind is "Conv2d" or "Linear").Sum(row => row.MultiplyAdds!.Value));
        Assert.InRange(summary.MultiplyAdds, published, 1.035 * published);
        Assert.Equal(ModelAssert.Parameters(model), summary.Parameters);
        Assert.DoesNotContain(summary.Rows, row => row.MultiplyAdds is null);
    }

    [Fact]
    public void EachKindHasItsFormula()
    {
        using var scope = NewDisposeScope();
        Assert.Equal([8 * 30 * 30 * (4 / 2) * 9], Counts(nn.Conv2d(4, 8, 3, groups: 2), 1, 4, 32, 32));
        Assert.Equal([4 * 5 * 5 * 6 * 9], Counts(nn.ConvTranspose2d(4, 6, 3), 1, 4, 5, 5));
        Assert.Equal([2 * 7 * 3 * 5], Counts(nn.Linear(3, 5), 2, 7, 3));
        Assert.Equal([4 * 3 * 3 * 4], Counts(nn.AvgPool2d(2), 1, 4, 6, 6));
        Assert.Equal([4 * 6 * 6], Counts(nn.AdaptiveAvgPool2d(1), 1, 4, 6, 6));
        Assert.Equal([0], Counts(nn.MaxPool2d(2), 1, 4, 6, 6));
        Assert.Equal([4 * 6 * 6], Counts(nn.InstanceNorm2d(4), 1, 4, 6, 6));
        Assert.Equal([4 * 6 * 6 * 5], Counts(nn.LocalResponseNorm(5), 1, 4, 6, 6));
        Assert.Equal([4 * 6 * 6, 0], Counts(nn.Sequential(nn.BatchNorm2d(4), nn.GELU()), 1, 4, 6, 6));
        Assert.Equal([null], Counts(new Strange(), 1, 4));
    }

    [Fact]
    public void RecurrenceAndAttentionToo()
    {
        using var scope = NewDisposeScope();
        // 3 examples, 5 steps, 4 gates of 6 units with 2 inputs and 6 states; then 5 places in 3 sequences: 4 projections and 2 products.
        Assert.Equal([3 * 5 * 4 * 6 * (2 + 6), 4 * 15 * 6 * 6 + 2 * 3 * 5 * 5 * 6], Counts(new Sequence(), 5, 3, 2));
    }

    [Fact]
    public void ReadsAsATable()
    {
        using var model = nn.Sequential(("conv", nn.Conv2d(1, 2, 3)), ("relu", nn.ReLU()), ("flatten", nn.Flatten()),
            ("fc", nn.Linear(8, 3)));
        model.get_parameter("conv.bias")!.requires_grad_(false);
        Assert.Equal("""
            layer    kind     output        parameters  multiply-adds
            conv     Conv2d   [1, 2, 2, 2]          20             72
            relu     ReLU     [1, 2, 2, 2]
            flatten  Flatten  [1, 8]
            fc       Linear   [1, 3]                27             24
            Sequential: 47 parameters (45 of them learn), 96 multiply-adds for an input of [1, 1, 4, 4].
            """.ReplaceLineEndings("\n"), Summary.Of(model, 1, 1, 4, 4).ToString());
    }

    [Fact]
    public void HtmlHasARowForEachLayer()
    {
        var html = Summary.Of(new LeNet5(), 1, 1, 28, 28).ToHtml();
        Assert.Equal(1 + 12, html.Split("<tr>").Length - 1);
        Assert.Contains("<td style=\"text-align:left\">[1, 6, 28, 28]</td>", html);
        Assert.Contains("48,120</td>", html);
        Assert.Contains("61,706 parameters", html);
    }

    [Fact]
    public void LayersCanBeTakenTogether()
    {
        var summary = Summary.Of(new CifarResNet(), 1, 3, 32, 32);
        var grouped = summary.AtDepth(1);
        Assert.Equal(["conv1", "bn1", "relu", "layer1", "layer2", "layer3", "pool", "flatten", "linear"],
            grouped.Rows.Select(row => row.Path));
        Assert.Equal((summary.Parameters, summary.MultiplyAdds), (grouped.Parameters, grouped.MultiplyAdds));
        Assert.Equal([1L, 32, 16, 16], grouped.Rows[4].Shape);
        Assert.Contains("layer1.2.add", summary.AtDepth(3).Rows.Select(row => row.Path));
    }

    [Fact]
    public void NothingIsCountedTwiceOrForgotten()
    {
        using var shared = new Shared();
        var summary = Summary.Of(shared, 1, 4);
        Assert.Equal(["layer", "layer", "", "unused"], summary.Rows.Select(row => row.Path));
        Assert.Equal([20L, 0, 4, 5], summary.Rows.Select(row => row.Parameters));
        Assert.Equal(ModelAssert.Parameters(shared), summary.Parameters);
        Assert.Equal(32, summary.MultiplyAdds);
    }

    [Fact]
    public void AnUnknownLayerIsMarked()
    {
        using var strange = new Strange();
        var text = Summary.Of(strange, 1, 4).ToString();
        Assert.Contains("?", text.Split('\n')[1]);
        Assert.Contains("multiply-adds at least", text);
    }

    [Fact]
    public void AShapeOfNothingIsRefused()
    {
        using var model = nn.Linear(2, 2);
        Assert.Throws<ArgumentException>(() => Summary.Of(model));
        Assert.Contains("[0, 2]", Assert.Throws<ArgumentException>(() => Summary.Of(model, 0, 2)).Message);
    }

    static IEnumerable<long?> Counts(nn.Module<Tensor, Tensor> module, params long[] shape) =>
        Summary.Of(nn.Sequential(module), shape).Rows.Select(row => row.MultiplyAdds);

    sealed class Strange() : nn.Module<Tensor, Tensor>(nameof(Strange))
    {
        public override Tensor forward(Tensor input) => input.sin();
    }

    sealed class Shared : nn.Module<Tensor, Tensor>
    {
        readonly nn.Module<Tensor, Tensor> layer = nn.Linear(4, 4), unused = nn.Linear(4, 1);
        readonly Parameter scale = new(ones(4));

        internal Shared() : base(nameof(Shared)) => RegisterComponents();

        public override Tensor forward(Tensor input) => layer.call(layer.call(input)) * scale;
    }

    sealed class Sequence : nn.Module<Tensor, Tensor>
    {
        readonly LSTM lstm = nn.LSTM(2, 6);
        readonly MultiheadAttention attention = nn.MultiheadAttention(6, 2);

        internal Sequence() : base(nameof(Sequence)) => RegisterComponents();

        public override Tensor forward(Tensor input)
        {
            var (states, _, _) = lstm.call(input);
            return attention.call(states, states, states).Item1;
        }
    }
}
