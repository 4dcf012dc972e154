double[] Gradients((int Input, double Slope)[][] tape)
{
    var gradients = new double[tape.Length];
    gradients[^1] = 1;
    for (var i = tape.Length - 1; i >= 0; i--)
        foreach (var (input, slope) in tape[i]) gradients[input] += gradients[i] * slope;
    return gradients;
}
