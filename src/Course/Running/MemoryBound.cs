namespace Course;

/// <summary>Keeps notebooks that run at once within the machine's memory.</summary>
internal static class MemoryBound
{
    // What a notebook may need that has only just begun: more than any of the course takes.
    private const long Reserve = 1L << 30;

    /// <summary>How often a run that waits for memory looks again.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(200);

    /// <summary>True if those that run now, each at its peak or the reserve, leave room for one more in three quarters of the memory.</summary>
    public static bool AllowsAnother(IEnumerable<NotebookState> notebooks)
    {
        var taken = notebooks.Where(notebook => notebook.IsRunning).Sum(notebook => Math.Max(Reserve, notebook.PeakMemory));
        return taken + Reserve <= GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 4 * 3;
    }
}
