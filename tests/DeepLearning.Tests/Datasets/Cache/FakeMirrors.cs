using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;

namespace DeepLearning.Tests;

/// <summary>A network of our own: answers per host, and the list of what was asked for.</summary>
internal sealed class FakeMirrors : HttpMessageHandler
{
    internal static byte[] Content { get; } = [.. Enumerable.Range(0, 200_000).Select(i => (byte)(i * 31 % 251))];

    internal static DataFile File { get; } =
        new("set.bin", Content.Length, Convert.ToHexStringLower(SHA256.HashData(Content)), [Content.Length]);

    internal static DataSource Set { get; } =
        new("toy", "Toy", "https://one.test", "CC0", ["https://one.test/toy/", "https://two.test/toy/"], [File]);

    private readonly Dictionary<string, Func<CancellationToken, Task<HttpResponseMessage>>> hosts = [];

    internal ConcurrentQueue<string> Asked { get; } = [];

    /// <summary>From which byte on the file was asked for, request by request.</summary>
    internal ConcurrentQueue<long?> Ranges { get; } = [];

    internal FakeMirrors On(string host, Func<CancellationToken, Task<HttpResponseMessage>> answer)
    {
        hosts[host] = answer;
        return this;
    }

    internal FakeMirrors On(string host, Func<HttpContent> body, HttpStatusCode status = HttpStatusCode.OK) =>
        On(host, _ => Task.FromResult(new HttpResponseMessage(status) { Content = body() }));

    /// <summary>A mirror that sends the part that was asked for, or, with a shift, another one.</summary>
    internal FakeMirrors Rest(string host, int shift = 0) => On(host, _ =>
    {
        if (Ranges.Last() is not { } from) return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = Good() });
        var content = new ByteArrayContent(Content, (int)from + shift, Content.Length - (int)from - shift);
        content.Headers.ContentRange = new(from + shift, Content.Length - 1, Content.Length);
        return Task.FromResult(new HttpResponseMessage(HttpStatusCode.PartialContent) { Content = content });
    });

    internal FakeMirrors Unreachable(string host) =>
        On(host, _ => throw new HttpRequestException($"Name or service not known ({host}:443)"));

    /// <summary>A connection that never answers, and whose wait cannot be canceled, like a name lookup's.</summary>
    internal FakeMirrors Silent(string host) => On(host, _ => new TaskCompletionSource<HttpResponseMessage>().Task);

    internal static HttpContent Good() => new ByteArrayContent(Content);

    /// <summary>A body whose length is not announced.</summary>
    internal static HttpContent Stream(Stream stream)
    {
        var content = new StreamContent(stream);
        content.Headers.ContentLength = null;
        return content;
    }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Asked.Enqueue(request.RequestUri!.ToString());
        Ranges.Enqueue(request.Headers.Range?.Ranges.Single().From);
        return Answer(request, cancellationToken);
    }

    private async Task<HttpResponseMessage> Answer(HttpRequestMessage request, CancellationToken token)
    {
        var response = await hosts[request.RequestUri!.Host](token);
        response.RequestMessage = request;
        return response;
    }
}

/// <summary>A body: so many bytes at a time, a wait before each, then either the end or silence for ever.</summary>
internal sealed class SlowStream(byte[] content, int chunk, TimeSpan wait, bool hangs = false) : Stream
{
    private int position;

    /// <summary>How many bytes were taken.</summary>
    internal int Taken => position;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (hangs && position == content.Length) await Task.Delay(Timeout.Infinite, cancellationToken);
        await Task.Delay(wait, cancellationToken);
        var count = Math.Min(Math.Min(chunk, buffer.Length), content.Length - position);
        content.AsSpan(position, count).CopyTo(buffer.Span);
        position += count;
        return count;
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
