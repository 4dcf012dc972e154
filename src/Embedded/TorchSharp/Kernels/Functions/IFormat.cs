namespace TorchSharp.Kernels;

/// <summary>
/// What differs between float and double in the functions: the bits of a number, and how many terms it takes. The coefficients, lowest
/// power first, are minimax fits (Remez) in relative error; each property states the error of the fit.
/// </summary>
internal interface IFormat<T>
    where T : unmanaged
{
    /// <summary>The bits of the fraction: 23 or 52.</summary>
    static abstract int FractionBits { get; }

    /// <summary>A number with all fraction bits set and no others.</summary>
    static abstract T FractionMask { get; }

    /// <summary>What is added to an exponent before it is stored: 127 or 1023.</summary>
    static abstract T Bias { get; }

    /// <summary><c>2^FractionBits</c>: numbers that big have a last bit worth 1.</summary>
    static abstract T WholeNumbers { get; }

    /// <summary>The smallest normal number.</summary>
    static abstract T MinNormal { get; }

    /// <summary><c>ln 2</c> in two parts; a product of the high one with an exponent is exact.</summary>
    static abstract (T High, T Low) Ln2 { get; }

    /// <summary>Outside of these, exp is 0 or infinite.</summary>
    static abstract (T Min, T Max) ExpRange { get; }

    /// <summary><c>(eʳ - 1 - r) / r²</c> for |r| ≤ ln 2 / 2.</summary>
    static abstract ReadOnlySpan<T> ExpTerms { get; }

    /// <summary><c>(ln((1+s)/(1-s)) - 2s) / s³</c> in s², for |s| ≤ (√2-1)/(√2+1).</summary>
    static abstract ReadOnlySpan<T> LogTerms { get; }

    /// <summary><c>erf(x) / x</c> in x², for |x| ≤ 1.</summary>
    static abstract ReadOnlySpan<T> ErfTerms { get; }

    /// <summary><c>ln(1 - erf(x))</c> for 1 ≤ x ≤ <see cref="ErfEnd"/>.</summary>
    static abstract ReadOnlySpan<T> LogErfcTerms { get; }

    /// <summary>Where erf has become 1.</summary>
    static abstract T ErfEnd { get; }
}

/// <summary>IEEE binary32.</summary>
internal readonly struct SingleFormat : IFormat<float>
{
    public static int FractionBits => 23;

    public static float FractionMask => BitConverter.Int32BitsToSingle(0x7FFFFF);

    public static float Bias => 127;

    public static float WholeNumbers => 1 << 23;

    public static float MinNormal => 1.17549435e-38f;

    public static (float High, float Low) Ln2 => (0.693359375f, -2.121944401e-4f);

    public static (float Min, float Max) ExpRange => (-104, 89);

    // 2⁻²⁸
    public static ReadOnlySpan<float> ExpTerms => [0.4999999345f, 0.1666652063f, 0.04166838807f, 0.008368716904f, 0.001381459774f];

    // 2⁻²⁹
    public static ReadOnlySpan<float> LogTerms => [0.6666677655f, 0.3997751858f, 0.2987240049f];

    // 2⁻²⁹
    public static ReadOnlySpan<float> ErfTerms =>
        [1.128379166f, -0.3761262582f, 0.1128358515f, -0.02685381193f, 0.005188327685f, -0.0008010193613f, 7.85386131e-5f];

    // 2⁻²⁹
    public static ReadOnlySpan<float> LogErfcTerms =>
        [-0.0003415227828f, -1.127089191f, -0.6381448311f, -0.1031067561f, 0.02183806473f, -0.002947658476f, 0.0001863792082f];

    public static float ErfEnd => 4;
}

/// <summary>IEEE binary64.</summary>
internal readonly struct DoubleFormat : IFormat<double>
{
    public static int FractionBits => 52;

    public static double FractionMask => BitConverter.Int64BitsToDouble(0xFFFFFFFFFFFFF);

    public static double Bias => 1023;

    public static double WholeNumbers => 1L << 52;

    public static double MinNormal => 2.2250738585072014e-308;

    public static (double High, double Low) Ln2 => (0.6931471803691238, 1.90821492927058782e-10);

    public static (double Min, double Max) ExpRange => (-746, 710);

    // 2⁻⁵⁷
    public static ReadOnlySpan<double> ExpTerms =>
    [
        0.500000000000001063, 0.166666666666664125, 0.0416666666665301585, 0.00833333333349446752, 0.00138888889436301801,
        0.000198412695065662783, 0.0000248014930988196889, 2.75575863848529662e-6, 2.76302484131621836e-7, 2.50000581192426306e-8,
    ];

    // 2⁻⁵⁸
    public static ReadOnlySpan<double> LogTerms =>
    [
        0.666666666666673465, 0.399999999994128884, 0.285714287428245744, 0.222221985246318612, 0.181835670312596919,
        0.153139769234297896, 0.147967286741319216,
    ];

    // 2⁻⁶²
    public static ReadOnlySpan<double> ErfTerms =>
    [
        1.12837916709551257, -0.376126389031837476, 0.112837916709548575, -0.0268661706450728943, 0.00522397762478086087,
        -0.000854832697874185695, 0.000120553310368865209, -0.000014925593506566696, 1.64609728117310349e-6, -1.63500251658901677e-7,
        1.46578794591408348e-8, -1.13656644862306668e-9, 5.94525927538862629e-11,
    ];

    // 2⁻⁵⁹
    public static ReadOnlySpan<double> LogErfcTerms =>
    [
        -1.7959796164635011e-7, -1.12837732948401034, -0.636628487907059916, -0.102747254988924364, 0.0190781605564229145,
        0.000280481826401388989, -0.00176899333943951054, 0.00064116650291775591, -0.0000448183114790896042, -0.0000703688301875731267,
        0.0000450382932464739483, -0.000016514246191763707, 4.32712601572336285e-6, -8.50592925199949715e-7, 1.25708233883615673e-7,
        -1.36271340241890828e-8, 1.02573990123283876e-9, -4.7962547416940438e-11, 1.04967685617381667e-12,
    ];

    public static double ErfEnd => 6;
}
