namespace TorchSharp.Tests;

/// <summary>The public members of the real TorchSharp, one line each: <c>Type :: signature</c>.</summary>
sealed class ApiListing
{
    readonly ILookup<string, string> signatures;

    /// <param name="lines">The lines of the listing.</param>
    public ApiListing(IEnumerable<string> lines) =>
        signatures = lines.Select(line => line.Split(" :: ", 2)).ToLookup(line => line[0], line => ApiSignature.WithoutObsolete(line[1]));

    /// <summary>Where the listing lies when it is there at all: beside the repository, not in it.</summary>
    public static string Path { get; } = Repository.File("../shared/api/torchsharp-0.106.0.txt");

    /// <summary>The listing; the running test is skipped where there is none.</summary>
    public static ApiListing LoadOrSkip()
    {
        Assert.SkipUnless(File.Exists(Path), "The API listing ../shared/api/torchsharp-0.106.0.txt is not beside this repository.");
        return new(File.ReadLines(Path));
    }

    /// <summary>Every type with its signatures, its heading among them.</summary>
    public IEnumerable<IGrouping<string, string>> Types => signatures;

    /// <summary>Whether the listing has a type.</summary>
    public bool HasType(string type) => signatures.Contains(type);

    /// <summary>Whether the listing has a type or member exactly so, <c>[Obsolete]</c> aside.</summary>
    public bool Has(string type, string signature) => signatures[type].Contains(ApiSignature.WithoutObsolete(signature));

    /// <summary>A listed type's heading.</summary>
    public string Heading(string type) => signatures[type].First(ApiSignature.IsHeading);

    /// <summary>The listed member of the same type and name that is spelled most alike; null when the type has none of that name.</summary>
    public string? Nearest(string type, string signature) =>
        signatures[type].Where(listed => !ApiSignature.IsHeading(listed) && ApiSignature.Name(listed) == ApiSignature.Name(signature))
            .MinBy(listed => EditDistance(listed, signature));

    // Levenshtein: the fewest insertions, deletions and substitutions of characters that turn one text into the other.
    static int EditDistance(string from, string to)
    {
        var distances = Enumerable.Range(0, to.Length + 1).ToArray();
        for (var row = 1; row <= from.Length; row++)
        {
            var diagonal = distances[0]++;
            for (var column = 1; column <= to.Length; column++)
            {
                var substituted = diagonal + (from[row - 1] == to[column - 1] ? 0 : 1);
                diagonal = distances[column];
                distances[column] = Math.Min(substituted, Math.Min(distances[column], distances[column - 1]) + 1);
            }
        }
        return distances[^1];
    }
}
