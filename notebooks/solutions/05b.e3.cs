(double[] Y, double[] X) Residual(double[] x, double[,] w, double[] g)
{
    var n = x.Length;
    var (y, gradient) = (new double[n], new double[n]);
    for (var i = 0; i < n; i++)
    {
        y[i] = x[i];
        for (var j = 0; j < n; j++) y[i] += w[i, j] * x[j];
        y[i] = Math.Max(0, y[i]);
    }
    for (var i = 0; i < n; i++)
    {
        if (y[i] <= 0) continue;                                       // the rectifier lets nothing back here
        gradient[i] += g[i];                                           // the short way
        for (var j = 0; j < n; j++) gradient[j] += w[i, j] * g[i];     // the way through W
    }
    return (y, gradient);
}
