using System.Text;

namespace TorchSharp.Utils.Archives;

/// <summary>Writes Python's pickle format, protocol 2, piece by piece.</summary>
internal sealed class PickleWriter : IDisposable
{
    private readonly BinaryWriter output;

    public PickleWriter(Stream stream)
    {
        output = new(stream);
        Operations('\u0080', '\u0002');
    }

    /// <summary>Operations that have no operands.</summary>
    public PickleWriter Operations(params ReadOnlySpan<char> operations)
    {
        foreach (var operation in operations) output.Write((byte)operation);
        return this;
    }

    public PickleWriter Name(string module, string name)
    {
        output.Write(Encoding.UTF8.GetBytes($"c{module}\n{name}\n"));
        return this;
    }

    public PickleWriter Text(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        output.Write((byte)'X');
        output.Write(bytes.Length);
        output.Write(bytes);
        return this;
    }

    public PickleWriter Integer(long value)
    {
        if (value is >= int.MinValue and <= int.MaxValue)
        {
            output.Write((byte)'J');
            output.Write((int)value);
            return this;
        }
        Operations('\u008a', '\u0008');
        output.Write(value);
        return this;
    }

    public PickleWriter Tuple(ReadOnlySpan<long> items)
    {
        Operations('(');
        foreach (var item in items) Integer(item);
        return Operations('t');
    }

    /// <summary>Ends the pickle.</summary>
    public void Dispose()
    {
        Operations('.');
        output.Dispose();
    }
}
