namespace DeepLearning;

/// <summary>Capitals and digits of 3 × 5 dots, for labels within pictures.</summary>
internal static class SmallFont
{
    internal const int Width = 3, Height = 5;

    // Five rows from the top, each the three dots of an octal digit.
    private static readonly Dictionary<char, string> Rows = new()
    {
        ['0'] = "75557", ['1'] = "26227", ['2'] = "71747", ['3'] = "71717", ['4'] = "55711", ['5'] = "74717", ['6'] = "74757",
        ['7'] = "71122",
        ['8'] = "75757", ['9'] = "75717", ['A'] = "25755", ['B'] = "65656", ['C'] = "34443", ['D'] = "65556", ['E'] = "74647",
        ['F'] = "74644",
        ['G'] = "34553", ['H'] = "55755", ['I'] = "72227", ['J'] = "11152", ['K'] = "55655", ['L'] = "44447", ['M'] = "57755",
        ['N'] = "65555",
        ['O'] = "25552", ['P'] = "65644", ['Q'] = "25573", ['R'] = "65655", ['S'] = "34216", ['T'] = "72222", ['U'] = "55557",
        ['V'] = "55552",
        ['W'] = "55775", ['X'] = "55255", ['Y'] = "55222", ['Z'] = "71247", ['.'] = "00002", [':'] = "02020", ['%'] = "51245",
        ['-'] = "00700",
        [' '] = "00000",
    };

    /// <summary>The dots of a letter, from the upper left; of an unknown one, all.</summary>
    internal static IEnumerable<(int X, int Y)> Dots(char letter)
    {
        var rows = Rows.GetValueOrDefault(char.ToUpperInvariant(letter), "77777");
        for (var y = 0; y < Height; y++)
            for (var x = 0; x < Width; x++)
                if ((rows[y] - '0' >> Width - 1 - x & 1) == 1)
                    yield return (x, y);
    }
}
