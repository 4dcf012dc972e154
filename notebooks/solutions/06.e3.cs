double[] AdamW(Func<double, double> gradient, double w, double rate, double decay, int steps)
{
    var (path, m, v) = (new double[steps], 0.0, 0.0);
    for (var t = 1; t <= steps; t++)
    {
        var g = gradient(w);
        m = 0.9 * m + 0.1 * g;
        v = 0.999 * v + 0.001 * g * g;
        w -= rate * decay * w;
        w -= rate * (m / (1 - Math.Pow(0.9, t))) / (Math.Sqrt(v / (1 - Math.Pow(0.999, t))) + 1e-8);
        path[t - 1] = w;
    }
    return path;
}
