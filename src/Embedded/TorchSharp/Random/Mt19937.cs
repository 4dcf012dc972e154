namespace TorchSharp.Kernels;

/// <summary>
/// The random number engine of PyTorch's CPU generator: the 32-bit Mersenne Twister (Matsumoto and Nishimura, 1998) with the
/// 2002 initialization, and the normal sample left over from the last Box–Muller pair. The same seed gives PyTorch's words, in
/// PyTorch's order. Not thread-safe: whoever shares one locks it.
/// </summary>
internal sealed partial class Mt19937
{
    const int Length = 624;
    const int Middle = 397;

    readonly uint[] _state = new uint[Length];

    /// <summary>Words drawn since the last twist: 0 right after seeding (nothing twisted yet), then 1..624.</summary>
    int _next;

    public Mt19937(ulong seed) => Seed(seed);

    /// <summary>The seed given last. The words depend on its low 32 bits only.</summary>
    public ulong InitialSeed { get; private set; }

    /// <summary>The second sample of the last Box–Muller pair, in double precision, not handed out yet.</summary>
    public double? NextDoubleNormal { get; set; }

    /// <summary>As <see cref="NextDoubleNormal"/>, in single precision. Kept for the state's layout: nothing on a CPU draws it.</summary>
    public float? NextFloatNormal { get; set; }

    /// <summary>Starts over from a seed, forgetting a left-over normal sample.</summary>
    public void Seed(ulong seed)
    {
        InitialSeed = seed;
        NextDoubleNormal = null;
        NextFloatNormal = null;
        _next = 0;
        _state[0] = (uint)seed;
        for (var i = 1; i < Length; i++)
            _state[i] = 1812433253 * (_state[i - 1] ^ (_state[i - 1] >> 30)) + (uint)i;
    }

    /// <summary>An independent engine that will draw the same numbers.</summary>
    public Mt19937 Clone()
    {
        var clone = new Mt19937(InitialSeed) { _next = _next, NextDoubleNormal = NextDoubleNormal, NextFloatNormal = NextFloatNormal };
        _state.CopyTo(clone._state, 0);
        return clone;
    }

    /// <summary>The next 32-bit word.</summary>
    public uint Random()
    {
        if (_next is 0 or Length) Twist();
        return Temper(_state[_next++]);
    }

    /// <summary>The next two words as one: the first drawn is the high half.</summary>
    public ulong Random64()
    {
        var high = Random();
        return ((ulong)high << 32) | Random();
    }

    /// <summary>A uniform sample of [0, 1) with 53 bits.</summary>
    public double Uniform() => ((long)Random64() & ((1L << 53) - 1)) * (1.0 / (1L << 53));

    /// <summary>A standard normal sample by Box and Muller; every second one is the left-over of the pair before.</summary>
    public double Normal()
    {
        if (NextDoubleNormal is { } sample)
        {
            NextDoubleNormal = null;
            return sample;
        }

        var angle = 2 * Math.PI * Uniform();
        var radius = Math.Sqrt(-2 * Math.Log(1 - Uniform()));
        var (sin, cos) = Math.SinCos(angle);
        NextDoubleNormal = radius * sin;
        return radius * cos;
    }
}
