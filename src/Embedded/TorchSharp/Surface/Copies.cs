using TorchSharp.Operators;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>A copy with memory of its own.</summary>
        public Tensor clone() => Copies.Clone(this);

        /// <summary>The tensor with its elements one after another in row-major order: itself if they lie so already, else a copy.</summary>
        public Tensor contiguous() => is_contiguous() ? alias() : Copies.Clone(this);

        /// <summary>this ← source, broadcast and converted.</summary>
        /// <exception cref="ArgumentException">The shapes do not broadcast.</exception>
        public Tensor copy_(Tensor source, bool nonBlocking = false) => Copies.CopyInto(this, source);

        /// <summary>The tensor as another dtype: itself if it has that dtype already, unless a copy is asked for.</summary>
        public Tensor to_type(ScalarType type, bool copy = false, bool disposeAfter = false, bool non_blocking = false)
        {
            var result = dtype != type ? Copies.To(this, type) : copy ? clone() : alias();
            if (disposeAfter) Dispose();
            return result;
        }

        /// <inheritdoc cref="to_type"/>
        public Tensor to(ScalarType type, bool copy = false, bool disposeAfter = false, bool non_blocking = false) => to_type(type, copy, disposeAfter);
    }

    /// <inheritdoc cref="Tensor.clone"/>
    public static Tensor clone(Tensor input) => input.clone();
}
