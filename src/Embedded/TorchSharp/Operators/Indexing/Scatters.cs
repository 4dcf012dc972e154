using TorchSharp.Autograd;
using static TorchSharp.torch;

namespace TorchSharp.Operators;

/// <summary>A copy of a tensor with one of its views written over: what assigning to the view would do, but as a new tensor.</summary>
internal static class Scatters
{
    /// <summary>y = x, but view(y) = source; ∂L/∂x = g, 0 in the view; ∂L/∂source = view(g).</summary>
    /// <exception cref="ArgumentException">The source does not have the view's shape.</exception>
    public static Tensor Write(Tensor x, Tensor source, string operation, Func<Tensor, Tensor> view)
    {
        var y = Copies.Contiguous(x);
        using (var target = view(y))
        {
            if (!target.Sizes.SequenceEqual(source.Sizes))
                throw new ArgumentException($"{operation}: expected src to have a size equal to the slice of self. src size = "
                    + $"{Shape.Text(source.Sizes)}, slice size = "
                    + Shape.Text(target.Sizes), nameof(source));
            Copies.Assign(target, source);
        }
        if (!Node.Wanted(x, source)) return y;
        var (shape, dtype) = (source.shape, x.dtype);
        return new Node("ViewScatterBackward").Record(y,
            (x, g => Write(g, Creation.Full(shape, 0, dtype), operation, view)),
            (source, g => view(g)));
    }
}
