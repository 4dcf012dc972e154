namespace TorchSharp.Kernels;

/// <summary>
/// Stockham's transform: for every factor p of n a pass of transforms of length p, from one buffer to the other, which leaves the result in
/// order without reversing digits.
/// </summary>
internal sealed class MixedRadixPlan : FourierPlan
{
    private readonly int n;
    private readonly int[] radices;
    private readonly Complex<double>[] roots;

    public MixedRadixPlan(int n, int[] radices)
    {
        this.n = n;
        this.radices = radices;
        roots = new Complex<double>[n];
        for (var k = 0; k < n; k++) roots[k] = Root(k, n);
    }

    public override int Scratch => n;

    /// <remarks>
    /// A pass computes, for q &lt; m and r &lt; s, y[r + s(pq + k)] = w^(qks) Σⱼ x[r + s(q + mj)] e^(−2πi·jk/p) with w = e^(−2πi/n), where
    /// s is the product of the former factors and m that of the later ones.
    /// </remarks>
    public override void Run(Span<Complex<double>> x, Span<Complex<double>> scratch)
    {
        var from = x;
        var to = scratch[..n];
        var (m, s) = (n, 1);
        foreach (var p in radices)
        {
            m /= p;
            if (p == 4) PassOfFour(from, to, m, s);
            else if (p == 2) PassOfTwo(from, to, m, s);
            else PassOfAny(from, to, p, m, s);
            s *= p;
            var written = to;
            to = from;
            from = written;
        }
        if (radices.Length % 2 == 1) from.CopyTo(x);
    }

    private void PassOfTwo(ReadOnlySpan<Complex<double>> x, Span<Complex<double>> y, int m, int s)
    {
        for (var q = 0; q < m; q++)
        {
            var w = roots[q * s];
            var x0 = x.Slice(s * q, s);
            var x1 = x.Slice(s * (q + m), s);
            var y0 = y.Slice(2 * s * q, s);
            var y1 = y.Slice(s * (2 * q + 1), s);
            for (var r = 0; r < s; r++) (y0[r], y1[r]) = (x0[r] + x1[r], (x0[r] - x1[r]) * w);
        }
    }

    private void PassOfFour(ReadOnlySpan<Complex<double>> x, Span<Complex<double>> y, int m, int s)
    {
        for (var q = 0; q < m; q++)
        {
            var (w1, w2, w3) = (roots[q * s], roots[2 * q * s], roots[3 * q * s]);
            var x0 = x.Slice(s * q, s);
            var x1 = x.Slice(s * (q + m), s);
            var x2 = x.Slice(s * (q + 2 * m), s);
            var x3 = x.Slice(s * (q + 3 * m), s);
            var y0 = y.Slice(4 * s * q, s);
            var y1 = y.Slice(s * (4 * q + 1), s);
            var y2 = y.Slice(s * (4 * q + 2), s);
            var y3 = y.Slice(s * (4 * q + 3), s);
            for (var r = 0; r < s; r++)
            {
                var (even, odd, first, second) = (x0[r] + x2[r], x1[r] + x3[r], x0[r] - x2[r], x1[r] - x3[r]);
                var turned = new Complex<double>(second.Imaginary, -second.Real);        // −i · second
                y0[r] = even + odd;
                y1[r] = (first + turned) * w1;
                y2[r] = (even - odd) * w2;
                y3[r] = (first - turned) * w3;
            }
        }
    }

    private void PassOfAny(ReadOnlySpan<Complex<double>> x, Span<Complex<double>> y, int p, int m, int s)
    {
        var step = n / p;
        for (var q = 0; q < m; q++)
            for (var r = 0; r < s; r++)
                for (var k = 0; k < p; k++)
                {
                    var sum = x[r + s * q];
                    for (var (j, turn) = (1, k); j < p; j++, turn = (turn + k) % p) sum += x[r + s * (q + m * j)] * roots[turn * step];
                    y[r + s * (p * q + k)] = sum * roots[q * k * s];
                }
    }
}
