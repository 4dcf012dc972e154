using System.Text.Json.Serialization;

namespace Notebooks;

/// <summary>Something a running cell says: what a front end shows and a notebook stores.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(StreamText), "stream")]
[JsonDerivedType(typeof(ValueShown), "display")]
[JsonDerivedType(typeof(ValueUpdated), "update")]
[JsonDerivedType(typeof(ResultProduced), "result")]
[JsonDerivedType(typeof(ErrorRaised), "error")]
public abstract record CellEvent;

/// <summary>Text written to the console.</summary>
/// <param name="Name"><c>stdout</c> or <c>stderr</c>.</param>
/// <param name="Text">The text, with its line ends.</param>
public sealed record StreamText(string Name, string Text) : CellEvent;

/// <summary>A value shown by <c>display</c>.</summary>
/// <param name="Data">Its forms.</param>
/// <param name="DisplayId">The id that updates refer to.</param>
public sealed record ValueShown(MimeBundle Data, string DisplayId) : CellEvent;

/// <summary>Another value in the place of a shown one, perhaps in an earlier cell.</summary>
/// <param name="Data">The new forms.</param>
/// <param name="DisplayId">The id of the shown value.</param>
public sealed record ValueUpdated(MimeBundle Data, string DisplayId) : CellEvent;

/// <summary>The value of the cell's last expression.</summary>
/// <param name="Data">Its forms.</param>
/// <param name="ExecutionCount">The number of the cell.</param>
public sealed record ResultProduced(MimeBundle Data, int ExecutionCount) : CellEvent;

/// <summary>The cell failed.</summary>
/// <param name="Error">Why.</param>
public sealed record ErrorRaised(CellError Error) : CellEvent;

/// <summary>Why a cell failed.</summary>
/// <param name="Name">The exception's type, or <c>CompilationError</c>, <c>MagicError</c>, <c>Interrupted</c>.</param>
/// <param name="Message">One line or more for people.</param>
/// <param name="Traceback">The whole story, line by line: message, places in cells, source lines.</param>
public sealed record CellError(string Name, string Message, IReadOnlyList<string> Traceback)
{
    /// <summary>The name of the error of a cell that was stopped.</summary>
    public const string InterruptedName = "Interrupted";

    internal static CellError Of(string name, string message) => new(name, message, [$"{name}: {message}"]);
}
