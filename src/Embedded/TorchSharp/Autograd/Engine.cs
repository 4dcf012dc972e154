using static TorchSharp.torch;

namespace TorchSharp.Autograd;

/// <summary>
/// Reverse-mode differentiation: walks the recorded graph from the roots to the leaves, every node once, when the gradients from all its
/// users have arrived. Ready nodes run in the reverse order of their making, so that the result does not depend on chance.
/// </summary>
internal static class Engine
{
    /// <summary>Adds the gradients of the roots into the leaves' <c>grad</c>.</summary>
    public static void Backward(IReadOnlyList<(Tensor root, Tensor grad)> roots, bool retainGraph, bool createGraph) =>
        new Pass(retainGraph, createGraph).Run(roots, accumulates: true, null);

    /// <summary>Adds the gradients of the roots into the <c>grad</c> of <paramref name="inputs"/>, whether leaves or not.</summary>
    public static void Backward(
        IReadOnlyList<(Tensor root, Tensor grad)> roots, IReadOnlyList<TensorImpl> inputs, bool retainGraph, bool createGraph)
    {
        var gradients = Gradients(roots, inputs, retainGraph, createGraph);
        using var mode = new GradMode.Switch(createGraph);
        for (var i = 0; i < gradients.Length; i++)
        {
            using var gradient = gradients[i];
            if (gradient is not null) AccumulateGrad.Accumulate(inputs[i], gradient);
        }
    }

    /// <summary>
    /// The gradients of the roots with respect to <paramref name="inputs"/>; null for those that the roots do not depend on. Only what lies
    /// between them is computed.
    /// </summary>
    public static Tensor?[] Gradients(
        IReadOnlyList<(Tensor root, Tensor grad)> roots, IReadOnlyList<TensorImpl> inputs, bool retainGraph, bool createGraph)
    {
        var captured = new Tensor?[inputs.Count];
        var targets = inputs.Select(Node.EdgeOf).ToArray();
        new Pass(retainGraph, createGraph, targets: [.. targets.OfType<Edge>().Select(edge => edge.Node)]).Run(roots, false, (edge, grad) =>
        {
            for (var i = 0; i < targets.Length; i++)
                if (targets[i] == edge) captured[i] = grad.alias().DetachFromDisposeScope();
        });
        return captured;
    }

    /// <summary>
    /// The gradients, differentiable in turn, of what a function made of <paramref name="inputs"/>, going no further back than these:
    /// the backward pass of an operation that is written as kernels, for second derivatives.
    /// </summary>
    /// <param name="roots">Results of the function and their gradients.</param>
    /// <param name="inputs">Each from <see cref="Boundary"/>.</param>
    public static Tensor?[] GradientsWithin(IReadOnlyList<(Tensor root, Tensor grad)> roots, IReadOnlyList<Tensor> inputs)
    {
        var found = new Tensor?[inputs.Count];
        var ends = new Dictionary<Node, int>();
        for (var i = 0; i < inputs.Count; i++)
            if (inputs[i].Impl.GradFn is { } end) ends.Add(end, i);
        new Pass(true, true, ends.Keys).Run(roots, false, (edge, grad) =>
        {
            if (ends.TryGetValue(edge.Node, out var i)) found[i] = grad.alias().DetachFromDisposeScope();
        });
        foreach (var gradient in found) if (gradient is not null) CurrentDisposeScope?.Attach(gradient);
        return found;
    }

    /// <summary>
    /// Gradients that have gradients themselves, of what one kernel computed: the results are computed again from the same inputs, by
    /// operators, and the gradients are these operators'.
    /// </summary>
    public static Tensor?[] GradientsOfOperators(Tensor?[] inputs, Tensor?[] grads, Func<Tensor?[], Tensor?[]> compose)
    {
        var again = Array.ConvertAll(inputs, input => input is null ? null : Boundary(input));
        var roots = compose(again).Zip(grads).Where(pair => pair is { First: not null, Second: not null });
        Tensor[] present = [.. again.OfType<Tensor>()];
        var found = GradientsWithin([.. roots.Select(pair => (pair.First!, pair.Second!))], present);
        return Array.ConvertAll(again, input => input is null ? null : found[Array.FindIndex(present, input.IsSame)]);
    }

    /// <summary>The same tensor behind a node of its own, where <see cref="GradientsWithin"/> stops.</summary>
    private static Tensor Boundary(Tensor x)
    {
        var y = x.detach();
        return Node.Wanted(x) ? new Node("AliasBackward0").Record(y, (x, g => g)) : y;
    }

    /// <param name="retainGraph">Whether nodes keep their saved tensors.</param>
    /// <param name="createGraph">Whether the pass is recorded.</param>
    /// <param name="ends">Nodes at which it stops.</param>
    /// <param name="targets">Nodes whose gradients are asked for: others are visited only on the way there. All, if null.</param>
    private sealed class Pass(
        bool retainGraph, bool createGraph, IReadOnlyCollection<Node>? ends = null, IReadOnlyCollection<Node>? targets = null)
    {
        private HashSet<Node>? needed;
        private readonly Dictionary<Node, int> awaited = [];
        private readonly Dictionary<Node, Tensor?[]> arrived = [];
        private readonly PriorityQueue<Node, long> ready = new();

        public void Run(IReadOnlyList<(Tensor root, Tensor grad)> roots, bool accumulates, Action<Edge, Tensor>? capture)
        {
            using var mode = new GradMode.Switch(createGraph);
            // Everything that gradient functions make on the way is disposed node by node; what flows on is held apart from the scope.
            using var scope = Scoped.Open();
            foreach (var (root, _) in roots) CountUsers(Node.EdgeOf(root.Impl)!.Value.Node);
            if (targets is not null) needed = WithUsers(targets);
            foreach (var (root, grad) in roots)
            {
                var edge = Node.EdgeOf(root.Impl)!.Value;
                Add(edge, grad);
                if (awaited[edge.Node] == 0 && arrived[edge.Node].Count(g => g is not null) == 1) Enqueue(edge.Node);
            }
            try
            {
                while (ready.TryDequeue(out var node, out _))
                {
                    if (!arrived.Remove(node, out var grads)) continue;
                    Visit(node, grads, accumulates, capture);
                    Array.ForEach(grads, grad => grad?.Dispose());
                    scope.DisposeEverything();
                }
            }
            finally
            {
                foreach (var grads in arrived.Values) Array.ForEach(grads, grad => grad?.Dispose());
            }
        }

        private void Visit(Node node, Tensor?[] grads, bool accumulates, Action<Edge, Tensor>? capture)
        {
            if (capture is not null)
                for (var i = 0; i < grads.Length; i++)
                    if (grads[i] is { } grad) capture(new(node, i), grad);
            foreach (var retained in node.Retained)
                if (grads[retained.OutputIndex] is { } grad) AccumulateGrad.Accumulate(retained, grad);
            if (ends?.Contains(node) == true) return;
            if (node is AccumulateGrad leaf)
            {
                if (accumulates) leaf.Apply(grads);
                return;
            }
            if (!Array.Exists(node.Inputs, IsNeeded)) return;
            var anyArrived = Array.Exists(grads, grad => grad is not null);
            var results = anyArrived ? node.Apply(grads, needed) : [];
            if (AnomalyMode.IsEnabled && AnomalyMode.ShouldCheckNaN) RequireNumbers(node, results);
            for (var i = 0; i < node.Inputs.Length; i++)
            {
                if (node.Inputs[i] is not { } edge || !IsNeeded(edge)) continue;
                if (i < results.Length && results[i] is { } result) Add(edge, Fit(node, result, node.Operands[i]));
                if (--awaited[edge.Node] == 0) Enqueue(edge.Node);
                arrived.TryAdd(edge.Node, new Tensor?[edge.Node.Outputs]);
            }
            if (!retainGraph) node.Release();
        }

        private void Enqueue(Node node) => ready.Enqueue(node, -node.Sequence);

        private bool IsNeeded(Edge? edge) => edge is { } to && (needed is null || needed.Contains(to.Node));

        /// <summary>The nodes and all from which one of them can be reached.</summary>
        private HashSet<Node> WithUsers(IReadOnlyCollection<Node> nodes)
        {
            var users = awaited.Keys.SelectMany(user => user.Inputs.OfType<Edge>().Select(edge => (edge.Node, user)))
                .ToLookup(pair => pair.Node, pair => pair.user);
            var found = new HashSet<Node>(nodes);
            var pending = new Stack<Node>(found);
            while (pending.TryPop(out var node))
                foreach (var user in users[node])
                    if (found.Add(user)) pending.Push(user);
            return found;
        }

        /// <summary>Counts, for every node that can be reached, the edges that lead to it.</summary>
        private void CountUsers(Node root)
        {
            if (!awaited.TryAdd(root, 0)) return;
            var pending = new Stack<Node>([root]);
            while (pending.TryPop(out var node))
            {
                if (ends?.Contains(node) == true) continue;
                foreach (var edge in node.Inputs)
                {
                    if (edge is not { } to) continue;
                    if (awaited.TryAdd(to.Node, 1)) pending.Push(to.Node);
                    else awaited[to.Node]++;
                }
            }
        }

        /// <summary>Adds a gradient to those that have arrived at one output of a node.</summary>
        private void Add(Edge edge, Tensor grad)
        {
            if (!arrived.TryGetValue(edge.Node, out var grads)) arrived[edge.Node] = grads = new Tensor?[edge.Node.Outputs];
            ref var sum = ref grads[edge.Output];
            if (sum is null)
            {
                sum = grad.alias().DetachFromDisposeScope();
                return;
            }
            var total = (sum + grad).DetachFromDisposeScope();
            sum.Dispose();
            sum = total;
        }

        private static void RequireNumbers(Node node, Tensor?[] results)
        {
            for (var i = 0; i < results.Length; i++)
                if (results[i] is { } result && result.isnan().any().ToBoolean())
                    throw new InvalidOperationException($"Function '{node.Name}' returned nan values in its {i}th output.{node.Origin}");
        }

        /// <summary>The gradient summed to the operand's shape and cast to its dtype.</summary>
        private static Tensor Fit(Node node, Tensor grad, TensorImpl operand)
        {
            if (!grad.Sizes.SequenceEqual(operand.Sizes))
            {
                if (!Shape.Expands(operand.Sizes, grad.Sizes))
                    throw new InvalidOperationException($"{node.Name} returned a gradient of shape {Shape.Text(grad.Sizes)}, expected one "
                        + $"that can be summed to {Shape.Text(operand.Sizes)}");
                grad = Operators.Reductions.SumTo(grad, operand.Sizes);
            }
            return grad.dtype == operand.Dtype ? grad : grad.to(operand.Dtype);
        }
    }
}
