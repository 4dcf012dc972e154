using System.Globalization;

namespace DeepLearning;

/// <summary>A point of a digit's drawing: x to the right, y downwards, both about 0 … 1.</summary>
internal readonly record struct StrokePoint(double X, double Y);

/// <summary>
/// How the ten digits are written by hand: for each, several ways of writing it; for each way, the strokes of the pen;
/// for each stroke, the points that the pen passes through on a smooth curve.
/// </summary>
internal static class DigitStrokes
{
    // Points are "x,y" in percent; " / " lifts the pen; a point written twice is a corner.
    private static readonly string[][] Sheet =
    [
        [ // 0: a round oval, a narrow one, one closed with an overlap, one that leans
            "50,2 28,12 16,38 18,68 34,94 54,97 74,82 82,50 74,18 52,2 44,4",
            "62,8 46,2 32,20 26,50 30,80 46,98 60,92 72,66 73,34 66,12 54,4",
            "40,6 20,30 16,62 34,94 62,94 82,66 80,30 60,6 38,9 33,18",
            "70,14 52,3 28,16 14,46 18,78 36,96 60,88 80,60 84,30 70,10 60,7",
        ],
        [ // 1: a bar, a bar slightly bent, with a flag, with a flag and a foot
            "50,2 50,34 50,66 50,98",
            "56,2 51,34 48,66 46,98",
            "34,24 44,15 54,2 54,2 53,34 51,66 50,98",
            "34,22 44,13 52,2 52,2 52,50 51,96 / 28,97 50,96 74,96",
        ],
        [ // 2: a flat base, a loop at the bottom, a wavy base, a round neck
            "18,24 30,7 52,2 74,12 78,32 62,56 38,78 16,96 16,96 48,95 86,94",
            "20,22 36,4 60,4 74,20 68,46 46,72 24,91 13,92 15,80 30,78 52,88 70,95 88,88",
            "22,14 46,2 68,10 72,32 54,60 24,92 24,92 44,87 64,91 86,97",
            "16,34 22,12 44,2 66,8 74,28 68,52 48,76 20,95 20,95 52,97 80,92",
        ],
        [ // 3: two bowls, a flat top, a small loop in the middle, a large lower bowl
            "18,12 44,2 70,12 68,34 42,46 42,46 70,56 80,76 62,96 34,98 14,88",
            "20,4 50,3 78,4 78,4 62,22 44,42 44,42 70,50 80,70 68,92 42,98 16,90",
            "20,16 42,3 66,10 66,30 48,45 36,46 46,50 70,58 76,80 54,98 28,96 14,86",
            "26,10 48,2 64,14 58,32 38,40 38,40 68,46 84,68 72,92 44,99 16,92",
        ],
        [ // 4: open, closed, open and round, a short stem set into a corner
            "26,4 20,30 18,54 18,54 46,54 82,50 / 70,2 68,48 64,98",
            "64,98 66,50 68,2 68,2 40,34 12,66 12,66 46,66 88,64",
            "20,6 18,30 26,48 48,50 70,42 / 76,4 72,42 66,98",
            "36,2 26,28 12,58 12,58 48,60 86,56 / 62,28 60,62 56,98",
        ],
        [ // 5: the roof last, in one stroke, round like an S, a small belly
            "28,4 26,24 24,44 24,44 50,38 74,50 78,72 62,94 36,98 14,88 / 28,4 52,4 82,3",
            "80,4 54,5 32,7 32,7 27,24 24,42 24,42 48,40 70,54 70,78 50,96 22,94 12,86",
            "78,6 50,4 34,14 29,36 50,46 70,58 72,80 50,97 24,94 12,84",
            "30,6 26,28 24,48 24,48 44,46 62,56 66,74 54,92 32,97 14,90 / 30,6 56,6 88,2",
        ],
        [ // 6: a bent stem, a straighter one, a hook at the top, a large belly
            "66,3 42,18 24,46 18,74 34,96 58,96 74,80 66,60 46,56 28,66 20,80",
            "46,2 32,28 22,56 22,82 40,98 66,92 76,74 62,58 40,62 26,76",
            "76,10 62,3 42,14 24,44 20,74 34,96 58,96 72,78 58,60 36,64 24,78",
            "56,2 34,20 18,50 16,78 36,98 68,96 84,72 70,50 42,50 22,66",
        ],
        [ // 7: plain, with a bar, with a serif, round
            "16,8 46,6 80,4 80,4 62,34 48,66 40,98",
            "16,8 46,6 80,4 80,4 64,34 50,66 42,98 / 32,52 54,49 78,47",
            "18,22 18,7 18,7 46,8 78,6 78,6 72,30 58,60 50,98",
            "14,14 34,4 60,9 76,8 70,32 54,62 46,98",
        ],
        [ // 8: in one stroke, two rings, one left open at the top, a small head
            "66,16 48,2 28,14 32,34 52,48 72,66 70,90 48,98 26,88 28,66 48,48 66,34 70,18 62,8",
            "50,2 30,12 30,34 50,46 70,34 70,12 50,2 / 50,46 24,58 22,84 50,98 78,84 76,58 50,46",
            "76,10 52,2 28,12 30,32 54,50 70,68 66,90 44,98 26,86 32,64 54,46 80,14",
            "60,8 46,2 34,12 38,28 54,40 76,62 74,88 48,99 22,86 24,62 46,42 62,26 62,10 54,4",
        ],
        [ // 9: a straight tail, a curved tail, one that leans, a round head on a short tail
            "74,18 54,4 30,12 22,34 38,48 60,42 74,20 74,20 72,50 68,76 64,98",
            "72,22 54,3 30,10 22,32 40,48 62,40 74,18 76,44 72,76 52,96 26,90",
            "68,10 44,3 24,20 28,44 52,46 70,26 72,8 72,8 68,40 58,70 46,98",
            "66,6 40,4 20,24 26,50 52,54 72,32 70,8 74,36 72,68 60,98",
        ],
    ];

    /// <summary>The ways of writing a digit, indexed [digit][way][stroke][point].</summary>
    internal static StrokePoint[][][][] Ways { get; } = [.. Sheet.Select(ways => ways.Select(ParseWay).ToArray())];

    private static StrokePoint[][] ParseWay(string way) =>
        [.. way.Split(" / ").Select(stroke => stroke.Split(' ').Select(ParsePoint).ToArray())];

    private static StrokePoint ParsePoint(string point)
    {
        var comma = point.IndexOf(',', StringComparison.Ordinal);
        return new(Percent(point.AsSpan(0, comma)), Percent(point.AsSpan(comma + 1)));
    }

    private static double Percent(ReadOnlySpan<char> text) => int.Parse(text, CultureInfo.InvariantCulture) / 100.0;
}
