using System.Text;

namespace DeepLearning;

public static partial class Datasets
{
    /// <summary>
    /// Tiny Shakespeare (collected by Karpathy, 2015): 1,115,394 characters of plays, 65 distinct ones. Where it is neither on this machine
    /// nor to be fetched, <see cref="GeneratedPlay"/> takes its place, which is printed and stands in <see cref="CourseData.Origin"/>.
    /// </summary>
    /// <exception cref="InvalidDataException">A file in a folder that DL_DATA names is not the one.</exception>
    public static TextData TinyShakespeare() => TinyShakespeare(new DataCache(), Console.Out.WriteLine);

    /// <summary>A play written by a small grammar: speakers, and what they say in lines of five stresses, more or less.</summary>
    /// <param name="characters">How long it is, about; at least 1,000.</param>
    /// <param name="seed">The same seed gives the same play.</param>
    public static TextData GeneratedPlay(int characters = 1_000_000, long seed = 0)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(characters, 1_000);
        return new()
        {
            Name = "Generated play",
            Text = PlayWriter.Write(characters, seed),
            IsReal = false,
            Origin = $"A play written by a small grammar (seed {seed}).",
        };
    }

    internal static TextData TinyShakespeare(DataCache cache, Action<string> say) => RealOrGenerated.Choose(
        "Tiny Shakespeare", "the speeches of a generated play", say,
        real: () => new()
        {
            Name = "Tiny Shakespeare",
            Text = ReadText(cache, "tinyshakespeare"),
            IsReal = true,
            Origin = "Tiny Shakespeare: scenes from the plays of William Shakespeare, collected by Andrej Karpathy (2015).",
        },
        generated: () => GeneratedPlay());

    /// <summary>The text of a set's one file.</summary>
    private static string ReadText(DataCache cache, string setName)
    {
        var set = DataManifest.Find(setName);
        using var reader = new StreamReader(cache.Open(set, set.Files[0]), new UTF8Encoding(false, throwOnInvalidBytes: true));
        return reader.ReadToEnd();
    }
}
