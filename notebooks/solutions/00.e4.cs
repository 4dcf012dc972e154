(double W, double V) TwoGears(double w, double v, double x, double y)
{
    var h = Math.Tanh(w * x);
    var atOutput = 2 * (v * h - y);           // ∂L/∂(v h)
    var atTanh = atOutput * v * (1 - h * h);  // ∂L/∂(w x)
    return (atTanh * x, atOutput * h);
}
