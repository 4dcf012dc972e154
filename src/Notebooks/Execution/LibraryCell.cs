using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;

namespace Notebooks;

/// <summary>A cell of type declarations, compiled as an assembly.</summary>
/// <param name="Name">The cell's name.</param>
/// <param name="Code">Its text.</param>
/// <param name="Identity">The identity of its assembly.</param>
/// <param name="Types">The full names of the types it declares.</param>
/// <param name="Usings">Its using directives, for the cells that follow.</param>
/// <param name="MustBeLibrary">It has namespaces or extension methods, which no script can have.</param>
/// <param name="Errors">The compiler's errors, at their positions in the cell.</param>
/// <param name="Image">The assembly and its symbols; empty when there are errors.</param>
internal sealed record LibraryCell(
    string Name, string Code, AssemblyIdentity Identity, IReadOnlySet<string> Types, string Usings, bool MustBeLibrary,
    ImmutableArray<Diagnostic> Errors, (byte[] Code, byte[] Symbols) Image)
{
    /// <summary>What later cells compile against; null when there are errors.</summary>
    public PortableExecutableReference? Reference { get; } = Errors.IsEmpty ? MetadataReference.CreateFromImage(Image.Code) : null;

    /// <summary>
    /// Loads the assembly into a context of its own, since one that replaces another has the same simple name; the other cells'
    /// assemblies come from <paramref name="others"/>.
    /// </summary>
    public Assembly Load(IReadOnlyDictionary<string, Assembly> others)
    {
        var context = new AssemblyLoadContext(Name);
        context.Resolving += (_, name) => others.GetValueOrDefault(name.FullName);
        return context.LoadFromStream(new MemoryStream(Image.Code), new MemoryStream(Image.Symbols));
    }
}
