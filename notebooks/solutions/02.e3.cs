double[] Momentum(Func<double, double> gradient, double w, double rate, int steps)
{
    var path = new double[steps];
    var velocity = 0.0;
    for (var i = 0; i < steps; i++)
    {
        velocity = 0.9 * velocity + gradient(w);
        w -= rate * velocity;
        path[i] = w;
    }
    return path;
}
