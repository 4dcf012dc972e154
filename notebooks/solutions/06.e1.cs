double[] Dropped(double[] x, bool[] keep, double p, bool training) =>
    training ? [.. x.Zip(keep, (value, stays) => stays ? value / (1 - p) : 0)] : x;
