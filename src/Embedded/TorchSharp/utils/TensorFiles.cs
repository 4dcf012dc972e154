using System.Diagnostics.CodeAnalysis;
using TorchSharp.Operators;
using TorchSharp.Utils;
using static TorchSharp.torch;

namespace TorchSharp
{
    public static partial class TensorExtensionMethods
    {
        /// <summary>
        /// Writes a tensor in TorchSharp's format: dtype, rank and sizes as LEB128 numbers, then the elements in row-major order,
        /// little-endian.
        /// </summary>
        public static void Save(this Tensor tensor, BinaryWriter writer)
        {
            writer.Encode((long)tensor.dtype);
            writer.Encode(tensor.Rank);
            foreach (var size in tensor.Sizes) writer.Encode(size);
            using var contiguous = tensor.contiguous();
            writer.Write(Bytes(contiguous));
        }

        /// <summary>Writes a tensor to a stream, and closes it.</summary>
        public static void Save(this Tensor tensor, Stream stream)
        {
            using var writer = new BinaryWriter(stream);
            tensor.Save(writer);
        }

        /// <summary>Writes a tensor to a file.</summary>
        public static void Save(this Tensor tensor, string location) => tensor.Save(File.Create(location));

        /// <summary>Reads a tensor's elements into this one.</summary>
        /// <param name="tensor">What is overwritten.</param>
        /// <param name="reader">Stands before a tensor of the same dtype and shape.</param>
        /// <param name="skip">Read past it only.</param>
        /// <exception cref="ArgumentException">The dtypes or the shapes differ.</exception>
        /// <exception cref="InvalidDataException">The file holds no tensor there.</exception>
        /// <exception cref="EndOfStreamException">The file ends within the tensor.</exception>
        public static void Load(this Tensor tensor, BinaryReader reader, bool skip = false)
        {
            using var loaded = skip ? TensorReader.Read(reader, skip) : LoadFor(tensor, reader);
            using var quiet = no_grad();
            if (!skip) tensor.copy_(loaded);
        }

        /// <summary>Reads a tensor; read past it only, if <paramref name="skip"/>, and give zeros of its shape.</summary>
        /// <exception cref="InvalidDataException">The file holds no tensor there.</exception>
        /// <exception cref="EndOfStreamException">The file ends within the tensor.</exception>
        public static Tensor Load(BinaryReader reader, bool skip = false) => TensorReader.Read(reader, skip);

        /// <summary>Reads a tensor, into the given one if that is not null.</summary>
        /// <exception cref="ArgumentException">The dtypes or the shapes differ.</exception>
        /// <exception cref="InvalidDataException">The file holds no tensor there.</exception>
        /// <exception cref="EndOfStreamException">The file ends within the tensor.</exception>
        public static void Load([NotNull] ref Tensor? tensor, BinaryReader reader, bool skip = false)
        {
            if (tensor is null) tensor = Load(reader, skip);
            else Load(tensor, reader, skip);
        }

        /// <summary>Reads a tensor that can be copied to the given one.</summary>
        /// <exception cref="ArgumentException">The dtypes or the shapes differ.</exception>
        internal static Tensor LoadFor(Tensor tensor, BinaryReader reader)
        {
            var loaded = TensorReader.Read(reader, skip: false);
            if (loaded.dtype == tensor.dtype && loaded.Sizes.SequenceEqual(tensor.Sizes)) return loaded;
            using (loaded)
                throw new ArgumentException((loaded.dtype == tensor.dtype
                    ? $"Mismatched tensor shape while loading: the file has {Shape.Text(loaded.Sizes)}, the tensor is {Shape.Text(tensor.Sizes)}. "
                    : $"Mismatched tensor data types while loading: the file has {loaded.dtype.TorchName()}, the tensor is {tensor.dtype.TorchName()}. ")
                    + "Make sure that the model you are loading into is exactly the same as the origin.", nameof(tensor));
        }

        /// <summary>The elements of a contiguous tensor as they lie in memory.</summary>
        internal static Span<byte> Bytes(Tensor contiguous) => contiguous.Impl.Storage.Span<byte>(
            contiguous.Impl.Offset * contiguous.ElementSize, checked((int)(contiguous.Impl.Count * contiguous.ElementSize)));
    }
}

namespace TorchSharp.Utils
{
    /// <summary>
    /// Whole numbers in as few bytes as they need: seven bits per byte, the lowest first, the high bit set on all but the last.
    /// </summary>
    internal static class Leb128
    {
        public static void Encode(this BinaryWriter writer, long value)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            for (; value > 0x7f; value >>= 7) writer.Write((byte)(value | 0x80));
            writer.Write((byte)value);
        }

        public static long Decode(this BinaryReader reader)
        {
            var value = 0L;
            for (var shift = 0; ; shift += 7)
            {
                if (shift > 56) throw new InvalidDataException("the file is damaged: a number has more than 63 bits");
                var bits = reader.ReadByte();
                value |= (long)(bits & 0x7f) << shift;
                if ((bits & 0x80) == 0) return value;
            }
        }
    }
}
