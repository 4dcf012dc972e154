using TorchSharp;

namespace DeepLearning;

/// <summary>What projections ask of their data.</summary>
static class ProjectionData
{
    /// <summary>The data as rows, <c>[N, D]</c>, float64 without gradient.</summary>
    internal static torch.Tensor Read(torch.Tensor data, int fewest = 2)
    {
        ArgumentNullException.ThrowIfNull(data);
        if (data.dim() < 2 || data.shape[0] < fewest || data.numel() == 0)
            throw new ArgumentException(
                $"data has shape [{string.Join(", ", data.shape)}], but at least {fewest} points, [N, D], were expected.", nameof(data));
        // [N, …] → [N, D]
        var rows = data.detach().to_type(torch.ScalarType.Float64).reshape(data.shape[0], -1);
        if (!rows.isfinite().all().ToBoolean())
            throw new ArgumentException("data holds NaN or infinity, but finite values were expected.", nameof(data));
        return rows;
    }
}
