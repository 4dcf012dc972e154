namespace TorchSharp.Kernels;

internal static partial class Distributions
{
    /// <summary>From this many values on, PyTorch fills a contiguous tensor block by block.</summary>
    const int NormalBlock = 16;

    /// <summary>
    /// Normal samples with the given mean and standard deviation. Fewer than 16 come one by one, in double precision
    /// (<see cref="NormalSerial(Span{float}, double, double, Mt19937)"/>); more come in blocks of 16 from uniform floats.
    /// </summary>
    /// <remarks>
    /// Block by block: 8 + 8 uniform numbers (u, v) give the 8 + 8 samples √(−2 ln(1 − u))·cos 2πv and √(−2 ln(1 − u))·sin 2πv.
    /// When the length is no multiple of 16, the last 16 values are drawn anew. The left-over sample of the engine is not touched.
    /// </remarks>
    /// <exception cref="ArgumentException">The standard deviation is negative or NaN.</exception>
    public static void Normal(Span<float> values, double mean, double std, Mt19937 generator)
    {
        if (values.Length < NormalBlock)
        {
            NormalSerial(values, mean, std, generator);
            return;
        }

        RequireStd(std);
        for (var rest = values; !rest.IsEmpty;)
        {
            var block = rest[..Math.Min(rest.Length, BlockLength)];
            Uniform(block, 0, 1, generator);
            BoxMuller.Transform(block[..(block.Length / NormalBlock * NormalBlock)], (float)mean, (float)std);
            rest = rest[block.Length..];
        }

        if (values.Length % NormalBlock == 0) return;
        var last = values[^NormalBlock..];
        Uniform(last, 0, 1, generator);
        BoxMuller.Transform(last, (float)mean, (float)std);
    }

    /// <summary>As the overload for floats, with uniform doubles.</summary>
    public static void Normal(Span<double> values, double mean, double std, Mt19937 generator)
    {
        if (values.Length < NormalBlock)
        {
            NormalSerial(values, mean, std, generator);
            return;
        }

        RequireStd(std);
        Uniform(values, 0, 1, generator);
        BoxMuller.Transform(values[..(values.Length / NormalBlock * NormalBlock)], mean, std);

        if (values.Length % NormalBlock == 0) return;
        var last = values[^NormalBlock..];
        Uniform(last, 0, 1, generator);
        BoxMuller.Transform(last, mean, std);
    }

    /// <summary>
    /// Normal samples one by one, in double precision, starting with the engine's left-over sample: what PyTorch gives for fewer
    /// than 16 values and for tensors that are not contiguous.
    /// </summary>
    /// <exception cref="ArgumentException">The standard deviation is negative or NaN.</exception>
    public static void NormalSerial(Span<float> values, double mean, double std, Mt19937 generator)
    {
        RequireStd(std);
        foreach (ref var value in values)
            value = (float)Math.FusedMultiplyAdd(generator.Normal(), std, mean);
    }

    /// <summary>As the overload for floats.</summary>
    public static void NormalSerial(Span<double> values, double mean, double std, Mt19937 generator)
    {
        RequireStd(std);
        foreach (ref var value in values)
            value = Math.FusedMultiplyAdd(generator.Normal(), std, mean);
    }

    static void RequireStd(double std)
    {
        if (!(std >= 0)) throw new ArgumentException($"normal expects std >= 0.0, but found std {std}", nameof(std));
    }
}
