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
        public static void Load(this Tensor tensor, BinaryReader reader, bool skip = false)
        {
            var (dtype, shape) = ReadHeader(reader);
            if (dtype != tensor.dtype)
                throw new ArgumentException($"Mismatched tensor data types while loading: the file has {dtype.TorchName()}, the tensor is {tensor.dtype.TorchName()}. "
                    + "Make sure that the model you are loading into is exactly the same as the origin.", nameof(reader));
            ReadElements(tensor, shape, reader, skip);
        }

        /// <summary>Reads a tensor; read past it only, if <paramref name="skip"/>, and give zeros of its shape.</summary>
        public static Tensor Load(BinaryReader reader, bool skip = false)
        {
            Tensor? tensor = null;
            Load(ref tensor, reader, skip);
            return tensor;
        }

        /// <summary>Reads a tensor, into the given one if that is not null.</summary>
        /// <exception cref="ArgumentException">The shapes differ.</exception>
        public static void Load([System.Diagnostics.CodeAnalysis.NotNull] ref Tensor? tensor, BinaryReader reader, bool skip = false)
        {
            var (dtype, shape) = ReadHeader(reader);
            tensor ??= Creation.Full(shape, 0, dtype);
            ReadElements(tensor, shape, reader, skip);
        }

        private static (ScalarType dtype, long[] shape) ReadHeader(BinaryReader reader)
        {
            var dtype = (ScalarType)reader.Decode();
            var shape = new long[reader.Decode()];
            for (var i = 0; i < shape.Length; i++) shape[i] = reader.Decode();
            return (dtype, shape);
        }

        private static void ReadElements(Tensor tensor, long[] shape, BinaryReader reader, bool skip)
        {
            if (!skip && !tensor.Sizes.SequenceEqual(shape))
                throw new ArgumentException($"Mismatched tensor shape while loading: the file has {Shape.Text(shape)}, the tensor is {Shape.Text(tensor.Sizes)}. "
                    + "Make sure that the model you are loading into is exactly the same as the origin.", nameof(tensor));
            using var elements = Pointwise.Empty(shape, tensor.dtype);
            var bytes = Bytes(elements);
            var read = reader.Read(bytes);
            if (read != bytes.Length) throw new EndOfStreamException($"the file ends {bytes.Length - read} bytes before a tensor of shape {Shape.Text(shape)} does");
            if (skip) return;
            using var quiet = no_grad();
            tensor.copy_(elements).Dispose();
        }

        private static Span<byte> Bytes(Tensor contiguous) => contiguous.Impl.Storage.Span<byte>(
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
                var bits = reader.ReadByte();
                value |= (long)(bits & 0x7f) << shift;
                if ((bits & 0x80) == 0) return value;
            }
        }
    }
}
