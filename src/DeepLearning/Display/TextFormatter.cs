namespace DeepLearning;

/// <summary>Shows a <typeparamref name="T"/> in one MIME type, as the text that <paramref name="format"/> returns.</summary>
sealed class TextFormatter<T>(string mimeType, Func<T, string> format)
{
    public string MimeType { get; } = mimeType;

    /// <summary>Writes <paramref name="instance"/>, or returns false if it is not a <typeparamref name="T"/>.</summary>
    public bool Format(object instance, TextWriter writer)
    {
        if (instance is not T value) return false;
        writer.Write(format(value));
        return true;
    }
}
