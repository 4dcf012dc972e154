using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.Json.Nodes;

namespace Course.Tests;

public sealed class KernelCommandTests : IDisposable
{
    private readonly CourseProcess _course = new();
    private string Data => Path.Combine(_course.Folder, "jupyter");

    public KernelCommandTests() => _course.Environment["JUPYTER_DATA_DIR"] = Data;

    public void Dispose() => _course.Dispose();

    [Fact]
    public async Task Installs_lists_and_removes_the_kernel()
    {
        var (code, output, _) = await _course.RunAsync("kernel", "install");
        Assert.Equal(0, code);
        Assert.Contains(".net-csharp", output, StringComparison.Ordinal);
        var spec = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(Data, "kernels", ".net-csharp", "kernel.json"), TestContext.Current.CancellationToken))!;
        var words = spec["argv"]!.AsArray().Select(word => (string)word!).ToList();
        Assert.True(File.Exists(words[0]));
        Assert.Equal(["kernel", "start", "{connection_file}"], words[^3..]);
        Assert.Equal(("C#", "message"), ((string?)spec["language"], (string?)spec["interrupt_mode"]));
        Assert.Contains("this course", (await _course.RunAsync("kernel", "list")).Output, StringComparison.Ordinal);
        Assert.Equal(0, (await _course.RunAsync("kernel", "uninstall")).ExitCode);
        Assert.Empty(Directory.GetDirectories(Path.Combine(Data, "kernels")));
    }

    [Fact]
    public async Task Another_programs_kernel_is_left_alone()
    {
        _course.AddFile("jupyter/kernels/.net-csharp/kernel.json", """{"argv": ["x"], "display_name": "Theirs", "language": "C#"}""");
        foreach (var verb in new[] { "install", "uninstall" })
        {
            var (code, _, error) = await _course.RunAsync("kernel", verb);
            Assert.Equal(2, code);
            Assert.Contains("\"Theirs\" of another program", error, StringComparison.Ordinal);
        }

        Assert.Equal(0, (await _course.RunAsync("kernel", "install", "--as", "csharp")).ExitCode);
        Assert.True(File.Exists(Path.Combine(Data, "kernels", "csharp", "kernel.json")));
    }

    [Theory]
    [InlineData("../evil")]
    [InlineData("a b")]
    [InlineData("..")]
    public async Task A_name_that_is_no_folder_is_refused(string name)
    {
        var (code, _, error) = await _course.RunAsync("kernel", "install", "--as", name);
        Assert.Equal(2, code);
        Assert.Contains("--as takes letters", error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Data));
    }

    [Fact]
    public async Task Removing_what_is_not_there_says_so()
    {
        var (code, _, error) = await _course.RunAsync("kernel", "uninstall");
        Assert.Equal(2, code);
        Assert.Contains("there is no kernel .net-csharp", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bad_connection_file_is_refused_in_one_line()
    {
        _course.AddFile("connection.json", "{}");
        var (code, _, error) = await _course.RunAsync("kernel", "start", "connection.json");
        Assert.Equal(2, code);
        Assert.StartsWith("course: the connection file connection.json", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_kernel_ends_with_the_program_that_started_it()
    {
        if (OperatingSystem.IsWindows()) return;
        using var parent = Process.Start("sleep", "100");
        var ports = FreePorts();
        _course.AddFile("connection.json", $$"""
            {"ip": "127.0.0.1", "key": "k", "shell_port": {{ports[0]}}, "iopub_port": {{ports[1]}}, "stdin_port": {{ports[2]}},
             "control_port": {{ports[3]}}, "hb_port": {{ports[4]}}}
            """);
        _course.Environment["JPY_PARENT_PID"] = $"{parent.Id}";
        using var kernel = _course.Start("kernel", "start", "connection.json");
        for (var i = 0; i < 200 && !IsOpen(ports[0]); i++) await Task.Delay(50, TestContext.Current.CancellationToken);
        Assert.True(IsOpen(ports[0]), "the kernel does not listen");
        Assert.False(kernel.HasExited);
        parent.Kill();
        await kernel.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromSeconds(10));
    }

    private static bool IsOpen(int port)
    {
        try
        {
            using var client = new TcpClient();
            client.Connect(IPAddress.Loopback, port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private static int[] FreePorts()
    {
        var listeners = Enumerable.Range(0, 5).Select(_ => new TcpListener(IPAddress.Loopback, 0)).ToList();
        listeners.ForEach(listener => listener.Start());
        var ports = listeners.Select(listener => ((IPEndPoint)listener.LocalEndpoint).Port).ToArray();
        listeners.ForEach(listener => listener.Stop());
        return ports;
    }
}
