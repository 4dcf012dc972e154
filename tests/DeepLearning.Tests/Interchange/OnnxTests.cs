using System.Text;
using TorchSharp;
using static TorchSharp.torch;

namespace DeepLearning.Tests;

/// <summary>What the files hold; that other engines compute the same with them is shown by tests/Interchange.</summary>
public sealed class OnnxTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_message_is_written_as_the_format_says()
    {
        using var stream = new MemoryStream();
        var message = new ProtoMessage().Number(1, 150).Text(2, "testing").Message(3, new ProtoMessage().Number(1, -1)).Float(4, 1);
        message.WriteTo(stream);
        Assert.Equal("0896011207" + Convert.ToHexString("testing"u8) + "1A0B08FFFFFFFFFFFFFFFFFF01" + "250000803F",
            Convert.ToHexString(stream.ToArray()));
        Assert.Equal(stream.Length, message.Length);
    }

    [Fact]
    public void A_model_has_its_operators_and_weights_and_stays_as_it_was()
    {
        using var model = nn.Sequential(("conv", nn.Conv2d(1, 2, 3)), ("relu", nn.ReLU()), ("drop", nn.Dropout()));
        model.train();
        Onnx.Export(model, zeros(1, 1, 4, 4), folder["a.onnx"]);
        Assert.True(model.training);
        var bytes = File.ReadAllBytes(folder["a.onnx"]);
        var text = Encoding.Latin1.GetString(bytes);
        foreach (var word in new[] { "conv/Conv", "relu/Relu", "conv.weight", "input", "output", "batch" }) Assert.Contains(word, text);
        Assert.DoesNotContain("drop", text);
        Assert.True(bytes.AsSpan().IndexOf(StateDict.From(model)["conv.weight"].bytes) > 0);
        Assert.Equal(["a.onnx"], folder.Files);
    }

    [Fact]
    public void What_has_no_form_is_named_and_nothing_is_written()
    {
        using var unknown = nn.Sequential(("first", nn.ReLU()), ("odd", nn.Softsign()));
        var error = Assert.Throws<NotSupportedException>(() => Onnx.Export(unknown, zeros(1, 4), folder["a.onnx"]));
        Assert.Contains("'odd' cannot be exported to ONNX: Softsign has no form", error.Message);
        using var untracked = nn.Sequential(("norm", nn.BatchNorm2d(1, track_running_stats: false)));
        Assert.Contains("'norm' cannot be exported to ONNX: it normalizes with the statistics of the batch",
            Assert.Throws<NotSupportedException>(() => Onnx.Export(untracked, zeros(2, 1, 2, 2), folder["a.onnx"])).Message);
        using var code = new Doubling();
        Assert.Contains("code", Assert.Throws<InvalidOperationException>(() => Onnx.Export(code, zeros(1, 4), folder["a.onnx"])).Message);
        Assert.Empty(folder.Files);
    }

    private sealed class Doubling : nn.Module<Tensor, Tensor>
    {
        private readonly nn.Module<Tensor, Tensor> relu = nn.ReLU();

        public Doubling() : base(nameof(Doubling)) => RegisterComponents();

        public override Tensor forward(Tensor input) => relu.call(input) * 2;
    }
}
