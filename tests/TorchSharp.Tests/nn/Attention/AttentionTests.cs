using System.Text.Json;
using TorchSharp.Operators;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;
using static TorchSharp.torch.nn.functional;

namespace TorchSharp.Tests;

[Collection(nameof(Kernels.ProcessWide))]
public class AttentionTests
{
    public static IEnumerable<TheoryDataRow<string, string>> Cases => Golden.Names("attention");

    [Theory, MemberData(nameof(Cases))]
    public void AsInPyTorch(string op, string name) => Golden.Check("attention", op, name, (x, args) =>
    {
        if (op == "multihead") return Multihead(x, args);
        manual_seed(5);
        var dropout = args.TryGetProperty("dropout", out var p) ? p.GetDouble() : 0;
        return [scaled_dot_product_attention(x[0], x[1], x[2], x.ElementAtOrDefault(3), dropout, args.TryGetProperty("causal", out _))];
    });

    private static Tensor[] Multihead(Tensor[] x, JsonElement args)
    {
        manual_seed(7);
        using var module = new Modules.MultiheadAttention(new(4, Or("kdim")?.GetInt64() ?? 4, Or("vdim")?.GetInt64() ?? 4, 2),
            Or("dropout")?.GetDouble() ?? 0, Or("bias")?.GetBoolean() ?? true, Or("add_bias_kv") is not null,
            Or("add_zero_attn") is not null, x[0].dtype);
        manual_seed(5);
        var (key, value) = (x.ElementAtOrDefault(1) ?? x[0], x.ElementAtOrDefault(2) ?? x[0]);
        var (y, w) = module.call(x[0], key, value, Mask("key_padding_mask"), true, Mask("attn_mask"));
        Tensor[] weights = [Golden.Weights(y), Golden.Weights(w)];
        var gradients = autograd.grad([y, w], module.parameters().ToArray<Tensor>(), weights, retain_graph: true);
        return [y, w, .. gradients];

        JsonElement? Or(string option) => args.TryGetProperty(option, out var found) ? found : null;

        Tensor? Mask(string option)
        {
            if (Or(option) is not { } mask) return null;
            var isBool = mask.Flag("bool");
            double[] data = [.. mask.GetProperty("data").EnumerateArray().Select(item =>
                isBool ? Convert.ToDouble(item.GetBoolean()) : item.GetDouble())];
            return Creation.From<double>(data, mask.Ints("shape"), isBool ? ScalarType.Bool : x[0].dtype);
        }
    }

    [Fact]
    public void GradientsAndTheirsAgreeWithDifferences()
    {
        manual_seed(1);
        var (q, k, v) = (randn(2, 2, dtype: float64), randn(3, 2, dtype: float64), randn(3, 2, dtype: float64));
        GradCheck.RunTwice(t => scaled_dot_product_attention(t[0], t[1], t[2], t[3]), q, k, v, randn(2, 3, dtype: float64));
        GradCheck.RunTwice(t => scaled_dot_product_attention(t[0], t[1], t[2], is_casual: true), q, k, v);
        using var heads = MultiheadAttention(2, 2).to(float64);
        GradCheck.RunTwice(t => heads.call(t[0].unsqueeze(1), t[1].unsqueeze(1), t[2].unsqueeze(1)).Item1, q, k, v);
    }

    [Fact]
    public void MasksMayBeBoolBytesOrNumbers()
    {
        manual_seed(2);
        using var heads = MultiheadAttention(4, 2);
        var x = randn(3, 2, 4);
        var blocked = ones(3, 3).triu(1);
        var (y, w) = heads.call(x, x, x, null, true, blocked.to(ScalarType.Bool));
        Golden.Near(y, heads.call(x, x, x, null, false, blocked.to(ScalarType.Byte)).Item1, "bytes");
        var numbers = zeros(3, 3).masked_fill(blocked.to(ScalarType.Bool), double.NegativeInfinity);
        Golden.Near(y, heads.call(x, x, x, null, true, numbers).Item1, "numbers");
        Golden.Near(zeros(2), w[TensorIndex.Colon, 0, 2].detach(), "hidden");
        Assert.Null(heads.call(x, x, x, need_weights: false).Item2);
    }

    [Fact]
    public void ParametersHavePyTorchsNames()
    {
        using var same = MultiheadAttention(4, 2, add_bias_kv: true);
        Assert.Equal(["in_proj_weight", "in_proj_bias", "bias_k", "bias_v", "out_proj.weight", "out_proj.bias"], same.state_dict().Keys);
        using var other = MultiheadAttention(4, 2, bias: false, kdim: 3);
        Assert.Equal(["q_proj_weight", "k_proj_weight", "v_proj_weight", "out_proj.weight"], other.state_dict().Keys);
        var (query, key) = (zeros(2, 1, 4, dtype: float64), zeros(2, 1, 3, dtype: float64));
        Assert.Equal(float64, other.to(float64).call(query, key, query).Item1.dtype);
    }

    [Fact]
    public void BadArgumentsAreNamed()
    {
        var x = zeros(3, 2, 4);
        using var heads = MultiheadAttention(4, 2);
        Assert.Contains("divisible", Assert.Throws<ArgumentException>(() => MultiheadAttention(5, 2)).Message);
        Assert.Contains("embedding dimension of 4, but got 3",
            Assert.Throws<ArgumentException>(() => heads.call(zeros(3, 2, 3), x, x)).Message);
        Assert.Contains("3-D", Assert.Throws<ArgumentException>(() => heads.call(zeros(3, 4), x, x)).Message);
        Assert.Contains("(2, 3), but got [3, 2]", Assert.Throws<ArgumentException>(() => heads.call(x, x, x, zeros(3, 2))).Message);
        Assert.Contains("should be [3, 3]", Assert.Throws<ArgumentException>(() => heads.call(x, x, x, null, true, zeros(3, 4))).Message);
        Assert.Contains("not Long",
            Assert.Throws<ArgumentException>(() => heads.call(x, x, x, null, true, zeros(3, 3, dtype: int64))).Message);
        Assert.Contains("is_causal",
            Assert.Throws<ArgumentException>(() => scaled_dot_product_attention(x, x, x, zeros(2, 2), 0, true)).Message);
        Assert.Contains("same dtype", Assert.Throws<ArgumentException>(() => scaled_dot_product_attention(x, x.to(float64), x)).Message);
        Assert.Contains("at least 2", Assert.Throws<ArgumentException>(() => scaled_dot_product_attention(zeros(3), x, x)).Message);
    }
}
