using System.Numerics;

namespace TorchSharp.Kernels;

/// <summary>
/// A transform of any length as a convolution: jk = (j² + k² − (k − j)²) / 2 makes it Xₖ = cₖ Σⱼ (xⱼ cⱼ) · conj c₍ₖ₋ⱼ₎ with the chirp
/// cₖ = e^(−πi·k²/n), and convolutions are products of transforms of a length that is a power of two (Bluestein 1970).
/// </summary>
internal sealed class BluesteinPlan : FourierPlan
{
    private readonly int n;
    private readonly int padded;
    private readonly FourierPlan convolution;
    private readonly Complex<double>[] chirp;

    // The transform of conj c, over the padded length.
    private readonly Complex<double>[] filter;

    public BluesteinPlan(int n)
    {
        this.n = n;
        padded = checked((int)BitOperations.RoundUpToPowerOf2((uint)(2 * n - 1)));
        convolution = For(padded);
        chirp = new Complex<double>[n];
        for (var k = 0L; k < n; k++) chirp[k] = Root(k * k % (2 * n), 2 * n);
        filter = new Complex<double>[padded];
        for (var k = 0; k < n; k++) filter[k] = filter[(padded - k) % padded] = Conjugate(chirp[k]);
        convolution.Run(filter, new Complex<double>[convolution.Scratch]);
    }

    public override int Scratch => padded + convolution.Scratch;

    public override void Run(Span<Complex<double>> x, Span<Complex<double>> scratch)
    {
        var line = scratch[..padded];
        var rest = scratch[padded..];
        for (var k = 0; k < n; k++) line[k] = x[k] * chirp[k];
        line[n..].Clear();
        convolution.Run(line, rest);
        // The inverse transform is the conjugate of the transform of the conjugate.
        for (var k = 0; k < padded; k++) line[k] = Conjugate(line[k] * filter[k]);
        convolution.Run(line, rest);
        for (var k = 0; k < n; k++)
        {
            var sum = Conjugate(line[k]) * chirp[k];
            x[k] = new(sum.Real / padded, sum.Imaginary / padded);
        }
    }

    private static Complex<double> Conjugate(Complex<double> z) => z with { Imaginary = -z.Imaginary };
}
