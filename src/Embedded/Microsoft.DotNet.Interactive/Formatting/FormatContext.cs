namespace Microsoft.DotNet.Interactive.Formatting;

/// <summary>Where a formatter writes.</summary>
public class FormatContext(TextWriter writer) : IDisposable
{
    /// <summary>A context that writes into a string.</summary>
    public FormatContext() : this(new StringWriter()) { }

    /// <summary>The text written so far goes here.</summary>
    public TextWriter Writer { get; } = writer;

    /// <summary>Releases nothing: the writer belongs to its creator.</summary>
    public void Dispose() => GC.SuppressFinalize(this);
}

/// <summary>Writes <paramref name="value"/>; false leaves it to the next formatter.</summary>
public delegate bool FormatDelegate<T>(T value, FormatContext context);
