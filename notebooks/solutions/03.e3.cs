double Gain(Func<double, double> f)
{
    var (sum, step) = (0.0, 0.001);
    for (var i = -8000; i <= 8000; i++)
    {
        var z = i * step;
        sum += f(z) * f(z) * Math.Exp(-z * z / 2) / Math.Sqrt(2 * Math.PI) * step;   // the mean of f², weighed by the bell curve
    }
    return 1 / Math.Sqrt(sum);
}
