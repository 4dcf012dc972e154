using TorchSharp.Operators;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>The sum of all elements that are not NaN, 0-d.</summary>
        public Tensor nansum() => MissingValues.Sum(this, [], true, false);

        /// <summary>The mean of the elements that are not NaN: of all, or along a dimension.</summary>
        /// <exception cref="InvalidOperationException">The dtype is not floating point.</exception>
        public Tensor nanmean(int? dim = null, bool keepdim = false, ScalarType? dtype = null) =>
            MissingValues.Mean(this, dim is null ? [] : [dim.Value], dim is null, keepdim, dtype);
    }

    /// <inheritdoc cref="Tensor.nansum"/>
    public static Tensor nansum(Tensor input) => input.nansum();

    /// <inheritdoc cref="Tensor.nanmean"/>
    public static Tensor nanmean(Tensor input, int? dim = null, bool keepdim = false, ScalarType? dtype = null) =>
        input.nanmean(dim, keepdim, dtype);
}
