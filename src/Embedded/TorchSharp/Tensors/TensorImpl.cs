using TorchSharp.Autograd;

namespace TorchSharp;

/// <summary>
/// What a tensor is: memory, geometry, and its place in the autograd graph. <see cref="torch.Tensor"/> is a handle on it; several
/// handles, and the graph, may hold the same one. Counted by reference, so that disposing one handle does not pull the
/// memory from under another.
/// </summary>
/// <param name="storage">The memory.</param>
/// <param name="dtype">The type of its elements.</param>
/// <param name="sizes">The shape.</param>
/// <param name="strides">See <see cref="Strides"/>.</param>
/// <param name="offset">See <see cref="Offset"/>.</param>
/// <param name="viewed">See <see cref="Base"/>.</param>
internal sealed class TensorImpl(
    Storage storage, torch.ScalarType dtype, long[] sizes, long[] strides, long offset, TensorImpl? viewed = null)
{
    private int handles;
    private TensorImpl? grad;
    private Node? gradFn;

    // The node of the base that this view's node was made for.
    private Node? baseHistory = viewed?.GradFn;

    public Storage Storage { get; set; } = storage;

    public torch.ScalarType Dtype { get; } = dtype;

    public long[] Sizes { get; set; } = sizes;

    /// <summary>In elements, one per dimension; 0 where an expanded dimension repeats.</summary>
    public long[] Strides { get; set; } = strides;

    /// <summary>The first element's place in the storage, in elements.</summary>
    public long Offset { get; set; } = offset;

    public long Count { get; set; } = Shape.Count(sizes);

    public bool IsContiguous { get; private set; } = Shape.IsContiguous(sizes, strides);

    public string? Name { get; set; }

    /// <summary>A leaf that gradients are wanted for.</summary>
    public bool IsTrainable { get; set; }

    /// <summary>The node that computed this tensor, null for a leaf. A view follows its base when that was written to.</summary>
    public Node? GradFn
    {
        get
        {
            if (Base is not null && Base.gradFn != baseHistory) Operators.InPlace.Follow(this);
            return gradFn;
        }
        set => (gradFn, baseHistory) = (value, Base?.GradFn);
    }

    /// <summary>Which of the node's outputs this is.</summary>
    public int OutputIndex { get; set; }

    /// <summary>The accumulated gradient of a leaf (or of a tensor that retains its gradient); let go with the last handle.</summary>
    public TensorImpl? Grad
    {
        get => grad;
        set
        {
            value?.Retain();
            grad?.Release();
            grad = value;
        }
    }

    /// <summary>The node that adds gradients into <see cref="Grad"/>; made when first needed.</summary>
    public AccumulateGrad? Accumulator { get; set; }

    /// <summary>The tensor that this is a view of, if any: the one whose memory it looks at.</summary>
    public TensorImpl? Base { get; } = viewed;

    /// <summary>True if one handle is all that holds the whole of this memory.</summary>
    public bool IsExclusive => handles == 1 && Storage.IsExclusive && Storage.Bytes == Count * Dtype.Size();

    public bool RequiresGrad => IsTrainable || GradFn is not null;

    /// <summary>
    /// One more handle. The first one takes a share of the memory: also where all were gone, as of the base of a view that is written to.
    /// </summary>
    public void Retain()
    {
        if (Interlocked.Increment(ref handles) == 1) Storage.Retain();
    }

    public void Release()
    {
        if (Interlocked.Decrement(ref handles) != 0) return;
        Grad = null;
        Storage.Release();
    }

    /// <summary>Changes the geometry in place (<c>squeeze_</c>, <c>transpose_</c>, …).</summary>
    public void Reshape(long[] sizes, long[] strides)
    {
        (Sizes, Strides) = (sizes, strides);
        IsContiguous = Shape.IsContiguous(sizes, strides);
    }
}
