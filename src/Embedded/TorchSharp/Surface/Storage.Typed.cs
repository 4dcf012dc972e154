using System.Collections;
using TorchSharp.Operators;
using TorchSharp.Utils;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>The memory that a tensor and its views look at, as a list of numbers that can be read and written.</summary>
    /// <typeparam name="T">The C# type of the dtype's elements.</typeparam>
    public sealed class Storage<T> : Storage, IDisposable, IEnumerable<T> where T : unmanaged
    {
        private readonly TensorAccessor<T> elements;

        internal Storage(Tensor tensor) : base(tensor) => elements = tensor.data<T>();

        /// <summary>The number of numbers.</summary>
        public int Count => (int)elements.Count;

        /// <summary>False: numbers can be set.</summary>
        public bool IsReadOnly => false;

        /// <summary>Always the CPU.</summary>
        public Device device => CPU;

        /// <summary>One number.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The index is negative or too large.</exception>
        public T this[int index]
        {
            get => elements[index];
            set => elements[index] = value;
        }

        /// <summary>The numbers from start to below end, in the same memory; set to as many others, or all to one.</summary>
        /// <exception cref="ArgumentException">Set to a wrong number of numbers.</exception>
        public Storage<T> this[(int? start, int? end) range]
        {
            get => Part(range.start ?? 0, range.end ?? Count);
            set
            {
                using var part = this[range];
                if (value.Count == 1) part.fill_(value[0]);
                else if (value.Count == part.Count) part.copy_(value.ToArray());
                else throw new ArgumentException($"{value.Count} numbers do not fit into {part.Count} places", nameof(value));
            }
        }

        /// <summary>The numbers of a range, in the same memory; set to as many others, or all to one.</summary>
        /// <exception cref="ArgumentException">Set to a wrong number of numbers.</exception>
        public Storage<T> this[Range range]
        {
            get => this[Bounds(range)];
            set => this[Bounds(range)] = value;
        }

        /// <inheritdoc/>
        public override int element_size() => (int)_tensor.ElementSize;

        /// <summary>The storage itself: it is on the CPU.</summary>
        public Storage<T> cpu() => this;

        /// <summary>Never succeeds: CUDA needs the real TorchSharp package (build with Packages=nuget).</summary>
        /// <exception cref="NotSupportedException">Always.</exception>
        public Storage<T> cuda(Device? device = null)
        {
            Devices.RequireCpu(DeviceType.CUDA);
            return this;
        }

        /// <summary>Sets all numbers to one.</summary>
        public void fill_(T value)
        {
            for (var i = 0; i < Count; i++) elements[i] = value;
        }

        /// <summary>Copies numbers over those of the storage, until either ends.</summary>
        public void copy_(IList<T> array) => CopyFrom(array, 0);

        /// <summary>Copies a list from an index on over the numbers of the storage, until either ends.</summary>
        public void CopyFrom(IList<T> array, int arrayIndex) => elements.CopyFrom(Creation.Elements(array), arrayIndex);

        /// <summary>Copies the numbers to a list from an index on, until either ends.</summary>
        public void CopyTo(IList<T> array, int arrayIndex)
        {
            for (var i = 0; i < Math.Min(Count, array.Count - arrayIndex); i++) array[arrayIndex + i] = elements[i];
        }

        /// <summary>A copy of the numbers.</summary>
        public T[] ToArray() => elements.ToArray();

        /// <summary>A copy of the numbers.</summary>
        public IList<T> tolist() => ToArray();

        /// <summary>True if the number occurs.</summary>
        public bool Contains(T item) => IndexOf(item) >= 0;

        /// <summary>The first place of a number, −1 if it does not occur.</summary>
        public int IndexOf(T item) => Array.IndexOf(ToArray(), item);

        /// <summary>The numbers as they are now.</summary>
        public IEnumerator<T> GetEnumerator() => elements.GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

        /// <summary>Lets the memory go, unless a tensor still looks at it.</summary>
        public void Dispose() => _tensor.Dispose();

        /// <summary>A storage of one number.</summary>
        public static implicit operator Storage<T>(T value) => new(Creation.List<T>([value]).DetachFromDisposeScope());

        private Storage<T> Part(int start, int end) => new(Views.Slice(_tensor, 0, start, end, 1).DetachFromDisposeScope());

        private (int? start, int? end) Bounds(Range range)
        {
            var (offset, length) = range.GetOffsetAndLength(Count);
            return (offset, offset + length);
        }
    }
}
