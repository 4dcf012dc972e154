using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;

namespace Notebooks;

/// <summary>The assemblies that cells compile against: the platform, what cells may call by bare name, and what <c>#r</c> adds.</summary>
internal static class References
{
    private static readonly HashSet<string> Folders = [];

    /// <summary>
    /// The base class library and the display names, read anew. Sessions must not share what is read: the compiler keeps the symbols of
    /// compilations beside it, and of two chains of scripts that begin at the same time one would find the other's.
    /// </summary>
    public static IReadOnlyList<PortableExecutableReference> ReadPlatform()
    {
        var folder = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        var trusted = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator);
        return
        [
            .. trusted.Where(path => Path.GetDirectoryName(path) == folder)
                .Append(typeof(Microsoft.DotNet.Interactive.Kernel).Assembly.Location)
                .Select(path => ToMetadata(path)),
        ];
    }

    /// <summary>What the compiler reads of an assembly, with the documentation that lies beside it.</summary>
    public static PortableExecutableReference ToMetadata(string path) =>
        MetadataReference.CreateFromFile(path, documentation: XmlDocumentation.Of(path));

    /// <summary>
    /// The assembly for an <c>#r</c> path. One that this process has, or ships, under the same name wins over the file: two copies
    /// would have two sets of types that look alike and do not fit together.
    /// </summary>
    public static Assembly Load(string path)
    {
        var name = Path.GetFileNameWithoutExtension(path);
        if (Own(name) is { } own) return own;
        if (!File.Exists(path)) throw new MagicException($"#r \"{path}\": there is no such file. Build it first, or correct the path.");
        try
        {
            ResolveBeside(path);
            return AssemblyLoadContext.Default.LoadFromAssemblyPath(Path.GetFullPath(path));
        }
        catch (BadImageFormatException e)
        {
            throw new MagicException($"#r \"{path}\": the file is not a .NET assembly.", e);
        }
    }

    /// <summary>The assembly of that name that this process has, or ships; null if it has none.</summary>
    public static Assembly? Own(string name)
    {
        var loaded = AssemblyLoadContext.Default.Assemblies
            .FirstOrDefault(assembly => assembly.GetName().Name == name && assembly.Location.Length > 0);
        if (loaded is not null) return loaded;
        try
        {
            return Assembly.Load(new AssemblyName(name));
        }
        catch (Exception e) when (e is FileNotFoundException or FileLoadException or BadImageFormatException)
        {
            return null;
        }
    }

    // What a referenced assembly needs lies beside it.
    private static void ResolveBeside(string path)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        lock (Folders)
        {
            if (!Folders.Add(folder)) return;
        }

        AssemblyLoadContext.Default.Resolving += (context, name) =>
            Path.Combine(folder, name.Name + ".dll") is var file && File.Exists(file) ? context.LoadFromAssemblyPath(file) : null;
    }
}
