using System.Security.Cryptography;
using TorchSharp.Utils;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>Files from the net.</summary>
    public static class hub
    {
        private const int BufferSize = 1 << 16;
        private static readonly HttpClient client = new();
        private static Func<bool, IProgressBar>? createProgressBar;

        /// <summary>Sets how progress bars are made.</summary>
        /// <param name="func">Is told whether the bar is hidden; null for bars on the error stream of the console.</param>
        public static void set_create_progress_bar_func(Func<bool, IProgressBar>? func) => createProgressBar = func;

        /// <summary>A new progress bar.</summary>
        /// <param name="hidden">It shows nothing.</param>
        public static IProgressBar CreateProgressBar(bool hidden) =>
            createProgressBar?.Invoke(hidden) ?? new ConsoleProgressBar(hidden ? null : Console.Error);

        /// <inheritdoc cref="download_url_to_file_async"/>
        // On another thread, so that a caller with a synchronization context does not wait for itself.
        public static void download_url_to_file(string url, string dst, string? hash_prefix = null, bool progress = true) =>
            Task.Run(() => download_url_to_file_async(url, dst, hash_prefix, progress)).GetAwaiter().GetResult();

        /// <summary>Downloads a file, over one that is there. A download that fails leaves nothing behind.</summary>
        /// <param name="url">Its address.</param>
        /// <param name="dst">Where it is put, in a folder that exists.</param>
        /// <param name="hash_prefix">How its SHA-256 begins, in hexadecimal digits; not checked if null.</param>
        /// <param name="progress">Show a progress bar.</param>
        /// <param name="cancellationToken">Ends the download.</param>
        /// <exception cref="HttpRequestException">The address does not answer with a file.</exception>
        /// <exception cref="InvalidDataException">The hash is another one.</exception>
        public static async Task download_url_to_file_async(
            string url, string dst, string? hash_prefix = null, bool progress = true, CancellationToken cancellationToken = default)
        {
            ArgumentNullException.ThrowIfNull(url);
            ArgumentNullException.ThrowIfNull(dst);
            var unfinished = $"{dst}.{Guid.NewGuid():N}.part";
            try
            {
                await Download(url, unfinished, progress, cancellationToken).ConfigureAwait(false);
                if (hash_prefix is not null) RequireHash(unfinished, hash_prefix, url);
                File.Move(unfinished, dst, overwrite: true);
            }
            finally
            {
                if (File.Exists(unfinished)) File.Delete(unfinished);
            }
        }

        private static async Task Download(string url, string path, bool progress, CancellationToken cancellationToken)
        {
            using var bar = CreateProgressBar(!progress);
            using var response = await client.GetAsync(new Uri(url), HttpCompletionOption.ResponseHeadersRead, cancellationToken)
                .ConfigureAwait(false);
            response.EnsureSuccessStatusCode();
            bar.Maximum = response.Content.Headers.ContentLength;
            using var content = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
            using var file = File.Create(path);
            var buffer = new byte[BufferSize];
            while (await content.ReadAsync(buffer, cancellationToken).ConfigureAwait(false) is var count and > 0)
            {
                await file.WriteAsync(buffer.AsMemory(0, count), cancellationToken).ConfigureAwait(false);
                bar.Value += count;
            }
        }

        private static void RequireHash(string path, string prefix, string url)
        {
            using var file = File.OpenRead(path);
            var hash = Convert.ToHexStringLower(SHA256.HashData(file));
            if (!hash.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
                throw new InvalidDataException($"invalid hash value of '{url}' (expected \"{prefix}\", got \"{hash}\")");
        }
    }
}
