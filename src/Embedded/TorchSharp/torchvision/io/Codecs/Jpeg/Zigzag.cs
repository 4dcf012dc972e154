namespace TorchSharp.Vision.Codecs.Jpeg;

/// <summary>
/// The order of a block's coefficients in the file: along the diagonals, from low frequencies to high ones (T.81, figure 5).
/// </summary>
internal static class Zigzag
{
    /// <summary>The row-major place of coefficient k.</summary>
    public static readonly byte[] Places = Walk();

    private static byte[] Walk()
    {
        var places = new byte[64];
        var k = 0;
        for (var diagonal = 0; diagonal < 15; diagonal++)
            for (var i = Math.Max(0, diagonal - 7); i <= Math.Min(7, diagonal); i++)
            {
                var (row, column) = diagonal % 2 == 0 ? (diagonal - i, i) : (i, diagonal - i);
                places[k++] = (byte)(8 * row + column);
            }
        return places;
    }
}
