using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace Benchmarks;

/// <summary>What one side measured: the median time of a step, and what the first step returned.</summary>
internal sealed record Measured(double Ms, double First);

/// <summary>PyTorch in a process of its own, which times the workloads of the same names on request.</summary>
internal sealed class PeerProcess : IDisposable
{
    public const string HowToInstall = "apt install python3-torch libopenblas0-openmp";
    private const string Python = "/usr/bin/python3";
    private static readonly JsonSerializerOptions options = new(JsonSerializerDefaults.Web);
    private readonly Process process;

    private PeerProcess(Process process, string version) => (this.process, Version) = (process, version);

    /// <summary>PyTorch's version.</summary>
    public string Version { get; }

    /// <summary>Starts PyTorch as it is installed, or tuned: the BLAS kernels and vectors of this machine, memory kept, channels last.</summary>
    /// <returns>Null where there is none.</returns>
    public static PeerProcess? Start(bool tuned)
    {
        if (!File.Exists(Python)) return null;
        var start = new ProcessStartInfo(Python, Path.Combine(AppContext.BaseDirectory, "Peer", "peer.py"))
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        if (tuned)
        {
            start.Environment["PEER"] = "tuned";
            start.Environment["OPENBLAS_CORETYPE"] = "SkylakeX";
            start.Environment["ATEN_CPU_CAPABILITY"] = "avx512";
            start.Environment["MALLOC_MMAP_THRESHOLD_"] = "1073741824";
            start.Environment["MALLOC_TRIM_THRESHOLD_"] = "2147483647";
        }
        var process = Process.Start(start)!;
        return process.StandardOutput.ReadLine() is { } hello
            ? new(process, JsonDocument.Parse(hello).RootElement.GetProperty("version").GetString()!)
            : null;
    }

    public Measured Measure(string workload, int threads, double seconds)
    {
        process.StandardInput.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{workload} {threads} {seconds}"));
        return process.StandardOutput.ReadLine() is { } line
            ? JsonSerializer.Deserialize<Measured>(line, options)!
            : throw new InvalidOperationException($"the peer failed at {workload}: {process.StandardError.ReadToEnd()}");
    }

    public void Dispose()
    {
        process.StandardInput.Close();
        process.WaitForExit(1000);
        process.Dispose();
    }
}
