using System.Text.Json;

namespace DeepLearning;

/// <summary>A file that is being read, as errors name it: what it should be ("PyTorch file") and where it lies.</summary>
internal sealed record NamedFile(string Format, string Path)
{
    public InvalidDataException Fault(string what, Exception? cause = null) => new($"The {Format} '{Path}' {what}.", cause);

    /// <summary>A call into a general reader (zip, JSON), whose errors about the content get this file's name.</summary>
    public T Naming<T>(string what, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception e) when (IsOfContent(e) && !e.Message.Contains($"'{Path}'", StringComparison.Ordinal))
        {
            throw Fault($"{what} ({e.Message})", e);
        }
    }

    private static bool IsOfContent(Exception e) => e is InvalidDataException or IOException or JsonException or ArgumentException
        or FormatException or KeyNotFoundException or InvalidOperationException or NotSupportedException or ArithmeticException;
}
