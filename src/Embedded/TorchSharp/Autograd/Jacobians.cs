using TorchSharp.Operators;
using static TorchSharp.torch;

namespace TorchSharp.Autograd;

/// <summary>All derivatives of the elements of results by the elements of arguments.</summary>
internal static class Jacobians
{
    /// <summary>
    /// For every result, for every argument, ∂y/∂x: the shape of y, followed by that of x. One backward pass per element of y.
    /// </summary>
    public static Tensor[] Of(Func<Tensor[], Tensor[]> function, Tensor[] inputs)
    {
        using var mode = enable_grad();
        using var scope = NewDisposeScope();
        var x = Array.ConvertAll(inputs, input => input.detach().requires_grad_());
        var jacobians = new List<Tensor>();
        foreach (var y in function(x))
        {
            var rows = Array.ConvertAll(x, input => zeros([y.numel(), .. input.shape], input.dtype));
            if (y.requires_grad) Fill(rows, y, x);
            for (var j = 0; j < x.Length; j++)
                jacobians.Add(rows[j].reshape([.. y.shape, .. x[j].shape]).MoveToOuterDisposeScope());
        }
        return [.. jacobians];
    }

    private static void Fill(Tensor[] rows, Tensor y, Tensor[] x)
    {
        for (var i = 0L; i < y.numel(); i++)
        {
            using var scope = NewDisposeScope();
            var unit = zeros(y.shape, y.dtype);
            unit.view(-1)[i] = tensor(1, y.dtype);
            var grads = Engine.Gradients([(y, unit)], [.. x.Select(input => input.Impl)], retainGraph: true, createGraph: false);
            for (var j = 0; j < x.Length; j++)
            {
                if (grads[j] is not { } row) continue;
                rows[j][i] = row;
                row.Dispose();
            }
        }
    }
}
