double[] Standardize(double[] x)
{
    var mean = x.Average();
    var sigma = Math.Sqrt(x.Average(value => (value - mean) * (value - mean)));
    return [.. x.Select(value => (value - mean) / sigma)];
}
