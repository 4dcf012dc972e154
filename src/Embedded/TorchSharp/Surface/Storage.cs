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

        /// <summary>Converted to Bool, in memory of its own unless that is its dtype.</summary>
        public Storage<bool> @bool() => _tensor.storage<bool>();

        /// <summary>Converted to Byte, in memory of its own unless that is its dtype.</summary>
        public Storage<byte> @byte() => _tensor.storage<byte>();

        /// <summary>Converted to Int32, in memory of its own unless that is its dtype.</summary>
        public Storage<int> @int() => _tensor.storage<int>();

        /// <summary>Converted to Int64, in memory of its own unless that is its dtype.</summary>
        public Storage<long> @long() => _tensor.storage<long>();

        /// <summary>Converted to Float32, in memory of its own unless that is its dtype.</summary>
        public Storage<float> @float() => _tensor.storage<float>();

        /// <summary>Converted to Float64, in memory of its own unless that is its dtype.</summary>
        public Storage<double> @double() => _tensor.storage<double>();

        /// <summary>Converted to ComplexFloat32, in memory of its own unless that is its dtype.</summary>
        public Storage<(float, float)> complex_float() => _tensor.storage<(float, float)>();

        /// <summary>Converted to ComplexFloat64, in memory of its own unless that is its dtype.</summary>
        public Storage<System.Numerics.Complex> complex_double() => _tensor.storage<System.Numerics.Complex>();

        /// <summary>Where the memory begins.</summary>
        protected IntPtr data_ptr() => _tensor_data_ptr;

        /// <summary>A 1-d tensor of the numbers.</summary>
        /// <exception cref="ArgumentException">No dtype has elements of that type.</exception>
        protected static Tensor CreateTypedTensor<T>(ScalarType dtype, IList<T> rawArray) => Creation.From(rawArray.ToArray(), dtype);

        // Memory stays where it is for as long as a tensor looks at it.
        private static unsafe IntPtr Address(Tensor tensor) => (IntPtr)Unsafe.AsPointer(ref MemoryMarshal.GetReference(tensor.bytes));
    }

    public partial class Tensor
    {
        /// <summary>The memory that this tensor and its views look at: all of it, in the order in which it lies.</summary>
        /// <typeparam name="T">The C# type of the dtype's elements.</typeparam>
        /// <remarks>As numbers of another dtype than the tensor's it is a converted copy of the tensor's elements.</remarks>
        /// <exception cref="ArgumentException">No dtype has elements of that type.</exception>
        public Storage<T> storage<T>() where T : unmanaged
        {
            if (ScalarTypes.Of<T>() is var wanted && wanted != dtype)
            {
                using var converted = Copies.Cast(this, wanted);
                return converted.storage<T>();
            }
            using var plain = detach();
            return new(Views.AsStrided(plain, [Impl.Storage.Bytes / ElementSize], [1], 0).DetachFromDisposeScope());
        }
    }

    /// <summary>True if the object is the memory of a tensor.</summary>
    public static bool is_storage(object obj) => obj is Storage;
}
