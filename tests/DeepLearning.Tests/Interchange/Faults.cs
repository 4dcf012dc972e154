namespace DeepLearning.Tests;

/// <summary>Files that must be refused: by name and reason, without taking much memory or time.</summary>
internal static class Faults
{
    public static void Check(string path, string reason, Func<string, object?> read)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var start = System.Diagnostics.Stopwatch.GetTimestamp();
        var error = Assert.Throws<InvalidDataException>(() => read(path));
        Assert.Contains($"'{path}", error.Message);
        Assert.Contains(reason, error.Message);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 400_000_000);
        Assert.InRange(System.Diagnostics.Stopwatch.GetElapsedTime(start).TotalSeconds, 0, 10);
    }
}
