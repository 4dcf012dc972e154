using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace Notebooks.Zmtp;

/// <summary>ROUTER: messages come with the sender's identity as their first frame, and leave for the peer that it names.</summary>
internal sealed class RouterSocket(Action<List<byte[]>> received) : ZmtpSocket("ROUTER", TimeSpan.FromSeconds(5))
{
    private readonly ConcurrentDictionary<string, ZmtpPeer> _byIdentity = [];

    /// <summary>Sends to the peer that the first frame names; to nobody if it has gone.</summary>
    public void Send(IReadOnlyList<byte[]> frames)
    {
        if (_byIdentity.TryGetValue(Convert.ToHexString(frames[0]), out var peer)) peer.Send(ZmtpFraming.Message([.. frames.Skip(1)]));
    }

    // A second peer of the same name would get the first one's replies: it is turned away.
    protected override bool Admit(ZmtpPeer peer)
    {
        if (peer.Identity.Length == 0) peer.Identity = [0, .. RandomNumberGenerator.GetBytes(8)];
        return _byIdentity.TryAdd(Convert.ToHexString(peer.Identity), peer);
    }

    protected override void Receive(ZmtpPeer peer, List<byte[]> frames)
    {
        frames.Insert(0, peer.Identity);
        received(frames);
    }

    protected override void Left(ZmtpPeer peer) => _byIdentity.TryRemove(Convert.ToHexString(peer.Identity), out _);
}

/// <summary>PUB: every message goes to every peer that subscribed to a beginning of it.</summary>
internal sealed class PublisherSocket() : ZmtpSocket("PUB", TimeSpan.FromSeconds(5))
{
    private readonly ConcurrentDictionary<ZmtpPeer, List<byte[]>> _topics = [];

    public void Send(IReadOnlyList<byte[]> frames)
    {
        byte[]? message = null;
        foreach (var peer in Peers)
        {
            if (!_topics.TryGetValue(peer, out var topics)) continue;
            lock (topics)
            {
                if (!topics.Exists(topic => frames[0].AsSpan().StartsWith(topic))) continue;
            }

            peer.Send(message ??= ZmtpFraming.Message(frames));
        }
    }

    // A subscriber says 1 and a topic, or 0 and the topic to end it.
    protected override void Receive(ZmtpPeer peer, List<byte[]> frames)
    {
        if (frames is not [[var kind, .. var topic]] || kind > 1) return;
        var topics = _topics.GetOrAdd(peer, _ => []);
        lock (topics)
        {
            if (kind == 1 && topics.Count < 64) topics.Add(topic);
            else topics.RemoveAll(known => known.AsSpan().SequenceEqual(topic));
        }
    }

    protected override void Left(ZmtpPeer peer) => _topics.TryRemove(peer, out _);
}

/// <summary>The heartbeat: whatever comes goes back.</summary>
internal sealed class EchoSocket() : ZmtpSocket("REP", TimeSpan.FromSeconds(1))
{
    protected override void Receive(ZmtpPeer peer, List<byte[]> frames) => peer.Send(ZmtpFraming.Message(frames));
}
