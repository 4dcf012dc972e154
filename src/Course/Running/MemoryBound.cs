namespace Course;

/// <summary>Keeps notebooks that run at once within the machine's memory.</summary>
internal static class MemoryBound
{
    // What a notebook may need that has only just begun: more than any of the course takes.
    private const long Reserve = 1L << 30;

    /// <summary>How often a run that waits for memory looks again.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(200);

    /// <summary>True if the machine has room for one more beside those that run now.</summary>
    public static bool AllowsAnother(IEnumerable<NotebookState> notebooks) => AllowsAnother(
        notebooks.Where(notebook => notebook.IsRunning).Select(notebook => notebook.PeakMemory), GC.GetGCMemoryInfo().TotalAvailableMemoryBytes);

    /// <summary>True if all, each at its peak or the reserve, leave room for one more in three quarters of the memory.</summary>
    internal static bool AllowsAnother(IEnumerable<long> peaks, long memory) =>
        peaks.Sum(peak => Math.Max(Reserve, peak)) + Reserve <= memory / 4 * 3;
}
