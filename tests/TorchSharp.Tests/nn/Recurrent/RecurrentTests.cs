using System.Text.Json;
using TorchSharp.Kernels;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TorchSharp.Tests;

[Collection(nameof(Kernels.ProcessWide))]
public class RecurrentTests
{
    public static IEnumerable<TheoryDataRow<string, string>> Cases => Golden.Names("recurrent");

    [Theory, MemberData(nameof(Cases))]
    public void AsInPyTorch(string op, string name) => Golden.Check("recurrent", op, name, (x, args) =>
    {
        manual_seed(7);
        using var module = Make(op, args, x[0].dtype);
        manual_seed(5);
        var results = Call(module, x);
        Tensor[] weights = [.. results.Select(Golden.Weights)];
        var gradients = autograd.grad(results, module.parameters().ToArray<Tensor>(), weights, retain_graph: true);
        return [.. results, .. gradients];
    });

    private static Module Make(string op, JsonElement args, ScalarType dtype)
    {
        var bias = args.Flag("bias");
        var nonLinearity = op.EndsWith("relu", StringComparison.Ordinal) ? NonLinearities.ReLU : NonLinearities.Tanh;
        if (op.Contains("Cell"))
            return op.StartsWith("LSTM", StringComparison.Ordinal) ? LSTMCell(4, 3, bias, dtype: dtype)
                : op.StartsWith("GRU", StringComparison.Ordinal) ? GRUCell(4, 3, bias, dtype: dtype)
                : RNNCell(4, 3, nonLinearity, bias, dtype: dtype);
        var (layers, isFirst) = (args.Int("layers"), args.Flag("batch_first"));
        var (dropout, both) = (args.Real("dropout"), args.Flag("bidirectional"));
        return op switch
        {
            "LSTM" => LSTM(2, 2, layers, bias, isFirst, dropout, both, dtype: dtype),
            "GRU" => GRU(2, 2, layers, bias, isFirst, dropout, both, dtype: dtype),
            _ => RNN(2, 2, layers, nonLinearity, bias, isFirst, dropout, both, dtype: dtype),
        };
    }

    private static Tensor[] Call(Module module, Tensor[] x) => module switch
    {
        Modules.RNN rnn => Pair(rnn.call(x[0], x.Length > 1 ? x[1] : null)),
        Modules.GRU gru => Pair(gru.call(x[0], x.Length > 1 ? x[1] : null)),
        Modules.LSTM lstm => Three(lstm.call(x[0], x.Length > 1 ? (x[1], x[2]) : null)),
        Modules.RNNCell cell => [cell.forward(x[0], x.Length > 1 ? x[1] : null)],
        Modules.GRUCell cell => [cell.forward(x[0], x.Length > 1 ? x[1] : null)],
        Modules.LSTMCell cell => Pair(cell.call(x[0], x.Length > 1 ? (x[1], x[2]) : null)),
        _ => throw new InvalidDataException(module.GetName()),
    };

    private static Tensor[] Pair((Tensor, Tensor) pair) => [pair.Item1, pair.Item2];

    private static Tensor[] Three((Tensor, Tensor, Tensor) three) => [three.Item1, three.Item2, three.Item3];

    [Fact]
    public void GradientsAndTheirsAgreeWithDifferences()
    {
        manual_seed(1);
        var (x, h, c) = (randn(3, 2, 2, dtype: float64), randn(2, 2, 2, dtype: float64), randn(2, 2, 2, dtype: float64));
        using var rnn = RNN(2, 2, bidirectional: true, dtype: float64);
        using var relu = RNN(2, 2, nonLinearity: NonLinearities.ReLU, bidirectional: true, dtype: float64);
        using var gru = GRU(2, 2, bidirectional: true, dtype: float64);
        using var lstm = LSTM(2, 2, bidirectional: true, dtype: float64);
        GradCheck.RunTwice(t => Joined(Pair(rnn.call(t[0], t[1]))), x, h);
        GradCheck.RunTwice(t => Joined(Pair(relu.call(t[0], t[1]))), x, h);
        GradCheck.RunTwice(t => Joined(Pair(gru.call(t[0], t[1]))), x, h);
        GradCheck.RunTwice(t => Joined(Three(lstm.call(t[0], (t[1], t[2])))), x, h, c);
    }

    private static Tensor Joined(Tensor[] parts) => cat([.. parts.Select(part => part.reshape(-1))], 0);

    [Fact]
    public void WeightsHaveSecondDerivatives()
    {
        manual_seed(2);
        using var lstm = LSTM(2, 3, dtype: float64);
        var x = randn(3, 2, 2, dtype: float64);
        Tensor Penalty()
        {
            var y = lstm.call(x).Item1.sum();
            var gradients = autograd.grad([y], lstm.parameters().ToArray<Tensor>(), create_graph: true);
            return gradients.Select(g => g.pow(2).sum()).Aggregate((a, b) => a + b);
        }
        Penalty().backward();
        foreach (var parameter in lstm.parameters())
        {
            var elements = parameter.Span<double>();
            var analytic = Golden.Elements(parameter.grad!);
            for (var i = 0; i < analytic.Length; i += 5)
            {
                var (kept, step) = (elements[i], 1e-6);
                elements[i] = kept + step;
                var above = Penalty().item<double>();
                elements[i] = kept - step;
                var below = Penalty().item<double>();
                elements[i] = kept;
                Assert.Equal((above - below) / (2 * step), analytic[i], 1e-5);
            }
        }
    }

    [Fact]
    public void StepByStepIsTheSameAsAllAtOnce()
    {
        manual_seed(3);
        using var gru = GRU(3, 4);
        var x = randn(5, 2, 3);
        var (all, end) = gru.call(x);
        Tensor? h = null;
        for (var t = 0; t < 5; t++)
        {
            (var y, h) = gru.call(x[t].unsqueeze(0), h);
            Golden.Near(all[t], y[0], $"step {t}");
        }
        Golden.Near(end, h!, "end");
    }

    [Fact]
    public void StridedAndEmptyInputsAreRead()
    {
        manual_seed(4);
        using var lstm = LSTM(3, 4);
        var x = randn(2, 5, 3);
        var (y, h, c) = lstm.call(x.transpose(0, 1), (zeros(1, 1, 4).expand(1, 2, 4), zeros(4, 2, 1).permute(2, 1, 0)));
        var (expected, expectedH, expectedC) = lstm.call(x.transpose(0, 1).contiguous());
        Golden.Near(expected, y, "y");
        Golden.Near(expectedH, h, "h");
        Golden.Near(expectedC, c, "c");
        Assert.Equal([5L, 0, 4], lstm.call(zeros(5, 0, 3)).Item1.shape);
    }

    [Fact]
    public void ManyThreadsComputeAsOne()
    {
        manual_seed(5);
        using var lstm = LSTM(24, 64, 2, bidirectional: true);
        var x = randn(3, 300, 24);
        var results = new List<Tensor[]>();
        foreach (var threads in new[] { 1, 4 })
        {
            var kept = Scheduler.Threads;
            Scheduler.Threads = threads;
            var (y, h, c) = lstm.call(x);
            var gradients = autograd.grad([y.sum() + (h * c).sum()], lstm.parameters().ToArray<Tensor>());
            Scheduler.Threads = kept;
            results.Add([y.detach(), .. gradients]);
        }
        foreach (var (one, many) in results[0].Zip(results[1])) Assert.True(one.Span<float>().SequenceEqual(many.Span<float>()));
    }

    [Fact]
    public void ParametersHavePyTorchsNames()
    {
        using var gru = GRU(3, 4, 2, bidirectional: true);
        Assert.Equal(["weight_ih_l0", "weight_hh_l0", "bias_ih_l0", "bias_hh_l0"], gru.state_dict().Keys.Take(4));
        Assert.Equal([12L, 8], gru.get_parameter("weight_ih_l1_reverse")!.shape);
        using var rnn = RNN(3, 4, 2, dtype: float64);
        Assert.Equal([4L, 4], rnn.get_weight_ih(1).shape);
        Assert.Same(rnn.get_parameter("bias_hh_l0"), rnn.get_bias_hh(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => rnn.get_weight_hh(2));
        using var cell = LSTMCell(3, 4).to(float64);
        Assert.Equal(float64, cell.call(zeros(2, 3, dtype: float64)).Item2.dtype);
        cell.bias_hh = null;
        Assert.Equal(3, cell.parameters().Count());
    }

    [Fact]
    public void BadArgumentsAreNamed()
    {
        using var rnn = RNN(3, 4);
        Assert.Contains("Expected 3, got 2", Assert.Throws<ArgumentException>(() => rnn.call(zeros(5, 1, 2))).Message);
        Assert.Contains("4-D", Assert.Throws<ArgumentException>(() => rnn.call(zeros(5, 1, 2, 3))).Message);
        Assert.Contains("[1, 2, 4], got [1, 1, 4]",
            Assert.Throws<ArgumentException>(() => rnn.call(zeros(5, 2, 3), zeros(1, 1, 4))).Message);
        Assert.Contains("unbatched 2-D", Assert.Throws<ArgumentException>(() => rnn.call(zeros(5, 3), zeros(1, 1, 4))).Message);
        Assert.Contains("same dtype", Assert.Throws<ArgumentException>(() => rnn.call(zeros(5, 2, 3, dtype: float64))).Message);
        Assert.Throws<NotSupportedException>(() => rnn.call(zeros(5, 2, 3, dtype: int64)));
        Assert.Contains("larger than 0", Assert.Throws<ArgumentException>(() => rnn.call(zeros(0, 2, 3))).Message);
        Assert.Contains("[0, 1]", Assert.Throws<ArgumentException>(() => GRU(3, 4, dropout: 1.5)).Message);
        Assert.Contains("hidden_size", Assert.Throws<ArgumentException>(() => LSTM(3, 0)).Message);
        using var lstm = LSTM(3, 4);
        Assert.Contains("hidden[1]",
            Assert.Throws<ArgumentException>(() => lstm.call(zeros(5, 2, 3), (zeros(1, 2, 4), zeros(1, 2, 5)))).Message);
        using var cell = GRUCell(3, 4);
        Assert.Contains("got 2 expected 3", Assert.Throws<ArgumentException>(() => cell.forward(zeros(1, 2))).Message);
        Assert.Contains("got 5, expected 4", Assert.Throws<ArgumentException>(() => cell.forward(zeros(1, 3), zeros(1, 5))).Message);
        Assert.Contains("batch size 1", Assert.Throws<ArgumentException>(() => cell.forward(zeros(1, 3), zeros(2, 4))).Message);
    }
}
