using System.Diagnostics;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Runtime.Loader;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;

namespace Notebooks;

/// <summary>
/// Packages of <c>#r "nuget: …"</c>: <c>dotnet restore</c> of a small project decides which versions fit together, its assets file says
/// which files they are. A set that was restored before is taken from there, without a restore.
/// </summary>
internal sealed class PackageRestore
{
    private static readonly string Cache = Path.Combine(
        Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify), "csharp-notebooks", "packages");

    private readonly SortedDictionary<string, string> _wanted = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<string> _sources = [];
    private readonly Dictionary<string, string> _managed = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<string> _native = [];
    private bool _resolving;

    public void AddSource(string source) => _sources.Add(source);

    /// <summary>Brings a package, and returns the assemblies that cells may use now.</summary>
    /// <exception cref="MagicException">There is no such package or version, or another version is in use.</exception>
    public async Task<IReadOnlyList<string>> AddAsync(string name, string? version, CancellationToken cancellation)
    {
        var wanted = version ?? "*";
        if (_wanted.TryGetValue(name, out var old) && old != wanted && version is not null)
            throw new MagicException($"{name} {old} is already loaded in this session; restart it to use {version}");
        _wanted.TryAdd(name, wanted);
        try
        {
            var (managed, native) = ReadAssets(await RestoreAsync(cancellation).ConfigureAwait(false));
            foreach (var file in managed) _managed[Path.GetFileNameWithoutExtension(file)] = file;
            _native.AddRange(native);
            Resolve();
            return managed;
        }
        catch (MagicException) when (old is null)
        {
            _wanted.Remove(name);
            throw;
        }
    }

    private async Task<string> RestoreAsync(CancellationToken cancellation)
    {
        var project = Project();
        var folder = Path.Combine(Cache, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(project)))[..20]);
        var assets = Path.Combine(folder, "obj", "project.assets.json");
        if (File.Exists(assets) && File.Exists(Path.Combine(folder, "restored"))) return assets;
        Directory.CreateDirectory(folder);
        var file = Path.Combine(folder, "packages.csproj");
        await File.WriteAllTextAsync(file, project, cancellation).ConfigureAwait(false);
        var (code, output) = await DotnetProcess.RunAsync(["restore", file, "--verbosity", "quiet", "-nologo"], folder, cancellation).ConfigureAwait(false);
        if (code != 0) throw new MagicException($"the packages cannot be restored:\n{output.Replace(file + " : ", "", StringComparison.Ordinal).Trim()}");
        await File.WriteAllTextAsync(Path.Combine(folder, "restored"), "", cancellation).ConfigureAwait(false);
        return assets;
    }

    private string Project()
    {
        var properties = new XElement("PropertyGroup",
            new XElement("TargetFramework", $"net{Environment.Version.Major}.{Environment.Version.Minor}"),
            new XElement("RuntimeIdentifier", PortableRuntime()),
            new XElement("SelfContained", "false"),
            new XElement("UseAppHost", "false"),
            // A notebook's packages are its own affair, whatever project files lie above the cache.
            new XElement("ManagePackageVersionsCentrally", "false"),
            new XElement("ImportDirectoryBuildProps", "false"));
        if (_sources.Count > 0) properties.Add(new XElement("RestoreAdditionalProjectSources", string.Join(';', _sources)));
        var packages = _wanted.Select(package => new XElement("PackageReference", new XAttribute("Include", package.Key), new XAttribute("Version", package.Value)));
        return new XElement("Project", new XAttribute("Sdk", "Microsoft.NET.Sdk"), properties, new XElement("ItemGroup", packages)).ToString();
    }

    private static string PortableRuntime()
    {
        var system = OperatingSystem.IsWindows() ? "win" : OperatingSystem.IsMacOS() ? "osx" : "linux";
        return $"{system}-{RuntimeInformation.OSArchitecture.ToString().ToLowerInvariant()}";
    }

    private static (List<string> Managed, List<string> Native) ReadAssets(string path)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(path));
        var root = document.RootElement;
        var folders = root.GetProperty("packageFolders").EnumerateObject().Select(folder => folder.Name).ToList();
        var target = root.GetProperty("targets").EnumerateObject().Single(entry => entry.Name.Contains('/')).Value; // that of the runtime
        var (managed, native) = (new List<string>(), new List<string>());
        foreach (var library in target.EnumerateObject().Where(library => library.Value.GetProperty("type").GetString() == "package"))
        {
            var relative = root.GetProperty("libraries").GetProperty(library.Name).GetProperty("path").GetString()!;
            var folder = folders.Select(candidate => Path.Combine(candidate, relative)).FirstOrDefault(Directory.Exists)
                ?? throw new MagicException($"the package {library.Name} is no longer where it was restored; delete {Path.GetDirectoryName(Path.GetDirectoryName(path))} and run the cell again");
            managed.AddRange(Files(library.Value, "runtime", folder));
            native.AddRange(Files(library.Value, "native", folder));
        }

        return (managed, native);
    }

    private static IEnumerable<string> Files(JsonElement library, string kind, string folder) => library.TryGetProperty(kind, out var files)
        ? files.EnumerateObject().Where(file => !file.Name.EndsWith("_._", StringComparison.Ordinal)).Select(file => Path.GetFullPath(Path.Combine(folder, file.Name)))
        : [];

    private void Resolve()
    {
        if (_resolving) return;
        _resolving = true;
        AssemblyLoadContext.Default.Resolving += (context, name) =>
            name.Name is not null && _managed.TryGetValue(name.Name, out var file) ? context.LoadFromAssemblyPath(file) : null;
        AssemblyLoadContext.Default.ResolvingUnmanagedDll += (_, name) =>
            _native.Find(file => Path.GetFileNameWithoutExtension(file) is var stem && (stem == name || stem == "lib" + name || Path.GetFileName(file) == name)) is { } found
                ? NativeLibrary.Load(found) : 0;
    }
}

/// <summary>The .NET command line, run for a cell.</summary>
internal static class DotnetProcess
{
    /// <summary>Runs to the end, or is ended with all it started when the cell is stopped. Returns its exit code and all it wrote.</summary>
    public static async Task<(int ExitCode, string Output)> RunAsync(IReadOnlyList<string> arguments, string folder, CancellationToken cancellation)
    {
        var info = new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = folder, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        info.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        info.Environment["DOTNET_NOLOGO"] = "true";
        using var process = Process.Start(info) ?? throw new MagicException("dotnet cannot be started");
        process.StandardInput.Close();
        try
        {
            var (output, errors) = (process.StandardOutput.ReadToEndAsync(cancellation), process.StandardError.ReadToEndAsync(cancellation));
            await process.WaitForExitAsync(cancellation).ConfigureAwait(false);
            return (process.ExitCode, await output.ConfigureAwait(false) + await errors.ConfigureAwait(false));
        }
        finally
        {
            if (!process.HasExited) process.Kill(entireProcessTree: true);
        }
    }
}
