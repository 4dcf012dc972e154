using System.Numerics;

namespace TorchSharp.Kernels;

/// <summary>
/// H = Z T Zᵀ with T triangular but for blocks of 2 × 2, one for each pair of complex eigenvalues: QR steps with two shifts at once
/// (Francis 1961).
/// </summary>
internal static class RealSchur
{
    private const int StepsPerEigenvalue = 30;

    /// <summary>Overwrites H, which is zero below the elements under its diagonal, with T, and multiplies Q by Z from the right.</summary>
    /// <returns>0, or from 1 on at which eigenvalue the algorithm failed to converge.</returns>
    public static int Run<T>(Matrix<T> h, Matrix<T> q) where T : unmanaged, IFloatingPointIeee754<T>
    {
        for (var (end, steps) = (h.Rows - 1, 0); end > 0;)
        {
            var start = end;
            while (start > 0 && !Vanishes(h, start)) start--;
            if (start > 0) h[start, start - 1] = T.Zero;
            if (end - start < 2)
            {
                if (end > start) Split(h, q, start);
                (end, steps) = (start - 1, 0);
            }
            else if (++steps > StepsPerEigenvalue) return end + 1;
            else Step(h, q, start, end, steps % 10 == 0);
        }
        return 0;
    }

    private static bool Vanishes<T>(Matrix<T> h, int i) where T : unmanaged, IFloatingPointIeee754<T>
    {
        var size = T.Abs(h[i - 1, i - 1]) + T.Abs(h[i, i]);
        if (T.IsZero(size)) size = h.Largest();
        return T.Abs(h[i, i - 1]) <= Precision.Epsilon<T>() * size;
    }

    /// <summary>One step for the block from <paramref name="start"/> to <paramref name="end"/>, of three rows or more.</summary>
    private static void Step<T>(Matrix<T> h, Matrix<T> q, int start, int end, bool isExceptional)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var (sum, product) = (h[end - 1, end - 1] + h[end, end],
            h[end - 1, end - 1] * h[end, end] - h[end - 1, end] * h[end, end - 1]);
        // Now and then other shifts, lest the steps go round in circles.
        if (isExceptional)
        {
            var shift = T.Abs(h[end, end - 1]) + T.Abs(h[end - 1, end - 2]);
            (sum, product) = (T.CreateChecked(1.5) * shift, shift * shift);
        }
        var (a, b, c, d) = (h[start, start], h[start, start + 1], h[start + 1, start], h[start + 1, start + 1]);
        Span<T> v = stackalloc T[3];
        (v[0], v[1], v[2]) = (a * a + b * c - sum * a + product, c * (a + d - sum), c * h[start + 2, start + 1]);
        for (var k = start; k < end; k++)
        {
            var count = Math.Min(3, end - k + 1);
            if (k > start)
                for (var i = 0; i < count; i++) v[i] = h[k + i, k - 1];
            var (beta, tau) = Reflector.Make(v[..count]);
            if (k > start)
            {
                h[k, k - 1] = beta;
                for (var i = 1; i < count; i++) h[k + i, k - 1] = T.Zero;
            }
            Reflector.ApplyLeft(h.Block(k, k, count, h.Columns - k), v[..count], tau);
            Reflector.ApplyRight(h.Block(0, k, Math.Min(k + 4, end + 1), count), v[..count], tau);
            Reflector.ApplyRight(q.Block(0, k, q.Rows, count), v[..count], tau);
        }
    }

    /// <summary>Makes the block of rows i and i + 1 triangular, if its eigenvalues are real.</summary>
    private static void Split<T>(Matrix<T> h, Matrix<T> q, int i) where T : unmanaged, IFloatingPointIeee754<T>
    {
        var (a, b, c, d) = (h[i, i], h[i, i + 1], h[i + 1, i], h[i + 1, i + 1]);
        var half = (a - d) / T.CreateChecked(2);
        var square = half * half + b * c;
        if (square < T.Zero || T.IsZero(c)) return;
        // (λ − d, c) is an eigenvector; the root of the same sign as half has nothing to cancel.
        Span<T> v = [half + T.CopySign(T.Sqrt(square), half), c];
        var (_, tau) = Reflector.Make(v);
        Reflector.ApplyLeft(h.Block(i, i, 2, h.Columns - i), v, tau);
        Reflector.ApplyRight(h.Block(0, i, i + 2, 2), v, tau);
        Reflector.ApplyRight(q.Block(0, i, q.Rows, 2), v, tau);
        h[i + 1, i] = T.Zero;
    }
}
