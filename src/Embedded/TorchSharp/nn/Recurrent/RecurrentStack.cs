using TorchSharp.Operators;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>The choices that all recurrent networks offer.</summary>
internal sealed record RecurrentOptions(
    long Inputs, long Size, long Layers, bool HasBias, bool IsBatchFirst, double Dropout, bool IsBidirectional)
{
    /// <summary>2 for networks that read in both directions, else 1.</summary>
    public int Directions => IsBidirectional ? 2 : 1;
}

/// <summary>
/// What RNN, LSTM and GRU have in common: layers, in one direction or two, each reading what the one below it says; dropout in between.
/// The weights are parameters of the module, under PyTorch's names.
/// </summary>
internal sealed class RecurrentStack
{
    private readonly nn.Module module;
    private readonly RecurrentCell cell;
    private readonly RecurrentOptions options;

    /// <summary>Registers all parameters, uniform over ±1/√H.</summary>
    /// <exception cref="ArgumentException">A size is not positive, or dropout not in [0, 1].</exception>
    public RecurrentStack(nn.Module module, RecurrentCell cell, RecurrentOptions options, Device? device, ScalarType? dtype)
    {
        Devices.RequireCpu(device);
        (this.module, this.cell, this.options) = (module, cell, options);
        if (options.Size <= 0) throw new ArgumentException($"hidden_size must be greater than zero, got {options.Size}");
        if (options.Layers <= 0) throw new ArgumentException($"num_layers must be greater than zero, got {options.Layers}");
        if (!(options.Dropout is >= 0 and <= 1))
            throw new ArgumentException("dropout should be a number in range [0, 1] representing the probability of an element being "
                + $"zeroed, got {options.Dropout}");
        for (var layer = 0; layer < options.Layers; layer++)
            for (var direction = 0; direction < options.Directions; direction++)
                RecurrentWeights.Register(module, cell.Gates, layer == 0 ? options.Inputs : options.Size * options.Directions, options.Size,
                    options.HasBias, dtype ?? get_default_dtype(), Suffix(layer, direction));
    }

    /// <summary>Runs all layers.</summary>
    /// <param name="input"><c>[T, N, I]</c>, <c>[N, T, I]</c> if batches come first, or <c>[T, I]</c>.</param>
    /// <param name="h">At the start, <c>[layers · directions, N, H]</c>, without N as the input is; null for zeros.</param>
    /// <param name="c">As h, for cells with a memory.</param>
    /// <returns>The last layer's h at all steps, and h and c at the end, shaped as the arguments.</returns>
    public (Tensor y, Tensor h, Tensor? c) Run(Tensor input, Tensor? h, Tensor? c)
    {
        var isBatched = RecurrentChecks.IsBatched(module.GetName(), input, h, c);
        using var scope = Scoped.Open();
        var batch = isBatched ? input : Views.Unsqueeze(input, options.IsBatchFirst ? 0 : 1);
        var x = options.IsBatchFirst ? Views.Transpose(batch, 0, 1) : batch;                // [T, N, I]
        var (length, count) = (x.Sizes[0], x.Sizes[1]);
        if (length == 0) throw new ArgumentException("Expected sequence length to be larger than 0 in RNN");
        var counts = new long[length];
        Array.Fill(counts, count);
        var (start, memory) = isBatched ? (h, c) : (Batch(h), Batch(c));
        RecurrentChecks.Input(x, options.Inputs);
        var (rows, atEnd, memoryAtEnd) = RunRows(Views.Reshape(x, [length * count, x.Sizes[2]]), counts, start, memory);
        var y = Views.Reshape(rows, [length, count, rows.Sizes[1]]);
        if (options.IsBatchFirst) y = Views.Transpose(y, 0, 1);
        if (isBatched) return Outward(y, atEnd, memoryAtEnd);
        return Outward(Views.Squeeze(y, options.IsBatchFirst ? 0 : 1), Views.Squeeze(atEnd, 1),
            memoryAtEnd is null ? null : Views.Squeeze(memoryAtEnd, 1));
    }

    /// <summary>Runs all layers on packed sequences; h and c have their order, not the sorted one.</summary>
    public (nn.utils.rnn.PackedSequence y, Tensor h, Tensor? c) Run(nn.utils.rnn.PackedSequence input, Tensor? h, Tensor? c)
    {
        if (input.data.Rank != 2) throw new ArgumentException($"input must have 2 dimensions, got {input.data.Rank}");
        RecurrentChecks.Input(input.data, options.Inputs);
        using var scope = Scoped.Open();
        var (sorted, unsorted) = input.Orders;
        var counts = input.batch_sizes.data<long>().ToArray();
        var (rows, atEnd, memory) = RunRows(input.data, counts, Ordered(h, sorted), Ordered(c, sorted));
        var y = new nn.utils.rnn.PackedSequence(rows, input.batch_sizes.alias(), sorted?.alias(), unsorted?.alias());
        return (y.MoveToOuterDisposeScope(), Ordered(atEnd, unsorted)!.MoveToOuterDisposeScope(),
            Ordered(memory, unsorted)?.MoveToOuterDisposeScope());
    }

    /// <summary>Runs all layers on rows <c>[rows, I]</c>, of which each step has so many; see <see cref="Steps"/>.</summary>
    public (Tensor y, Tensor h, Tensor? c) RunRows(Tensor x, IReadOnlyList<long> counts, Tensor? h, Tensor? c)
    {
        long[] sizes = [options.Layers * options.Directions, counts[0], options.Size];
        RecurrentChecks.State(h, c, sizes);
        using var scope = Scoped.Open();
        h ??= Creation.Full(sizes, 0, x.dtype);
        if (cell.HasMemory) c ??= Creation.Full(sizes, 0, x.dtype);
        var (ends, memories) = (new List<Tensor>(), new List<Tensor>());
        Steps[] directions = [.. Enumerable.Range(0, options.Directions).Select(direction => new Steps(counts, direction == 1))];
        for (var layer = 0; layer < options.Layers; layer++)
        {
            if (layer > 0) x = Noise.Dropout(x, options.Dropout, module.training);
            var outputs = new Tensor[directions.Length];
            for (var direction = 0; direction < outputs.Length; direction++)
            {
                var (k, w) = (ends.Count, RecurrentWeights.Of(module, Suffix(layer, direction)));
                var (y, end, memory) = RecurrentLayer.Run(cell, directions[direction], x, Views.Select(h, 0, k),
                    c is null ? null : Views.Select(c, 0, k), w);
                outputs[direction] = y;
                ends.Add(end);
                if (memory is not null) memories.Add(memory);
            }
            x = outputs.Length == 1 ? outputs[0] : Joining.Cat(outputs, 1);
        }
        return Outward(x, Joining.Stack(ends, 0), c is null ? null : Joining.Stack(memories, 0));
    }

    private static (Tensor y, Tensor h, Tensor? c) Outward(Tensor y, Tensor h, Tensor? c) =>
        (y.MoveToOuterDisposeScope(), h.MoveToOuterDisposeScope(), c?.MoveToOuterDisposeScope());

    private static Tensor? Batch(Tensor? state) => state is null ? null : Views.Unsqueeze(state, 1);

    /// <summary>A state <c>[layers · directions, N, H]</c> with its sequences in another order.</summary>
    private static Tensor? Ordered(Tensor? state, Tensor? order) => order is null ? state : state?.index_select(1, order);

    private static string Suffix(int layer, int direction) => $"_l{layer}{(direction == 1 ? "_reverse" : "")}";
}
