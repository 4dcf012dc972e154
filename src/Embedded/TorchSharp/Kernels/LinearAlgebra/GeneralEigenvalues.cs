using System.Numerics;

namespace TorchSharp.Kernels;

/// <summary>A V = V diag(λ) for a real matrix, with complex λ and V, from its Schur form.</summary>
internal static class GeneralEigenvalues
{
    /// <summary>The eigenvalues and the eigenvectors of length 1, of complex ones the largest component real.</summary>
    /// <param name="a">A <c>[n, n]</c>, whose contents are lost.</param>
    /// <param name="q">Memory for another matrix of that size.</param>
    /// <param name="values">Receives λ, <c>[n, 2]</c>: real and imaginary parts.</param>
    /// <param name="vectors">Receives V's columns, <c>[n, 2n]</c>: real and imaginary parts side by side.</param>
    /// <returns>0, or from 1 on at which eigenvalue the algorithm failed to converge.</returns>
    public static int Run(Matrix<double> a, Matrix<double> q, Matrix<double> values, Matrix<double> vectors)
    {
        if (a.Rows == 0) return 0;
        HessenbergReduction.Run(a, q);
        if (RealSchur.Run(a, q) is > 0 and var failure) return failure;
        var x = new Complex[a.Rows];
        for (var k = 0; k < a.Rows; k++)
        {
            var isPair = k + 1 < a.Rows && a[k + 1, k] != 0;
            var lambda = isPair ? SolvePair(a, k, x) : new Complex(a[k, k], 0);
            if (!isPair) x[k] = 1;
            Substitute(a, lambda, isPair ? k + 1 : k, x);
            Write(values, vectors, k, lambda, Transform(q, x.AsSpan(0, isPair ? k + 2 : k + 1)));
            if (isPair) Conjugate(values, vectors, k++);
        }
        return 0;
    }

    /// <summary>The eigenvalue with positive imaginary part of the block at k, and its eigenvector there.</summary>
    private static Complex SolvePair(Matrix<double> t, int k, Complex[] x)
    {
        var (a, b, c, d) = (t[k, k], t[k, k + 1], t[k + 1, k], t[k + 1, k + 1]);
        var half = (a - d) / 2;
        var lambda = new Complex(d + half, Math.Sqrt(-(half * half + b * c)));
        (x[k], x[k + 1]) = Math.Abs(b) >= Math.Abs(c) ? ((Complex)b, lambda - a) : (lambda - d, (Complex)c);
        return lambda;
    }

    /// <summary>Solves (T − λ) x = 0 upwards for the elements before those at the block that ends at <paramref name="end"/>.</summary>
    private static void Substitute(Matrix<double> t, Complex lambda, int end, Complex[] x)
    {
        var (first, smallest) = (end > 0 && t[end, end - 1] != 0 ? end - 2 : end - 1, Precision.Epsilon<double>() * t.Largest());
        for (var i = first; i >= 0; i--)
        {
            var isPair = i > 0 && t[i, i - 1] != 0;
            var lower = -Sum(t, i, i + 1, end, x);
            if (!isPair)
            {
                x[i] = lower / Nonzero(t[i, i] - lambda);
                continue;
            }
            var upper = -Sum(t, i - 1, i + 1, end, x);
            var (a, b, c, d) = (t[i - 1, i - 1] - lambda, t[i - 1, i], t[i, i - 1], t[i, i] - lambda);
            var determinant = Nonzero(a * d - b * c);
            x[i] = (a * lower - c * upper) / determinant;
            x[i - 1] = (d * upper - b * lower) / determinant;
            i--;
        }

        Complex Nonzero(Complex z) => Complex.Abs(z) > smallest * smallest ? z : Math.Max(smallest, double.Epsilon);
    }

    private static Complex Sum(Matrix<double> t, int row, int from, int to, Complex[] x)
    {
        var sum = Complex.Zero;
        for (var j = from; j <= to; j++) sum += t[row, j] * x[j];
        return sum;
    }

    /// <summary>Q x of length 1; if it is complex, turned so that its largest component is real.</summary>
    private static Complex[] Transform(Matrix<double> q, ReadOnlySpan<Complex> x)
    {
        var (y, square, largest) = (new Complex[q.Rows], 0.0, Complex.Zero);
        for (var i = 0; i < y.Length; i++)
        {
            for (var j = 0; j < x.Length; j++) y[i] += q[i, j] * x[j];
            square += y[i].Real * y[i].Real + y[i].Imaginary * y[i].Imaginary;
            if (Complex.Abs(y[i]) > Complex.Abs(largest)) largest = y[i];
        }
        var factor = (largest.Imaginary == 0 ? 1 : Complex.Conjugate(largest) / Complex.Abs(largest)) / Math.Sqrt(square);
        for (var i = 0; i < y.Length; i++) y[i] *= factor;
        return y;
    }

    private static void Write(Matrix<double> values, Matrix<double> vectors, int k, Complex lambda, Complex[] vector)
    {
        (values[k, 0], values[k, 1]) = (lambda.Real, lambda.Imaginary);
        for (var i = 0; i < vector.Length; i++) (vectors[i, 2 * k], vectors[i, 2 * k + 1]) = (vector[i].Real, vector[i].Imaginary);
    }

    /// <summary>Writes the conjugates of eigenvalue k and its vector as those of k + 1.</summary>
    private static void Conjugate(Matrix<double> values, Matrix<double> vectors, int k)
    {
        (values[k + 1, 0], values[k + 1, 1]) = (values[k, 0], -values[k, 1]);
        for (var i = 0; i < vectors.Rows; i++) (vectors[i, 2 * k + 2], vectors[i, 2 * k + 3]) = (vectors[i, 2 * k], -vectors[i, 2 * k + 1]);
    }
}
