using TorchSharp.Operators;
using static TorchSharp.torch;

namespace TorchSharp.Utils;

/// <summary>
/// Reads tensors from files that may be damaged or made to harm: nothing is trusted, and no more memory is taken than the file has bytes.
/// </summary>
internal static class TensorReader
{
    private const int MostDimensions = 64;
    private const int Piece = 1 << 20;

    /// <summary>The tensor that the reader stands before; zeros of its shape, if it is only to be skipped.</summary>
    /// <exception cref="InvalidDataException">There is no tensor.</exception>
    /// <exception cref="EndOfStreamException">The file ends within the tensor.</exception>
    public static Tensor Read(BinaryReader reader, bool skip)
    {
        var (dtype, shape, bytes) = ReadHeader(reader);
        if (!reader.BaseStream.CanSeek) return ReadPieces(reader, dtype, shape, bytes, skip);
        var rest = reader.BaseStream.Length - reader.BaseStream.Position;
        if (rest < bytes) throw Ends(shape, bytes - rest);
        if (skip) reader.BaseStream.Seek(bytes, SeekOrigin.Current);
        var tensor = skip ? Creation.Full(shape, 0, dtype) : Pointwise.Empty(shape, dtype);
        if (!skip) Fill(reader, TensorExtensionMethods.Bytes(tensor), shape);
        return tensor;
    }

    private static (ScalarType dtype, long[] shape, int bytes) ReadHeader(BinaryReader reader)
    {
        var number = reader.Decode();
        if (number > sbyte.MaxValue || !Enum.IsDefined((ScalarType)number))
            throw new InvalidDataException($"the file is damaged: there is no dtype {number}");
        var rank = reader.Decode();
        if (rank > MostDimensions)
            throw new InvalidDataException($"the file is damaged: a tensor has {rank} dimensions, {MostDimensions} are possible");
        var (shape, bytes) = (new long[rank], (Int128)((ScalarType)number).Size());
        for (var i = 0; i < shape.Length; i++)
        {
            shape[i] = reader.Decode();
            bytes *= shape[i];
            if (bytes > int.MaxValue)
                throw new InvalidDataException($"the file is damaged: a tensor of {number} has more than {int.MaxValue} bytes, its sizes "
                    + $"begin with {Shape.Text(shape.AsSpan(0, i + 1))}");
        }
        return ((ScalarType)number, shape, (int)bytes);
    }

    /// <summary>From a stream whose length nobody knows: memory grows with what arrives.</summary>
    private static Tensor ReadPieces(BinaryReader reader, ScalarType dtype, long[] shape, int bytes, bool skip)
    {
        using var arrived = new MemoryStream();
        var piece = new byte[Math.Min(Piece, bytes)];
        for (var missing = bytes; missing > 0;)
        {
            var part = piece.AsSpan(0, Math.Min(piece.Length, missing));
            Fill(reader, part, shape);
            if (!skip) arrived.Write(part);
            missing -= part.Length;
        }
        var tensor = Creation.Full(shape, 0, dtype);
        arrived.GetBuffer().AsSpan(0, (int)arrived.Length).CopyTo(TensorExtensionMethods.Bytes(tensor));
        return tensor;
    }

    private static void Fill(BinaryReader reader, Span<byte> bytes, long[] shape)
    {
        while (!bytes.IsEmpty)
        {
            var read = reader.Read(bytes);
            if (read == 0) throw Ends(shape, bytes.Length);
            bytes = bytes[read..];
        }
    }

    private static EndOfStreamException Ends(long[] shape, long missing) =>
        new($"the file ends {missing} bytes before a tensor of shape {Shape.Text(shape)} does");
}
