using TorchSharp.Operators;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>Sample i is row i of every tensor. The tensors are shared, not copied.</summary>
    public class TensorDataset : utils.data.IterableDataset
    {
        private readonly Tensor[] tensors;

        /// <exception cref="ArgumentException">There are no tensors, or their first sizes differ.</exception>
        internal TensorDataset(Tensor[] tensors)
        {
            if (tensors is null or []) throw new ArgumentException("a TensorDataset needs at least one tensor", nameof(tensors));
            if (Array.Exists(tensors, tensor => tensor.Rank == 0 || tensor.Sizes[0] != tensors[0].Sizes[0]))
                throw new ArgumentException("All tensors must have the same first dimension size, got "
                    + string.Join(", ", tensors.Select(tensor => Shape.Text(tensor.Sizes))), nameof(tensors));
            this.tensors = Array.ConvertAll(tensors, tensor => tensor.alias().DetachFromDisposeScope());
        }

        /// <inheritdoc/>
        public override long Count => tensors[0].size(0);

        /// <summary>Row <paramref name="index"/> of every tensor.</summary>
        public IList<Tensor> this[long index] => [.. tensors.Select(tensor => Views.Select(tensor, 0, index))];

        /// <summary>Row <paramref name="index"/> of every tensor.</summary>
        public override IList<Tensor> GetTensor(long index) => this[index];

        /// <summary>Some rows of every tensor, gathered at once.</summary>
        internal IList<Tensor> Batch(long[] indices)
        {
            using var rows = Creation.From<long>(indices, [indices.Length]);
            return [.. tensors.Select(tensor => AlongDimension.Select(tensor, 0, rows))];
        }

        /// <inheritdoc/>
        protected override void Dispose(bool disposing)
        {
            if (disposing) Array.ForEach(tensors, tensor => tensor.Dispose());
            base.Dispose(disposing);
        }
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class utils
        {
            public static partial class data
            {
                /// <summary>Sample i is row i of every tensor.</summary>
                public static Modules.TensorDataset TensorDataset(params Tensor[] tensors) => new(tensors);
            }
        }
    }
}
