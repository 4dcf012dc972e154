namespace Notebooks;

/// <summary>One step of a cell, between or at its directive lines.</summary>
internal abstract record CellStep;

/// <summary>C# to run. Lines above it are blank, so that positions are those in the cell.</summary>
internal sealed record RunCode(string Code) : CellStep;

/// <summary>Text of another language, to show.</summary>
internal sealed record ShowMarkup(string Language, string Text) : CellStep;

/// <summary>Run another file here.</summary>
internal sealed record ImportFile(string Path) : CellStep;

/// <summary>Reference an assembly.</summary>
internal sealed record AddReference(string Path) : CellStep;

/// <summary>Reference a package; any version where <paramref name="Version"/> is null.</summary>
internal sealed record AddPackage(string Name, string? Version) : CellStep;

/// <summary>Build and reference a project.</summary>
internal sealed record AddProject(string Path) : CellStep;

/// <summary>Look for packages in another place, too.</summary>
internal sealed record AddPackageSource(string Source) : CellStep;

/// <summary>Say how long the rest of the cell takes.</summary>
internal sealed record MeasureTime : CellStep;

/// <summary>Say which variables there are, with their values if <paramref name="WithValues"/>.</summary>
internal sealed record ListVariables(bool WithValues) : CellStep;

/// <summary>Give a variable a value: a text, another variable's value, or what the user answers.</summary>
internal sealed record SetVariable(string Name, VariableSource Source, string Text) : CellStep;

/// <summary>Say something about the engine.</summary>
internal sealed record ShowText(string Text) : CellStep;

/// <summary>Where a <c>#!set</c> takes its value from.</summary>
internal enum VariableSource
{
    Literal,
    Variable,
    Input,
    Password,
}
