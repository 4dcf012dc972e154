using System.Xml.Linq;
using TorchSharp;
using static TorchSharp.torch;

namespace DeepLearning.Tests;

[Collection(SharedTorch.Name)]
public class DiagramTests
{
    [Fact]
    public void ReadsLayerByLayer() => Assert.Equal("""
        LeNet5: 12 layers from 1×28×28 to 10
        input: Input → 1×28×28
        c1: Conv 5×5, 1 → 6, then Tanh → 6×28×28
        s2: Average pool 2×2 → 6×14×14
        c3: Conv 5×5, 6 → 16, then Tanh → 16×10×10
        s4: Average pool 2×2 → 16×5×5
        c5: Conv 5×5, 16 → 120, then Tanh, then Flatten → 120
        f6: Linear 120 → 84, then Tanh → 84
        output: Linear 84 → 10 → 10
        """.ReplaceLineEndings("\n"), Diagram.Of(new LeNet5(), 1, 1, 28, 28).ToString());

    [Fact]
    public void EqualBlocksAreDrawnOnce()
    {
        var text = Diagram.Of(new CifarResNet(width: 4), 1, 3, 32, 32).ToString();
        Assert.Contains("3 × CifarResidualBlock (layer1.0 … layer1.2):\n  layer1.0.conv1: Conv 3×3, 4 → 4, then BatchNorm2d", text);
        Assert.Contains("  layer1.0.add: +, then ReLU of conv1, layer1.0.conv2 → 4×32×32", text);
        // What comes out of the third block comes out of the one that is drawn.
        Assert.Contains("layer2.0.shortcut: PaddedShortcut of layer1.0.add → 8×16×16", text);
        Assert.DoesNotContain("layer1.1.conv1", text);
    }

    [Fact]
    public void LargeModelsAreDrawnBlockByBlock()
    {
        var diagram = Diagram.Of(new GoogLeNet(10, width: 0.125), 1, 3, 64, 64);
        Assert.Contains("inception3a: Inception: 14 layers → 32×8×8", diagram.ToString());
        Assert.InRange(Boxes(diagram), 15, 32);
        Assert.InRange(Boxes(Diagram.Of(new DenseNet([12, 12, 12], 2, 10, smallImages: true), 1, 3, 16, 16)), 3, 32);
    }

    [Fact]
    public void BlocksSayWhatIsInThem()
    {
        var text = Diagram.Of(new MobileNetV2(0.25, 10), 1, 3, 32, 32).ToString();
        Assert.Contains("features.2.conv: Conv 1×1 · Conv 3×3 · Conv 1×1 → 8×8×8", text);
    }

    [Fact]
    public void CodeBetweenModulesIsAQuestion()
    {
        using var model = new OwnCode();
        var text = Diagram.Of(model, 1, 3).ToString();
        Assert.Contains("code between modules: ?", text);
        Assert.Contains("to an unknown shape", text);
    }

    [Theory]
    [InlineData("LeNet")]
    [InlineData("ResNet")]
    [InlineData("Inception")]
    [InlineData("DenseNet")]
    [InlineData("MobileNet")]
    public void BoxesDoNotOverlapAndStayInside(string name)
    {
        var (model, shape) = Named(name);
        var svg = XDocument.Parse(Diagram.Of(model, shape).ToSvg()).Root!;
        var (width, height) = (Number(svg, "width"), Number(svg, "height"));
        var boxes = svg.Descendants().Where(element => element.Name.LocalName == "g")
            .Select(group => group.Elements().First(element => element.Name.LocalName == "rect"))
            .Select(box => (Left: Number(box, "x"), Top: Number(box, "y"), Right: Number(box, "x") + Number(box, "width"),
                Bottom: Number(box, "y") + Number(box, "height")))
            .ToList();
        Assert.All(boxes, box =>
            Assert.True(box.Left >= 0 && box.Top >= 0 && box.Right <= width && box.Bottom <= height, $"{box} in {width} × {height}"));
        foreach (var (a, i) in boxes.Select((box, i) => (box, i)))
            foreach (var b in boxes.Skip(i + 1))
                Assert.False(a.Left < b.Right && b.Left < a.Right && a.Top < b.Bottom && b.Top < a.Bottom, $"{a} over {b}");
    }

    [Fact]
    public void ShortcutsGoAroundWhatTheyPass()
    {
        var svg = XDocument.Parse(Diagram.Of(new CifarResNet(8, width: 4), 1, 3, 32, 32).ToSvg()).Root!;
        var arcs = svg.Elements().Select(element => (string?)element.Attribute("d") ?? "").Where(path => path.Contains('Q')).ToList();
        // The first boxes: input, conv1, the two convolutions of the first block.
        var widest = svg.Descendants().Where(element => element.Name.LocalName == "rect").Take(4)
            .Max(box => Number(box, "x") + Number(box, "width"));
        // Only the first of three blocks has a shortcut without a module of its own.
        Assert.Single(arcs);
        Assert.True(double.Parse(arcs[0].Split('V')[0].Split('Q')[1].Split(' ')[2]) > widest);
    }

    [Fact]
    public void TheSameModelGivesTheSameDrawing()
    {
        Assert.Equal(Diagram.Of(new LeNet5(), 1, 1, 28, 28).ToSvg(), Diagram.Of(new LeNet5(), 1, 1, 28, 28).ToSvg());
        Assert.Contains("fill=\"currentColor\"", Diagram.Of(new LeNet5(), 1, 1, 28, 28).ToHtml());
    }

    static int Boxes(Diagram diagram) => XDocument.Parse(diagram.ToSvg()).Descendants().Count(element => element.Name.LocalName == "g");

    static double Number(XElement element, string name) => double.Parse(element.Attribute(name)!.Value);

    static (nn.Module<Tensor, Tensor>, long[]) Named(string name) => name switch
    {
        "LeNet" => (new LeNet5(), [1, 1, 28, 28]),
        "ResNet" => (new CifarResNet(width: 4), [1, 3, 32, 32]),
        "Inception" => ((nn.Module<Tensor, Tensor>)new GoogLeNet(10, width: 0.25).named_children()
            .Single(part => part.name == "inception3a").module, [1, 48, 8, 8]),
        "DenseNet" => (DenseNet.ForCifar(16, 4), [1, 3, 32, 32]),
        _ => (new MobileNetV2(0.25, 10), [1, 3, 32, 32]),
    };

    sealed class OwnCode : nn.Module<Tensor, Tensor>
    {
        readonly nn.Module<Tensor, Tensor> one = nn.Linear(3, 3), two = nn.Linear(3, 3);

        internal OwnCode() : base(nameof(OwnCode)) => RegisterComponents();

        public override Tensor forward(Tensor input) => two.call(one.call(input) * 2) + 1;
    }
}
