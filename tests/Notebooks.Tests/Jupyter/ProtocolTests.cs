using System.Text;
using System.Text.Json.Nodes;

namespace Notebooks.Tests;

public class ProtocolTests
{
    private static readonly byte[] Peer = [1, 2, 3];

    [Theory]
    [InlineData("abc", 2, 2)]
    [InlineData("😀x", 1, 2)]
    [InlineData("a𝑥b", 2, 3)]
    [InlineData("a𝑥b", 9, 4)]
    [InlineData("", 3, 0)]
    public void Positions_count_code_points(string text, int codePoints, int index)
    {
        Assert.Equal(index, CodePoints.ToIndex(text, codePoints));
        Assert.Equal(Math.Min(codePoints, new StringInfoLength(text).Value), CodePoints.FromIndex(text, index));
    }

    [Fact]
    public void Messages_come_back_as_they_went()
    {
        var (one, other) = (new MessageCodec("key"), new MessageCodec("key"));
        var read = other.Read(one.Write([Peer], "execute_request", new() { ["code"] = "1 + 1 // ü😀" }, null))!;
        Assert.Equal(Peer, Assert.Single(read.Identities));
        Assert.Equal("execute_request", read.Type);
        Assert.Equal("1 + 1 // ü😀", read.Text("code"));
        var reply = one.Read(other.Write([], "execute_reply", new() { ["n"] = 3 }, read))!;
        Assert.Equal((string?)read.Header["msg_id"], (string?)reply.Parent["msg_id"]);
        Assert.Equal(3, reply.Number("n", 0));
        Assert.Equal(7, reply.Number("other", 7));
    }

    [Fact]
    public void Who_has_another_key_says_nothing()
    {
        var frames = new MessageCodec("theirs").Write([Peer], "execute_request", new() { ["code"] = "1" }, null);
        Assert.Null(new MessageCodec("ours").Read(frames));
    }

    [Fact]
    public void A_message_played_again_is_ignored()
    {
        var frames = new MessageCodec("key").Write([Peer], "execute_request", [], null);
        var codec = new MessageCodec("key");
        Assert.NotNull(codec.Read(frames));
        Assert.Null(codec.Read(frames));
    }

    [Theory]
    [InlineData(2)] // header
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)] // content
    public void A_changed_part_is_noticed(int part)
    {
        var frames = new MessageCodec("key").Write([Peer], "execute_request", [], null).ToArray();
        frames[part + 1] = Encoding.UTF8.GetBytes("""{"code":"evil"}""");
        Assert.Null(new MessageCodec("key").Read(frames));
    }

    [Fact]
    public void What_is_no_message_is_ignored()
    {
        var codec = new MessageCodec("key");
        Assert.Null(codec.Read([]));
        Assert.Null(codec.Read([Peer]));
        Assert.Null(codec.Read([Peer, "<IDS|MSG>"u8.ToArray()]));
        Assert.Null(codec.Read([.. new MessageCodec("key").Write([Peer], "x", [], null).Take(5)]));
        var parts = new byte[][] { "[]"u8.ToArray(), "{}"u8.ToArray(), "{"u8.ToArray(), "{}"u8.ToArray() };
        var signature = Convert.ToHexStringLower(System.Security.Cryptography.HMACSHA256.HashData("key"u8.ToArray(), parts.SelectMany(part => part).ToArray()));
        Assert.Null(codec.Read([Peer, "<IDS|MSG>"u8.ToArray(), Encoding.ASCII.GetBytes(signature), .. parts])); // signed, but no JSON objects
    }

    private readonly record struct StringInfoLength(string Text)
    {
        public int Value => Text.EnumerateRunes().Count();
    }
}
