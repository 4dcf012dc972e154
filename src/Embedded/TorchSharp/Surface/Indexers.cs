using System.Runtime.CompilerServices;
using TorchSharp.Operators;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>The element at an index of the first dimension: a view without that dimension.</summary>
        /// <exception cref="ArgumentOutOfRangeException">There is no such element.</exception>
        [IndexerName("TensorItems")]
        public Tensor this[long i1]
        {
            get => Views.At(this, [i1]);
            set => IndexExpressions.SetAt(this, [i1], value);
        }

        /// <summary>The element at indices of the first two dimensions: a view without them.</summary>
        /// <exception cref="ArgumentOutOfRangeException">There is no such element.</exception>
        [IndexerName("TensorItems")]
        public Tensor this[long i1, long i2]
        {
            get => Views.At(this, [i1, i2]);
            set => IndexExpressions.SetAt(this, [i1, i2], value);
        }

        /// <summary>The element at indices of the first three dimensions: a view without them.</summary>
        /// <exception cref="ArgumentOutOfRangeException">There is no such element.</exception>
        [IndexerName("TensorItems")]
        public Tensor this[long i1, long i2, long i3]
        {
            get => Views.At(this, [i1, i2, i3]);
            set => IndexExpressions.SetAt(this, [i1, i2, i3], value);
        }

        /// <summary>The element at indices of the first four dimensions: a view without them.</summary>
        /// <exception cref="ArgumentOutOfRangeException">There is no such element.</exception>
        [IndexerName("TensorItems")]
        public Tensor this[long i1, long i2, long i3, long i4]
        {
            get => Views.At(this, [i1, i2, i3, i4]);
            set => IndexExpressions.SetAt(this, [i1, i2, i3, i4], value);
        }

        /// <summary>The element at indices of the first five dimensions: a view without them.</summary>
        /// <exception cref="ArgumentOutOfRangeException">There is no such element.</exception>
        [IndexerName("TensorItems")]
        public Tensor this[long i1, long i2, long i3, long i4, long i5]
        {
            get => Views.At(this, [i1, i2, i3, i4, i5]);
            set => IndexExpressions.SetAt(this, [i1, i2, i3, i4, i5], value);
        }

        /// <summary>The element at indices of the first six dimensions: a view without them.</summary>
        /// <exception cref="ArgumentOutOfRangeException">There is no such element.</exception>
        [IndexerName("TensorItems")]
        public Tensor this[long i1, long i2, long i3, long i4, long i5, long i6]
        {
            get => Views.At(this, [i1, i2, i3, i4, i5, i6]);
            set => IndexExpressions.SetAt(this, [i1, i2, i3, i4, i5, i6], value);
        }

        /// <summary>The element at indices of the first dimensions: a view without them.</summary>
        /// <exception cref="ArgumentOutOfRangeException">There is no such element.</exception>
        [IndexerName("TensorItems")]
        public Tensor this[params long[] indices]
        {
            get => Views.At(this, indices);
            set => IndexExpressions.SetAt(this, indices, value);
        }

        /// <summary>
        /// The elements that index tensors or masks, which broadcast together, choose: a copy. Assigned values broadcast.
        /// </summary>
        /// <exception cref="ArgumentOutOfRangeException">An index is outside its dimension.</exception>
        [IndexerName("TensorItems")]
        public Tensor this[params Tensor[] indices]
        {
            get => IndexExpressions.Get(this, IndexExpressions.Items(indices));
            set => IndexExpressions.Set(this, IndexExpressions.Items(indices), value);
        }

        /// <summary>
        /// The elements that the items choose: a view if there are no index tensors among them. Assigned values broadcast.
        /// </summary>
        /// <exception cref="ArgumentOutOfRangeException">An index is outside its dimension.</exception>
        [IndexerName("TensorItems")]
        public Tensor this[params TensorIndex[] indices]
        {
            get => IndexExpressions.Get(this, indices);
            set => IndexExpressions.Set(this, indices, value);
        }
    }
}
