using System.Collections.Concurrent;
using System.Diagnostics;
using System.Security.Cryptography;

namespace DeepLearning;

/// <summary>Why a file could not be fetched: in a few words that are the same on every machine, and mirror by mirror.</summary>
internal sealed record FetchFailure(string Reason, IReadOnlyList<string> Mirrors);

/// <summary>
/// Fetches files from mirrors, in their order: never more bytes than declared, checked before it takes its place in one atomic
/// step. A machine without a network loses a few seconds once: what did not answer is not asked again by the same downloader.
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

    /// <summary>Brings the file to <paramref name="target"/>; null once it is there.</summary>
    internal FetchFailure? Fetch(DataSource set, DataFile file, string target, Action<string> notice) =>
        Task.Run(() => FetchAsync(set, file, target, notice)).GetAwaiter().GetResult(); // off the caller's synchronization context

    private async Task<FetchFailure?> FetchAsync(DataSource set, DataFile file, string target, Action<string> notice)
    {
        if (offline) return new("no network", ["no mirror answered earlier in this session; restart it to try again"]);

        var failures = new List<string>();
        var (answered, left) = (false, AnswerLimit);
        for (var i = 0; i < set.Mirrors.Count; i++)
        {
            var url = new Uri(new Uri(set.Mirrors[i]), file.Name);
            if (silentHosts.ContainsKey(url.Authority))
            {
                Fail(url, "did not answer earlier in this session");
                continue;
            }

            var asked = Stopwatch.GetTimestamp();
            var (response, silence) = await AskAsync(url, left / (set.Mirrors.Count - i));
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
                using (response) await SaveAsync(response.EnsureSuccessStatusCode(), file, target, notice);
                return null;
            }
            catch (Exception e) when (e is HttpRequestException or IOException or InvalidDataException or TimeoutException
                or UnauthorizedAccessException)
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
    private async Task<(HttpResponseMessage? Response, string Silence)> AskAsync(Uri url, TimeSpan limit)
    {
        using var patience = new CancellationTokenSource(limit > TimeSpan.Zero ? limit : TimeSpan.Zero);
        try
        {
            // A name lookup cannot always be canceled, so the wait for it is.
            return (await client.GetAsync(url, HttpCompletionOption.ResponseHeadersRead, patience.Token).WaitAsync(patience.Token), "");
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

    private async Task SaveAsync(HttpResponseMessage response, DataFile file, string target, Action<string> notice)
    {
        if (response.Content.Headers.ContentLength is { } offered && offered != file.Bytes)
            throw new InvalidDataException($"offers {offered} bytes, expected {file.Bytes}");

        notice($"Fetching {file.Name} ({file.Bytes / 1e6:0.0} MB) from {response.RequestMessage!.RequestUri!.Host}");
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        var partial = $"{target}.{Guid.NewGuid():N}.part";
        try
        {
            await CopyAsync(response, file, partial);
            Publish(partial, target);
        }
        finally
        {
            File.Delete(partial);
        }
    }

    private async Task CopyAsync(HttpResponseMessage response, DataFile file, string partial)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using var patience = new CancellationTokenSource();
        await using var input = await response.Content.ReadAsStreamAsync();
        await using var output = new FileStream(partial, FileMode.CreateNew, FileAccess.Write);

        var (started, limit) = (Stopwatch.GetTimestamp(), StallLimit + TimeSpan.FromSeconds((double)file.Bytes / SlowestRate));
        var buffer = new byte[1 << 16];
        for (long total = 0; ;)
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
                throw new TimeoutException($"too slow: {total} of {file.Bytes} bytes within {seconds:0} s");
            }

            if (read == 0 && total < file.Bytes) throw new InvalidDataException($"ended after {total} of {file.Bytes} bytes");
            if (read == 0) break;
            total += read;
            if (total > file.Bytes) throw new InvalidDataException($"sends more than the {file.Bytes} bytes expected");
            hash.AppendData(buffer, 0, read);
            await output.WriteAsync(buffer.AsMemory(0, read));
        }

        var actual = Convert.ToHexStringLower(hash.GetHashAndReset());
        if (actual != file.Sha256) throw new InvalidDataException($"sent a file with the SHA-256 {actual}, expected {file.Sha256}");
    }

    private static void Publish(string partial, string target)
    {
        try
        {
            File.Move(partial, target, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException && File.Exists(target))
        {
            // On Windows a file that another process reads cannot be replaced: that process brought the same file there.
        }
    }
}
