using TorchSharp;

namespace DeepLearning;

/// <summary>Tensors as data of plots: whatever their type or gradient, their values are copied.</summary>
static class PlotData
{
    /// <summary>All values in row-major order.</summary>
    internal static double[] Read(torch.Tensor tensor)
    {
        using var scope = torch.NewDisposeScope();
        return tensor.detach().to_type(torch.ScalarType.Float64).data<double>().ToArray();
    }

    internal static ArgumentException Unfit(torch.Tensor tensor, string expected) =>
        new($"Got a tensor of shape [{string.Join(", ", tensor.shape)}], but {expected} was expected.", nameof(tensor));
}

public sealed partial class PlotValues
{
    /// <summary>The values of a tensor <c>[N]</c> or <c>[N, 1]</c>.</summary>
    /// <exception cref="ArgumentException">The tensor has another shape.</exception>
    public static implicit operator PlotValues(torch.Tensor values)
    {
        ArgumentNullException.ThrowIfNull(values);
        return values.shape is [_] or [_, 1]
            ? new(PlotData.Read(values))
            : throw PlotData.Unfit(values, "a list [N] (see flatten() and squeeze())");
    }
}

public sealed partial class PlotMatrix
{
    /// <summary>The values of a tensor <c>[rows, columns]</c>, or of a tensor <c>[rows]</c> as one column.</summary>
    /// <exception cref="ArgumentException">The tensor has another shape.</exception>
    public static implicit operator PlotMatrix(torch.Tensor values)
    {
        ArgumentNullException.ThrowIfNull(values);
        var columns = values.shape switch
        {
            [_] => 1,
            [_, var last] => (int)last,
            _ => throw PlotData.Unfit(values, "a matrix [rows, columns]"),
        };
        // An empty tensor has no rows to draw, whatever its shape; the plot says so.
        return values.numel() == 0 ? new([]) : new([.. PlotData.Read(values).Chunk(columns)]);
    }
}

public sealed partial class PlotImages
{
    /// <summary>The images in a tensor <c>[N, H, W]</c>, or <c>[N, C, H, W]</c> with 1 channel (gray) or 3 (RGB).</summary>
    /// <exception cref="ArgumentException">The tensor has another shape.</exception>
    public static implicit operator PlotImages(torch.Tensor images)
    {
        ArgumentNullException.ThrowIfNull(images);
        var (count, channels, height, width) = images.shape switch
        {
            [var n, var h, var w] => (n, 1L, h, w),
            [var n, var c, var h, var w] => (n, c, h, w),
            _ => throw PlotData.Unfit(images, "[N, H, W] or [N, C, H, W] (one image: see unsqueeze(0))"),
        };
        return new([.. PlotData.Read(images).Select(value => (float)value)], (int)count, (int)channels, (int)height, (int)width);
    }
}

public sealed partial class DecisionGrid
{
    /// <summary>All grid points as a float32 tensor <c>[resolution², 2]</c>: the input for a model. The caller disposes it, or a scope
    /// does.</summary>
    public torch.Tensor ToTensor() =>
        torch.tensor([.. Points.Cast<double>().Select(value => (float)value)], [Points.GetLength(0), 2]);
}

public sealed partial class LossSurface
{
    /// <summary>The same for a loss that takes all points at once: it is called without gradients, with a float64 tensor of points
    /// <c>[N, 2]</c>, and returns their losses, <c>[N]</c> or <c>[N, 1]</c>.</summary>
    /// <inheritdoc cref="LossSurface(Func{double, double, double}, ValueTuple{double, double}, ValueTuple{double, double}, int, bool)"/>
    public LossSurface(
        Func<torch.Tensor, torch.Tensor> loss, (double Low, double High) x, (double Low, double High) y,
        int resolution = 60, bool logarithmic = false)
        : this(All(loss), x, y, resolution, logarithmic)
    {
    }

    static Func<double[,], double[]> All(Func<torch.Tensor, torch.Tensor> loss)
    {
        ArgumentNullException.ThrowIfNull(loss);
        return points =>
        {
            using var scope = torch.NewDisposeScope();
            using var withoutGradients = torch.no_grad();
            PlotValues losses = loss(torch.tensor([.. points.Cast<double>()], [points.GetLength(0), 2]));
            PlotCheck.SameLength(losses.Count, nameof(loss), points.GetLength(0), "the list of points");
            return [.. losses];
        };
    }
}

public static partial class Plot
{
    /// <summary>The same for a model: it is called once, without gradients, with the grid points as a float32 tensor <c>[G,
    /// 2]</c>.</summary>
    /// <inheritdoc cref="DecisionBoundary(Func{double[,], PlotMatrix}, PlotMatrix, PlotValues, string, string, string,
    /// IReadOnlyList{string}?, int)"/>
    public static Figure DecisionBoundary(
        Func<torch.Tensor, torch.Tensor> predict, PlotMatrix points, PlotValues classes, string title = "Decision boundary",
        string xLabel = "x₁", string yLabel = "x₂", IReadOnlyList<string>? classNames = null, int resolution = 80)
    {
        ArgumentNullException.ThrowIfNull(predict);
        var grid = new DecisionGrid(points, resolution);
        using var scope = torch.NewDisposeScope();
        using var withoutGradients = torch.no_grad();
        return DecisionBoundary(grid, [("", predict(grid.ToTensor()))], points, classes, title, xLabel, yLabel, classNames);
    }
}
