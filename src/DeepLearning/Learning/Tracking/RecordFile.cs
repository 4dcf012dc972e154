namespace DeepLearning;

/// <summary>
/// A learner's record on disk. A change is written beside the file and moved over it, so that a crash leaves the old or the new one; a
/// lock file lets one process change it at a time, so that none undoes what another did.
/// </summary>
internal sealed class RecordFile(string path)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public string Path => path;

    /// <exception cref="LearnerRecordException">The file is damaged or from a later version.</exception>
    public LearnerRecord Read() => File.Exists(path) ? LearnerRecord.Parse(File.ReadAllText(path), path) : LearnerRecord.Empty;

    /// <summary>Replaces the record by what <paramref name="change"/> makes of it.</summary>
    /// <exception cref="LearnerRecordException">The file is damaged or from a later version: it is left as it is.</exception>
    /// <exception cref="IOException">It cannot be written, or another process holds it too long.</exception>
    public LearnerRecord Change(Func<LearnerRecord, LearnerRecord> change)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        using var held = Lock();
        var changed = change(Read());
        var draft = path + ".new";
        using (var stream = File.Create(draft))
        {
            stream.Write(System.Text.Encoding.UTF8.GetBytes(changed.ToJson()));
            stream.Flush(flushToDisk: true);
        }

        File.Move(draft, path, overwrite: true);
        return changed;
    }

    // The system releases it when the process ends, however it ends.
    private FileStream Lock()
    {
        var deadline = DateTime.UtcNow + Patience;
        while (true)
        {
            try
            {
                return new FileStream(path + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (DateTime.UtcNow < deadline)
            {
                Thread.Sleep(10);
            }
        }
    }
}
