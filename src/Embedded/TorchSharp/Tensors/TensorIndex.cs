namespace TorchSharp;

/// <summary>What one item between the brackets of <c>x[…]</c> is.</summary>
internal enum TensorIndexKind
{
    None,
    Ellipsis,
    Slice,
    Single,
    Bool,
    Tensor,
}

public static partial class torch
{
    /// <summary>
    /// One item between the brackets of <c>x[…]</c>. Numbers, <c>1..3</c>, <c>^1</c> and <c>(1, null)</c> convert implicitly.
    /// </summary>
    public struct TensorIndex
    {
        /// <summary>As many whole dimensions as are not spoken of: <c>...</c> in Python.</summary>
        public static TensorIndex Ellipsis = new() { Kind = TensorIndexKind.Ellipsis };

        /// <summary>A new dimension of size 1.</summary>
        public static TensorIndex None = new() { Kind = TensorIndexKind.None };

        /// <summary>A new dimension of size 1.</summary>
        public static TensorIndex Null = new() { Kind = TensorIndexKind.None };

        /// <summary>A whole dimension: <c>:</c> in Python.</summary>
        public static TensorIndex Colon = Slice();

        internal TensorIndexKind Kind { get; private init; }

        /// <summary>The start of a slice, the index of a single element, or a truth value.</summary>
        internal long? Start { get; private init; }

        internal long? Stop { get; private init; }

        internal long? Step { get; private init; }

        internal Tensor? Index { get; private init; }

        /// <summary>The number of the tensor's dimensions that the item speaks of.</summary>
        internal readonly int Covers => Kind switch
        {
            TensorIndexKind.Slice or TensorIndexKind.Single => 1,
            TensorIndexKind.Tensor => Index!.dtype is ScalarType.Bool or ScalarType.Byte ? Index.Rank : 1,
            _ => 0,
        };

        /// <summary>The elements start, start + step, … below stop; negative numbers count from the end.</summary>
        public static TensorIndex Slice(long? start = null, long? stop = null, long? step = null) =>
            new() { Kind = TensorIndexKind.Slice, Start = start, Stop = stop, Step = step };

        /// <summary>The elements from start to below end.</summary>
        public static TensorIndex Slice((int? start, int? end) range) => Slice(range.start, range.end);

        /// <summary>The elements of a range.</summary>
        public static TensorIndex Slice(Range range) =>
            Slice(Number(range.Start), range.End is { IsFromEnd: true, Value: 0 } ? null : Number(range.End));

        /// <summary>A new dimension, of size 1 or 0.</summary>
        public static TensorIndex Bool(bool value) => new() { Kind = TensorIndexKind.Bool, Start = value ? 1 : 0 };

        /// <summary>One element of a dimension, which vanishes.</summary>
        public static TensorIndex Single(long? index) => new() { Kind = TensorIndexKind.Single, Start = index };

        /// <summary>The elements that an index tensor or a mask chooses.</summary>
        public static TensorIndex Tensor(Tensor tensor) => new() { Kind = TensorIndexKind.Tensor, Index = tensor };

        /// <summary>One element of a dimension, which vanishes.</summary>
        public static implicit operator TensorIndex(long value) => Single(value);

        /// <summary>One element of a dimension, which vanishes.</summary>
        public static implicit operator TensorIndex(Index index) => Single(Number(index));

        /// <summary>The elements of a range.</summary>
        public static implicit operator TensorIndex(Range range) => Slice(range);

        /// <summary>The elements from start to below end.</summary>
        public static implicit operator TensorIndex((int? start, int? end) range) => Slice(range);

        /// <summary>Never succeeds: exists so that C# prefers this type where a tensor could also stand.</summary>
        /// <exception cref="InvalidOperationException">Always.</exception>
        public static implicit operator Tensor(TensorIndex value) => throw new InvalidOperationException("a TensorIndex is not a tensor");

        private static long Number(Index index) => index.IsFromEnd ? -index.Value : index.Value;
    }
}
