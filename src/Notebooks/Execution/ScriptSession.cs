using System.Reflection;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Scripting;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Scripting;
using Microsoft.CodeAnalysis.Scripting.Hosting;
using Microsoft.DotNet.Interactive.Formatting;

namespace Notebooks;

/// <summary>
/// The compiled state of a notebook: what cells declared so far, and the next cell on top of it. Code is compiled with optimization,
/// since a notebook is run for its results; positions in errors are those of the cells.
/// </summary>
internal sealed class ScriptSession : IDisposable
{
    private static readonly string[] Imports =
    [
        "System", "System.Text", "System.Collections", "System.Collections.Generic", "System.Threading.Tasks", "System.Linq",
        "Microsoft.DotNet.Interactive", "Microsoft.DotNet.Interactive.Kernel",
    ];

    private readonly InteractiveAssemblyLoader _loader = new();
    private readonly LibraryCells _libraries;
    private readonly HashSet<string?> _known;
    private readonly ScriptOptions _options = ScriptOptions.Default
        .WithImports(Imports)
        .WithLanguageVersion(LanguageVersion.Latest)
        .WithOptimizationLevel(OptimizationLevel.Release)
        .WithAllowUnsafe(true)
        .WithEmitDebugInformation(true)
        .WithFileEncoding(Encoding.UTF8);

    // A script has the references of all scripts before it. To give it those again would make its list longer than the one before, and
    // memory would grow with the square of the number of cells.
    private List<MetadataReference> _newReferences;
    private Script<object?>? _script;
    private ScriptState<object?>? _state;

    public ScriptSession()
    {
        _loader.RegisterDependency(typeof(Microsoft.DotNet.Interactive.Kernel).Assembly);
        var platform = References.ReadPlatform();
        _known = [.. platform.Select(reference => reference.FilePath)];
        _newReferences = [.. platform];
        _libraries = new(Imports, platform);
    }

    public void Dispose() => _loader.Dispose();

    /// <summary>The variables of the cells so far, each name once, as it was declared last.</summary>
    public IEnumerable<ScriptVariable> Variables => (_state?.Variables ?? []).GroupBy(variable => variable.Name).Select(same => same.Last());

    /// <summary>Makes an assembly's types known to the cells that follow.</summary>
    public void Reference(Assembly assembly)
    {
        var reference = References.ToMetadata(assembly.Location);
        if (!_known.Add(assembly.Location)) return;
        _loader.RegisterDependency(assembly);
        _libraries.Reference(reference);
        _newReferences.Add(reference);
    }

    /// <summary>
    /// Compiles a cell. A cell of nothing but type declarations becomes an ordinary assembly, so that namespaces
    /// and extension methods work; one that needs a script's variables or types becomes a script like every other cell.
    /// </summary>
    /// <exception cref="CellFailedException">The code does not compile.</exception>
    public CompiledCell Compile(string code, string name, CancellationToken cancellation)
    {
        var library = _libraries.TryCompile(code, name, cancellation);
        if (library is { Errors.IsEmpty: true }) return CompileLibrary(library, cancellation);
        try
        {
            return CompileScript(code, name, cancellation);
        }
        catch (CompilationErrorException e)
        {
            // What a script can never have was meant as a library; its errors are the ones that help.
            var errors = library is { MustBeLibrary: true } ? library.Errors : e.Diagnostics;
            throw new CellFailedException(CompileErrors.Describe(errors, code, name));
        }
    }

    /// <summary>A cell that is still being written, on top of those that ran: to be asked about, never to run.</summary>
    public Compilation Draft(string code) => Next(code, _options).GetCompilation();

    private Script<object?> Next(string code, ScriptOptions options) => _script is null
        ? CSharpScript.Create<object?>(code, options.WithReferences(_newReferences), assemblyLoader: _loader)
        : _script.ContinueWith<object?>(code, options.WithReferences(_newReferences));

    private CompiledCell CompileScript(string code, string name, CancellationToken cancellation)
    {
        var script = Next(code, _options.WithFilePath(name));
        script.CreateDelegate(cancellation); // compiles now and keeps the result
        var hasValue = HasValue(script);
        return new(() => Adopt(script), async token =>
        {
            _state = _state is null
                ? await script.RunAsync(null, _ => true, token)
                : await script.RunFromAsync(_state, _ => true, token);
            Adopt(script);
            if (_state.Exception is { } thrown) throw new CellFailedException(RuntimeErrors.Describe(thrown));
            // What display() returns is on the page already.
            return new(hasValue && _state.ReturnValue is not DisplayedValue, _state.ReturnValue);
        });
    }

    private void Adopt(Script<object?> script)
    {
        _script = script;
        _newReferences = [];
        _libraries.Learn(script.GetCompilation());
    }

    private CompiledCell CompileLibrary(LibraryCell library, CancellationToken cancellation) => new(() => AddLibrary(library, cancellation)?.Adopt(), async token =>
    {
        if (AddLibrary(library, cancellation) is { } usings) await usings.RunAsync(token);
        return new(false, null);
    });

    // Returns the script that brings its usings to the cells that follow, if it has any.
    private CompiledCell? AddLibrary(LibraryCell library, CancellationToken cancellation)
    {
        var outdated = _libraries.Add(library, out var assembly);
        _loader.RegisterDependency(assembly);
        _newReferences = [.. _newReferences.Except(outdated).Append(library.Reference!).Distinct()];
        return library.Usings.Length > 0 ? CompileScript(library.Usings, library.Name, cancellation) : null;
    }

    // A value is shown when the cell ends in an expression without a semicolon, or returns one.
    private static bool HasValue(Script script)
    {
        var compilation = script.GetCompilation();
        var tree = compilation.SyntaxTrees.Single();
        var statements = ((CompilationUnitSyntax)tree.GetRoot()).Members.OfType<GlobalStatementSyntax>().Select(member => member.Statement).ToList();
        if (statements.SelectMany(OwnNodes).Any(node => node is ReturnStatementSyntax { Expression: not null })) return true;
        return statements.LastOrDefault() is ExpressionStatementSyntax { SemicolonToken.IsMissing: true } last
            && compilation.GetSemanticModel(tree).GetTypeInfo(last.Expression).Type is not { SpecialType: SpecialType.System_Void };
    }

    // A return in a function is not one of the cell.
    private static IEnumerable<SyntaxNode> OwnNodes(StatementSyntax statement) =>
        statement.DescendantNodesAndSelf(node => node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax));
}

/// <summary>A cell that compiled.</summary>
/// <param name="Adopt">Makes what it declares known to the cells that follow, without running it.</param>
/// <param name="RunAsync">Runs it, and makes what it declares known.</param>
internal sealed record CompiledCell(Action Adopt, Func<CancellationToken, Task<CellValue>> RunAsync);

/// <summary>What a cell left to show: a value, which may be null, or nothing.</summary>
internal readonly record struct CellValue(bool Exists, object? Value);
