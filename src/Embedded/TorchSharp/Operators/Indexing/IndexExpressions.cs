using static TorchSharp.torch;

namespace TorchSharp.Operators;

/// <summary>
/// x[…] with everything that may stand in the brackets: numbers, slices, an ellipsis, new dimensions, masks and index tensors.
/// </summary>
internal static class IndexExpressions
{
    /// <summary>x[items]: a view if there are no index tensors among them.</summary>
    public static Tensor Get(Tensor x, ReadOnlySpan<TensorIndex> items)
    {
        using var uncounted = Scoped.Uncounted();
        var (view, indices) = Sliced(x, items);
        if (indices.Length == 0) return view;
        using (view)
        {
            var y = Placing.Read(view, new AdvancedPlacement(indices));
            Array.ForEach(indices, index => index?.Dispose());
            return y;
        }
    }

    /// <summary>x[items] ← values, which broadcast and may have surplus leading dimensions of size 1.</summary>
    public static void Set(Tensor x, ReadOnlySpan<TensorIndex> items, Tensor values, bool accumulate = false)
    {
        using var uncounted = Scoped.Uncounted();
        var (view, indices) = Sliced(x, items);
        using (view)
        {
            using var fitting = Views.Reshape(values, WithoutLeadingOnes(values.Sizes));
            if (indices.Length > 0)
                InPlace.Apply(view, [fitting], (y, into) =>
                    Placing.Put(y, new AdvancedPlacement(indices), fitting, accumulate, into));
            else if (accumulate) view.add_(fitting);
            else Copies.CopyInto(view, fitting);
            Array.ForEach(indices, index => index?.Dispose());
        }
    }

    /// <summary>As <see cref="Set"/>; returns the tensor.</summary>
    public static Tensor Put(Tensor x, ReadOnlySpan<TensorIndex> items, Tensor values, bool accumulate = false)
    {
        Set(x, items, values, accumulate);
        return x;
    }

    /// <summary>As <see cref="Set"/>, with a number, converted to the tensor's dtype.</summary>
    public static Tensor Put(Tensor x, ReadOnlySpan<TensorIndex> items, Scalar value)
    {
        using var uncounted = Scoped.Uncounted();
        using var number = Creation.Full([], value, x.dtype);
        return Put(x, items, number);
    }

    /// <summary>x[indices…] ← values, at the first dimensions; the values broadcast.</summary>
    public static void SetAt(Tensor x, ReadOnlySpan<long> indices, Tensor values)
    {
        using var uncounted = Scoped.Uncounted();
        using var view = Views.At(x, indices);
        Copies.CopyInto(view, values);
    }

    /// <summary>The items as <see cref="TensorIndex"/>.</summary>
    public static TensorIndex[] Items(Tensor[] indices) => Array.ConvertAll(indices, TensorIndex.Tensor);

    /// <summary>
    /// Does everything that a view can do, from left to right, and collects the index tensors for the dimensions of that view.
    /// </summary>
    private static (Tensor view, Tensor?[] indices) Sliced(Tensor x, ReadOnlySpan<TensorIndex> items)
    {
        var specified = 0;
        foreach (var item in items) specified += item.Covers;
        if (specified > x.Rank)
            throw new ArgumentException($"too many indices for tensor of dimension {x.Rank}: got {specified}, shape "
                + $"{Shape.Text(x.Sizes)}", nameof(items));
        var (view, dim) = (x.alias(), 0);
        var indices = new List<Tensor?>();
        foreach (var item in items)
        {
            switch (item.Kind)
            {
                case TensorIndexKind.Ellipsis:
                    dim += x.Rank - specified;
                    break;
                case TensorIndexKind.None:
                    Become(Views.Unsqueeze(view, dim++));
                    break;
                case TensorIndexKind.Slice:
                    Become(Views.Slice(view, dim++, item.Start, item.Stop, item.Step ?? 1));
                    break;
                case TensorIndexKind.Single:
                    Become(Views.Select(view, dim, item.Start ?? 0));
                    break;
                case TensorIndexKind.Bool:
                    Become(Views.Unsqueeze(view, dim));
                    Choose(Creation.Full([item.Start == 0 ? 0 : 1], 0, ScalarType.Int64));
                    break;
                case TensorIndexKind.Tensor when item.Index is { Rank: 0, dtype: ScalarType.Bool or ScalarType.Byte } flag:
                    Become(Views.Unsqueeze(view, dim));
                    Choose(Creation.Full([flag.ToBoolean() ? 1 : 0], 0, ScalarType.Int64));
                    break;
                case TensorIndexKind.Tensor when item.Index is { Rank: 0 } number && number.is_integral():
                    Become(Views.Select(view, dim, number.ToInt64()));
                    break;
                default:
                    Choose(item.Index!.alias());
                    break;
            }
        }
        return (view, [.. indices]);

        void Become(Tensor next)
        {
            view.Dispose();
            view = next;
        }

        void Choose(Tensor index)
        {
            while (indices.Count < dim) indices.Add(null);
            indices.Add(index);
            dim++;
        }
    }

    private static ReadOnlySpan<long> WithoutLeadingOnes(ReadOnlySpan<long> sizes)
    {
        while (sizes.Length > 0 && sizes[0] == 1) sizes = sizes[1..];
        return sizes;
    }
}
