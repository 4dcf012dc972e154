namespace Notebooks;

/// <summary>Carries the error of a cell, or of a cell of an imported file, to whoever runs it.</summary>
internal sealed class CellFailedException(CellError error) : Exception(error.Message)
{
    public CellError Error => error;
}
