using System.Globalization;
using System.Xml;
using Microsoft.CodeAnalysis;

namespace Notebooks;

/// <summary>Finds a symbol's documentation in XML files, which are read when it is first asked for.</summary>
internal sealed class XmlDocumentation(IReadOnlyList<string> files) : DocumentationProvider
{
    private readonly Lazy<Dictionary<string, string>> _members = new(() => Read(files));

    /// <summary>
    /// The documentation of an assembly: the file beside it, or for one of the platform the files of the SDK's reference
    /// assemblies, where most types are under System.Runtime. Null if there is none.
    /// </summary>
    public static XmlDocumentation? Of(string assembly)
    {
        var beside = Path.ChangeExtension(assembly, ".xml");
        if (File.Exists(beside)) return new([beside]);
        if (Path.GetDirectoryName(assembly) != Path.GetDirectoryName(typeof(object).Assembly.Location) || PlatformFolder.Value is not { } folder) return null;
        string[] names = [Path.GetFileNameWithoutExtension(assembly), "System.Runtime", "System.Collections"];
        var found = names.Select(name => Path.Combine(folder, name + ".xml")).Where(File.Exists).Distinct().ToList();
        return found.Count > 0 ? new(found) : null;
    }

    public override bool Equals(object? obj) => obj is XmlDocumentation other && other.Files.SequenceEqual(Files);

    public override int GetHashCode() => Files[0].GetHashCode(StringComparison.Ordinal);

    protected override string GetDocumentationForSymbol(string documentationMemberID, CultureInfo preferredCulture, CancellationToken cancellationToken) =>
        _members.Value.GetValueOrDefault(documentationMemberID, "");

    private IReadOnlyList<string> Files => files;

    private static readonly Lazy<string?> PlatformFolder = new(() =>
    {
        var root = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "..", "..", "..", "packs", "Microsoft.NETCore.App.Ref"));
        if (!Directory.Exists(root)) return null;
        var pack = Directory.EnumerateDirectories(root, $"{Environment.Version.Major}.*").Order(StringComparer.Ordinal).LastOrDefault();
        return pack is null ? null : Path.Combine(pack, "ref", $"net{Environment.Version.Major}.0");
    });

    private static Dictionary<string, string> Read(IEnumerable<string> files)
    {
        var members = new Dictionary<string, string>();
        foreach (var file in files)
        {
            try
            {
                using var reader = XmlReader.Create(file);
                while (reader.ReadToFollowing("member"))
                {
                    if (reader.GetAttribute("name") is { } name) members.TryAdd(name, reader.ReadInnerXml());
                }
            }
            catch (Exception e) when (e is XmlException or IOException or UnauthorizedAccessException)
            {
                // what could be read is kept; hovering shows the signature in any case
            }
        }

        return members;
    }
}
