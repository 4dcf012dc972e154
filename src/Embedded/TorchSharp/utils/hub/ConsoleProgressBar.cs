using System.Diagnostics;

namespace TorchSharp.Utils;

/// <summary>A bar in one line of text, such as <c> 50%[=====     ] 5/10</c>, renewed ten times a second at most.</summary>
/// <param name="output">Where it is written; nowhere if null.</param>
internal sealed class ConsoleProgressBar(TextWriter? output) : IProgressBar
{
    private const int Width = 40;
    private static readonly TimeSpan pause = TimeSpan.FromMilliseconds(100);
    private readonly Stopwatch sinceShown = Stopwatch.StartNew();
    private long done;
    private long? all;

    /// <summary>How much is done, at most <see cref="Maximum"/>.</summary>
    public long Value
    {
        get => done;
        set => Show(Math.Min(value, all ?? long.MaxValue), all);
    }

    public long? Maximum
    {
        get => all;
        set => Show(Math.Min(done, value ?? long.MaxValue), value);
    }

    public void Dispose() => output?.WriteLine();

    private void Show(long value, long? maximum)
    {
        (done, all) = (value, maximum);
        if (output is null || (done != all && sinceShown.Elapsed < pause)) return;
        sinceShown.Restart();
        if (all is not { } most)
        {
            output.Write($"\r{done}");
            return;
        }
        var share = most == 0 ? 1 : (double)done / most;
        output.Write($"\r{(int)(100 * share),3}%[{new string('=', (int)(Width * share)),-Width}] {done}/{most}");
    }
}
