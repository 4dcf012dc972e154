namespace Notebooks;

/// <summary>Jupyter counts positions in code points, .NET in UTF-16 units: they differ after characters such as 😀 and 𝑥.</summary>
internal static class CodePoints
{
    /// <summary>The index in the text of a position in code points, at most its end.</summary>
    public static int ToIndex(string text, int codePoints)
    {
        var index = 0;
        for (; codePoints > 0 && index < text.Length; codePoints--) index += char.IsSurrogatePair(text, index) ? 2 : 1;
        return index;
    }

    /// <summary>The position in code points of an index in the text.</summary>
    public static int FromIndex(string text, int index)
    {
        var count = 0;
        for (var i = 0; i < index; i += char.IsSurrogatePair(text, i) ? 2 : 1) count++;
        return count;
    }
}
