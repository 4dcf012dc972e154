namespace Notebooks;

/// <summary>A notebook file that cannot be read; the message names the file, the position where there is one, and the reason.</summary>
public sealed class NotebookFormatException : Exception
{
    /// <summary>An error without details.</summary>
    public NotebookFormatException() { }

    /// <summary>An error with a message.</summary>
    public NotebookFormatException(string message) : base(message) { }

    /// <summary>An error with a message and its cause.</summary>
    public NotebookFormatException(string message, Exception innerException) : base(message, innerException) { }
}
