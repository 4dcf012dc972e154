namespace DeepLearning;

public static partial class Datasets
{
    /// <summary>
    /// 32,033 first names in small letters, a line each, the most frequent first (from Karpathy's makemore, 2022). Where the list is
    /// neither on this machine nor to be fetched, <see cref="GeneratedNames"/> takes its place, which is printed and stands in
    /// <see cref="CourseData.Origin"/>.
    /// </summary>
    /// <exception cref="InvalidDataException">A file in a folder that DL_DATA names is not the one.</exception>
    public static TextData Names() => Names(new DataCache(), Console.Out.WriteLine);

    /// <summary>Invented first names of two to four syllables in small letters, a line each, all different.</summary>
    /// <param name="count">How many, 1 to 100,000.</param>
    /// <param name="seed">The same seed gives the same names.</param>
    public static TextData GeneratedNames(int count = 32_000, long seed = 0)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, 100_000);
        return new()
        {
            Name = "Generated names",
            Text = string.Join('\n', NameInventor.Invent(count, seed)) + '\n',
            IsReal = false,
            Origin = $"{count:N0} names put together from syllables (seed {seed}).",
        };
    }

    internal static TextData Names(DataCache cache, Action<string> say) => RealOrGenerated.Choose(
        "The list of names", "generated names", say,
        real: () => new()
        {
            Name = "Names",
            Text = ReadText(cache, "names"),
            IsReal = true,
            Origin = "Names: 32,033 first names that were given in the United States, from Andrej Karpathy's makemore (2022).",
        },
        generated: () => GeneratedNames());
}
