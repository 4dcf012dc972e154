using System.Collections.Immutable;
using System.Reflection;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Emit;

namespace Notebooks;

/// <summary>
/// Compiles cells of type declarations as assemblies. They see the usings of all cells before them and the types of other such
/// cells; a type declared again replaces the cell that declared it first.
/// </summary>
internal sealed class LibraryCells(IReadOnlyList<string> imports, IEnumerable<MetadataReference> platform)
{
    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.Latest);
    private static readonly CSharpCompilationOptions CompileOptions =
        new(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, allowUnsafe: true);

    private static readonly EmitOptions EmitOptions = new(debugInformationFormat: DebugInformationFormat.PortablePdb);
    private static int _count;
    private readonly Dictionary<string, string> _usings = imports.ToDictionary(
        name => name, name => name.EndsWith(".Kernel", StringComparison.Ordinal) ? $"using static {name};" : $"using {name};");

    private readonly HashSet<string> _scriptTypes = [];
    private readonly List<LibraryCell> _cells = [];
    private readonly HashSet<LibraryCell> _stale = [];
    private readonly Dictionary<string, Assembly> _assemblies = [];
    private readonly List<MetadataReference> _references = [.. platform];

    public void Reference(MetadataReference reference) => _references.Add(reference);

    /// <summary>Null for a cell that is no library: it has statements or syntax errors, or declares again what a script declared.</summary>
    public LibraryCell? TryCompile(string code, string name, CancellationToken cancellation)
    {
        // The same cell run again makes no new types: values of the old ones stay good.
        if (_cells.Find(cell => cell.Code == code && !_stale.Contains(cell)) is { } same) return same;
        var source = LibrarySource.TryParse(code, ParseOptions);
        if (source is null || source.Types.Overlaps(_scriptTypes)) return null;
        var replaced = Replaced(source.Types);
        var usings = Tree("usings", string.Concat(_usings.Values.Select(line => $"global {line}\n")));
        var identity = Identity(replaced);
        var compilation = CSharpCompilation.Create(
            identity.Name,
            [usings, Version(identity), source.Published(name)],
            _references.Concat(_cells.Except(replaced).Select(cell => cell.Reference!)),
            CompileOptions);
        var image = new MemoryStream();
        var symbols = new MemoryStream();
        var result = compilation.Emit(image, symbols, options: EmitOptions, cancellationToken: cancellation);
        var errors = result.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).Select(source.AtOriginal(name)).ToImmutableArray();
        return new(name, code, identity, source.Types, source.Usings, source.MustBeLibrary, errors, (image.ToArray(), symbols.ToArray()));
    }

    /// <summary>Loads and adds a cell; returns the references of the cells it replaces.</summary>
    public IReadOnlyList<MetadataReference> Add(LibraryCell cell, out Assembly assembly)
    {
        if (_assemblies.TryGetValue(cell.Identity.GetDisplayName(), out assembly!)) return [];
        var replaced = Replaced(cell.Types);
        _cells.RemoveAll(replaced.Contains);
        if (replaced.Count > 0) _stale.UnionWith(_cells); // they may use what was replaced
        _cells.Add(cell);
        _assemblies[cell.Identity.GetDisplayName()] = assembly = cell.Load(_assemblies);
        return [.. replaced.Select(old => old.Reference!)];
    }

    /// <summary>Remembers the usings and types of a script, for the libraries that follow.</summary>
    public void Learn(Compilation script)
    {
        var root = (CompilationUnitSyntax)script.SyntaxTrees.Single().GetRoot();
        foreach (var line in root.Usings.Select(line => line.WithoutTrivia())) _usings[line.Alias?.Name.ToString() ?? line.ToString()] = line.ToString();
        foreach (var type in root.Members.OfType<BaseTypeDeclarationSyntax>()) _scriptTypes.Add(type.Identifier.Text);
    }

    // A script sees the references of all scripts before it, but of two versions of an assembly only the higher.
    private static AssemblyIdentity Identity(List<LibraryCell> replaced) => replaced is [{ Identity: var old }, ..]
        ? new(old.Name, new Version(old.Version.Major + 1, 0, 0, 0))
        : new($"notebook-library-{Interlocked.Increment(ref _count)}", new Version(1, 0, 0, 0));

    private static SyntaxTree Version(AssemblyIdentity identity) =>
        Tree("version", $"[assembly: System.Reflection.AssemblyVersion(\"{identity.Version}\")]");

    private static SyntaxTree Tree(string name, string text) => CSharpSyntaxTree.ParseText(text, ParseOptions, name, Encoding.UTF8);

    private List<LibraryCell> Replaced(IReadOnlySet<string> types) => [.. _cells.Where(cell => cell.Types.Overlaps(types))];
}
