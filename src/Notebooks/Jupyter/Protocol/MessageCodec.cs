using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Notebooks;

/// <summary>
/// Messages as frames and back: identities, a delimiter, the signature, then header, parent header, metadata and content as JSON, of
/// which the signature is the HMAC-SHA256. A message that is not signed with the key, or was seen before, is none.
/// </summary>
internal sealed class MessageCodec(string key)
{
    public const string ProtocolVersion = "5.3";
    private const int JsonParts = 4;
    private const int Remembered = 1 << 16;
    private static readonly byte[] Delimiter = "<IDS|MSG>"u8.ToArray();
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private readonly byte[] _key = Encoding.UTF8.GetBytes(key);
    private readonly string _session = Guid.NewGuid().ToString("N");
    private readonly HashSet<string> _seen = [];
    private readonly Queue<string> _order = [];

    /// <summary>The message in the frames; null if it is not one of somebody who has the key.</summary>
    public JupyterMessage? Read(IReadOnlyList<byte[]> frames)
    {
        var at = frames.ToList().FindIndex(frame => frame.AsSpan().SequenceEqual(Delimiter));
        if (at < 0 || frames.Count < at + 2 + JsonParts) return null;
        var parts = frames.Skip(at + 2).Take(JsonParts).ToList();
        var signature = Sign(parts);
        if (!CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(signature), frames[at + 1]) || !IsNew(signature)) return null;
        try
        {
            var objects = parts.ConvertAll(part => JsonNode.Parse(part) as JsonObject);
            return objects.Contains(null) ? null : new([.. frames.Take(at)], objects[0]!, objects[1]!, objects[2]!, objects[3]!);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>A message of this kernel as frames, caused by <paramref name="parent"/> if given.</summary>
    public IReadOnlyList<byte[]> Write(IEnumerable<byte[]> identities, string type, JsonObject content, JupyterMessage? parent, JsonObject? metadata = null)
    {
        var header = new JsonObject
        {
            ["msg_id"] = Guid.NewGuid().ToString("N"),
            ["session"] = _session,
            ["username"] = "kernel",
            ["date"] = DateTime.UtcNow.ToString("yyyy-MM-ddTHH:mm:ss.ffffffZ", CultureInfo.InvariantCulture),
            ["msg_type"] = type,
            ["version"] = ProtocolVersion,
        };
        var parts = new[] { header, parent?.Header, metadata, content }.Select(part => Encoding.UTF8.GetBytes((part ?? []).ToJsonString(Json))).ToList();
        return [.. identities, Delimiter, Encoding.ASCII.GetBytes(Sign(parts)), .. parts];
    }

    private string Sign(IEnumerable<byte[]> parts)
    {
        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, _key);
        foreach (var part in parts) hash.AppendData(part);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    // A message that comes twice was recorded by somebody and played again.
    private bool IsNew(string signature)
    {
        lock (_seen)
        {
            if (!_seen.Add(signature)) return false;
            _order.Enqueue(signature);
            if (_order.Count > Remembered) _seen.Remove(_order.Dequeue());
            return true;
        }
    }
}
