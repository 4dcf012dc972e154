using Notebooks;

namespace Course;

/// <summary>A notebook to run: its full path, the name people call it by, and its content.</summary>
internal sealed record NotebookFile(string Path, NotebookDocument Document)
{
    private const string Solution = "DeepLearningNotebooks.sln";

    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);

    /// <summary>
    /// The notebooks that words name, or all of the course in order. Each is read here, so that a broken one is told at once.
    /// </summary>
    /// <exception cref="UsageException">A notebook is missing or broken, or there is no course here.</exception>
    public static IReadOnlyList<NotebookFile> Find(IReadOnlyList<string> words)
    {
        var paths = words.Count > 0 ? words.Select(Resolve).ToList() : AllOrThrow();
        return [.. paths.Select(Read)];
    }

    private static string Resolve(string word)
    {
        if (File.Exists(word)) return System.IO.Path.GetFullPath(word);
        var all = All() ?? [];
        var found = all.Where(path => System.IO.Path.GetFileName(path) == word || System.IO.Path.GetFileNameWithoutExtension(path) == word)
            .Concat(all.Where(path => System.IO.Path.GetFileName(path).StartsWith(word + "-", StringComparison.Ordinal)))
            .FirstOrDefault();
        if (found is not null) return found;
        var names = all.Select(path => System.IO.Path.GetFileNameWithoutExtension(path)).ToList();
        var hint = Unknown.Nearest(word, names.Append("run")) is { } nearest ? $"; did you mean {nearest}?"
            : names.Count > 0 ? $"; the course has {string.Join(", ", names)}" : "";
        throw new UsageException($"there is no notebook {word}{hint}");
    }

    private static List<string> AllOrThrow()
    {
        var all = All() ?? throw new UsageException(
            $"no course here: neither this folder nor one above it has {Solution}; name notebook files, or run it in the repository");
        return all.Count > 0 ? all : throw new UsageException("the folder notebooks has no .ipynb files");
    }

    private static List<string>? All()
    {
        for (var folder = new DirectoryInfo(Directory.GetCurrentDirectory()); folder is not null; folder = folder.Parent)
        {
            if (!File.Exists(System.IO.Path.Combine(folder.FullName, Solution))) continue;
            var notebooks = System.IO.Path.Combine(folder.FullName, "notebooks");
            return Directory.Exists(notebooks) ? [.. Directory.EnumerateFiles(notebooks, "*.ipynb").Order(StringComparer.Ordinal)] : [];
        }

        return null;
    }

    private static NotebookFile Read(string path)
    {
        try
        {
            return new(path, NotebookDocument.Load(path));
        }
        catch (Exception e) when (e is NotebookFormatException or IOException or UnauthorizedAccessException)
        {
            throw new UsageException(e.Message);
        }
    }
}
