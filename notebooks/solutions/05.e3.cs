(double[] W, double B) Fold(double[] w, double b, double mean, double variance, double gamma, double beta, double epsilon)
{
    var scale = gamma / Math.Sqrt(variance + epsilon);
    return ([.. w.Select(weight => weight * scale)], beta + (b - mean) * scale);
}
