(double Value, double Slope) Softsign(double z)
{
    var wide = 1 + Math.Abs(z);
    return (z / wide, 1 / (wide * wide));
}
