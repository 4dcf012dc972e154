using TorchSharp.Operators;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>What RNNCell, LSTMCell and GRUCell have in common: one step, with the module's parameters.</summary>
internal sealed class CellStep
{
    private readonly nn.Module module;
    private readonly RecurrentCell cell;
    private readonly (long Inputs, long Size) sizes;

    /// <summary>Registers the parameters, uniform over ±1/√H.</summary>
    public CellStep(nn.Module module, RecurrentCell cell, long inputs, long size, bool hasBias, Device? device, ScalarType? dtype)
    {
        Devices.RequireCpu(device);
        (this.module, this.cell, sizes) = (module, cell, (inputs, size));
        RecurrentWeights.Register(module, cell.Gates, inputs, size, hasBias, dtype ?? get_default_dtype());
    }

    /// <summary>h and c after the step, shaped as before: x is <c>[N, I]</c> or <c>[I]</c>, h and c <c>[N, H]</c> or <c>[H]</c>.</summary>
    public (Tensor h, Tensor? c) Run(Tensor x, Tensor? h, Tensor? c)
    {
        if (x.Rank is not (1 or 2))
            throw new ArgumentException($"{module.GetName()}: Expected input to be 1-D or 2-D but received {x.Rank}-D tensor");
        if (x.Sizes[^1] != sizes.Inputs)
            throw new ArgumentException($"input has inconsistent input_size: got {x.Sizes[^1]} expected {sizes.Inputs}");
        long[] shape = [.. x.Sizes[..^1], sizes.Size];
        using var scope = Scoped.Open();
        h ??= Creation.Full(shape, 0, x.dtype);
        if (cell.HasMemory) c ??= Creation.Full(shape, 0, x.dtype);
        Check(h, shape, "hidden0");
        if (c is not null) Check(c, shape, "hidden1");
        var steps = new Steps([x.Rank == 2 ? x.Sizes[0] : 1], false);
        var (_, after, memory) = RecurrentLayer.Run(cell, steps, Rows(x), Rows(h), c is null ? null : Rows(c), RecurrentWeights.Of(module));
        var result = Views.Reshape(after, shape).MoveToOuterDisposeScope();
        return (result, memory is null ? null : Views.Reshape(memory, shape).MoveToOuterDisposeScope());
    }

    /// <summary>A vector as the only row.</summary>
    private static Tensor Rows(Tensor x) => x.Rank == 2 ? x : Views.Unsqueeze(x, 0);

    private static void Check(Tensor state, long[] shape, string name)
    {
        if (state.Rank != shape.Length)
            throw new ArgumentException($"Expected {name} to be {shape.Length}-D as the input is, but received {state.Rank}-D tensor");
        if (state.Sizes[^1] != shape[^1])
            throw new ArgumentException($"{name} has inconsistent hidden_size: got {state.Sizes[^1]}, expected {shape[^1]}");
        if (state.Sizes[0] != shape[0])
            throw new ArgumentException($"Input batch size {shape[0]} doesn't match {name} batch size {state.Sizes[0]}");
    }
}
