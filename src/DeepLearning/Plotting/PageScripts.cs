namespace DeepLearning;

/// <summary>The scripts that travel with our outputs into the page.</summary>
static class PageScripts
{
    internal static string Read(string name)
    {
        using var stream = typeof(PageScripts).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The assembly lacks its resource {name}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
