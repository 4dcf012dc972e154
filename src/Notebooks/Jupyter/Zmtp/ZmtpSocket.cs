using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace Notebooks.Zmtp;

/// <summary>A listening ZeroMQ socket: takes peers in, hands their messages on, forgets those that go or misbehave.</summary>
/// <param name="socketType"><c>ROUTER</c>, <c>PUB</c> or <c>REP</c>.</param>
/// <param name="patience">How long a sender waits for a peer that does not read.</param>
internal abstract class ZmtpSocket(string socketType, TimeSpan patience) : IAsyncDisposable
{
    private const int PeerLimit = 64;
    private readonly ConcurrentDictionary<ZmtpPeer, byte> _peers = [];
    private readonly CancellationTokenSource _stop = new();
    private TcpListener? _listener;
    private int _connections;

    /// <summary>The peers that are connected now.</summary>
    protected IEnumerable<ZmtpPeer> Peers => _peers.Keys;

    /// <summary>The port, once bound.</summary>
    public int Port => ((IPEndPoint)_listener!.LocalEndpoint).Port;

    /// <summary>Listens on a port of this machine alone; 0 takes a free one.</summary>
    public void Bind(IPAddress address, int port)
    {
        _listener = new(address, port);
        _listener.Start();
        _ = AcceptAsync(_listener);
    }

    /// <summary>Stops listening; what was sent gets a moment to leave.</summary>
    public async ValueTask DisposeAsync()
    {
        _listener?.Stop();
        await Task.WhenAll(Peers.Select(peer => peer.FlushAsync(TimeSpan.FromSeconds(1)))).ConfigureAwait(false);
        await _stop.CancelAsync().ConfigureAwait(false);
        foreach (var peer in Peers) peer.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>False turns a peer away.</summary>
    protected virtual bool Admit(ZmtpPeer peer) => true;

    protected abstract void Receive(ZmtpPeer peer, List<byte[]> frames);

    protected virtual void Left(ZmtpPeer peer) { }

    private async Task AcceptAsync(TcpListener listener)
    {
        while (!_stop.IsCancellationRequested)
        {
            try
            {
                var socket = await listener.AcceptSocketAsync(_stop.Token).ConfigureAwait(false);
                if (Volatile.Read(ref _connections) >= PeerLimit) socket.Dispose();
                else _ = ServeAsync(socket);
            }
            catch (Exception e) when (e is OperationCanceledException or ObjectDisposedException or InvalidOperationException)
            {
                return;
            }
            catch (SocketException)
            {
                if (_stop.IsCancellationRequested) return;
            }
        }
    }

    private async Task ServeAsync(Socket socket)
    {
        Interlocked.Increment(ref _connections);
        try
        {
            socket.NoDelay = true;
            await using var stream = new NetworkStream(socket, ownsSocket: true);
            using var peer = await ZmtpPeer.GreetAsync(stream, socketType, patience, _stop.Token).ConfigureAwait(false);
            if (!Admit(peer)) return;
            _peers[peer] = 0;
            try
            {
                while (await peer.ReceiveAsync(_stop.Token).ConfigureAwait(false) is { } frames) Receive(peer, frames);
            }
            finally
            {
                _peers.TryRemove(peer, out _);
                Left(peer);
            }
        }
        catch (Exception e) when (e is ZmtpException or IOException or SocketException or OperationCanceledException or ObjectDisposedException)
        {
            // this peer only: it left, or did not keep to the protocol
        }
        finally
        {
            Interlocked.Decrement(ref _connections);
        }
    }
}
