using System.Runtime.CompilerServices;
using TorchSharp.Autograd;
using TorchSharp.Operators;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>
    /// An n-dimensional array of numbers of one <see cref="ScalarType"/>, with the history that <see cref="backward()"/> needs.
    /// A handle: dispose it, or let a <see cref="DisposeScope"/> do so, to give its memory back at once.
    /// </summary>
    public partial class Tensor : IScopeMember
    {
        private static long totalCount;
        private static long peakCount;
        private static long lastHandle;
        private TensorImpl? impl;
        private long handle;

        internal Tensor(TensorImpl impl)
        {
            this.impl = impl;
            impl.Retain();
            var total = Interlocked.Increment(ref totalCount);
            if (total > Volatile.Read(ref peakCount)) Volatile.Write(ref peakCount, total);
            DisposeScopeManager.Register(this);
        }

        /// <summary>Takes the place of another handle, also in its dispose scope; that one becomes empty.</summary>
        private protected Tensor(Tensor replaced)
        {
            (impl, replaced.impl) = (replaced.Impl, null);
            replaced.OwningScope?.Replace(replaced, this);
        }

        private Tensor() { }

        /// <summary>Makes this the handle of an operator that will dispose of it: it is in no scope and does not count.</summary>
        internal Tensor Temporary()
        {
            DisposeScopeManager.Forget(this);
            return this;
        }

        /// <summary>A handle on nothing, as if disposed.</summary>
        internal static Tensor Undefined() => new();

        /// <summary>The number of handles that are not disposed.</summary>
        public static long TotalCount => Interlocked.Read(ref totalCount);

        /// <summary>The largest <see cref="TotalCount"/> so far.</summary>
        public static long PeakCount => Interlocked.Read(ref peakCount);

        /// <summary>What this handle stands for.</summary>
        /// <exception cref="InvalidOperationException">The tensor was disposed.</exception>
        internal TensorImpl Impl
        {
            [MethodImpl(MethodImplOptions.AggressiveInlining)]
            get => impl ?? throw new InvalidOperationException("Tensor invalid -- empty handle: it was disposed, by itself or by its dispose scope.");
        }

        /// <summary>The scope that will dispose this handle.</summary>
        internal DisposeScope? OwningScope { get; set; }

        DisposeScope? IScopeMember.OwningScope { get => OwningScope; set => OwningScope = value; }

        LifetimeStatistics IScopeMember.Lives(ThreadDisposeScopeStatistics statistics) => statistics.TensorStatistics;

        /// <summary>True once the tensor is disposed.</summary>
        public bool IsInvalid => impl is null;

        /// <summary>A number that identifies the handle: another one on the same tensor has its own.</summary>
        public IntPtr Handle
        {
            get
            {
                _ = Impl;
                // Few handles are asked, so that a number is given only then.
                if (handle == 0) Interlocked.CompareExchange(ref handle, Interlocked.Increment(ref lastHandle), 0);
                return checked((IntPtr)handle);
            }
        }

        /// <summary>An optional name, for people.</summary>
        public string name { get => Impl.Name!; set => Impl.Name = value; }

        /// <summary>The element type.</summary>
        public ScalarType dtype => Impl.Dtype;

        /// <summary>The device: always the CPU.</summary>
        public Device device => CPU;

        /// <summary>The kind of device: always the CPU.</summary>
        public DeviceType device_type => DeviceType.CPU;

        /// <summary>The number of the device, −1 for the current one.</summary>
        public int device_index => -1;

        /// <summary>The sizes, e.g. <c>[N, C, H, W]</c>; empty for a 0-d tensor.</summary>
        public long[] shape => (long[])Impl.Sizes.Clone();

        /// <summary>The sizes.</summary>
        public long[] size() => shape;

        /// <summary>The size of one dimension; negative counts from the end.</summary>
        public long size(int dim) => Impl.Sizes.Length == 0
            ? throw new ArgumentOutOfRangeException(nameof(dim), dim, "a 0-d tensor has no dimensions")
            : Impl.Sizes[Shape.Dim(dim, Impl.Sizes.Length)];

        /// <summary>The distance in elements between neighbours of each dimension.</summary>
        public long[] stride() => (long[])Impl.Strides.Clone();

        /// <summary>The distance in elements between neighbours of one dimension.</summary>
        public long stride(int dim) => Impl.Strides[Shape.Dim(dim, Impl.Sizes.Length)];

        /// <summary>The place of the first element in the underlying memory, in elements.</summary>
        public long storage_offset() => Impl.Offset;

        /// <summary>The number of dimensions.</summary>
        public long Dimensions => Impl.Sizes.Length;

        /// <summary>The number of dimensions.</summary>
        public long ndim => Impl.Sizes.Length;

        /// <summary>The number of dimensions.</summary>
        public long dim() => Impl.Sizes.Length;

        /// <summary>The number of elements.</summary>
        public long NumberOfElements => Impl.Count;

        /// <summary>The number of elements.</summary>
        public long numel() => Impl.Count;

        /// <summary>The bytes of one element.</summary>
        public long ElementSize => Impl.Dtype.Size();

        /// <summary>The bytes of one element.</summary>
        public long element_size() => ElementSize;

        /// <summary>True if the elements lie one after another in row-major order.</summary>
        public bool is_contiguous() => Impl.IsContiguous;

        /// <summary>True for floating-point dtypes.</summary>
        public bool is_floating_point() => dtype.IsFloat();

        /// <summary>True for integer dtypes and Bool.</summary>
        public bool is_integral() => torch.is_integral(dtype);

        /// <summary>True for complex dtypes.</summary>
        public bool is_complex() => torch.is_complex(dtype);

        /// <summary>Always true: the embedded engine computes on the CPU.</summary>
        public bool is_cpu() => true;

        /// <summary>Always false: the embedded engine computes on the CPU.</summary>
        public bool is_cuda => false;

        /// <summary>Always false: there are no sparse tensors here.</summary>
        public bool is_sparse => false;

        /// <summary>A new handle on the same tensor.</summary>
        public Tensor alias() => new(Impl);

        /// <summary>Gives the memory back, unless another handle, a view or the autograd graph still needs it. Disposing twice is allowed.</summary>
        public void Dispose()
        {
            Dispose(true);
            GC.SuppressFinalize(this);
        }

        /// <summary>Releases the handle.</summary>
        protected virtual void Dispose(bool disposing)
        {
            var released = Interlocked.Exchange(ref impl, null);
            if (released is null) return;
            Interlocked.Decrement(ref totalCount);
            DisposeScopeManager.Unregister(this);
            released.Release();
        }

        /// <summary>True for a tensor with equal elements.</summary>
        public override bool Equals(object? obj) => obj is Tensor other && Equals(other);

        /// <summary>True if both tensors have equal elements: compared one by one, as one bool.</summary>
        public bool Equals(Tensor? target) =>
            target is not null && Impl.Sizes.AsSpan().SequenceEqual(target.Impl.Sizes) && Operators.Comparison.AllEqual(this, target);

        /// <summary>True if both handles stand for the same tensor.</summary>
        internal bool IsSame(Tensor other) => ReferenceEquals(Impl, other.Impl);

        /// <summary>The hash of the handle, not of the elements.</summary>
        public override int GetHashCode() => RuntimeHelpers.GetHashCode(this);

        internal ReadOnlySpan<long> Sizes => Impl.Sizes;

        internal ReadOnlySpan<long> Strides => Impl.Strides;

        internal int Rank => Impl.Sizes.Length;

        /// <summary>All elements of a contiguous tensor. A tensor without elements may lie outside its memory.</summary>
        /// <exception cref="NotSupportedException">The elements are of another type.</exception>
        internal Span<T> Span<T>() where T : unmanaged =>
            Impl.Count == 0 ? [] : Elementwise.Require<T>(this).Storage.Span<T>(Impl.Offset, checked((int)Impl.Count));
    }

    /// <summary>The number of elements.</summary>
    public static long numel(Tensor input) => input.numel();

    /// <summary>True for floating-point tensors.</summary>
    public static bool is_floating_point(Tensor input) => input.is_floating_point();

    /// <summary>True for integer and Bool tensors.</summary>
    public static bool is_integral(Tensor t) => t.is_integral();

    /// <summary>True for complex tensors.</summary>
    public static bool is_complex(Tensor input) => input.is_complex();

    /// <summary>True if the object is a tensor.</summary>
    public static bool is_tensor(object obj) => obj is Tensor;
}
