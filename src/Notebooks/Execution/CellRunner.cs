using System.Diagnostics;
using Microsoft.CodeAnalysis.CSharp;

namespace Notebooks;

/// <summary>A cell, or one of an imported file.</summary>
/// <param name="Source">Its text.</param>
/// <param name="Language">Its language.</param>
/// <param name="Name">What errors call it.</param>
/// <param name="Folder">What its relative paths start from.</param>
internal sealed record CellText(string Source, string Language, string Name, string Folder);

/// <summary>Carries out the steps of a cell, one after another; with <paramref name="onlyCompile"/> the code is compiled and not run.</summary>
internal sealed class CellRunner(ScriptSession session, OutputChannel output, bool onlyCompile = false)
{
    private readonly PackageRestore _packages = new();
    private readonly Stack<string> _importing = new();

    /// <summary>Runs a cell of the notebook itself; <paramref name="resultOf"/> says what its values are shown as.</summary>
    public Task RunAsync(CellText cell, Func<MimeBundle, CellEvent> resultOf, CancellationToken token)
    {
        _importing.Clear(); // an interrupted import left its name
        return RunStepsAsync(cell, resultOf, token);
    }

    private async Task RunStepsAsync(CellText cell, Func<MimeBundle, CellEvent> resultOf, CancellationToken token)
    {
        Stopwatch? time = null;
        foreach (var step in CellParser.Parse(cell.Source, cell.Language))
        {
            switch (step)
            {
                case RunCode code:
                    await RunCodeAsync(code.Code, cell.Name, resultOf, token);
                    break;
                case ShowMarkup markup:
                    output.Send(Shown(MarkupBundle.Of(markup.Language, markup.Text)));
                    break;
                case AddReference reference:
                    session.Reference(References.Load(Path.Combine(cell.Folder, reference.Path)));
                    break;
                case AddPackage package:
                    await AddPackageAsync(package, token);
                    break;
                case AddProject project:
                    session.Reference(References.Load(await ProjectBuild.BuildAsync(Path.Combine(cell.Folder, project.Path), token)));
                    break;
                case AddPackageSource source:
                    _packages.AddSource(Directory.Exists(Path.Combine(cell.Folder, source.Source)) ? Path.GetFullPath(Path.Combine(cell.Folder, source.Source)) : source.Source);
                    break;
                case ListVariables list:
                    output.Send(Shown(VariableTable.Of(session.Variables, list.WithValues)));
                    break;
                case SetVariable set:
                    await SetAsync(set, cell.Name, resultOf, token);
                    break;
                case ShowText show:
                    output.Send(Shown(MimeBundle.OfText(show.Text)));
                    break;
                case ImportFile import:
                    await ImportAsync(Path.GetFullPath(Path.Combine(cell.Folder, import.Path)), token);
                    break;
                case MeasureTime:
                    time = Stopwatch.StartNew();
                    break;
            }
        }

        if (time is not null) output.Send(Shown(MimeBundle.OfText($"Wall time: {time.Elapsed.TotalMilliseconds:0.0} ms")));
    }

    private async Task RunCodeAsync(string code, string name, Func<MimeBundle, CellEvent> resultOf, CancellationToken token)
    {
        // On a thread of its own: a compiler must not be aborted halfway, so an interrupt asks it to stop and waits for nothing.
        var compiled = await Task.Factory.StartNew(
            () => session.Compile(code, name, token), token, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        if (onlyCompile)
        {
            compiled.Adopt();
            return;
        }

        var value = await compiled.RunAsync(token);
        if (value.Exists) output.Send(resultOf(MimeBundle.Of(value.Value)));
    }

    private async Task AddPackageAsync(AddPackage package, CancellationToken token)
    {
        if (References.Own(package.Name) is { } own)
        {
            session.Reference(own);
            output.Write("stdout", $"{package.Name}: the one that comes with this program is used ({own.GetName().Version}).\n");
            return;
        }

        foreach (var file in await _packages.AddAsync(package.Name, package.Version, token)) session.Reference(References.Load(file));
    }

    private async Task SetAsync(SetVariable set, string name, Func<MimeBundle, CellEvent> resultOf, CancellationToken token)
    {
        var value = set.Source switch
        {
            VariableSource.Variable => set.Text,
            VariableSource.Input => $"await Microsoft.DotNet.Interactive.Kernel.GetInputAsync({SymbolDisplay.FormatLiteral(set.Text, quote: true)})",
            VariableSource.Password => $"await Microsoft.DotNet.Interactive.Kernel.GetPasswordAsync({SymbolDisplay.FormatLiteral(set.Text, quote: true)})",
            _ => SymbolDisplay.FormatLiteral(set.Text, quote: true),
        };
        await RunCodeAsync($"var {set.Name} = {value};", name, resultOf, token);
    }

    private async Task ImportAsync(string path, CancellationToken token)
    {
        if (_importing.Contains(path))
        {
            throw new MagicException($"#!import {path}: the file imports itself: {string.Join(" > ", _importing.Reverse().Append(path))}");
        }

        var document = LoadImport(path);
        _importing.Push(path);
        try
        {
            var number = 0;
            foreach (var cell in document.Cells.Where(cell => cell.IsCode))
            {
                var text = new CellText(cell.Source, cell.Language, $"{Path.GetFileName(path)}, cell {++number}", Path.GetDirectoryName(path)!);
                await RunStepsAsync(text, Shown, token);
            }
        }
        finally
        {
            _importing.Pop();
        }
    }

    private static NotebookDocument LoadImport(string path)
    {
        try
        {
            return NotebookDocument.Load(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotebookFormatException)
        {
            throw new MagicException($"#!import: {e.Message}", e);
        }
    }

    private static ValueShown Shown(MimeBundle value) => new(value, Guid.NewGuid().ToString("N"));
}
