using System.Text.Json.Serialization;

namespace Notebooks;

/// <summary>A step of a notebook's run. Cells are named by their index among all cells of the document, prose included.</summary>
/// <param name="Cell">The index of the cell.</param>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(CellStarted), "started")]
[JsonDerivedType(typeof(CellSaid), "said")]
[JsonDerivedType(typeof(CellFinished), "finished")]
public abstract record NotebookEvent(int Cell);

/// <summary>A code cell begins.</summary>
/// <param name="Cell">The index of the cell.</param>
public sealed record CellStarted(int Cell) : NotebookEvent(Cell);

/// <summary>A running cell says something.</summary>
/// <param name="Cell">The index of the cell.</param>
/// <param name="Event">What it says.</param>
public sealed record CellSaid(int Cell, CellEvent Event) : NotebookEvent(Cell);

/// <summary>A code cell has ended.</summary>
/// <param name="Cell">The index of the cell.</param>
/// <param name="Result">How.</param>
public sealed record CellFinished(int Cell, CellResult Result) : NotebookEvent(Cell);
