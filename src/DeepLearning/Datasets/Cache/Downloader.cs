using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;

namespace DeepLearning;

/// <summary>Why a file could not be fetched: in a few words that are the same on every machine, and mirror by mirror.</summary>
internal sealed record FetchFailure(string Reason, IReadOnlyList<string> Mirrors);

/// <summary>
/// Fetches files from mirrors, in their order: never more bytes than declared, checked before it takes its place in one atomic
/// step. What arrived before a connection broke is kept, and the rest asked for next time. A machine without a network loses a few seconds
/// once: what did not answer is not asked again by the same downloader.
/// </summary>
internal sealed class Downloader(HttpClient client)
{
    private readonly ConcurrentDictionary<string, bool> silentHosts = new();
    private volatile bool offline;

    /// <summary>One for the process, as being offline is.</summary>
    internal static Downloader Shared { get; } = new(new HttpClient());

    /// <summary>For how long all mirrors of a file together may keep us waiting for their first answer.</summary>
    internal TimeSpan AnswerLimit { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>For how long a mirror may send nothing.</summary>
    internal TimeSpan StallLimit { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>The slowest rate, in bytes per second, at which a download is worth waiting for.</summary>
    internal int SlowestRate { get; init; } = 20_000;

    /// <summary>For how long a download goes without saying how far it is.</summary>
    internal TimeSpan QuietFor { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>Brings the file to <paramref name="target"/>; null once it is there.</summary>
    internal FetchFailure? Fetch(DataSource set, DataFile file, string target, Action<string> notice) =>
        Task.Run(() => FetchAsync(set, file, target, notice)).GetAwaiter().GetResult(); // off the caller's synchronization context

    private async Task<FetchFailure?> FetchAsync(DataSource set, DataFile file, string target, Action<string> notice)
    {
        if (offline) return new("no network", ["no mirror answered earlier in this session; restart it to try again"]);

        var failures = new List<string>();
        var (answered, left) = (false, AnswerLimit);
        using var partial = new PartialFile(target, file);
        for (var i = 0; i < set.Mirrors.Count; i++)
        {
            var url = new Uri(new Uri(set.Mirrors[i]), file.Name);
            if (silentHosts.ContainsKey(url.Authority))
            {
                Fail(url, "did not answer earlier in this session");
                continue;
            }

            var asked = Stopwatch.GetTimestamp();
            var have = partial.Count;
            var (response, silence) = await AskAsync(url, have, left / (set.Mirrors.Count - i));
            left -= Stopwatch.GetElapsedTime(asked);
            if (response is null)
            {
                silentHosts[url.Authority] = true;
                Fail(url, silence);
                continue;
            }

            answered = true;
            try
            {
                using (response) await SaveAsync(response.EnsureSuccessStatusCode(), file, partial, notice);
                return null;
            }
            catch (InvalidDataException e)
            {
                partial.Restart();
                if (have > 0) i--; // what was kept may be at fault: once more, from the start
                else Fail(url, e.Message);
            }
            catch (Exception e) when (e is HttpRequestException or IOException or TimeoutException or UnauthorizedAccessException)
            {
                Fail(url, e.Message);
            }
        }

        offline = !answered;
        return new(answered ? "every mirror failed" : "no network", failures);

        void Fail(Uri url, string why)
        {
            failures.Add($"{url}: {why}");
            notice(failures[^1]);
        }
    }

    /// <summary>The mirror's answer, its headers read; or none, and why.</summary>
    private async Task<(HttpResponseMessage? Response, string Silence)> AskAsync(Uri url, long have, TimeSpan limit)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, url);
        if (have > 0) request.Headers.Range = new(have, null);
        using var patience = new CancellationTokenSource(limit > TimeSpan.Zero ? limit : TimeSpan.Zero);
        try
        {
            // A name lookup cannot always be canceled, so the wait for it is.
            var answer = client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, patience.Token);
            return (await answer.WaitAsync(patience.Token), "");
        }
        catch (HttpRequestException e)
        {
            return (null, e.Message);
        }
        catch (OperationCanceledException)
        {
            return (null, $"no answer within {limit.TotalSeconds:0.0} s");
        }
    }

    private async Task SaveAsync(HttpResponseMessage response, DataFile file, PartialFile partial, Action<string> notice)
    {
        // A mirror may ignore that only the rest was asked for, and send the whole.
        if (response.StatusCode != HttpStatusCode.PartialContent) partial.Restart();
        var range = response.Content.Headers.ContentRange;
        if (partial.Count > 0 && range?.From != partial.Count)
            throw new InvalidDataException($"was asked for the bytes from {partial.Count} on and sends others ({range})");
        if (response.Content.Headers.ContentLength is { } offered && offered != file.Bytes - partial.Count)
            throw new InvalidDataException($"offers {offered} bytes, expected {file.Bytes - partial.Count}");

        notice($"Fetching {file.Name} ({file.Bytes / 1e6:0.0} MB) from {response.RequestMessage!.RequestUri!.Host}"
            + (partial.Count > 0 ? $", from {partial.Count / 1e6:0.0} MB on" : ""));
        await using var input = await response.Content.ReadAsStreamAsync();
        await CopyAsync(input, file, partial, notice);
        partial.Publish();
    }

    private async Task CopyAsync(Stream input, DataFile file, PartialFile partial, Action<string> notice)
    {
        using var patience = new CancellationTokenSource();
        var (started, limit) = (Stopwatch.GetTimestamp(), StallLimit + TimeSpan.FromSeconds((double)file.Bytes / SlowestRate));
        var (buffer, told) = (new byte[1 << 16], 0L);
        while (true)
        {
            var left = limit - Stopwatch.GetElapsedTime(started);
            patience.CancelAfter(left < TimeSpan.Zero ? TimeSpan.Zero : left < StallLimit ? left : StallLimit);
            var read = 0;
            try
            {
                read = await input.ReadAsync(buffer, patience.Token).AsTask().WaitAsync(patience.Token);
            }
            catch (OperationCanceledException)
            {
                var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
                throw new TimeoutException($"too slow: {partial.Count} of {file.Bytes} bytes within {seconds:0} s");
            }

            if (read == 0) break;
            partial.Append(buffer.AsSpan(0, read));

            // A line for each tenth is enough to see that it goes on.
            var tenth = 10 * partial.Count / file.Bytes;
            if (tenth == told || tenth == 10 || Stopwatch.GetElapsedTime(started) < QuietFor) continue;
            notice($"{file.Name}: {10 * tenth} % of {file.Bytes / 1e6:0.0} MB");
            told = tenth;
        }

        if (partial.Count < file.Bytes) throw new IOException($"ended after {partial.Count} of {file.Bytes} bytes");
    }
}
