using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>The sizes of a multi-head attention's queries, keys and values, and the number of heads.</summary>
internal sealed record AttentionSizes
{
    /// <exception cref="ArgumentException">The queries' size is not divisible by the number of heads.</exception>
    public AttentionSizes(long queries, long keys, long values, long heads)
    {
        (Queries, Keys, Values, Heads) = (queries, keys, values, heads);
        if (heads <= 0 || queries % heads != 0)
            throw new ArgumentException($"embed_dim must be divisible by num_heads, got {queries} and {heads}");
    }

    public long Queries { get; }

    public long Keys { get; }

    public long Values { get; }

    public long Heads { get; }

    /// <summary>True if queries, keys and values have one size.</summary>
    public bool AreEqual => Keys == Queries && Values == Queries;

    /// <exception cref="ArgumentException">The tensors are not <c>[L, N, E]</c>, <c>[S, N, kdim]</c>, <c>[S, N, vdim]</c>.</exception>
    public void Check(Tensor query, Tensor key, Tensor value)
    {
        foreach (var (x, size, name) in new[] { (query, Queries, "query"), (key, Keys, "key"), (value, Values, "value") })
        {
            if (x.Rank != 3) throw new ArgumentException($"{name} should be a 3-D tensor [length, batch, size], got {Shape.Text(x.Sizes)}");
            if (x.Sizes[2] != size)
                throw new ArgumentException($"was expecting embedding dimension of {size}, but got {x.Sizes[2]} ({name})");
        }
        if (!key.Sizes[..2].SequenceEqual(value.Sizes[..2]))
            throw new ArgumentException($"key's sequence and batch dims {Shape.Text(key.Sizes[..2])} do not match value's "
                + $"{Shape.Text(value.Sizes[..2])}");
        if (query.Sizes[1] != key.Sizes[1])
            throw new ArgumentException($"query has batch size {query.Sizes[1]}, key has {key.Sizes[1]}");
    }
}
