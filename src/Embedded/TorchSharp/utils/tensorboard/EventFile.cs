namespace TorchSharp.Utils.tensorboard;

/// <summary>
/// A file of events as TensorBoard reads it. Each is one record: its length, the check of that, the event, the check of it.
/// </summary>
internal sealed class EventFile
{
    private readonly string path;

    /// <summary>A new file, with the event that tells its version.</summary>
    public EventFile(string path)
    {
        this.path = path;
        Append(new ProtoMessage().Double(1, Now()).Text(3, "brain.Event:2"));
    }

    /// <summary>Writes down one value of one step.</summary>
    /// <param name="value">As <see cref="SummaryValues"/> makes it.</param>
    /// <param name="step">The step.</param>
    /// <param name="walltime">Seconds since 1970, now if null.</param>
    public void Append(ProtoMessage value, long step, long? walltime) => Append(
        new ProtoMessage().Double(1, walltime ?? Now()).Integer(2, step).Message(5, new ProtoMessage().Message(1, value)));

    private void Append(ProtoMessage message)
    {
        var record = message.ToArray();
        using var output = new BinaryWriter(new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.ReadWrite));
        output.Write((long)record.Length);
        output.Write(Masked(CRC32C.process((long)record.Length)));
        output.Write(record);
        output.Write(Masked(CRC32C.process(record)));
    }

    private static double Now() => DateTimeOffset.UtcNow.ToUnixTimeMilliseconds() / 1000.0;

    /// <summary>Rotated and shifted, so that checks of data that hold checks differ from these.</summary>
    private static uint Masked(uint check) => ((check >> 15) | (check << 17)) + 0xa282ead8;
}
