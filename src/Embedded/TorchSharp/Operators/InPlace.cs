using TorchSharp.Autograd;
using static TorchSharp.torch;

namespace TorchSharp.Operators;

/// <summary>
/// x ← f(x). Where the graph watches, f is computed on a copy and its result written over x, whose history becomes that of the result;
/// else f writes straight into x.
/// </summary>
internal static class InPlace
{
    /// <param name="x">The tensor that changes.</param>
    /// <param name="operands">The other tensors that <paramref name="f"/> reads.</param>
    /// <param name="f">Computes the new value of its first argument, into its second if that is not null.</param>
    /// <exception cref="InvalidOperationException"><paramref name="x"/> is a leaf that requires a gradient.</exception>
    public static Tensor Apply(Tensor x, ReadOnlySpan<Tensor?> operands, Func<Tensor, Tensor?, Tensor> f)
    {
        using var uncounted = Scoped.Uncounted();
        RequireNoLeaf(x);
        if (!Node.Wanted(x) && !Node.Wanted(operands) && !(x.Impl.Base is { } b && GradMode.Enabled && b.RequiresGrad))
        {
            if (Widens(x, operands))
            {
                using var wide = f(x, null);
                Write(x, wide);
            }
            else f(x, x);
            x.Impl.Storage.Version++;
            return x;
        }
        using var before = Copies.Clone(x);
        using var computed = f(before, null);
        using var after = Fitting(computed, x.dtype);
        Overwrite(x, after);
        return x;
    }

    /// <summary>x ← f(x) for functions that always make a new tensor.</summary>
    public static Tensor Apply(Tensor x, Func<Tensor, Tensor> f) => Apply(x, [], (input, into) =>
    {
        var y = f(input);
        if (into is null) return y;
        using (y) Write(into, y);
        return into;
    });

    /// <summary>Gives x the geometry of a view of itself, and the view's history.</summary>
    /// <exception cref="InvalidOperationException"><paramref name="x"/> is a leaf that requires a gradient.</exception>
    public static Tensor Reshape(Tensor x, Func<Tensor, Tensor> view)
    {
        using var uncounted = Scoped.Uncounted();
        RequireNoLeaf(x);
        var former = Views.Share(x.Impl);
        (former.GradFn, former.OutputIndex, former.IsTrainable) = (x.Impl.GradFn, x.Impl.OutputIndex, x.Impl.IsTrainable);
        using var before = new Tensor(former);
        using var after = view(before);
        x.Impl.Reshape(after.shape, after.stride());
        if (after.Impl.GradFn is { } node) (x.Impl.GradFn, x.Impl.OutputIndex) = (node, after.Impl.OutputIndex);
        return x;
    }

    /// <summary>
    /// Makes x look at the memory of another tensor as that does; its former memory stays with its other views. Not recorded.
    /// </summary>
    /// <exception cref="ArgumentException">The dtypes differ.</exception>
    public static Tensor Become(Tensor x, Tensor other)
    {
        if (x.dtype != other.dtype)
            throw new ArgumentException($"Could not set tensor of type {other.dtype.TorchName()} to a tensor of type "
                + $"{x.dtype.TorchName()}", nameof(other));
        RequireNoLeaf(x);
        var former = x.Impl.Storage;
        other.Impl.Storage.Retain();
        (x.Impl.Storage, x.Impl.Offset, x.Impl.Count) = (other.Impl.Storage, other.Impl.Offset, other.Impl.Count);
        x.Impl.Reshape(other.shape, other.stride());
        (x.Impl.GradFn, x.Impl.OutputIndex) = (null, 0);
        former.Release();
        return x;
    }

    /// <summary>Gives a view the history that its elements have in its base now, after the base was written to.</summary>
    public static void Follow(TensorImpl view)
    {
        using var mode = new GradMode.Switch(true);
        using var whole = new Tensor(view.Base!);
        using var seen = Seen(whole, view.Dtype);
        using var again = Views.AsStrided(seen, view.Sizes, view.Strides, view.Offset);
        (view.GradFn, view.OutputIndex) = (again.Impl.GradFn, again.Impl.OutputIndex);
    }

    /// <summary>True if the result will have a wider dtype than x, and be rounded to that.</summary>
    private static bool Widens(Tensor x, ReadOnlySpan<Tensor?> operands)
    {
        foreach (var operand in operands)
            if (operand is not null && TypePromotion.Of(x, operand) != x.dtype) return true;
        return false;
    }

    /// <summary>A result as the dtype of what it is written to; as it is, if it may not be written there.</summary>
    private static Tensor Fitting(Tensor result, ScalarType dtype) =>
        result.dtype != dtype && TypePromotion.CanCast(result.dtype, dtype) ? Copies.To(result, dtype) : result.alias();

    /// <exception cref="ArgumentException">The result has another shape, or a dtype of a higher category.</exception>
    private static void Write(Tensor x, Tensor result)
    {
        using var value = Fitting(result, x.dtype);
        Elementwise.Result(value.Sizes, value.dtype, x);
        Copies.Assign(x, value);
    }

    /// <summary>Complex numbers as pairs of real ones or the other way around, if a view sees its base so.</summary>
    private static Tensor Seen(Tensor x, ScalarType dtype) =>
        x.dtype == dtype ? x.alias() : x.is_complex() ? Views.AsReal(x) : Views.AsComplex(x.contiguous());

    /// <exception cref="InvalidOperationException">The tensor is a leaf that requires a gradient, or a view of one.</exception>
    public static void RequireNoLeaf(Tensor x)
    {
        if (!GradMode.Enabled) return;
        if (x.Impl is { GradFn: null, IsTrainable: true })
            throw new InvalidOperationException("a leaf Variable that requires grad is being used in an in-place operation.");
        if (x.Impl.Base is { GradFn: null, IsTrainable: true })
            throw new InvalidOperationException("a view of a leaf Variable that requires grad is being used in an in-place operation.");
    }

    /// <summary>Gives x the elements and the history of another tensor of its shape.</summary>
    public static void Overwrite(Tensor x, Tensor after)
    {
        Write(x, after);
        x.Impl.Storage.Version++;
        if (x.Impl.Base is not { } whole)
        {
            (x.Impl.GradFn, x.Impl.OutputIndex) = (after.Impl.GradFn, after.Impl.OutputIndex);
            return;
        }
        if (!whole.RequiresGrad && !after.requires_grad) return;
        // The base now depends on its old self outside the view, and on the new value inside; the view, on the new base.
        using var baseTensor = new Tensor(whole);
        var dtype = x.dtype;
        Geometry layout;
        using (var parts = Seen(baseTensor, dtype)) layout = Geometry.Of(parts);
        var part = Geometry.Of(x);
        new Node("CopySlices").Record(baseTensor,
            (baseTensor, g => Seen(layout.FromMemory(Scatters.Write(
                layout.ToMemory(Seen(g, dtype)), Creation.Full(part.Sizes, 0, dtype), "in-place write", part.View)), g.dtype)),
            (after, g => part.View(layout.ToMemory(Seen(g, dtype)))));
        using var seen = Seen(baseTensor, dtype);
        using var view = Views.AsStrided(seen, part.Sizes, part.Strides, part.Offset);
        (x.Impl.GradFn, x.Impl.OutputIndex) = (view.Impl.GradFn, view.Impl.OutputIndex);
    }
}
