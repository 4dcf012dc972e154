using System.Collections.Concurrent;
using TorchSharp.Autograd;
using static TorchSharp.torch;

namespace TorchSharp.Tests;

/// <summary>
/// Which differentiable operators, by the names of their nodes, were proven in which way during this run: <see cref="Golden"/> and
/// <see cref="GradCheck"/> record what the graphs that they compare consist of.
/// </summary>
internal static class Proofs
{
    private static readonly ConcurrentDictionary<(string Operator, Proof Proof), bool> seen = new();

    /// <summary>Records that the gradients of these results, and so of all they were computed from, have been compared.</summary>
    public static void Record(Proof proof, params IEnumerable<Tensor> results)
    {
        var found = new HashSet<Node>();
        var open = new Stack<Node>(results.Select(y => y.Impl.GradFn).OfType<Node>());
        while (open.TryPop(out var node))
        {
            if (!found.Add(node)) continue;
            seen[(node.Name, proof)] = true;
            foreach (var input in node.Inputs)
                if (input is { } edge) open.Push(edge.Node);
        }
    }

    public static bool Has(string name, Proof proof) => seen.ContainsKey((name, proof));

    /// <summary>Every operator met so far.</summary>
    public static IEnumerable<string> Operators => seen.Keys.Select(key => key.Operator).Distinct();
}

/// <summary>How a gradient is shown to be right.</summary>
public enum Proof
{
    /// <summary>Values and gradients equal PyTorch's.</summary>
    Golden,

    /// <summary>Gradients equal central differences in float64.</summary>
    GradCheck,

    /// <summary>Inputs with other strides give the same values and gradients, and what lies between their elements is not read.</summary>
    Strides,
}
