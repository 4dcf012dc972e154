using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using TorchSharp.Operators;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>The memory that a tensor and its views look at, as a list of numbers of their dtype.</summary>
    public abstract class Storage
    {
        /// <summary>The whole memory as a tensor of one dimension.</summary>
        protected Tensor _tensor = null!;

        /// <summary>Where the memory begins.</summary>
        protected IntPtr _tensor_data_ptr;

        /// <summary>A storage without memory.</summary>
        protected Storage() { }

        /// <summary>The memory of a tensor of one dimension.</summary>
        protected Storage(Tensor tensor) : this(tensor, Address(tensor)) { }

        /// <summary>The memory of a tensor of one dimension, that begins at an address.</summary>
        protected Storage(Tensor tensor, IntPtr data_ptr) => (_tensor, _tensor_data_ptr) = (tensor, data_ptr);

        /// <summary>The bytes of one number.</summary>
        public abstract int element_size();

        /// <summary>The bytes of all numbers.</summary>
        public ulong nbytes() => (ulong)(_tensor.numel() * _tensor.ElementSize);

        /// <summary>Converted to Bool, in memory of its own.</summary>
        public Storage<bool> @bool() => Converted<bool>(ScalarType.Bool);

        /// <summary>Converted to Byte, in memory of its own.</summary>
        public Storage<byte> @byte() => Converted<byte>(ScalarType.Byte);

        /// <summary>Converted to Int32, in memory of its own.</summary>
        public Storage<int> @int() => Converted<int>(ScalarType.Int32);

        /// <summary>Converted to Int64, in memory of its own.</summary>
        public Storage<long> @long() => Converted<long>(ScalarType.Int64);

        /// <summary>Converted to Float32, in memory of its own.</summary>
        public Storage<float> @float() => Converted<float>(ScalarType.Float32);

        /// <summary>Converted to Float64, in memory of its own.</summary>
        public Storage<double> @double() => Converted<double>(ScalarType.Float64);

        /// <summary>Converted to ComplexFloat32, in memory of its own.</summary>
        public Storage<(float, float)> complex_float() => Converted<(float, float)>(ScalarType.ComplexFloat32);

        /// <summary>Converted to ComplexFloat64, in memory of its own.</summary>
        public Storage<System.Numerics.Complex> complex_double() => Converted<System.Numerics.Complex>(ScalarType.ComplexFloat64);

        /// <summary>Where the memory begins.</summary>
        protected IntPtr data_ptr() => _tensor_data_ptr;

        /// <summary>A 1-d tensor of the numbers.</summary>
        /// <exception cref="ArgumentException">No dtype has elements of that type.</exception>
        protected static Tensor CreateTypedTensor<T>(ScalarType dtype, IList<T> rawArray) => Creation.From(rawArray.ToArray(), dtype);

        private Storage<T> Converted<T>(ScalarType dtype) where T : unmanaged
        {
            using var converted = Copies.Cast(_tensor, dtype);
            return converted.storage<T>();
        }

        // Memory stays where it is for as long as a tensor looks at it.
        private static unsafe IntPtr Address(Tensor tensor) => (IntPtr)Unsafe.AsPointer(ref MemoryMarshal.GetReference(tensor.bytes));
    }

    public partial class Tensor
    {
        /// <summary>The memory that this tensor and its views look at: all of it, in the order in which it lies.</summary>
        /// <typeparam name="T">The C# type of the dtype's elements.</typeparam>
        /// <exception cref="ArgumentException">The elements are of another type.</exception>
        public Storage<T> storage<T>() where T : unmanaged
        {
            using var plain = detach();
            return new(Views.AsStrided(plain, [Impl.Storage.Bytes / ElementSize], [1], 0).DetachFromDisposeScope());
        }
    }

    /// <summary>True if the object is the memory of a tensor.</summary>
    public static bool is_storage(object obj) => obj is Storage;
}
