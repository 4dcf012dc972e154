using System.Collections;
using System.Numerics;
using TorchSharp.Kernels;
using TorchSharp.Utils;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>The elements as a C# collection that reads and writes the tensor's memory.</summary>
        /// <typeparam name="T">The C# type of the dtype's elements.</typeparam>
        /// <exception cref="ArgumentException">The elements are of another type.</exception>
        public TensorAccessor<T> data<T>() where T : unmanaged => new(this);

        /// <summary>The element of a tensor of one element.</summary>
        /// <typeparam name="T">The C# type of the dtype's elements: use <c>ToSingle()</c> and its like to convert.</typeparam>
        /// <exception cref="ArgumentException">The tensor has more elements, or none, or one of another type.</exception>
        public T item<T>() where T : unmanaged => numel() == 1
            ? new TensorAccessor<T>(this).ToArray()[0]
            : throw new ArgumentException($"a Tensor with {numel()} elements cannot be converted to Scalar: number of elements must be "
                + $"1, shape is {Shape.Text(Sizes)}");

        /// <summary>The element of a tensor of one element, with its dtype.</summary>
        /// <exception cref="ArgumentException">The tensor has more elements, or none.</exception>
        public Scalar ToScalar() => dtype switch
        {
            ScalarType.Float32 => item<float>(),
            ScalarType.Float64 => item<double>(),
            ScalarType.Int64 => item<long>(),
            ScalarType.Int32 => item<int>(),
            ScalarType.Int16 => item<short>(),
            ScalarType.Int8 => item<sbyte>(),
            ScalarType.Byte => item<byte>(),
            ScalarType.Bool => item<bool>(),
            ScalarType.Float16 => item<Half>(),
            ScalarType.BFloat16 => Scalar.Of(item<BFloat16>()),
            ScalarType.ComplexFloat32 => item<(float, float)>(),
            ScalarType.ComplexFloat64 => item<Complex>(),
            _ => throw Operators.Elementwise.Unsupported(dtype, "ToScalar"),
        };

        /// <summary>True if the tensor's only element is not zero.</summary>
        /// <exception cref="InvalidOperationException">The tensor has more elements, or none.</exception>
        public bool is_nonzero() => numel() == 1
            ? ToScalar().As<bool>()
            : throw new InvalidOperationException($"is_nonzero() called on non-singleton tensor of shape {Shape.Text(Sizes)}");

        /// <summary>Nested <see cref="ArrayList"/>s of <see cref="Scalar"/>s; a <see cref="Scalar"/> for a 0-d tensor.</summary>
        public object tolist()
        {
            if (Rank == 0) return ToScalar();
            var list = new ArrayList();
            for (var i = 0L; i < Sizes[0]; i++)
            {
                using var row = Operators.Views.Select(this, 0, i);
                list.Add(row.tolist());
            }
            return list;
        }

        /// <summary>The memory of a contiguous tensor, read and written as bytes.</summary>
        /// <exception cref="InvalidOperationException">The tensor is not contiguous.</exception>
        /// <exception cref="ArgumentException">The new contents have another length.</exception>
        public Span<byte> bytes
        {
            get => is_contiguous()
                ? Impl.Storage.Span<byte>(Impl.Offset * ElementSize, checked((int)(numel() * ElementSize)))
                : throw new InvalidOperationException($"bytes of a tensor that is not contiguous: shape {Shape.Text(Sizes)}, strides "
                    + $"{Shape.Text(Strides)}");
            set
            {
                if (value.Length != numel() * ElementSize)
                    throw new ArgumentException($"the tensor has {numel() * ElementSize} bytes, got {value.Length}", nameof(value));
                value.CopyTo(bytes);
                Impl.Storage.Version++;
            }
        }

        /// <summary>Writes the memory of a contiguous tensor to a stream.</summary>
        public void WriteBytesToStream(Stream stream, int bufferSize = 1024) => stream.Write(bytes);

        /// <summary>Fills the memory of a contiguous tensor from a stream.</summary>
        /// <exception cref="EndOfStreamException">The stream ends too early.</exception>
        public void ReadBytesFromStream(Stream stream, int bufferSize = 1024)
        {
            stream.ReadExactly(bytes);
            Impl.Storage.Version++;
        }

        /// <summary>The element at a place in row-major order.</summary>
        public T ReadCpuValue<T>(long i) where T : unmanaged => new TensorAccessor<T>(this)[i];

        /// <inheritdoc cref="ReadCpuValue"/>
        public float ReadCpuSingle(long i) => ReadCpuValue<float>(i);

        /// <inheritdoc cref="ReadCpuValue"/>
        public float ReadCpuFloat16(long i) => (float)ReadCpuValue<Half>(i);

        /// <inheritdoc cref="ReadCpuValue"/>
        public float ReadCpuBFloat16(long i) => ReadCpuValue<BFloat16>(i);

        /// <inheritdoc cref="ReadCpuValue"/>
        public double ReadCpuDouble(long i) => ReadCpuValue<double>(i);

        /// <inheritdoc cref="ReadCpuValue"/>
        public long ReadCpuInt64(long i) => ReadCpuValue<long>(i);

        /// <inheritdoc cref="ReadCpuValue"/>
        public int ReadCpuInt32(long i) => ReadCpuValue<int>(i);

        /// <inheritdoc cref="ReadCpuValue"/>
        public short ReadCpuInt16(long i) => ReadCpuValue<short>(i);

        /// <inheritdoc cref="ReadCpuValue"/>
        public sbyte ReadCpuSByte(long i) => ReadCpuValue<sbyte>(i);

        /// <inheritdoc cref="ReadCpuValue"/>
        public byte ReadCpuByte(long i) => ReadCpuValue<byte>(i);

        /// <inheritdoc cref="ReadCpuValue"/>
        public bool ReadCpuBool(long i) => ReadCpuValue<bool>(i);
    }

    /// <inheritdoc cref="Tensor.is_nonzero"/>
    public static bool is_nonzero(Tensor input) => input.is_nonzero();
}
