using static TorchSharp.torch;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>What becomes of the losses of a batch.</summary>
        public enum Reduction : long
        {
            /// <summary>They stay as they are.</summary>
            None = 0,
            /// <summary>Their mean.</summary>
            Mean = 1,
            /// <summary>Their sum.</summary>
            Sum = 2,
        }
    }
}

/// <summary>A loss of two tensors.</summary>
public abstract class Loss<T1, T2, TResult> : nn.Module<T1, T2, TResult>
{
    /// <param name="reduction">What becomes of the losses of a batch.</param>
    public Loss(nn.Reduction reduction = nn.Reduction.Mean) : base(string.Empty) => this.reduction = reduction;

    /// <summary>What becomes of the losses of a batch.</summary>
    public nn.Reduction reduction { get; }
}

/// <summary>A loss of two tensors in which elements or classes count differently.</summary>
public abstract class WeightedLoss<T1, T2, TResult> : Loss<T1, T2, TResult>
{
    /// <param name="weight">What each counts; all the same, if null.</param>
    /// <param name="reduction">What becomes of the losses of a batch.</param>
    public WeightedLoss(Tensor? weight = null, nn.Reduction reduction = nn.Reduction.Mean) : base(reduction) => this.weight = weight;

    /// <summary>What each counts; all the same, if null.</summary>
    public Tensor? weight { get; }
}

/// <summary>A loss of three tensors.</summary>
public abstract class Loss<T1, T2, T3, TResult> : nn.Module<T1, T2, T3, TResult>
{
    /// <param name="reduction">What becomes of the losses of a batch.</param>
    public Loss(nn.Reduction reduction = nn.Reduction.Mean) : base(string.Empty) => this.reduction = reduction;

    /// <summary>What becomes of the losses of a batch.</summary>
    public nn.Reduction reduction { get; }
}

/// <summary>A loss of three tensors in which elements or classes count differently.</summary>
public abstract class WeightedLoss<T1, T2, T3, TResult> : Loss<T1, T2, T3, TResult>
{
    /// <param name="weight">What each counts; all the same, if null.</param>
    /// <param name="reduction">What becomes of the losses of a batch.</param>
    public WeightedLoss(Tensor? weight = null, nn.Reduction reduction = nn.Reduction.Mean) : base(reduction) => this.weight = weight;

    /// <summary>What each counts; all the same, if null.</summary>
    public Tensor? weight { get; }
}

/// <summary>A loss of four tensors.</summary>
public abstract class Loss<T1, T2, T3, T4, TResult> : nn.Module<T1, T2, T3, T4, TResult>
{
    /// <param name="reduction">What becomes of the losses of a batch.</param>
    public Loss(nn.Reduction reduction = nn.Reduction.Mean) : base(string.Empty) => this.reduction = reduction;

    /// <summary>What becomes of the losses of a batch.</summary>
    public nn.Reduction reduction { get; }
}

/// <summary>A loss of four tensors in which elements or classes count differently.</summary>
public abstract class WeightedLoss<T1, T2, T3, T4, TResult> : Loss<T1, T2, T3, T4, TResult>
{
    /// <param name="weight">What each counts; all the same, if null.</param>
    /// <param name="reduction">What becomes of the losses of a batch.</param>
    public WeightedLoss(Tensor? weight = null, nn.Reduction reduction = nn.Reduction.Mean) : base(reduction) => this.weight = weight;

    /// <summary>What each counts; all the same, if null.</summary>
    public Tensor? weight { get; }
}
