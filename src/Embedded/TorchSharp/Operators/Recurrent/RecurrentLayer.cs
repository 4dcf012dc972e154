using TorchSharp.Autograd;
using static TorchSharp.torch;

namespace TorchSharp.Operators;

/// <summary>What a layer learns: <c>[G·H, I]</c>, <c>[G·H, H]</c> and two biases <c>[G·H]</c>.</summary>
internal sealed record LayerWeights(Tensor Input, Tensor Hidden, Tensor? InputBias, Tensor? HiddenBias);

/// <summary>One layer of a recurrent network in one direction, over all steps.</summary>
internal static class RecurrentLayer
{
    /// <summary>
    /// h and c of each step, from those before it and the step's rows of x: one matrix product for all inputs, one for each step.
    /// </summary>
    /// <param name="cell">What happens at a step.</param>
    /// <param name="steps">Which rows are a step's.</param>
    /// <param name="x"><c>[rows, I]</c>.</param>
    /// <param name="h">At the start, <c>[N, H]</c>.</param>
    /// <param name="c">As h, for cells with a memory.</param>
    /// <param name="w">The weights.</param>
    /// <returns>h of all steps <c>[rows, H]</c>, and h and c at the end of each sequence, <c>[N, H]</c>.</returns>
    public static (Tensor y, Tensor h, Tensor? c) Run(RecurrentCell cell, Steps steps, Tensor x, Tensor h, Tensor? c, LayerWeights w)
    {
        if (x.dtype is not (ScalarType.Float32 or ScalarType.Float64)) throw Elementwise.Unsupported(x.dtype, $"\"{cell.GetType().Name}\"");
        foreach (var operand in new[] { h, c ?? h, w.Input, w.Hidden }) MatrixProducts.RequireSameDtype(x, operand);
        using var tape = Tape.Of(cell, steps.Rows, h.Sizes[1], x.dtype);
        var end = Copies.Contiguous(h);
        var memory = c is null ? null : Copies.Contiguous(c);
        using (var plain = w.Input.detach())
        using (var transposed = Views.TransposedMatrix(plain)) Multiplication.Run(x, transposed, tape.Gates, w.InputBias);
        if (x.dtype == ScalarType.Float32) RecurrentKernels<float>.Forward(cell, steps, tape, end, memory, w);
        else RecurrentKernels<double>.Forward(cell, steps, tape, end, memory, w);
        Tensor?[] operands = [x, h, c, w.Input, w.Hidden, w.InputBias, w.HiddenBias];
        if (!Node.Wanted(operands)) return (tape.Output, end, memory);
        var node = new Node($"{cell.GetType().Name}Backward0");
        var saved = Array.ConvertAll(operands, operand => operand is null ? null : node.Save(operand));
        var (gates, hidden, output) = (node.Save(tape.Gates), node.Save(tape.Hidden), node.Save(tape.Output));
        var memories = tape.Memory is null ? null : node.Save(tape.Memory);
        node.RecordJoint(memory is null ? [tape.Output, end] : [tape.Output, end, memory], operands, grads =>
        {
            var inputs = Array.ConvertAll(saved, tensor => tensor?.Unpack());
            return GradMode.Enabled
                ? Engine.GradientsOfOperators(inputs, grads, again =>
                {
                    var (y, h, c) = Compose(cell, steps, again[0]!, again[1]!, again[2], new(again[3]!, again[4]!, again[5], again[6]));
                    return [y, h, c];
                })
                : Gradients(node, cell, steps, inputs, new(gates, hidden, output, memories?.Unpack()), grads);
        });
        return (tape.Output, end, memory);
    }

    private static Tensor?[] Gradients(Node node, RecurrentCell cell, Steps steps, Tensor?[] inputs, Tape tape, Tensor?[] grads)
    {
        var (x, h, c) = (inputs[0]!, inputs[1]!, inputs[2]);
        var w = new LayerWeights(inputs[3]!, inputs[4]!, null, null);
        var g = x.dtype == ScalarType.Float32
            ? RecurrentKernels<float>.Backward(cell, steps, tape, h, c, w, grads)
            : RecurrentKernels<double>.Backward(cell, steps, tape, h, c, w, grads);
        return
        [
            node.Wants(0) ? MatrixProducts.MatMul(g.Gates, w.Input) : null,
            g.Start,
            g.StartMemory,
            node.Wants(3) ? MatrixProducts.MatMul(MatrixProducts.Transposed(g.Gates), x) : null,
            node.Wants(4) ? MatrixProducts.MatMul(MatrixProducts.Transposed(g.Hidden), g.Before) : null,
            node.Wants(5) ? Reductions.Sum(g.Gates, [0], false, false) : null,
            node.Wants(6) ? Reductions.Sum(g.Hidden, [0], false, false) : null,
        ];
    }

    private static (Tensor y, Tensor h, Tensor? c) Compose(
        RecurrentCell cell, Steps steps, Tensor x, Tensor h, Tensor? c, LayerWeights w)
    {
        var gates = MatrixProducts.Linear(x, w.Input, w.InputBias);
        var outputs = new List<Tensor>();
        foreach (var (row, count) in steps)
        {
            var before = Views.Narrow(h, 0, 0, count);
            var hidden = MatrixProducts.Linear(before, w.Hidden, w.HiddenBias);
            var (after, memory) = cell.Compose(Views.Narrow(gates, 0, row, count), hidden, before,
                c is null ? null : Views.Narrow(c, 0, 0, count));
            (h, c) = (Replaced(h, after), c is null ? null : Replaced(c, memory!));
            outputs.Add(after);
        }
        if (steps.IsReverse) outputs.Reverse();
        return (Joining.Cat(outputs, 0), h, c);
    }

    /// <summary>The rows of <paramref name="part"/>, and those of <paramref name="whole"/> below.</summary>
    private static Tensor Replaced(Tensor whole, Tensor part)
    {
        var count = part.Sizes[0];
        return count == whole.Sizes[0] ? part : Joining.Cat([part, Views.Narrow(whole, 0, count, whole.Sizes[0] - count)], 0);
    }
}
