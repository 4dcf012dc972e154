namespace DeepLearning;

/// <summary>
/// A random landscape over the unit square: uniform heights 0 … 1 on a lattice, smoothly blended between (value noise). Cells
/// is how many bumps fit side by side.
/// </summary>
internal readonly struct ValueNoise
{
    private readonly int cells;
    private readonly float[] heights;

    internal ValueNoise(int cells, ref SeededRandom random)
    {
        (this.cells, heights) = (cells, new float[(cells + 1) * (cells + 1)]);
        for (var i = 0; i < heights.Length; i++) heights[i] = (float)random.Uniform();
    }

    /// <summary>The height at a point of the unit square; points outside count as on its border.</summary>
    internal double At(double x, double y)
    {
        var (left, u) = Cell(x);
        var (top, v) = Cell(y);
        var i = top * (cells + 1) + left;
        var (above, below) = (
            heights[i] + u * (heights[i + 1] - heights[i]), heights[i + cells + 1] + u * (heights[i + cells + 2] - heights[i + cells + 1]));
        return above + v * (below - above);
    }

    private (int Cell, double Part) Cell(double t)
    {
        var scaled = Math.Clamp(t, 0, 1) * cells;
        var cell = Math.Min((int)scaled, cells - 1);
        var part = scaled - cell;
        return (cell, part * part * (3 - 2 * part));
    }
}
