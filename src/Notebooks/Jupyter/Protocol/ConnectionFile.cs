using System.Net;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Notebooks;

/// <summary>
/// What a front end gives its kernel: the ports to listen on and the key that messages are signed with
/// (jupyter-client.readthedocs.io, "Connection files").
/// </summary>
public sealed record ConnectionFile
{
    /// <summary>The address to listen on; only one of this machine alone is taken.</summary>
    [JsonPropertyName("ip")]
    public required string Ip { get; init; }

    /// <summary><c>tcp</c>.</summary>
    [JsonPropertyName("transport")]
    public string Transport { get; init; } = "tcp";

    /// <summary><c>hmac-sha256</c>.</summary>
    [JsonPropertyName("signature_scheme")]
    public string SignatureScheme { get; init; } = "hmac-sha256";

    /// <summary>The shared secret; never empty.</summary>
    [JsonPropertyName("key")]
    public required string Key { get; init; }

    /// <summary>The port for requests.</summary>
    [JsonPropertyName("shell_port")]
    public required int ShellPort { get; init; }

    /// <summary>The port for what everybody sees.</summary>
    [JsonPropertyName("iopub_port")]
    public required int IopubPort { get; init; }

    /// <summary>The port for questions to the user.</summary>
    [JsonPropertyName("stdin_port")]
    public required int StdinPort { get; init; }

    /// <summary>The port for interrupt and shutdown.</summary>
    [JsonPropertyName("control_port")]
    public required int ControlPort { get; init; }

    /// <summary>The port of the heartbeat.</summary>
    [JsonPropertyName("hb_port")]
    public required int HeartbeatPort { get; init; }

    [JsonIgnore]
    internal IPAddress Address => Ip is "localhost" ? IPAddress.Loopback : IPAddress.Parse(Ip);

    /// <summary>Reads and checks a connection file.</summary>
    /// <exception cref="ConnectionFileException">It is missing, damaged, or asks for something unsafe; the message says what.</exception>
    public static ConnectionFile Load(string path)
    {
        try
        {
            CheckMode(path);
            var connection = JsonSerializer.Deserialize<ConnectionFile>(File.ReadAllText(path))
                ?? throw new ConnectionFileException($"the connection file {path} is empty");
            return connection.Problem() is { } problem ? throw new ConnectionFileException($"the connection file {path} {problem}") : connection;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException)
        {
            throw new ConnectionFileException($"the connection file {path} cannot be read: {e.Message}", e);
        }
    }

    // Who can write the file can choose the key. That others can read it is the front end's affair: some write it so.
    private static void CheckMode(string path)
    {
        if (OperatingSystem.IsWindows() || !File.Exists(path)) return;
        if ((File.GetUnixFileMode(path) & (UnixFileMode.OtherWrite | UnixFileMode.GroupWrite)) != 0)
            throw new ConnectionFileException($"the connection file {path} can be written by others than its owner; its mode should be 600");
    }

    private string? Problem()
    {
        int[] ports = [ShellPort, IopubPort, StdinPort, ControlPort, HeartbeatPort];
        if (Transport != "tcp") return $"asks for the transport '{Transport}'; there is tcp";
        if (SignatureScheme != "hmac-sha256") return $"asks for the signature scheme '{SignatureScheme}'; there is hmac-sha256";
        if (string.IsNullOrEmpty(Key)) return "has no key: anybody on this machine could run code";
        if (Ip != "localhost" && !(IPAddress.TryParse(Ip, out var address) && IPAddress.IsLoopback(address)))
            return $"asks to listen on '{Ip}'; only addresses of this machine alone are taken, such as 127.0.0.1";
        if (Array.Exists(ports, port => port is < 0 or > IPEndPoint.MaxPort)) return "has a port that is not between 0 and 65535";
        return ports.Where(port => port != 0).GroupBy(port => port).FirstOrDefault(same => same.Count() > 1) is { Key: var twice }
            ? $"has the port {twice} twice" : null;
    }
}

/// <summary>A connection file that cannot be used; the message says why.</summary>
public sealed class ConnectionFileException(string message, Exception? inner = null) : Exception(message, inner);
