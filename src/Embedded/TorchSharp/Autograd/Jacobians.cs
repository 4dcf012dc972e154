using TorchSharp.Operators;
using static TorchSharp.torch;

namespace TorchSharp.Autograd;

/// <summary>All first derivatives of a function.</summary>
internal static class Jacobians
{
    /// <summary>For each result y and of these for each input x: ∂y/∂x, of the shape of y followed by that of x.</summary>
    public static Tensor[] Of(Func<Tensor[], Tensor[]> function, Tensor[] inputs)
    {
        using var scope = Scoped.Open();
        using var mode = new GradMode.Switch(true);
        Tensor[] leaves = [.. inputs.Select(x => x.detach().requires_grad_())];
        var jacobians = function(leaves).SelectMany(y => OfResult(y, leaves)).ToArray();
        foreach (var jacobian in jacobians) jacobian.MoveToOuterDisposeScope();
        return jacobians;
    }

    private static Tensor[] OfResult(Tensor y, Tensor[] leaves)
    {
        using var scope = Scoped.Open();
        var jacobians = Array.ConvertAll(leaves, x => Creation.Full([y.numel(), .. x.Sizes], 0, y.dtype));
        var flat = Views.Reshape(y, [-1]);
        for (var row = 0L; row < flat.numel() && flat.requires_grad; row++)
        {
            var gradients = autograd.grad([Views.Select(flat, 0, row)], leaves, retain_graph: true, allow_unused: true);
            for (var i = 0; i < leaves.Length; i++)
                if (gradients[i] is { } gradient) Copies.Assign(Views.Select(jacobians[i], 0, row), gradient);
        }
        return Array.ConvertAll(leaves.Zip(jacobians).ToArray(), pair =>
            Views.Reshape(pair.Second, [.. y.Sizes, .. pair.First.Sizes]).MoveToOuterDisposeScope());
    }
}
