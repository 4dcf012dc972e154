using System.Text.Json;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;
using static TorchSharp.torch.nn.utils.rnn;

namespace TorchSharp.Tests;

[Collection(nameof(Kernels.ProcessWide))]
public class PackedTests
{
    public static IEnumerable<TheoryDataRow<string, string>> Cases => Golden.Names("packed");

    [Theory, MemberData(nameof(Cases))]
    public void AsInPyTorch(string op, string name) => Golden.Check("packed", op, name, (x, args) =>
    {
        var isFirst = args.TryGetProperty("batch_first", out var first) && first.GetBoolean();
        switch (op)
        {
            case "pad_sequence": return [pad_sequence(x, isFirst, 0.5)];
            case "pack_sequence": return Parts(pack_sequence(x, false));
            case "pack_padded": return Parts(pack_padded_sequence(x[0], x[1], isFirst, args.Flag("enforce")));
            case "pad_packed":
                var packed = pack_padded_sequence(x[0], x[1], isFirst, args.Flag("enforce"));
                var (padded, lengths) = pad_packed_sequence(packed, isFirst, -1.5, args.Flag("enforce") ? null : 6);
                return [padded, lengths];
            default: return Recurrent(op, x, args);
        }
    });

    private static Tensor[] Parts(PackedSequence packed) => [.. new[]
    {
        packed.data, packed.batch_sizes, packed.sorted_indices, packed.unsorted_indices,
    }.Where(part => !part.IsInvalid)];

    private static Tensor[] Recurrent(string op, Tensor[] x, JsonElement args)
    {
        manual_seed(7);
        var (layers, both) = (args.Int("layers"), args.Flag("bidirectional"));
        var packed = pack_padded_sequence(x[0], tensor(args.Ints("lengths")), false, args.Flag("enforce"));
        using Module module = op switch
        {
            "RNN" => RNN(2, 2, layers, bidirectional: both, dtype: float64),
            "LSTM" => LSTM(2, 2, layers, bidirectional: both, dtype: float64),
            _ => GRU(2, 2, layers, bidirectional: both, dtype: float64),
        };
        var (y, h, c) = module switch
        {
            Modules.LSTM lstm => lstm.call(packed, (x[1], x[2])),
            Modules.RNN rnn => Without(rnn.call(packed, x[1])),
            _ => Without(((Modules.GRU)module).call(packed, x[1])),
        };
        Tensor[] results = c is null ? [y.data, h] : [y.data, h, c];
        Tensor[] weights = [.. results.Select(Golden.Weights)];
        return [.. results, .. autograd.grad(results, module.parameters().ToArray<Tensor>(), weights, retain_graph: true)];

        static (PackedSequence, Tensor, Tensor?) Without((PackedSequence y, Tensor h) pair) => (pair.y, pair.h, null);
    }

    [Fact]
    public void GradientsAndTheirsAgreeWithDifferences()
    {
        manual_seed(1);
        using var gru = GRU(2, 2, bidirectional: true, dtype: float64);
        using var lstm = LSTM(2, 2, bidirectional: true, dtype: float64);
        var (x, h) = (randn(3, 3, 2, dtype: float64), randn(2, 3, 2, dtype: float64));
        var lengths = tensor(new long[] { 1, 3, 2 });
        PackedSequence Packed(Tensor padded) => pack_padded_sequence(padded, lengths, enforce_sorted: false);
        GradCheck.RunTwice(t => pad_packed_sequence(gru.call(Packed(t[0]), t[1]).Item1).Item1, x, h);
        GradCheck.RunTwice(t => lstm.call(Packed(t[0]), (t[1], t[1])).Item3, x, h);
    }

    [Fact]
    public void DisposeScopesOwnPackedSequences()
    {
        using var outer = NewDisposeScope();
        var before = DisposeScopeManager.Statistics.PackedSequenceStatistics.ThreadTotalLiveCount;
        PackedSequence kept, lost;
        using (var scope = NewDisposeScope())
        {
            kept = pack_sequence([ones(3, 2), ones(1, 2)]).MoveToOuterDisposeScope();
            lost = pack_sequence([ones(2, 2)]);
            Assert.True(scope.Contains(lost) && !scope.Contains(kept) && outer.Contains(kept));
        }
        Assert.True(lost.data.IsInvalid);
        Assert.Equal([2L, 1, 1], kept.batch_sizes.data<long>().ToArray());
        Assert.Equal(before + 1, DisposeScopeManager.Statistics.PackedSequenceStatistics.ThreadTotalLiveCount);
        kept.Dispose();
        Assert.True(kept.data.IsInvalid && kept.batch_sizes.IsInvalid);
        Assert.Equal(before, DisposeScopeManager.Statistics.PackedSequenceStatistics.ThreadTotalLiveCount);
    }

    [Fact]
    public void SequencesCountApartFromTheirTensors()
    {
        Tensor[] sequences = [ones(2, 2), ones(1, 2)];
        var (tensors, packs) = (DisposeScopeManager.Statistics.TensorStatistics, DisposeScopeManager.Statistics.PackedSequenceStatistics);
        using var scope = NewDisposeScope();
        DisposeScopeManager.Statistics.Reset();
        var packed = pack_sequence(sequences, false);
        Assert.Equal((4, 4, 1), (tensors.CreatedInScopeCount, tensors.DetachedFromScopeCount, packs.CreatedInScopeCount));
        Assert.Same(packed, Assert.Single(scope.DisposablesView));
        packed.data.DetachFromDisposeScope();
        packed.Dispose();
        Assert.Equal((4, 1, 4), (tensors.DisposedInScopeCount, packs.DisposedInScopeCount, tensors.DetachedFromScopeCount));
        Assert.Equal((0, 0), (DisposeScopeManager.Statistics.ThreadTotalLiveCount, scope.DisposablesCount));
    }

    [Fact]
    public void SortedSequencesHaveNoOrder()
    {
        using var packed = pack_sequence([ones(2, 2), ones(1, 2)]);
        Assert.True(packed.sorted_indices.IsInvalid && packed.unsorted_indices.IsInvalid);
    }

    [Fact]
    public void TrainingOnPackedSequencesKeepsNothing()
    {
        using var around = NewDisposeScope();
        using var lstm = LSTM(3, 4, 2);
        using var optimizer = optim.SGD(lstm.parameters(), 0.1);
        Tensor[] sequences = [randn(4, 3), randn(6, 3)];
        Step();
        var count = Tensor.TotalCount;
        for (var i = 0; i < 5; i++) Step();
        Assert.Equal(count, Tensor.TotalCount);

        void Step()
        {
            using var scope = NewDisposeScope();
            optimizer.zero_grad();
            var (y, _, c) = lstm.call(pack_sequence(sequences, false));
            (pad_packed_sequence(y).Item1.mean() + c.sum()).backward();
            optimizer.step();
        }
    }

    [Fact]
    public void BadArgumentsAreNamed()
    {
        var x = zeros(5, 3, 2);
        Tensor Lengths(params long[] lengths) => tensor(lengths);
        Assert.Contains("decreasing", Assert.Throws<ArgumentException>(() => pack_padded_sequence(x, Lengths(3, 5, 1))).Message);
        Assert.Contains("batch_size=3", Assert.Throws<ArgumentException>(() => pack_padded_sequence(x, Lengths(3, 2))).Message);
        Assert.Contains("greater than 0", Assert.Throws<ArgumentException>(() => pack_padded_sequence(x, Lengths(3, 2, 0))).Message);
        Assert.Contains("at most 5", Assert.Throws<ArgumentException>(() => pack_padded_sequence(x, Lengths(6, 2, 1))).Message);
        Assert.Contains("int64", Assert.Throws<ArgumentException>(() => pack_padded_sequence(x, zeros(3))).Message);
        Assert.Contains("empty list", Assert.Throws<ArgumentException>(() => pad_sequence([])).Message);
        Assert.Contains("[3, 4]", Assert.Throws<ArgumentException>(() => pad_sequence([zeros(2, 2), zeros(3, 4)])).Message);
        var packed = pack_sequence([zeros(4, 2), zeros(1, 2)]);
        Assert.Contains("being 4", Assert.Throws<ArgumentException>(() => pad_packed_sequence(packed, total_length: 3)).Message);
        using var gru = GRU(3, 4);
        Assert.Contains("Expected 3, got 2", Assert.Throws<ArgumentException>(() => gru.call(packed)).Message);
    }
}
