namespace DeepLearning;

/// <summary>
/// A small random number generator whose streams are independent of each other: stream <c>i</c> of a seed is the same
/// whatever was drawn from the others, so that items can be made on any number of threads, in any order.
/// SplitMix64 (Steele, Lea and Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014).
/// </summary>
internal struct SeededRandom
{
    private const ulong Golden = 0x9E3779B97F4A7C15;
    private ulong state;

    internal SeededRandom(long seed, long stream) => state = Mix(Mix((ulong)seed + Golden) ^ (ulong)stream * Golden);

    /// <summary>Uniform in [0, 1).</summary>
    internal double Uniform() => (Next() >> 11) * (1.0 / (1UL << 53));

    /// <summary>Uniform in [<paramref name="low"/>, <paramref name="high"/>).</summary>
    internal double Uniform(double low, double high) => low + (high - low) * Uniform();

    /// <summary>Normal with mean 0 and variance 1: sqrt(-2 ln u) cos(2πv) (Box and Muller).</summary>
    internal double Normal() => Math.Sqrt(-2 * Math.Log(1 - Uniform())) * Math.Cos(2 * Math.PI * Uniform());

    /// <summary>Uniform in 0 … <paramref name="bound"/> − 1.</summary>
    internal int Below(int bound) => (int)(Uniform() * bound);

    /// <summary>From the beta distribution, 0 … 1: x / (x + y) for x of Gamma(a) and y of Gamma(b); a and b above 0.</summary>
    internal double Beta(double a, double b)
    {
        var (x, y) = (LogGamma(a), LogGamma(b)); // logarithms, as for small a and b both would underflow
        return 1 / (1 + Math.Exp(y - x));
    }

    /// <summary>Puts the items into a random order, each order equally likely (Fisher and Yates).</summary>
    internal void Shuffle<T>(Span<T> items)
    {
        for (var i = items.Length - 1; i > 0; i--)
        {
            var j = Below(i + 1);
            (items[i], items[j]) = (items[j], items[i]);
        }
    }

    /// <summary>
    /// The logarithm of a number from the gamma distribution of that shape and scale 1 (Marsaglia and Tsang, "A simple method for
    /// generating gamma variables", 2000); for shapes below 1, Gamma(a) = Gamma(a + 1) · u^(1 / a).
    /// </summary>
    private double LogGamma(double shape)
    {
        if (shape < 1) return LogGamma(shape + 1) + Math.Log(1 - Uniform()) / shape;
        var d = shape - 1.0 / 3;
        while (true)
        {
            var x = Normal();
            var v = Math.Pow(1 + x / Math.Sqrt(9 * d), 3);
            if (v > 0 && Math.Log(1 - Uniform()) < 0.5 * x * x + d - d * v + d * Math.Log(v)) return Math.Log(d * v);
        }
    }

    private ulong Next() => Mix(state += Golden);

    private static ulong Mix(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
