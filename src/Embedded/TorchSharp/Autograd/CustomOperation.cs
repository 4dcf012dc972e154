using TorchSharp.Operators;
using static TorchSharp.torch;
using static TorchSharp.torch.autograd;

namespace TorchSharp.Autograd;

/// <summary>Records a function whose forward and backward parts the user has written as one operation.</summary>
internal static class CustomOperation
{
    public static List<Tensor> Run(string name, object?[] arguments, Func<AutogradContext, object[], List<Tensor>> forward,
        Func<AutogradContext, List<Tensor>, List<Tensor>> backward)
    {
        var context = new AutogradContext();
        var operands = Array.ConvertAll(arguments, argument => argument as Tensor);
        var recorded = Node.Wanted(operands);
        List<Tensor> results;
        using (no_grad()) results = [.. forward(context, arguments!)];
        if (!recorded) return results;
        var node = new Node(name);
        var sources = Before(context.Dirty, operands);
        for (var i = 0; i < results.Count; i++) results[i] = Own(results[i], operands, context.Dirty);
        context.SaveIn(node);
        var shapes = results.ConvertAll(y => (y.shape, y.dtype));
        node.RecordJoint([.. results], sources, grads =>
        {
            var arrived = new List<Tensor>();
            for (var i = 0; i < grads.Length; i++)
                arrived.Add((grads[i] ?? (context.MaterializeGrads ? zeros(shapes[i].shape, shapes[i].dtype) : null))!);
            return Checked(name, backward(context, arrived), operands);
        });
        foreach (var constant in context.NonDifferentiable) (constant.Impl.GradFn, constant.Impl.OutputIndex) = (null, 0);
        return results;
    }

    /// <summary>The operands with the history that they had before they were changed in place.</summary>
    /// <exception cref="InvalidOperationException">A leaf was changed.</exception>
    private static Tensor?[] Before(List<Tensor> dirty, Tensor?[] operands) => Array.ConvertAll(operands, operand =>
    {
        if (operand is null || !dirty.Exists(changed => ReferenceEquals(changed.Impl, operand.Impl))) return operand;
        if (operand.Impl is { GradFn: null, IsTrainable: true })
            throw new InvalidOperationException("a leaf Variable that requires grad is being used in an in-place operation.");
        var former = Views.Share(operand.Impl);
        (former.GradFn, former.OutputIndex) = (operand.Impl.GradFn, operand.Impl.OutputIndex);
        return new Tensor(former);
    });

    /// <summary>A result that can have a history of its own: another view of an operand that was returned unchanged.</summary>
    private static Tensor Own(Tensor result, Tensor?[] operands, List<Tensor> dirty) =>
        Array.Exists(operands, operand => ReferenceEquals(operand?.Impl, result.Impl))
            && !dirty.Exists(changed => ReferenceEquals(changed.Impl, result.Impl)) ? result.detach() : result;

    /// <summary>One gradient per argument; surplus ones must be null, as those of arguments that are no tensors.</summary>
    /// <exception cref="InvalidOperationException">There are others.</exception>
    private static Tensor?[] Checked(string name, List<Tensor> grads, Tensor?[] operands)
    {
        var checkedGrads = new Tensor?[operands.Length];
        if (grads.Count < operands.Length || grads.Skip(operands.Length).Any(grad => grad is not null))
            throw new InvalidOperationException($"function {name} returned an incorrect number of gradients (expected {operands.Length}, got "
                + $"{grads.Count})");
        for (var i = 0; i < operands.Length; i++)
        {
            if (operands[i] is null && grads[i] is not null)
                throw new InvalidOperationException($"function {name} returned a gradient different than None at position {i + 1}, but the "
                    + "corresponding forward input was not a Variable");
            checkedGrads[i] = grads[i];
        }
        return checkedGrads;
    }
}
