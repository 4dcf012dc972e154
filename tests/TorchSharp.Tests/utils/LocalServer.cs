using System.Net;
using System.Net.Sockets;

namespace TorchSharp.Tests;

/// <summary>A web server on this machine that gives its answers one after another, whatever is asked for.</summary>
internal sealed class LocalServer : IDisposable
{
    private readonly HttpListener listener = new();

    public LocalServer(params (int status, byte[] content)[] answers)
    {
        Address = $"http://localhost:{FreePort()}/";
        listener.Prefixes.Add(Address);
        listener.Start();
        _ = Task.Run(() =>
        {
            foreach (var (status, content) in answers)
            {
                using var response = listener.GetContext().Response;
                (response.StatusCode, response.ContentLength64) = (status, content.Length);
                response.OutputStream.Write(content);
            }
        });
    }

    /// <summary>Ends in a slash.</summary>
    public string Address { get; }

    public void Dispose() => listener.Close();

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
