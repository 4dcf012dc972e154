using System.Collections;
using TorchSharp.Operators;
using TorchSharp.Utils;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>The samples of a data set in batches, in order or shuffled anew for every enumeration.</summary>
public class DataLoader<T, S> : IEnumerable<S>, IDisposable
{
    /// <param name="dataset">Where the samples come from.</param>
    /// <param name="batchSize">Samples per batch; the last batch may be smaller.</param>
    /// <param name="collate_fn">Makes a batch of samples.</param>
    /// <param name="shuffler">The numbers of the samples, in the order in which they are wanted.</param>
    /// <param name="device">Where the batches should be: the CPU.</param>
    /// <param name="num_worker">Threads that fetch samples.</param>
    /// <param name="drop_last">Leave the last batch out if it is smaller.</param>
    /// <param name="disposeBatch">Dispose each batch when the next one is asked for.</param>
    /// <param name="disposeDataset">Dispose the data set with the loader.</param>
    public DataLoader(
        utils.data.Dataset<T> dataset, int batchSize, Func<IEnumerable<T>, Device, S> collate_fn, IEnumerable<long> shuffler,
        Device? device = null,
        int num_worker = 1, bool drop_last = false, bool disposeBatch = true, bool disposeDataset = true)
    {
        ArgumentNullException.ThrowIfNull(dataset);
        if (batchSize < 1) throw new ArgumentOutOfRangeException(nameof(batchSize), batchSize,
            $"batch_size should be a positive integer value, but got batch_size={batchSize}");
        (this.dataset, batch_size, this.collate_fn, sampler) = (dataset, batchSize, collate_fn, shuffler);
        (Device, num_workers, this.drop_last, DisposeBatch, DisposeDataset) = (device ?? CPU, Math.Max(num_worker, 1), drop_last,
            disposeBatch, disposeDataset);
    }

    /// <param name="dataset">Where the samples come from.</param>
    /// <param name="batchSize">Samples per batch; the last batch may be smaller.</param>
    /// <param name="collate_fn">Makes a batch of samples.</param>
    /// <param name="shuffle">Random order, another one for every enumeration.</param>
    /// <param name="device">Where the batches should be: the CPU.</param>
    /// <param name="seed">Makes every enumeration have the same random order.</param>
    /// <param name="num_worker">Threads that fetch samples.</param>
    /// <param name="drop_last">Leave the last batch out if it is smaller.</param>
    /// <param name="disposeBatch">Dispose each batch when the next one is asked for.</param>
    /// <param name="disposeDataset">Dispose the data set with the loader.</param>
    public DataLoader(
        utils.data.Dataset<T> dataset, int batchSize, Func<IEnumerable<T>, Device, S> collate_fn, bool shuffle = false,
        Device? device = null,
        int? seed = null, int num_worker = 1, bool drop_last = false, bool disposeBatch = true, bool disposeDataset = true) :
        this(dataset, batchSize, collate_fn, shuffle ? new FisherYatesShuffler(dataset.Count, seed) : InOrder(dataset.Count), device,
            num_worker, drop_last,
            disposeBatch, disposeDataset)
    {
    }

    /// <summary>Where the samples come from.</summary>
    public utils.data.Dataset<T> dataset { get; }

    /// <summary>Samples per batch.</summary>
    public int batch_size { get; }

    /// <summary>The last batch is left out if it is smaller.</summary>
    public bool drop_last { get; }

    /// <summary>The numbers of the samples, in the order in which they are wanted.</summary>
    public IEnumerable<long> sampler { get; }

    /// <summary>Threads that fetch samples.</summary>
    public int num_workers { get; }

    /// <summary>Makes a batch of samples.</summary>
    public Func<IEnumerable<T>, Device, S> collate_fn { get; }

    /// <summary>Where the batches are.</summary>
    public Device Device { get; }

    /// <summary>Each batch is disposed when the next one is asked for.</summary>
    public bool DisposeBatch { get; }

    /// <summary>The data set is disposed with the loader.</summary>
    public bool DisposeDataset { get; }

    /// <summary>The number of batches.</summary>
    public long Count => drop_last ? dataset.Count / batch_size : (dataset.Count + batch_size - 1) / batch_size;

    /// <summary>
    /// The batches. They are in no dispose scope: the loader disposes them, or, without <see cref="DisposeBatch"/>, whoever has them.
    /// </summary>
    public IEnumerator<S> GetEnumerator()
    {
        IReadOnlyList<IDisposable> current = [];
        try
        {
            foreach (var indices in sampler.Chunk(batch_size))
            {
                if (drop_last && indices.Length < batch_size) yield break;
                foreach (var made in current) made.Dispose();
                (var batch, current) = Apart(() => Batch(indices));
                if (!DisposeBatch) current = [];
                yield return batch;
            }
        }
        finally
        {
            foreach (var made in current) made.Dispose();
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Disposes the data set, if <see cref="DisposeDataset"/>.</summary>
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Disposes the data set, if <see cref="DisposeDataset"/>.</summary>
    protected virtual void Dispose(bool disposing)
    {
        if (disposing && DisposeDataset) dataset.Dispose();
    }

    /// <summary>The batch of these samples.</summary>
    private protected virtual S Batch(long[] indices)
    {
        var samples = new T[indices.Length];
        var made = new IReadOnlyList<IDisposable>[indices.Length];
        if (num_workers == 1) for (var i = 0; i < samples.Length; i++) Fetch(i);
        else Parallel.For(0, samples.Length, new ParallelOptions { MaxDegreeOfParallelism = num_workers }, Fetch);
        var batch = collate_fn(samples, Device);
        foreach (var disposable in made.SelectMany(list => list)) disposable.Dispose();
        return batch;

        // Scopes belong to threads, so each sample is fetched in one of its own.
        void Fetch(int i) => (samples[i], made[i]) = Apart(() => dataset.GetTensor(indices[i]));
    }

    /// <summary>What a function returns, and the tensors that it made, in no scope.</summary>
    private static (TResult, IReadOnlyList<IDisposable>) Apart<TResult>(Func<TResult> make)
    {
        using var scope = NewDisposeScope();
        var result = make();
        var made = scope.DisposablesView;
        scope.Detach(made);
        return (result, made);
    }

    private static IEnumerable<long> InOrder(long count)
    {
        for (var i = 0L; i < count; i++) yield return i;
    }
}

/// <summary>
/// Batches of samples that are tensors by name: each batch has the same names, and the samples along a new first dimension.
/// </summary>
public class DataLoader : DataLoader<Dictionary<string, Tensor>, Dictionary<string, Tensor>>
{
    /// <inheritdoc/>
    public DataLoader(
        utils.data.Dataset dataset, int batchSize, IEnumerable<long> shuffler, Device? device = null, int num_worker = 1,
        bool drop_last = false,
        bool disposeBatch = true, bool disposeDataset = true) :
        base(dataset, batchSize, Collate, shuffler, device, num_worker, drop_last, disposeBatch, disposeDataset)
    {
    }

    /// <inheritdoc/>
    public DataLoader(
        utils.data.Dataset dataset, int batchSize, bool shuffle = false, Device? device = null, int? seed = null, int num_worker = 1,
        bool drop_last = false,
        bool disposeBatch = true, bool disposeDataset = true) :
        base(dataset, batchSize, Collate, shuffle, device, seed, num_worker, drop_last, disposeBatch, disposeDataset)
    {
    }

    private static Dictionary<string, Tensor> Collate(IEnumerable<Dictionary<string, Tensor>> samples, Device device) =>
        samples.First().Keys.ToDictionary(name => name, name => Joining.Stack([.. samples.Select(sample => sample[name])], 0));
}

/// <summary>
/// Batches of samples that are lists of tensors: each batch is a list of as many, with the samples along a new first dimension.
/// </summary>
public class IterableDataLoader : DataLoader<IList<Tensor>, IList<Tensor>>
{
    /// <inheritdoc/>
    public IterableDataLoader(
        utils.data.IterableDataset dataset, int batchSize, IEnumerable<long> shuffler, Device? device = null, int num_worker = 1,
        bool drop_last = false,
        bool disposeBatch = true, bool disposeDataset = true) :
        base(dataset, batchSize, Collate, shuffler, device, num_worker, drop_last, disposeBatch, disposeDataset)
    {
    }

    /// <inheritdoc/>
    public IterableDataLoader(
        utils.data.IterableDataset dataset, int batchSize, bool shuffle = false, Device? device = null, int? seed = null,
        int num_worker = 1,
        bool drop_last = false, bool disposeBatch = true, bool disposeDataset = true) :
        base(dataset, batchSize, Collate, shuffle, device, seed, num_worker, drop_last, disposeBatch, disposeDataset)
    {
    }

    private protected override IList<Tensor> Batch(long[] indices) =>
        dataset is TensorDataset tensors ? tensors.Batch(indices) : base.Batch(indices);

    private static IList<Tensor> Collate(IEnumerable<IList<Tensor>> samples, Device device) =>
        [.. Enumerable.Range(0, samples.First().Count).Select(i => Joining.Stack([.. samples.Select(sample => sample[i])], 0))];
}
