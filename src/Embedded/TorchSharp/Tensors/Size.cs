using System.Collections;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>The sizes of a tensor as one value. Equal to another where all sizes are equal.</summary>
    public struct Size : IEnumerable<long>
    {
        /// <summary>The shape of a 0-d tensor.</summary>
        public static Size Empty = new(Array.Empty<long>());

        private readonly long[]? sizes;

        /// <summary>These sizes.</summary>
        public Size(long[] shape) => sizes = (long[])shape.Clone();

        /// <summary>These sizes.</summary>
        public Size(int[] shape) => sizes = Array.ConvertAll(shape, size => (long)size);

        /// <summary>These sizes.</summary>
        public Size(IEnumerable<long> shape) => sizes = shape.ToArray();

        /// <summary>One dimension.</summary>
        public Size(long size) => sizes = [size];

        /// <summary>One dimension.</summary>
        public Size(int size) => sizes = [size];

        /// <summary>Two dimensions.</summary>
        public Size((long, long) size) => sizes = [size.Item1, size.Item2];

        /// <summary>Three dimensions.</summary>
        public Size((long, long, long) size) => sizes = [size.Item1, size.Item2, size.Item3];

        /// <summary>Four dimensions.</summary>
        public Size((long, long, long, long) size) => sizes = [size.Item1, size.Item2, size.Item3, size.Item4];

        /// <summary>Five dimensions.</summary>
        public Size((long, long, long, long, long) size) => sizes = [size.Item1, size.Item2, size.Item3, size.Item4, size.Item5];

        /// <summary>Six dimensions.</summary>
        public Size((long, long, long, long, long, long) size) =>
            sizes = [size.Item1, size.Item2, size.Item3, size.Item4, size.Item5, size.Item6];

        /// <summary>Two dimensions.</summary>
        public Size((int, int) size) => sizes = [size.Item1, size.Item2];

        /// <summary>Three dimensions.</summary>
        public Size((int, int, int) size) => sizes = [size.Item1, size.Item2, size.Item3];

        /// <summary>Four dimensions.</summary>
        public Size((int, int, int, int) size) => sizes = [size.Item1, size.Item2, size.Item3, size.Item4];

        /// <summary>Five dimensions.</summary>
        public Size((int, int, int, int, int) size) => sizes = [size.Item1, size.Item2, size.Item3, size.Item4, size.Item5];

        /// <summary>Six dimensions.</summary>
        public Size((int, int, int, int, int, int) size) =>
            sizes = [size.Item1, size.Item2, size.Item3, size.Item4, size.Item5, size.Item6];

        /// <summary>The sizes.</summary>
        public readonly long[] Shape => sizes ?? [];

        /// <summary>The number of dimensions.</summary>
        public readonly int Length => Shape.Length;

        /// <summary>True for the shape of a 0-d tensor.</summary>
        public readonly bool IsEmpty => Length == 0;

        /// <summary>True for the shape of a 0-d tensor.</summary>
        public readonly bool IsScalar => IsEmpty;

        /// <summary>The size of a dimension.</summary>
        public readonly long this[int idx] => Shape[idx];

        /// <summary>The size of a dimension.</summary>
        public readonly long this[long idx] => Shape[idx];

        /// <summary>The number of elements: ∏ sizes.</summary>
        public readonly long numel() => TorchSharp.Shape.Count(Shape);

        /// <summary>Dimensions [first, next); negative numbers count from the end.</summary>
        public readonly Size Slice(int first, int next)
        {
            var (from, to) = (first < 0 ? first + Length : first, next < 0 ? next + Length : next);
            return to <= from ? Empty : new(Shape[from..to]);
        }

        /// <summary>The first sizes.</summary>
        public readonly IEnumerable<long> Take(int i) => Shape.Take(i);

        /// <summary>The sizes, in order.</summary>
        public readonly IEnumerator<long> GetEnumerator() => Shape.AsEnumerable().GetEnumerator();

        readonly IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

        /// <summary>True for an equal <see cref="Size"/>.</summary>
        public override readonly bool Equals(object? obj) => obj is Size other && this == other;

        /// <summary>A hash of the sizes.</summary>
        public override readonly int GetHashCode() => Shape.Aggregate(Length, HashCode.Combine);

        /// <summary>True if all sizes are equal.</summary>
        public static bool operator ==(Size left, Size right) => left.Shape.AsSpan().SequenceEqual(right.Shape);

        /// <summary>True if any size differs.</summary>
        public static bool operator !=(Size left, Size right) => !(left == right);

        /// <summary>The dimensions of both, one after the other.</summary>
        public static Size operator +(Size left, Size right) => new([.. left.Shape, .. right.Shape]);

        /// <summary>The dimensions of both, one after the other.</summary>
        public static Size operator +(Size left, IEnumerable<long> right) => new([.. left.Shape, .. right]);

        /// <summary>One dimension.</summary>
        public static implicit operator Size(long size) => new(size);

        /// <summary>These sizes.</summary>
        public static implicit operator Size(long[] size) => new(size);

        /// <summary>Two dimensions.</summary>
        public static implicit operator Size((long, long) size) => new(size);

        /// <summary>Three dimensions.</summary>
        public static implicit operator Size((long, long, long) size) => new(size);

        /// <summary>Four dimensions.</summary>
        public static implicit operator Size((long, long, long, long) size) => new(size);

        /// <summary>Five dimensions.</summary>
        public static implicit operator Size((long, long, long, long, long) size) => new(size);

        /// <summary>Six dimensions.</summary>
        public static implicit operator Size((long, long, long, long, long, long) size) => new(size);
    }
}
