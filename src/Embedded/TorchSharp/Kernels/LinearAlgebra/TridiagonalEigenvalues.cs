using System.Numerics;

namespace TorchSharp.Kernels;

/// <summary>The eigenvalues and eigenvectors of a symmetric tridiagonal matrix, by implicit QL steps with Wilkinson's shift.</summary>
internal static class TridiagonalEigenvalues
{
    private const int StepsPerEigenvalue = 30;

    /// <summary>Makes the matrix diagonal, its elements ascending.</summary>
    /// <param name="d">The diagonal, n elements; becomes the eigenvalues.</param>
    /// <param name="e">The elements beside it, n − 1.</param>
    /// <param name="vectors">Is multiplied from the left by the eigenvectors as rows; none, if it has no rows.</param>
    /// <returns>0, or from 1 on where an element beside the diagonal did not vanish.</returns>
    public static int Run<T>(Span<T> d, Span<T> e, Matrix<T> vectors) where T : unmanaged, IFloatingPointIeee754<T>
    {
        var (start, steps) = (0, StepsPerEigenvalue * d.Length);
        while (start < d.Length)
        {
            var end = start;
            while (end < e.Length && !Vanishes(d, e, end)) end++;
            if (end < e.Length) e[end] = T.Zero;
            if (end == start) start++;
            else if (--steps < 0) return start + 1;
            // The eigenvalue of least size comes out first, from the end of the smaller elements.
            else if (T.Abs(d[end]) < T.Abs(d[start])) Step(d, e, end, start, vectors);
            else Step(d, e, start, end, vectors);
        }
        Sort(d, vectors);
        return 0;
    }

    private static bool Vanishes<T>(Span<T> d, Span<T> e, int i) where T : unmanaged, IFloatingPointIeee754<T>
    {
        var bound = Precision.Epsilon<T>() * Precision.Epsilon<T>() * T.Abs(d[i]) * T.Abs(d[i + 1]);
        return e[i] * e[i] <= bound + T.Epsilon;
    }

    /// <summary>
    /// One step for the block between two ends, that brings an eigenvalue to <paramref name="near"/>: its rotations start at the other.
    /// </summary>
    private static void Step<T>(Span<T> d, Span<T> e, int near, int far, Matrix<T> vectors) where T : unmanaged, IFloatingPointIeee754<T>
    {
        var toward = Math.Sign(far - near);
        var (two, last) = (T.CreateChecked(2), e[Between(near)]);
        var g = (d[near + toward] - d[near]) / (two * last);
        g = d[far] - d[near] + last / (g + T.CopySign(T.Hypot(g, T.One), g));
        var (rotation, p) = (new Rotation<T>(T.One, T.One), T.Zero);
        for (var outer = far; outer != near; outer -= toward)
        {
            var inner = outer - toward;
            var (f, b) = (rotation.Sine * e[Between(inner)], rotation.Cosine * e[Between(inner)]);
            rotation = Rotation<T>.Zeroing(g, f, out var r);
            if (outer != far) e[Between(outer)] = r;
            g = d[outer] - p;
            r = (d[inner] - g) * rotation.Sine + two * rotation.Cosine * b;
            p = rotation.Sine * r;
            d[outer] = g + p;
            g = rotation.Cosine * r - b;
            if (vectors.Rows > 0) rotation.Apply(vectors.Row(outer), vectors.Row(inner));
        }
        d[near] -= p;
        e[Between(near)] = g;

        int Between(int i) => toward > 0 ? i : i - 1;
    }

    private static void Sort<T>(Span<T> d, Matrix<T> vectors) where T : unmanaged, IFloatingPointIeee754<T>
    {
        for (var i = 0; i < d.Length; i++)
        {
            var least = i + TensorPrimitives.IndexOfMin<T>(d[i..]);
            if (least == i) continue;
            (d[i], d[least]) = (d[least], d[i]);
            if (vectors.Rows > 0) vectors.SwapRows(i, least);
        }
    }
}
