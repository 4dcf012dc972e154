using static TorchSharp.torch;

namespace TorchSharp.Autograd;

/// <summary>Where a gradient flows to: one output of the node that computed an operand.</summary>
internal readonly record struct Edge(Node Node, int Output);

/// <summary>
/// One recorded operation: knows its operands' nodes and how to turn the gradient of its result into theirs.
/// <code>
/// var node = new Node("MulBackward0");
/// var (sa, sb) = (node.Save(a), node.Save(b));
/// return node.Record(y, (a, g => g * sb), (b, g => g * sa));
/// </code>
/// Gradients are written with ordinary tensor operations, so that they can themselves be differentiated, and may have the
/// broadcast shape of the result: <see cref="Engine"/> sums them to the operand's shape.
/// </summary>
internal class Node(string name)
{
    private static long lastSequence;

    // The nodes whose gradients the running backward pass needs, null for all.
    [ThreadStatic]
    private static HashSet<Node>? needed;

    private readonly List<SavedTensor> saved = [];
    private Func<Tensor?[], Tensor?[]>? backward;

    public string Name { get; } = name;

    /// <summary>Where in the program the operation was called, if <see cref="AnomalyMode"/> was on.</summary>
    public string Origin { get; } = AnomalyMode.IsEnabled ? $" The operation was called here:\n{Environment.StackTrace}" : "";

    /// <summary>Nodes made later come first in the backward pass.</summary>
    public long Sequence { get; } = Interlocked.Increment(ref lastSequence);

    /// <summary>The operands' nodes, in order; null where no gradient is wanted.</summary>
    public Edge?[] Inputs { get; private set; } = [];

    /// <summary>The operands' shapes, which their gradients are summed to.</summary>
    public TensorImpl[] Operands { get; private set; } = [];

    public int Outputs { get; private set; } = 1;

    /// <summary>Results whose gradient the user wants to see (<c>retain_grad</c>).</summary>
    public List<TensorImpl> Retained { get; } = [];

    /// <summary>True if any of these takes part in the graph now.</summary>
    public static bool Wanted(Tensor a) => GradMode.Enabled && a.Impl.RequiresGrad;

    /// <inheritdoc cref="Wanted(Tensor)"/>
    public static bool Wanted(Tensor a, Tensor b) => GradMode.Enabled && (a.Impl.RequiresGrad || b.Impl.RequiresGrad);

    /// <inheritdoc cref="Wanted(Tensor)"/>
    public static bool Wanted(params ReadOnlySpan<Tensor?> operands)
    {
        if (!GradMode.Enabled) return false;
        foreach (var operand in operands)
            if (operand?.Impl.RequiresGrad == true) return true;
        return false;
    }

    /// <summary>Keeps a tensor for the backward pass, safe from <c>Dispose</c> and watched for in-place changes.</summary>
    public SavedTensor Save(Tensor tensor)
    {
        var kept = new SavedTensor(tensor.Impl, this);
        saved.Add(kept);
        return kept;
    }

    /// <summary>Keeps a tensor that only the gradient of <paramref name="reader"/> reads; nothing if that is not wanted.</summary>
    public SavedTensor SaveFor(Tensor reader, Tensor tensor) => reader.Impl.RequiresGrad ? Save(tensor) : SavedTensor.None;

    /// <summary>Makes <paramref name="result"/> the output of this node, with one gradient function per operand.</summary>
    public Tensor Record(Tensor result, params ReadOnlySpan<(Tensor operand, Func<Tensor, Tensor> gradient)> operands)
    {
        Operands = new TensorImpl[operands.Length];
        Inputs = new Edge?[operands.Length];
        var gradients = new Func<Tensor, Tensor>[operands.Length];
        for (var i = 0; i < operands.Length; i++)
        {
            (Operands[i], gradients[i]) = (operands[i].operand.Impl, operands[i].gradient);
            Inputs[i] = EdgeOf(Operands[i]);
        }
        backward = grads =>
        {
            var results = new Tensor?[gradients.Length];
            for (var i = 0; i < gradients.Length; i++)
                if (Wants(i) && grads[0] is { } grad) results[i] = gradients[i](grad);
            return results;
        };
        Attach(result, 0);
        return result;
    }

    /// <summary>
    /// Makes the results the outputs of this node, whose gradients are computed together. The function gets one gradient per result (null
    /// where none arrived) and returns one per operand (null where none is wanted or it is zero).
    /// </summary>
    public void RecordJoint(ReadOnlySpan<Tensor> results, ReadOnlySpan<Tensor?> operands, Func<Tensor?[], Tensor?[]> gradients)
    {
        Operands = new TensorImpl[operands.Length];
        Inputs = new Edge?[operands.Length];
        for (var i = 0; i < operands.Length; i++)
        {
            if (operands[i] is not { } operand) continue;
            Operands[i] = operand.Impl;
            Inputs[i] = EdgeOf(operand.Impl);
        }
        backward = gradients;
        Outputs = results.Length;
        for (var i = 0; i < results.Length; i++) Attach(results[i], i);
    }

    /// <summary>True if the gradient of this operand is wanted.</summary>
    public bool Wants(int operand) => Inputs[operand] is { } edge && (needed is null || needed.Contains(edge.Node));

    /// <summary>The gradients of the operands, given those of the results.</summary>
    /// <exception cref="InvalidOperationException">The node was used before and its saved tensors are gone.</exception>
    public virtual Tensor?[] Apply(Tensor?[] grads) => (backward ?? throw new InvalidOperationException(
        "Trying to backward through the graph a second time (or directly access saved tensors after they have already been freed). "
        + "Saved intermediate values of the graph are freed when you call .backward() or autograd.grad(). "
        + "Specify retain_graph=True if you need to backward through the graph a second time or if you need to access saved tensors "
        + "after calling backward."))(grads);

    /// <summary>As <see cref="Apply(Tensor[])"/>, but only for operands that were computed by one of the nodes; for all, if null.</summary>
    public Tensor?[] Apply(Tensor?[] grads, HashSet<Node>? forNodes)
    {
        var before = needed;
        needed = forNodes;
        try
        {
            return Apply(grads);
        }
        finally
        {
            needed = before;
        }
    }

    /// <summary>Lets go of the saved tensors.</summary>
    public virtual void Release()
    {
        foreach (var kept in saved) kept.Release();
        saved.Clear();
        backward = null;
    }

    /// <summary>Where the gradient of a tensor flows to, null if it wants none.</summary>
    public static Edge? EdgeOf(TensorImpl tensor) =>
        tensor.GradFn is { } node ? new(node, tensor.OutputIndex)
        : tensor.IsTrainable ? new(tensor.Accumulator ??= new(tensor), 0)
        : null;

    private void Attach(Tensor result, int index)
    {
        if (!result.is_floating_point() && !result.is_complex()) return;
        (result.Impl.GradFn, result.Impl.OutputIndex) = (this, index);
    }
}

/// <summary>The end of a path: adds the gradient into a leaf's <c>grad</c>.</summary>
internal sealed class AccumulateGrad(TensorImpl leaf) : Node("AccumulateGrad")
{
    public TensorImpl Leaf { get; } = leaf;

    public override Tensor?[] Apply(Tensor?[] grads)
    {
        if (grads[0] is { } grad) Accumulate(Leaf, grad);
        return [];
    }

    public override void Release() { }

    /// <summary>grad ← grad + g. The first gradient is taken over as it is where nobody else can see it.</summary>
    public static void Accumulate(TensorImpl tensor, Tensor grad)
    {
        if (tensor.Grad is { } sum)
        {
            using var old = new Tensor(sum);
            if (!GradMode.Enabled)
            {
                old.add_(grad);
                return;
            }
            using var total = old + grad;
            tensor.Grad = total.Impl;
            return;
        }
        // A gradient that nobody else holds is taken over; one that shares memory (a view, an expansion, an operand's twin) is copied.
        using var copy = grad.Impl.IsExclusive && grad.is_contiguous() ? null : grad.clone();
        tensor.Grad = (copy ?? grad).Impl;
    }
}
