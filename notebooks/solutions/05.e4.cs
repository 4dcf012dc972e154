(double[] X, double[] W) Backward(double[] x, double[] w, double[] g)
{
    var (ofX, ofW) = (new double[x.Length], new double[w.Length]);
    for (var i = 0; i < g.Length; i++)
        for (var j = 0; j < w.Length; j++)
        {
            ofX[i + j] += g[i] * w[j];
            ofW[j] += g[i] * x[i + j];
        }
    return (ofX, ofW);
}
