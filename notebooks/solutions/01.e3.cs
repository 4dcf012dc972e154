(double W, double B) OneStep(double w, double b, double x, int y, double rate)
{
    var p = 1 / (1 + Math.Exp(-(w * x + b)));
    return (w - rate * (p - y) * x, b - rate * (p - y));
}
