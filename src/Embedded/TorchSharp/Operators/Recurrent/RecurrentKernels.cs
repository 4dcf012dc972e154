using System.Numerics;
using TorchSharp.Kernels;
using static TorchSharp.torch;

namespace TorchSharp.Operators;

/// <summary>
/// What the backward pass of a layer finds: the gradients of the gates (two, see <see cref="StepGradient{T}"/>) and of the start; and h
/// before each step, which the weights' gradient needs.
/// </summary>
internal sealed record LayerGradients(Tensor Gates, Tensor Hidden, Tensor Start, Tensor? StartMemory, Tensor Before);

/// <summary>The steps of a recurrent layer in memory: a matrix product each, then the cell row by row.</summary>
internal static unsafe class RecurrentKernels<T> where T : unmanaged, IFloatingPointIeee754<T>
{
    /// <summary>
    /// Fills the tape, whose gates hold W x + b. <paramref name="h"/> and <paramref name="c"/> hold the start, and the end when done.
    /// </summary>
    public static void Forward(RecurrentCell cell, Steps steps, Tape tape, Tensor h, Tensor? c, LayerWeights w)
    {
        var (size, width) = ((int)h.Sizes[1], cell.Gates * (int)h.Sizes[1]);
        using var weight = w.Hidden.contiguous();
        using var bias = w.HiddenBias?.contiguous();
        fixed (T* pw = weight.Span<T>(), pb = bias is null ? [] : bias.Span<T>(), ph = h.Span<T>(), pg = tape.Hidden.Span<T>())
        {
            foreach (var (row, count) in steps)
            {
                // gates [+]= h · Wᵀ + b: [count, H] · [H, G·H]
                Gemm.Run(count, width, size, ph, size, 1, pw, 1, size, pg + (long)row * width, width, !cell.KeepsHiddenApart, pb);
                ForEachRow(count, width, i => cell.Forward(tape.Row<T>(row + i, Tape.Row<T>(h, i), Tape.Row<T>(c, i))));
                Tape.Rows<T>(tape.Output, row, count).CopyTo(Tape.Rows<T>(h, 0, count));
                Tape.Rows<T>(tape.Memory, row, c is null ? 0 : count).CopyTo(Tape.Rows<T>(c, 0, count));
            }
        }
    }

    /// <summary>The steps from the last to the first, given the gradients of h at all steps, of h and of c at the end.</summary>
    public static LayerGradients Backward(
        RecurrentCell cell, Steps steps, Tape tape, Tensor h, Tensor? c, LayerWeights w, Tensor?[] grads)
    {
        var (size, width) = ((int)h.Sizes[1], cell.Gates * (int)h.Sizes[1]);
        var before = Tape.Before<T>(steps, tape.Output, h);
        var memoryBefore = c is null ? null : Tape.Before<T>(steps, tape.Memory!, c);
        var dh = grads[1] is { } atEnd ? Copies.Contiguous(atEnd) : Creation.Full(h.Sizes, 0, h.dtype);
        var dc = c is null ? null : grads[2] is { } memoryAtEnd ? Copies.Contiguous(memoryAtEnd) : Creation.Full(c.Sizes, 0, c.dtype);
        var dGates = Pointwise.Empty(tape.Gates.Sizes, h.dtype);
        var dHidden = cell.KeepsHiddenApart ? Pointwise.Empty(tape.Hidden.Sizes, h.dtype) : dGates;
        var dy = grads[0]?.contiguous();
        using var weight = w.Hidden.contiguous();
        fixed (T* pw = weight.Span<T>(), pdh = dh.Span<T>(), pdg = dHidden.Span<T>())
        {
            foreach (var (row, count) in steps.Backwards())
            {
                ForEachRow(count, width, i =>
                {
                    var gradient = new StepGradient<T>
                    {
                        State = Tape.Row<T>(dh, i),
                        Memory = Tape.Row<T>(dc, i),
                        Gates = Tape.Row<T>(dGates, row + i),
                        Hidden = Tape.Row<T>(dHidden, row + i),
                    };
                    if (dy is not null) TensorPrimitives.Add<T>(gradient.State, Tape.Row<T>(dy, row + i), gradient.State);
                    cell.Backward(tape.Row<T>(row + i, Tape.Row<T>(before, row + i), Tape.Row<T>(memoryBefore, row + i)), gradient);
                });
                // dh += dHidden · W: [count, G·H] · [G·H, H]
                Gemm.Run(count, size, width, pdg + (long)row * width, width, 1, pw, size, 1, pdh, size, accumulate: true);
            }
        }
        return new(dGates, dHidden, dh, dc, before);
    }

    private static void ForEachRow(int count, int width, Action<int> body) =>
        Scheduler.For(count, Math.Max(1, StridedLoop.Grain / Math.Max(width, 1)), (start, end) =>
        {
            for (var i = (int)start; i < end; i++) body(i);
        });
}
