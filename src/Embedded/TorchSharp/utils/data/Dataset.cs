namespace TorchSharp;

public static partial class torch
{
    /// <summary>Tools around training.</summary>
    public static partial class utils
    {
        /// <summary>Data sets and the loaders that make batches of them.</summary>
        public static partial class data
        {
            /// <summary>Samples by number.</summary>
            public abstract class Dataset<T> : IDisposable
            {
                /// <summary>For derived classes.</summary>
                protected Dataset() { }

                /// <summary>The number of samples.</summary>
                public abstract long Count { get; }

                /// <summary>One sample. Loaders may call it from several threads.</summary>
                public abstract T GetTensor(long index);

                /// <summary>Disposes what the data set holds.</summary>
                public void Dispose()
                {
                    Dispose(true);
                    GC.SuppressFinalize(this);
                }

                /// <summary>Disposes what the data set holds.</summary>
                protected virtual void Dispose(bool disposing) { }
            }

            /// <summary>Samples that are tensors by name.</summary>
            public abstract class Dataset : Dataset<Dictionary<string, Tensor>>
            {
                /// <summary>For derived classes.</summary>
                protected Dataset() { }
            }

            /// <summary>Samples that are lists of tensors, such as features and label.</summary>
            public abstract class IterableDataset : Dataset<IList<Tensor>>
            {
                /// <summary>For derived classes.</summary>
                protected IterableDataset() { }
            }
        }
    }
}
