namespace TorchSharp.Vision.Codecs.Png;

/// <summary>
/// The five ways to write a row as differences from its neighbours: none, left, up, their mean, Paeth's choice (PNG 1.2, 9.2).
/// </summary>
internal static class PngFilter
{
    public const int Count = 5;

    /// <summary>Turns differences back into samples, in place.</summary>
    /// <param name="filter">0–4.</param>
    /// <param name="row">The differences.</param>
    /// <param name="above">The row above, zeros for the first one.</param>
    /// <param name="back">See <see cref="PngHeader.Back"/>.</param>
    /// <exception cref="InvalidDataException">There is no such filter.</exception>
    public static void Undo(int filter, Span<byte> row, ReadOnlySpan<byte> above, int back)
    {
        if (filter >= Count) throw new InvalidDataException($"PNG: there is no filter {filter}: the file is damaged");
        if (filter == 0) return;
        for (var i = 0; i < row.Length; i++)
        {
            var (left, corner) = i < back ? (0, 0) : (row[i - back], above[i - back]);
            row[i] += Prediction(filter, left, above[i], corner);
        }
    }

    /// <summary>The differences of a row.</summary>
    public static void Apply(int filter, ReadOnlySpan<byte> row, ReadOnlySpan<byte> above, int back, Span<byte> differences)
    {
        for (var i = 0; i < row.Length; i++)
        {
            var (left, corner) = i < back ? (0, 0) : (row[i - back], above[i - back]);
            differences[i] = (byte)(row[i] - Prediction(filter, left, above[i], corner));
        }
    }

    private static byte Prediction(int filter, int left, int above, int corner) => (byte)(filter switch
    {
        0 => 0,
        1 => left,
        2 => above,
        3 => (left + above) >> 1,
        _ => Paeth(left, above, corner),
    });

    /// <summary>Whichever of the three is nearest to left + above − corner; in doubt the earlier one.</summary>
    private static int Paeth(int left, int above, int corner)
    {
        var (toLeft, toAbove, toCorner) = (Math.Abs(above - corner), Math.Abs(left - corner), Math.Abs(left + above - 2 * corner));
        return toLeft <= toAbove && toLeft <= toCorner ? left : toAbove <= toCorner ? above : corner;
    }
}
