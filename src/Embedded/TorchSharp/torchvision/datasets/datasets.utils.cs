using System.Formats.Tar;
using System.IO.Compression;

namespace TorchSharp;

public static partial class torchvision
{
    public static partial class datasets
    {
        /// <summary>Tools for files of data.</summary>
        public static partial class utils
        {
            /// <summary>Unpacks an archive, <c>.zip</c>, <c>.tar</c>, <c>.tar.gz</c> or <c>.tgz</c>, over files that are there.</summary>
            /// <param name="from_path">The archive.</param>
            /// <param name="to_path">The folder for its files, made if missing; the archive's own if null.</param>
            /// <param name="remove_finished">Delete the archive afterwards.</param>
            /// <returns>The folder.</returns>
            /// <exception cref="ArgumentException">The file's name has none of these endings.</exception>
            /// <exception cref="InvalidDataException">The archive is damaged.</exception>
            public static string extract_archive(string from_path, string? to_path = null, bool remove_finished = false)
            {
                ArgumentNullException.ThrowIfNull(from_path);
                to_path ??= Path.GetDirectoryName(Path.GetFullPath(from_path))!;
                Directory.CreateDirectory(to_path);
                using (var file = File.OpenRead(from_path))
                {
                    if (HasEnding(".zip"))
                    {
                        ZipFile.ExtractToDirectory(file, to_path, overwriteFiles: true);
                    }
                    else if (HasEnding(".tar"))
                    {
                        TarFile.ExtractToDirectory(file, to_path, overwriteFiles: true);
                    }
                    else if (HasEnding(".tar.gz") || HasEnding(".tgz"))
                    {
                        using var unzipped = new GZipStream(file, CompressionMode.Decompress);
                        TarFile.ExtractToDirectory(unzipped, to_path, overwriteFiles: true);
                    }
                    else
                    {
                        throw new ArgumentException($"Unknown compression or archive type: '{Path.GetFileName(from_path)}'. "
                            + "Known endings are: '.tar', '.tar.gz', '.tgz', '.zip'.", nameof(from_path));
                    }
                }
                if (remove_finished) File.Delete(from_path);
                return to_path;

                bool HasEnding(string ending) => from_path.EndsWith(ending, StringComparison.OrdinalIgnoreCase);
            }
        }
    }
}
