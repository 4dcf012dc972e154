double[] Clip(double[] gradient, double longest)
{
    var length = Math.Sqrt(gradient.Sum(part => part * part));
    return length <= longest ? gradient : [.. gradient.Select(part => part * longest / length)];
}
