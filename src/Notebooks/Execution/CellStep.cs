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

/// <summary>Say how long the rest of the cell takes.</summary>
internal sealed record MeasureTime : CellStep;
