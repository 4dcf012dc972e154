using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Course.Tests;

/// <summary>What is left when a run is ended from outside: nothing.</summary>
public sealed partial class ProcessTests : IDisposable
{
    private const int Interrupt = 2;
    private readonly CourseProcess _course = new();

    public void Dispose() => _course.Dispose();

    [Fact]
    public async Task Ctrl_C_stops_the_run_and_its_worker()
    {
        if (OperatingSystem.IsWindows()) return; // signals to one process are a Unix matter
        Assert.SkipWhen(InterruptsAreIgnored(), "this process was started with Ctrl-C ignored, as background jobs are, and so are the processes it starts");
        var (process, worker) = await StartHangingAsync();
        Assert.Equal(0, Kill(process.Id, Interrupt));
        await process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromSeconds(20));
        Assert.Equal(130, process.ExitCode);
        Assert.True(await EndsAsync(worker), "the worker outlived Ctrl-C");
        Assert.Empty(Directory.GetFileSystemEntries(Path.Combine(_course.Folder, "out")));
    }

    [Fact]
    public async Task A_worker_ends_with_its_parent()
    {
        if (OperatingSystem.IsWindows()) return;
        var (process, worker) = await StartHangingAsync();
        process.Kill();
        Assert.True(await EndsAsync(worker), "the worker outlived its parent");
    }

    // Linux tells the ignored signals as bits, counted from 1.
    private static bool InterruptsAreIgnored() => File.Exists("/proc/self/status") && File.ReadLines("/proc/self/status")
        .Where(line => line.StartsWith("SigIgn:", StringComparison.Ordinal))
        .Any(line => (Convert.ToUInt64(line[7..].Trim(), 16) & (1UL << (Interrupt - 1))) != 0);

    // The cell tells its process id through a file, then never ends.
    private async Task<(Process Process, int Worker)> StartHangingAsync()
    {
        _course.AddNotebook("01-a", "System.IO.File.WriteAllText(\"../pid.tmp\", $\"{Environment.ProcessId}\"); System.IO.File.Move(\"../pid.tmp\", \"../pid\");\nwhile (true) { }");
        var process = _course.Start("--output", "out");
        var file = Path.Combine(_course.Folder, "pid");
        for (var i = 0; i < 600 && !File.Exists(file); i++) await Task.Delay(100);
        return (process, int.Parse(await File.ReadAllTextAsync(file)));
    }

    private static async Task<bool> EndsAsync(int worker)
    {
        for (var i = 0; i < 100; i++)
        {
            try
            {
                using var process = Process.GetProcessById(worker);
                if (process.HasExited) return true;
            }
            catch (ArgumentException)
            {
                return true;
            }

            await Task.Delay(100);
        }

        return false;
    }

    [LibraryImport("libc", EntryPoint = "kill", SetLastError = true)]
    private static partial int Kill(int process, int signal);
}
