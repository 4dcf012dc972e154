using System.Reflection;
using System.Runtime.Loader;
using System.Xml.Linq;

namespace Plotly.NET.Tests.Api;

/// <summary>The real Plotly.NET and Plotly.NET.CSharp at the versions of Directory.Packages.props, where NuGet's folder has them.</summary>
sealed class RealPackages : AssemblyLoadContext
{
    static readonly string Folder = Environment.GetEnvironmentVariable("NUGET_PACKAGES")
        ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");

    readonly Dictionary<string, string> versions;

    RealPackages(Dictionary<string, string> versions) : base(nameof(RealPackages)) => this.versions = versions;

    internal static Assembly[] LoadOrSkip()
    {
        string[] names = ["Plotly.NET", "Plotly.NET.CSharp"];
        var packages = new RealPackages(Pinned());
        Assert.SkipUnless(
            names.All(name => packages.Find(name) is not null),
            $"NuGet's folder {Folder} lacks Plotly.NET {packages.versions["Plotly.NET"]} or Plotly.NET.CSharp.");
        Assembly[] own = [.. names.Select(name => packages.LoadFromAssemblyPath(packages.Find(name)!))];
        return [.. own, packages.LoadFromAssemblyName(new("DynamicObj"))];
    }

    /// <summary>Theirs, not the embedded assembly of the same name.</summary>
    protected override Assembly? Load(AssemblyName assemblyName) =>
        Find(assemblyName.Name!) is { } path ? LoadFromAssemblyPath(path) : null;

    string? Find(string name)
    {
        var package = Path.Combine(Folder, name.ToLowerInvariant());
        if (!Directory.Exists(package)) return null;
        var version = versions.GetValueOrDefault(name);
        return Directory.EnumerateFiles(package, $"{name}.dll", SearchOption.AllDirectories)
            .Where(path => version is null || Path.GetRelativePath(package, path).Split(Path.DirectorySeparatorChar)[0] == version)
            .Where(path => Path.GetFileName(Path.GetDirectoryName(path)) is "netstandard2.0" or "netstandard2.1" or "net10.0" or "net6.0")
            .OrderBy(path => path, StringComparer.Ordinal).LastOrDefault();
    }

    static Dictionary<string, string> Pinned()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (root is not null && !File.Exists(Path.Combine(root.FullName, "Directory.Packages.props"))) root = root.Parent;
        Assert.NotNull(root);
        return XDocument.Load(Path.Combine(root.FullName, "Directory.Packages.props")).Descendants("PackageVersion")
            .ToDictionary(package => (string)package.Attribute("Include")!, package => (string)package.Attribute("Version")!);
    }
}
