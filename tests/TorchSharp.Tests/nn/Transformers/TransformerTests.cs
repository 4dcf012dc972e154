using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TorchSharp.Tests;

[Collection(nameof(Kernels.ProcessWide))]
public class TransformerTests
{
    private static Tensor Causal => ones(3, 3).triu(1).to(ScalarType.Bool);
    private static Tensor Padding => tensor(new[,] { { false, false, true }, { false, false, false } });

    public static IEnumerable<TheoryDataRow<string, string>> Cases => Golden.Names("transformer");

    [Theory, MemberData(nameof(Cases))]
    public void AsInPyTorch(string op, string name) => Golden.Check("transformer", op, name, (x, args) =>
    {
        manual_seed(7);
        using var module = Make(op, args.Flag("gelu") ? Activations.GELU : Activations.ReLU, args.Real("dropout")).to(float64);
        manual_seed(5);
        var causal = Causal[..2, ..2];
        var y = module switch
        {
            Modules.TransformerEncoderLayer layer => layer.call(x[0], Causal, Padding),
            Modules.TransformerDecoderLayer layer => layer.call(x[0], x[1], causal, memory_key_padding_mask: Padding),
            Modules.TransformerEncoder encoder => encoder.call(x[0], Causal),
            Modules.TransformerDecoder decoder => decoder.call(x[0], x[1]),
            Modules.Transformer both when name == "masks" => both.call(x[0], x[1], Causal, causal, null, Padding, null, Padding),
            _ => ((Modules.Transformer)module).call(x[0], x[1]),
        };
        return [y, .. autograd.grad([y], module.parameters().ToArray<Tensor>(), [Golden.Weights(y)], retain_graph: true)];
    });

    private static Module Make(string op, Activations activation, double dropout)
    {
        switch (op)
        {
            case "encoder layer": return TransformerEncoderLayer(4, 2, 3, dropout, activation);
            case "decoder layer": return TransformerDecoderLayer(4, 2, 3, dropout, activation);
            case "encoder":
                using (var layer = TransformerEncoderLayer(4, 2, 3, dropout)) return TransformerEncoder(layer, 2);
            case "decoder":
                using (var layer = TransformerDecoderLayer(4, 2, 3, dropout)) return TransformerDecoder(layer, 2);
            default: return Transformer(4, 2, 1, 1, 3, dropout);
        }
    }

    [Fact]
    public void GradientsAndTheirsAgreeWithDifferences()
    {
        manual_seed(1);
        using var model = Transformer(2, 1, 1, 1, 3, 0, Activations.GELU).to(float64);
        GradCheck.RunTwice(t => model.call(t[0], t[1]), randn(2, 1, 2, dtype: float64), randn(3, 1, 2, dtype: float64));
    }

    [Fact]
    public void LayersOfAnEncoderAreCopies()
    {
        manual_seed(2);
        using var layer = TransformerEncoderLayer(4, 2, 3).to(float64);
        layer.eval();
        manual_seed(3);
        using var encoder = TransformerEncoder(layer, 2);
        using var drawn = rand(1);
        manual_seed(3);
        Golden.Near(rand(1), drawn, "no random numbers are used");
        Assert.False(encoder.named_modules().Single(entry => entry.name == "layers.0").module.training);
        var (first, second) = (encoder.get_parameter("layers.0.linear1.weight")!, encoder.get_parameter("layers.1.linear1.weight")!);
        Golden.Near(first.detach(), second.detach(), "weights");
        Assert.NotEqual(first.Handle, second.Handle);
        Assert.NotEqual(first.Handle, layer.get_parameter("linear1.weight")!.Handle);
    }

    [Fact]
    public void ParametersHavePyTorchsNames()
    {
        using var model = Transformer(4, 2, 1, 1, 3);
        var names = model.state_dict().Keys.ToArray();
        Assert.Contains("encoder.layers.0.self_attn.in_proj_weight", names);
        Assert.Contains("encoder.norm.weight", names);
        Assert.Contains("decoder.layers.0.multihead_attn.out_proj.bias", names);
        Assert.Contains("decoder.layers.0.norm3.bias", names);
        Assert.Equal(12 + 2 + 18 + 2, names.Length);
    }

    [Fact]
    public void EvaluationDropsNothing()
    {
        manual_seed(4);
        using var model = Transformer(4, 2, 2, 2, 8, 0.5);
        model.eval();
        var (src, tgt) = (randn(3, 2, 4), randn(5, 2, 4));
        Golden.Near(model.call(src, tgt), model.call(src, tgt), "twice");
        Golden.Near(model.call(src, tgt), model.call(src, tgt, null!, zeros(5, 5)), "a mask of zeros");
    }

    [Fact]
    public void TrainingKeepsNothing()
    {
        using var around = NewDisposeScope();
        using var model = Transformer(4, 2, 1, 1, 8);
        using var optimizer = optim.Adam(model.parameters());
        var (src, tgt) = (randn(3, 2, 4), randn(5, 2, 4));
        Step();
        var count = Tensor.TotalCount;
        for (var i = 0; i < 5; i++) Step();
        Assert.Equal(count, Tensor.TotalCount);

        void Step()
        {
            using var scope = NewDisposeScope();
            optimizer.zero_grad();
            model.call(src, tgt, Causal, zeros(5, 5)).pow(2).mean().backward();
            optimizer.step();
        }
    }

    [Fact]
    public void BadArgumentsAreNamed()
    {
        using var model = Transformer(4, 2, 1, 1, 3);
        Assert.Contains("batch number", Assert.Throws<ArgumentException>(() => model.call(zeros(3, 2, 4), zeros(3, 1, 4))).Message);
        Assert.Contains("d_model 4", Assert.Throws<ArgumentException>(() => model.call(zeros(3, 2, 4), zeros(3, 2, 5))).Message);
        Assert.Contains("divisible", Assert.Throws<ArgumentException>(() => TransformerEncoderLayer(4, 3)).Message);
    }
}
