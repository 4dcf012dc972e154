using System.Formats.Tar;

namespace DeepLearning;

/// <summary>
/// CIFAR-10's binary format: records of one byte for the class, 0 … 9, and 3,072 for the pixels, [3, 32, 32]. The archive holds five
/// files of 10,000 records to train on, data_batch_1.bin … data_batch_5.bin, and test_batch.bin.
/// </summary>
internal static class CifarRecords
{
    internal const int Size = 32, Channels = 3, Pixels = Channels * Size * Size, FileRecords = 10_000;
    private const int TrainFiles = 5;

    /// <summary>Exactly so many records, the stream's all.</summary>
    /// <exception cref="InvalidDataException">There are fewer or more, a class is not 0 … 9, or the stream is damaged; the message names
    /// the file.</exception>
    internal static RawImages Read(Stream stream, string fileName, int count)
    {
        var images = New(count);
        ReadInto(images, 0, count, stream, fileName);
        return images;
    }

    /// <summary>The images of an unzipped archive. Nothing of what the archive says about names and sizes is taken on trust.</summary>
    /// <exception cref="InvalidDataException">The archive is damaged, or a file is missing, twice there, or has another size.</exception>
    internal static (RawImages Train, RawImages Test) ReadArchive(Stream stream, string archiveName, int fileRecords = FileRecords)
    {
        var (train, test) = (New(TrainFiles * fileRecords), New(fileRecords));
        var missing = new HashSet<string>(Enumerable.Range(1, TrainFiles).Select(i => $"data_batch_{i}.bin").Append("test_batch.bin"));
        try
        {
            using var archive = new TarReader(stream);
            while (archive.GetNextEntry() is { } entry)
            {
                var name = Path.GetFileName(entry.Name);
                if (entry.DataStream is not { } content || !missing.Remove(name)) continue;
                if (name == "test_batch.bin") ReadInto(test, 0, fileRecords, content, $"{archiveName}/{name}");
                else ReadInto(train, (name["data_batch_".Length] - '1') * fileRecords, fileRecords, content, $"{archiveName}/{name}");
            }
        }
        catch (Exception e) when (e is EndOfStreamException or FormatException)
        {
            throw new InvalidDataException($"The archive '{archiveName}' is damaged ({e.Message}).", e);
        }

        return missing.Count == 0
            ? (train, test)
            : throw new InvalidDataException($"The archive '{archiveName}' has no {string.Join(", ", missing.Order())}.");
    }

    private static RawImages New(int count) => new(new byte[count * Pixels], new byte[count], Size, Size, Channels);

    private static void ReadInto(RawImages images, int first, int count, Stream stream, string fileName)
    {
        Span<byte> label = stackalloc byte[1];
        for (var i = first; i < first + count; i++)
        {
            if (stream.ReadAtLeast(label, 1, throwOnEndOfStream: false) == 0
                || stream.ReadAtLeast(images.Pixels.AsSpan(i * Pixels, Pixels), Pixels, throwOnEndOfStream: false) < Pixels)
                throw new InvalidDataException($"The file '{fileName}' ends in record {i - first + 1} of {count}.");
            if (label[0] >= ImageGenerator.Classes)
                throw new InvalidDataException(
                    $"The file '{fileName}' has the class {label[0]} in record {i - first + 1}, above {ImageGenerator.Classes - 1}.");
            images.Labels[i] = label[0];
        }

        if (stream.ReadByte() >= 0) throw new InvalidDataException($"The file '{fileName}' goes on after its {count} records.");
    }
}
