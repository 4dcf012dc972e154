using TorchSharp.Operators;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>The largest elements so far along a dimension, and their indices (the last of equals).</summary>
        public (Tensor values, Tensor indexes) cummax(long dim) => Recurrences.CumMax(this, dim);

        /// <summary>The smallest elements so far along a dimension, and their indices (the last of equals).</summary>
        public (Tensor values, Tensor indexes) cummin(long dim) => Recurrences.CumMin(this, dim);

        /// <summary>The logarithms of the running sums of exponentials along a dimension.</summary>
        public Tensor logcumsumexp(long dim) => Recurrences.LogCumSumExp(this, dim);
    }

    /// <inheritdoc cref="Tensor.cummax"/>
    public static (Tensor values, Tensor indices) cummax(Tensor input, long dim) => input.cummax(dim);

    /// <inheritdoc cref="Tensor.cummin"/>
    public static (Tensor values, Tensor indices) cummin(Tensor input, long dim) => input.cummin(dim);

    /// <inheritdoc cref="Tensor.logcumsumexp"/>
    public static Tensor logcumsumexp(Tensor input, long dim) => input.logcumsumexp(dim);
}
