(double[] X, double[] W) Backward(double[] x, double[] w, double[] g)
{
    var (ofX, ofW) = (new double[x.Length], new double[w.Length]);
    for (var i = 0; i < g.Length; i++)
        for (var tap = 0; tap < w.Length; tap++)
        {
            ofX[i + tap] += g[i] * w[tap];
            ofW[tap] += g[i] * x[i + tap];
        }
    return (ofX, ofW);
}
