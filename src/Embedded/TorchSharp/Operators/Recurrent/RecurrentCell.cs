using System.Numerics;
using static TorchSharp.torch;

namespace TorchSharp.Operators;

/// <summary>The numbers of one sequence at one step. Gates lie one after the other, H numbers each.</summary>
internal readonly ref struct StepRow<T>
{
    /// <summary>W x + b: what the input adds to the gates; the forward pass leaves the gates there.</summary>
    public required Span<T> Gates { get; init; }

    /// <summary>
    /// W h + b, if the cell keeps it apart; else the same memory as <see cref="Gates"/>, which has it added already.
    /// </summary>
    public required Span<T> Hidden { get; init; }

    /// <summary>h before the step.</summary>
    public required ReadOnlySpan<T> Before { get; init; }

    /// <summary>h after the step.</summary>
    public required Span<T> After { get; init; }

    /// <summary>The memory c before the step; empty for cells without one.</summary>
    public required ReadOnlySpan<T> MemoryBefore { get; init; }

    /// <summary>The memory c after the step.</summary>
    public required Span<T> Memory { get; init; }
}

/// <summary>The gradients of one sequence at one step.</summary>
internal readonly ref struct StepGradient<T>
{
    /// <summary>On entry ∂L/∂h after the step; on exit the part of ∂L/∂h before it that does not go through the gates.</summary>
    public required Span<T> State { get; init; }

    /// <summary>On entry ∂L/∂c after the step, on exit before it.</summary>
    public required Span<T> Memory { get; init; }

    /// <summary>On exit the gradient of W x + b.</summary>
    public required Span<T> Gates { get; init; }

    /// <summary>On exit the gradient of W h + b: the same memory as <see cref="Gates"/>, unless the cell keeps the two apart.</summary>
    public required Span<T> Hidden { get; init; }
}

/// <summary>
/// One kind of recurrent step, (x, h) → h or (x, h, c) → (h, c): as a kernel, forward and backward, and as its definition in operators,
/// by which second derivatives are found.
/// </summary>
internal abstract class RecurrentCell
{
    /// <summary>The number of gates G.</summary>
    public abstract int Gates { get; }

    /// <summary>True if there is a memory c beside h.</summary>
    public virtual bool HasMemory => false;

    /// <summary>True if W x and W h are not simply added.</summary>
    public virtual bool KeepsHiddenApart => false;

    /// <summary>Computes the gates, h and c of a row.</summary>
    public abstract void Forward<T>(in StepRow<T> row) where T : unmanaged, IFloatingPointIeee754<T>;

    /// <summary>Computes the gradients of a row.</summary>
    public abstract void Backward<T>(in StepRow<T> row, in StepGradient<T> gradient) where T : unmanaged, IFloatingPointIeee754<T>;

    /// <summary>The step in operators, given W x + b and W h + b, both <c>[N, G·H]</c>.</summary>
    public abstract (Tensor h, Tensor? c) Compose(Tensor inputs, Tensor hidden, Tensor h, Tensor? c);
}
