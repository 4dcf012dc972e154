int KeptEpoch(double[] losses, int patience)
{
    var lowest = 0;
    for (var epoch = 1; epoch < losses.Length && epoch - lowest <= patience; epoch++)
        if (losses[epoch] < losses[lowest]) lowest = epoch;
    return lowest;
}
