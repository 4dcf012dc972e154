double[] HuberGradient(double[] p, double[] y, double delta) =>
    [.. p.Zip(y, (predicted, truth) => Math.Clamp(predicted - truth, -delta, delta) / p.Length)];
