using System.Text;

namespace Notebooks;

/// <summary>
/// Console writers that send text to the channel of the cell that writes it, and to the real console outside of any cell. The
/// current channel flows with the execution context, so a cell's tasks and threads write to its own notebook.
/// </summary>
internal sealed class ConsoleRouter(string stream, TextWriter outside) : TextWriter
{
    private static readonly AsyncLocal<OutputChannel?> Channel = new();
    private static readonly Lock Gate = new();
    private static bool _installed;

    /// <summary>True in a cell, and in what it started.</summary>
    public static bool IsInCell => Channel.Value is not null;

    public override Encoding Encoding => Encoding.UTF8;

    /// <summary>Makes <paramref name="channel"/> the one for this thread's context and all that flows from it.</summary>
    public static void Enter(OutputChannel channel)
    {
        Install();
        Channel.Value = channel;
    }

    public override void Write(char value) => Write([value]);

    public override void Write(string? value) => Write(value.AsSpan());

    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    public override void Write(ReadOnlySpan<char> buffer)
    {
        // The console holds a lock here that an abort would never give back.
        CellJob.ThrowIfInterrupted();
        if (Channel.Value is { } channel) channel.Write(stream, buffer);
        else outside.Write(buffer);
    }

    public override void WriteLine(string? value) => Write(value + NewLine);

    public override void WriteLine(ReadOnlySpan<char> buffer) => Write([.. buffer, .. NewLine]);

    public override void Flush()
    {
        if (Channel.Value is { } channel) channel.Flush();
        else outside.Flush();
    }

    private static void Install()
    {
        lock (Gate)
        {
            if (_installed) return;
            Console.SetOut(new ConsoleRouter("stdout", Console.Out) { NewLine = "\n" });
            Console.SetError(new ConsoleRouter("stderr", Console.Error) { NewLine = "\n" });
            Console.SetIn(new ConsoleInput(Console.In));
            _installed = true;
        }
    }
}
