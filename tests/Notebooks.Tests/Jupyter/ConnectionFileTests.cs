namespace Notebooks.Tests;

public sealed class ConnectionFileTests : IDisposable
{
    private const string Good = """
        {"ip": "127.0.0.1", "transport": "tcp", "signature_scheme": "hmac-sha256", "key": "k", "shell_port": 1, "iopub_port": 2,
         "stdin_port": 3, "control_port": 4, "hb_port": 5, "kernel_name": "x"}
        """;

    private readonly string _path = Path.Combine(Path.GetTempPath(), $"connection-{Guid.NewGuid():N}.json");

    public void Dispose() => File.Delete(_path);

    [Fact]
    public void A_good_one_is_read()
    {
        var connection = Load(Good);
        Assert.Equal((1, 2, 3, 4, 5), (connection.ShellPort, connection.IopubPort, connection.StdinPort, connection.ControlPort, connection.HeartbeatPort));
        Assert.Equal("k", connection.Key);
    }

    [Theory]
    [InlineData("\"127.0.0.1\"", "\"0.0.0.0\"", "only addresses of this machine")]
    [InlineData("\"127.0.0.1\"", "\"192.168.1.5\"", "only addresses of this machine")]
    [InlineData("\"127.0.0.1\"", "\"example.org\"", "only addresses of this machine")]
    [InlineData("\"k\"", "\"\"", "no key")]
    [InlineData("\"tcp\"", "\"ipc\"", "transport 'ipc'")]
    [InlineData("hmac-sha256", "hmac-md5", "scheme 'hmac-md5'")]
    [InlineData("\"shell_port\": 1", "\"shell_port\": 70000", "between 0 and 65535")]
    [InlineData("\"shell_port\": 1", "\"shell_port\": 2", "the port 2 twice")]
    [InlineData("\"key\": \"k\",", "", "key")]
    [InlineData("\"shell_port\": 1", "\"shell_port\": \"one\"", "cannot be read")]
    [InlineData("{", "", "cannot be read")]
    public void A_bad_one_is_refused_by_name(string part, string changed, string reason)
    {
        var error = Assert.Throws<ConnectionFileException>(() => Load(Good.Replace(part, changed, StringComparison.Ordinal)));
        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
        Assert.Contains(_path, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_one_is_refused() => Assert.Contains("cannot be read", Assert.Throws<ConnectionFileException>(() => ConnectionFile.Load(_path)).Message, StringComparison.Ordinal);

    [Fact]
    public void One_that_others_can_write_is_refused()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no file modes");
        if (OperatingSystem.IsWindows()) return;
        File.WriteAllText(_path, Good);
        File.SetUnixFileMode(_path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.OtherWrite);
        Assert.Contains("written by others", Assert.Throws<ConnectionFileException>(() => ConnectionFile.Load(_path)).Message, StringComparison.Ordinal);
    }

    private ConnectionFile Load(string text)
    {
        File.WriteAllText(_path, text);
        return ConnectionFile.Load(_path);
    }
}
