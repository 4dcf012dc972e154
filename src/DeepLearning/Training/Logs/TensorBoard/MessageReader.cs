using System.Buffers.Binary;

namespace DeepLearning;

/// <summary>
/// Goes through the fields of one message of Google's protocol buffers. A field has a number and one of four kinds: a whole number in as
/// few
/// bytes as it needs (0), 8 bytes (1), bytes of a given length (2), 4 bytes (5).
/// </summary>
internal ref struct MessageReader(ReadOnlySpan<byte> message)
{
    private readonly ReadOnlySpan<byte> message = message;
    private int position;

    /// <summary>The number of the current field.</summary>
    public int Field { get; private set; }

    /// <summary>Where its bytes are in the message.</summary>
    public Range Extent { get; private set; }

    /// <summary>Its value, if it is a whole number.</summary>
    public long Integer { get; private set; }

    /// <summary>Its bytes; empty if it is a whole number.</summary>
    public readonly ReadOnlySpan<byte> Bytes => message[Extent];

    /// <exception cref="InvalidDataException">It has not 8 bytes.</exception>
    public readonly double Double => BinaryPrimitives.ReadDoubleLittleEndian(Exactly(sizeof(double)));

    /// <exception cref="InvalidDataException">It has not 4 bytes.</exception>
    public readonly float Float => BinaryPrimitives.ReadSingleLittleEndian(Exactly(sizeof(float)));

    /// <summary>Goes to the next field; false at the end.</summary>
    /// <exception cref="InvalidDataException">The bytes are not a message.</exception>
    public bool Next()
    {
        if (position == message.Length) return false;
        var key = Varint();
        var kind = key & 7;
        (Field, Integer) = ((int)(key >> 3), kind == 0 ? (long)Varint() : 0);
        ulong length = kind switch
        {
            0 => 0,
            1 => sizeof(double),
            2 => Varint(),
            5 => sizeof(float),
            _ => throw new InvalidDataException($"A field of an event has the unknown kind {kind}."),
        };
        if (length > (ulong)(message.Length - position))
            throw new InvalidDataException($"A field of an event has {length} bytes, but only {message.Length - position} are left.");
        Extent = position..(position + (int)length);
        position += (int)length;
        return true;
    }

    private ulong Varint()
    {
        var value = 0UL;
        for (var shift = 0; shift < 64 && position < message.Length; shift += 7)
        {
            var part = message[position++];
            value |= (ulong)(part & 0x7f) << shift;
            if (part < 0x80) return value;
        }
        throw new InvalidDataException("A number in an event does not end.");
    }

    private readonly ReadOnlySpan<byte> Exactly(int size) => Bytes.Length == size
        ? Bytes
        : throw new InvalidDataException($"Field {Field} of an event has {Bytes.Length} bytes, expected {size}.");
}
