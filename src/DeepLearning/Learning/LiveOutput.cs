namespace DeepLearning;

/// <summary>
/// Output that changes while a cell runs, such as a loss curve during training. The library knows no notebook: whoever hosts it
/// connects a way to show a view and to put the next one in its place. Without one, each view is a line on the console.
/// </summary>
public static class LiveOutput
{
    private static Func<object, Action<object>> _display = WriteLines;

    /// <summary>Connects a host: the function shows a view and returns the action that replaces it.</summary>
    public static void Connect(Func<object, Action<object>> display)
    {
        ArgumentNullException.ThrowIfNull(display);
        _display = display;
    }

    /// <summary>Shows a view; the returned action shows another in its place.</summary>
    public static Action<object> Show(object view)
    {
        ArgumentNullException.ThrowIfNull(view);
        return _display(view);
    }

    /// <summary>Goes back to the console.</summary>
    internal static void Disconnect() => _display = WriteLines;

    /// <summary>Writes what is new: nothing if the text is the same, only the added lines if it grew.</summary>
    private static Action<object> WriteLines(object view)
    {
        var shown = $"{view}";
        Console.WriteLine(shown);
        return next =>
        {
            var text = $"{next}";
            if (text == shown) return;
            Console.WriteLine(text.StartsWith(shown + '\n', StringComparison.Ordinal) ? text[(shown.Length + 1)..] : text);
            shown = text;
        };
    }
}
