using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Course;

/// <summary>A kernel that front ends find: the name that notebooks ask for, what people see, and where it stands.</summary>
internal sealed record KernelSpec(string Name, string DisplayName, string Folder, bool IsOurs);

/// <summary>
/// The kernels of this user, where JupyterLab, Notebook and VS Code look for them: a folder with a <c>kernel.json</c> each
/// (jupyter-client.readthedocs.io, "Kernel specs").
/// </summary>
internal sealed class KernelSpecs(string folder)
{
    /// <summary>The name that C# notebooks carry in their metadata.</summary>
    public const string DefaultName = ".net-csharp";

    private const string FileName = "kernel.json";
    private const string Mark = "course";
    private static readonly JsonSerializerOptions Json = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Those of the current user; <c>JUPYTER_DATA_DIR</c> moves them.</summary>
    public static KernelSpecs OfUser() => new(Path.Combine(DataFolder(), "kernels"));

    public IReadOnlyList<KernelSpec> List() => !Directory.Exists(folder) ? [] :
        [.. Directory.EnumerateDirectories(folder).Order(StringComparer.Ordinal).Select(Read).OfType<KernelSpec>()];

    /// <summary>Writes or replaces our kernel of that name.</summary>
    /// <exception cref="UsageException">Another program's kernel has the name.</exception>
    public KernelSpec Install(string name)
    {
        Check(name);
        if (List().FirstOrDefault(spec => spec.Name == name) is { IsOurs: false } other)
            throw new UsageException($"{other.Folder} is the kernel \"{other.DisplayName}\" of another program; choose a name with --as, or remove it first");
        var target = Path.Combine(folder, name);
        var spec = new JsonObject
        {
            ["argv"] = new JsonArray([.. SelfProcess.Command().Concat(["kernel", "start", "{connection_file}"]).Select(word => (JsonNode)word)]),
            ["display_name"] = ".NET (C#)",
            ["language"] = "C#",
            ["interrupt_mode"] = "message",
            ["env"] = new JsonObject { ["DOTNET_ROOT"] = SelfProcess.DotnetRoot() },
            ["metadata"] = new JsonObject { ["implementation"] = Mark },
        };
        try
        {
            Directory.CreateDirectory(target);
            File.WriteAllText(Path.Combine(target, FileName), spec.ToJsonString(Json) + "\n");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{target} cannot be written: {e.Message}");
        }

        return Read(target)!;
    }

    /// <summary>Removes our kernel of that name.</summary>
    /// <exception cref="UsageException">There is none, or it is another program's.</exception>
    public KernelSpec Uninstall(string name)
    {
        var spec = List().FirstOrDefault(spec => spec.Name == name)
            ?? throw new UsageException($"there is no kernel {name} in {folder}; course kernel list shows those there are");
        if (!spec.IsOurs) throw new UsageException($"{spec.Folder} is the kernel \"{spec.DisplayName}\" of another program; it is left alone");
        Directory.Delete(spec.Folder, recursive: true);
        return spec;
    }

    private static void Check(string name)
    {
        if (name.Length == 0 || name.Any(c => !char.IsAsciiLetterOrDigit(c) && c is not ('.' or '-' or '_')) || name.All(c => c == '.'))
            throw new UsageException($"--as takes letters, digits, dots, dashes and underscores, not '{name}'");
    }

    private static KernelSpec? Read(string path)
    {
        try
        {
            var spec = JsonNode.Parse(File.ReadAllText(Path.Combine(path, FileName)));
            var ours = (string?)spec?["metadata"]?["implementation"] == Mark;
            return new(Path.GetFileName(path), (string?)spec?["display_name"] ?? Path.GetFileName(path), path, ours);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException or InvalidOperationException)
        {
            return null; // no kernel, or a damaged one of somebody else
        }
    }

    private static string DataFolder()
    {
        if (Environment.GetEnvironmentVariable("JUPYTER_DATA_DIR") is { Length: > 0 } chosen) return chosen;
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        if (OperatingSystem.IsWindows()) return Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ApplicationData), "jupyter");
        if (OperatingSystem.IsMacOS()) return Path.Combine(home, "Library", "Jupyter");
        return Path.Combine(Environment.GetEnvironmentVariable("XDG_DATA_HOME") is { Length: > 0 } data ? data : Path.Combine(home, ".local", "share"), "jupyter");
    }
}
