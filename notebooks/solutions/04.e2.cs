double WarmCosine(int step, int warm, int all, double peak)
{
    if (step < warm) return peak * (step + 1) / warm;
    var part = (step - warm) / (double)(all - warm);   // how much of the way down is done
    return peak * (1 + Math.Cos(Math.PI * part)) / 2;
}
