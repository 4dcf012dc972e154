using TorchSharp.Operators;
using static TorchSharp.torch;

namespace TorchSharp.Vision;

/// <summary>
/// Where a pixel of the result comes from in the image, in pixels from the top left corner: (x, y) ↦ (a x + b y + c, d x + e y + f) /
/// (g x + h y + 1).
/// </summary>
internal readonly record struct Projection(double A, double B, double C, double D, double E, double F, double G = 0, double H = 0)
{
    /// <summary>
    /// The way back from a turn, a shear (degrees, x and y), a scaling and a shift, all around a point. All in pixels from the middle.
    /// </summary>
    public static Projection BackFrom(
        double degrees, (double x, double y) shear, double scale, (double x, double y) shift, (double x, double y) middle)
    {
        var (turn, shearX, shearY) = (double.DegreesToRadians(degrees), double.DegreesToRadians(shear.x), double.DegreesToRadians(shear.y));
        // Forward: turn · shear; its determinant is 1, so that the inverse has the same entries.
        var a = Math.Cos(turn - shearY) / Math.Cos(shearY);
        var b = -a * Math.Tan(shearX) - Math.Sin(turn);
        var c = Math.Sin(turn - shearY) / Math.Cos(shearY);
        var d = -c * Math.Tan(shearX) + Math.Cos(turn);
        var (x, y) = (middle.x + shift.x, middle.y + shift.y);
        return new(
            d / scale, -b / scale, (b * y - d * x) / scale + middle.x,
            -c / scale, a / scale, (c * x - a * y) / scale + middle.y);
    }

    /// <summary>The way back from the corners to which the four corners of the image were moved.</summary>
    /// <exception cref="ArgumentException">There are not four points each, or three of them lie on a line.</exception>
    public static Projection BackFrom(IList<IList<int>> corners, IList<IList<int>> moved)
    {
        if (corners.Count != 4 || moved.Count != 4 || corners.Concat(moved).Any(point => point.Count != 2))
            throw new ArgumentException("startpoints and endpoints should be four points [x, y] each", nameof(corners));
        var equations = new double[8, 9];
        for (var i = 0; i < 4; i++)
        {
            var (x, y) = (moved[i][0], moved[i][1]);
            double[][] rows =
            [
                [x, y, 1, 0, 0, 0, -corners[i][0] * x, -corners[i][0] * y, corners[i][0]],
                [0, 0, 0, x, y, 1, -corners[i][1] * x, -corners[i][1] * y, corners[i][1]],
            ];
            for (var k = 0; k < 9; k++) (equations[2 * i, k], equations[2 * i + 1, k]) = (rows[0][k], rows[1][k]);
        }
        var s = Solve(equations);
        return new(s[0], s[1], s[2], s[3], s[4], s[5], s[6], s[7]);
    }

    /// <summary>
    /// The same, where places were counted from the middles of image and result, and now are from their top left corners.
    /// </summary>
    public Projection FromCorners(long width, long height, long newWidth, long newHeight) => this with
    {
        C = C + width / 2.0 - A * newWidth / 2 - B * newHeight / 2,
        F = F + height / 2.0 - D * newWidth / 2 - E * newHeight / 2,
    };

    /// <summary>
    /// The size that shows all of an image turned around its middle. Single precision and a tolerance keep what is whole from being
    /// rounded up.
    /// </summary>
    public (long width, long height) SizeOf(long width, long height)
    {
        return (Extent((float)A, (float)B, (float)C, width), Extent((float)D, (float)E, (float)F, height));

        long Extent(float x, float y, float shift, long size)
        {
            var (halfWidth, halfHeight) = (width * 0.5f, height * 0.5f);
            var reach = MathF.Max(MathF.Abs(x * halfWidth + y * halfHeight), MathF.Abs(x * halfWidth - y * halfHeight));
            var (least, most) = (shift - reach + size * 0.5f, shift + reach + size * 0.5f);
            return (long)(MathF.Ceiling(MathF.Truncate(most / 1e-4f) * 1e-4f) - MathF.Floor(MathF.Truncate(least / 1e-4f) * 1e-4f));
        }
    }

    /// <summary>The places of all pixels of the result, <c>[1, H, W, 2]</c>: −1 and 1 are the edges of the image.</summary>
    public Tensor Grid(long width, long height, long newWidth, long newHeight, ScalarType dtype)
    {
        var places = new double[newHeight * newWidth * 2];
        for (var (row, i) = (0, 0); row < newHeight; row++)
            for (var column = 0; column < newWidth; column++, i += 2)
            {
                var (x, y) = (column + 0.5, row + 0.5);
                var depth = G * x + H * y + 1;
                (places[i], places[i + 1]) = (
                    (A * x + B * y + C) / depth * 2 / width - 1, (D * x + E * y + F) / depth * 2 / height - 1);
            }
        return Creation.From<double>(places, [1, newHeight, newWidth, 2], dtype);
    }

    /// <summary>Gauß's elimination, with the largest pivots, of equations with their right-hand sides in the last column.</summary>
    private static double[] Solve(double[,] equations)
    {
        var n = equations.GetLength(0);
        for (var column = 0; column < n; column++)
        {
            var pivot = Enumerable.Range(column, n - column).MaxBy(row => Math.Abs(equations[row, column]));
            if (Math.Abs(equations[pivot, column]) < 1e-9)
                throw new ArgumentException("three of the points lie on a line, so that no perspective leads from one to the other");
            for (var k = 0; k <= n; k++)
                (equations[column, k], equations[pivot, k]) = (equations[pivot, k], equations[column, k]);
            for (var row = 0; row < n; row++)
            {
                if (row == column) continue;
                var factor = equations[row, column] / equations[column, column];
                for (var k = column; k <= n; k++) equations[row, k] -= factor * equations[column, k];
            }
        }
        return [.. Enumerable.Range(0, n).Select(i => equations[i, n] / equations[i, i])];
    }
}
