using Microsoft.DotNet.Interactive.Formatting;

namespace Microsoft.DotNet.Interactive;

/// <summary>
/// Where shown values go: the seam between these names and the engine that runs a cell. The current sink flows with the execution
/// context, so that tasks and threads started by a cell show their values in that cell's notebook.
/// </summary>
internal abstract class DisplaySink
{
    private static readonly AsyncLocal<DisplaySink?> Ambient = new();

    public static DisplaySink Current
    {
        get => Ambient.Value ?? ConsoleSink.Instance;
        set => Ambient.Value = value;
    }

    public abstract void Show(DisplayedValue value);

    public abstract void Update(DisplayedValue value);

    /// <summary>Outside of any notebook, a value is a line on the console.</summary>
    private sealed class ConsoleSink : DisplaySink
    {
        public static readonly ConsoleSink Instance = new();

        public override void Show(DisplayedValue value) => Console.Out.WriteLine(value.Value.ToDisplayString());

        public override void Update(DisplayedValue value) => Show(value);
    }
}
