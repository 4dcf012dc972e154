using TorchSharp.Operators;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>yᵢ = exp(xᵢ) / Σⱼ exp(xⱼ) along a dimension.</summary>
        public Tensor softmax(long dim, ScalarType? dtype = null) => Softmaxes.Softmax(this, dim, dtype);

        /// <summary>ln softmax(x) along a dimension, computed without overflow.</summary>
        public Tensor log_softmax(long dim, ScalarType? dtype = null) => Softmaxes.LogSoftmax(this, dim, dtype);

        /// <summary>ln Σ exp(x) along a dimension, computed without overflow.</summary>
        public Tensor logsumexp(long dim, bool keepdim = false) => Softmaxes.LogSumExp(this, dim, keepdim);

        /// <summary>Running sums along a dimension.</summary>
        public Tensor cumsum(long dim, ScalarType? type = null) => Scans.CumSum(this, dim, type);

        /// <summary>Running products along a dimension.</summary>
        public Tensor cumprod(long dim, ScalarType? type = null) => Scans.CumProd(this, dim, type);
    }

    /// <inheritdoc cref="Tensor.softmax"/>
    public static Tensor softmax(Tensor input, int dim, ScalarType? dtype = null) => input.softmax(dim, dtype);

    /// <inheritdoc cref="Tensor.logsumexp"/>
    public static Tensor logsumexp(Tensor input, long dim, bool keepdim = false) => input.logsumexp(dim, keepdim);

    /// <inheritdoc cref="Tensor.cumsum"/>
    public static Tensor cumsum(Tensor input, long dim, ScalarType? type = null) => input.cumsum(dim, type);

    /// <inheritdoc cref="Tensor.cumprod"/>
    public static Tensor cumprod(Tensor input, long dim, ScalarType? dtype = null) => input.cumprod(dim, dtype);
}
