double ShareRight(double[] p, int[] y)
{
    var right = 0;
    for (var i = 0; i < p.Length; i++)
        if ((p[i] > 0.5) == (y[i] == 1)) right++;
    return right / (double)p.Length;
}
