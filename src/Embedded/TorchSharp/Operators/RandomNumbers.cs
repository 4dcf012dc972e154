using System.Numerics;
using TorchSharp.Kernels;
using static TorchSharp.torch;

namespace TorchSharp.Operators;

/// <summary>
/// Tensors filled from a generator. Elements are drawn in the order in which they lie in memory, whatever the strides, as PyTorch draws
/// them; the distributions themselves are in <see cref="Distributions"/>. Samples have no gradient.
/// </summary>
internal static class RandomNumbers
{
    private delegate void Sampler<T>(Span<T> values, Mt19937 generator);

    /// <summary>x ~ U[from, to); of complex numbers, both parts.</summary>
    public static Tensor Uniform(Tensor x, double from, double to, Generator? generator) => x.is_complex()
        ? Parts(x, parts => Uniform(parts, from, to, generator))
        : Real(x, generator,
        (values, engine) => Distributions.Uniform(values, from, to, engine),
        (values, engine) => Distributions.Uniform(values, from, to, engine), "uniform_");

    /// <summary>x ~ N(mean, std²); of complex numbers, each part with half the variance.</summary>
    public static Tensor Normal(Tensor x, double mean, double std, Generator? generator) => x.is_complex()
        ? Parts(x, parts => Normal(parts, mean, std / Math.Sqrt(2), generator))
        : x.is_contiguous()
        ? Real(x, generator, (values, engine) => Distributions.Normal(values, mean, std, engine),
            (values, engine) => Distributions.Normal(values, mean, std, engine), "normal_")
        : Real(x, generator, (values, engine) => Distributions.NormalSerial(values, mean, std, engine),
            (values, engine) => Distributions.NormalSerial(values, mean, std, engine), "normal_");

    /// <summary>x ~ N(mean, std²), kept in [a, b].</summary>
    public static Tensor TruncatedNormal(Tensor x, double mean, double std, double a, double b, Generator? generator) => Real(x, generator,
        (values, engine) => Distributions.TruncatedNormal(values, mean, std, a, b, engine),
        (values, engine) => Distributions.TruncatedNormal(values, mean, std, a, b, engine), "trunc_normal_");

    /// <summary>x ~ Exp(λ): density λe^(−λx).</summary>
    public static Tensor Exponential(Tensor x, double lambda, Generator? generator) => Real(x, generator,
        (values, engine) => Distributions.Exponential(values, lambda, engine),
        (values, engine) => Distributions.Exponential(values, lambda, engine), "exponential_");

    /// <summary>x ~ Cauchy(median, σ).</summary>
    public static Tensor Cauchy(Tensor x, double median, double sigma, Generator? generator) => Real(x, generator,
        (values, engine) => Distributions.Cauchy(values, median, sigma, engine),
        (values, engine) => Distributions.Cauchy(values, median, sigma, engine), "cauchy_");

    /// <summary>ln x ~ N(mean, std²).</summary>
    public static Tensor LogNormal(Tensor x, double mean, double std, Generator? generator) => Real(x, generator,
        (values, engine) => Distributions.LogNormal(values, mean, std, engine),
        (values, engine) => Distributions.LogNormal(values, mean, std, engine), "log_normal_");

    /// <summary>x = the number of trials up to the first success, each of probability p.</summary>
    public static Tensor Geometric(Tensor x, double p, Generator? generator) => x.is_floating_point()
        ? Real(x, generator, (values, engine) => Distributions.Geometric(values, p, engine),
            (values, engine) => Distributions.Geometric(values, p, engine), "geometric_")
        : x.dtype switch
        {
            ScalarType.Int64 => Fill<long>(x, generator, (values, engine) => Distributions.Geometric(values, p, engine)),
            ScalarType.Int32 => Fill<int>(x, generator, (values, engine) => Distributions.Geometric(values, p, engine)),
            _ => throw Elementwise.Unsupported(x.dtype, "geometric_"),
        };

    /// <summary>x = 1 with probability p, else 0.</summary>
    public static Tensor Bernoulli(Tensor x, double p, Generator? generator) => x.dtype switch
    {
        ScalarType.Float32 => Fill<float>(x, generator, (values, engine) => Distributions.Bernoulli(values, p, engine)),
        ScalarType.Float64 => Fill<double>(x, generator, (values, engine) => Distributions.Bernoulli(values, p, engine)),
        ScalarType.Int64 => Fill<long>(x, generator, (values, engine) => Distributions.Bernoulli(values, p, engine)),
        ScalarType.Int32 => Fill<int>(x, generator, (values, engine) => Distributions.Bernoulli(values, p, engine)),
        ScalarType.Int16 => Fill<short>(x, generator, (values, engine) => Distributions.Bernoulli(values, p, engine)),
        ScalarType.Int8 => Fill<sbyte>(x, generator, (values, engine) => Distributions.Bernoulli(values, p, engine)),
        ScalarType.Byte or ScalarType.Bool => Fill<byte>(x, generator, (values, engine) => Distributions.Bernoulli(values, p, engine)),
        ScalarType.Float16 or ScalarType.BFloat16 => Short(x, wide => Bernoulli(wide, p, generator)),
        _ => throw Elementwise.Unsupported(x.dtype, "bernoulli_"),
    };

    /// <summary>x[i] = 1 with probability p[i], else 0; p broadcasts.</summary>
    public static Tensor Bernoulli(Tensor x, Tensor p, Generator? generator)
    {
        if (x.dtype.IsShort()) return Short(x, wide => Bernoulli(wide, p, generator));
        if (p.dtype.IsShort())
        {
            using var wideP = Copies.Cast(p, ScalarType.Float32);
            return Bernoulli(x, wideP, generator);
        }
        if (!p.is_floating_point()) throw new ArgumentException($"expected probabilities tensor to have floating type, got {p.dtype.TorchName()}", nameof(p));
        using var plain = p.detach();
        using var expanded = Views.Expand(plain, x.shape);
        using var probabilities = Copies.Contiguous(expanded);
        return x.dtype switch
        {
            ScalarType.Float32 => Each<float>(x, probabilities, generator),
            ScalarType.Float64 => Each<double>(x, probabilities, generator),
            ScalarType.Int64 => Each<long>(x, probabilities, generator),
            ScalarType.Int32 => Each<int>(x, probabilities, generator),
            ScalarType.Byte or ScalarType.Bool => Each<byte>(x, probabilities, generator),
            _ => throw Elementwise.Unsupported(x.dtype, "bernoulli_"),
        };
    }

    /// <summary>x = whole numbers of [from, to); of complex numbers, both parts.</summary>
    public static Tensor Integers(Tensor x, long from, long to, Generator? generator) => x.dtype switch
    {
        ScalarType.Float32 => Fill<float>(x, generator, (values, engine) => Distributions.Integers(values, from, to, engine)),
        ScalarType.Float64 => Fill<double>(x, generator, (values, engine) => Distributions.Integers(values, from, to, engine)),
        ScalarType.Int64 => Fill<long>(x, generator, (values, engine) => Distributions.Integers(values, from, to, engine)),
        ScalarType.Int32 => Fill<int>(x, generator, (values, engine) => Distributions.Integers(values, from, to, engine)),
        ScalarType.Int16 => Fill<short>(x, generator, (values, engine) => Distributions.Integers(values, from, to, engine)),
        ScalarType.Int8 => Fill<sbyte>(x, generator, (values, engine) => Distributions.Integers(values, from, to, engine)),
        ScalarType.Byte => Fill<byte>(x, generator, (values, engine) => Distributions.Integers(values, from, to, engine)),
        ScalarType.Bool => Fill<byte>(x, generator, (values, engine) => Distributions.Integers(values, from, Math.Min(to, 2), engine)),
        ScalarType.Float16 or ScalarType.BFloat16 => Short(x, wide => Integers(wide, from, to, generator)),
        ScalarType.ComplexFloat32 or ScalarType.ComplexFloat64 => Parts(x, parts => Integers(parts, from, to, generator)),
        _ => throw Elementwise.Unsupported(x.dtype, "random_"),
    };

    /// <summary>A permutation of 0 … n−1.</summary>
    public static Tensor Permutation(long n, ScalarType dtype, Generator? generator)
    {
        if (n < 0) throw new ArgumentOutOfRangeException(nameof(n), n, $"n must be non-negative, got {n}");
        var y = Pointwise.Empty([n], dtype);
        return dtype switch
        {
            ScalarType.Int64 => Fill<long>(y, generator, Distributions.Permutation),
            ScalarType.Int32 => Fill<int>(y, generator, Distributions.Permutation),
            ScalarType.Int16 => Fill<short>(y, generator, Distributions.Permutation),
            ScalarType.Int8 => Fill<sbyte>(y, generator, Distributions.Permutation),
            ScalarType.Byte => Fill<byte>(y, generator, Distributions.Permutation),
            ScalarType.Float32 => Fill<float>(y, generator, Distributions.Permutation),
            ScalarType.Float64 => Fill<double>(y, generator, Distributions.Permutation),
            _ => throw Elementwise.Unsupported(dtype, "randperm"),
        };
    }

    /// <summary>
    /// Indices drawn in proportion to the weights of each row: [categories] → [count], [rows, categories] → [rows, count].
    /// </summary>
    public static Tensor Multinomial(Tensor weights, long count, bool replacement, Generator? generator)
    {
        using var uncounted = Scoped.Uncounted();
        if (weights.Rank is not (1 or 2))
            throw new ArgumentException($"prob_dist must be 1 or 2 dim, got shape {Shape.Text(weights.Sizes)}", nameof(weights));
        if (!weights.is_floating_point())
            throw new ArgumentException($"multinomial only supports floating-point dtypes for input, got: {weights.dtype.TorchName()}",
                nameof(weights));
        if (count <= 0) throw new ArgumentOutOfRangeException(nameof(count), count, "cannot sample n_sample <= 0 samples");
        if (weights.dtype.IsShort())
        {
            using var wide = Copies.Cast(weights, ScalarType.Float32);
            return Multinomial(wide, count, replacement, generator);
        }
        using var rows = Copies.Contiguous(weights);
        var y = Pointwise.Empty(weights.Rank == 1 ? [count] : [weights.Sizes[0], count], ScalarType.Int64);
        var categories = (int)weights.Sizes[^1];
        return weights.dtype == ScalarType.Float64
            ? Fill<long>(y, generator, (values, engine) => Distributions.Multinomial<double>(rows.Span<double>(), categories, values, replacement, engine))
            : Fill<long>(y, generator, (values, engine) => Distributions.Multinomial<float>(rows.Span<float>(), categories, values, replacement, engine));
    }

    /// <summary>y[i] ~ Poisson(rates[i]).</summary>
    public static Tensor Poisson(Tensor rates, Generator? generator)
    {
        using var each = Copies.Contiguous(rates);
        var y = Pointwise.Empty(rates.Sizes, rates.dtype);
        return Real(y, generator, (values, engine) => Distributions.Poisson(each.Span<float>(), values, engine),
            (values, engine) => Distributions.Poisson(each.Span<double>(), values, engine), "poisson");
    }

    /// <summary>y[i] ~ Gamma(α[i], 1): density xᵃ⁻¹ e⁻ˣ / Γ(α).</summary>
    public static Tensor Gamma(Tensor alphas, Generator? generator)
    {
        using var each = Copies.Contiguous(alphas);
        return Real(Pointwise.Empty(alphas.Sizes, alphas.dtype), generator,
            (values, engine) => Distributions.Gamma(each.Span<float>(), values, engine),
            (values, engine) => Distributions.Gamma(each.Span<double>(), values, engine), "_standard_gamma");
    }

    /// <summary>y[i] = the successes in count[i] trials of probability p[i].</summary>
    public static Tensor Binomial(Tensor count, Tensor p, Generator? generator)
    {
        if (count.dtype != p.dtype)
            throw new ArgumentException($"binomial: count and probability have to be of one dtype, got {count.dtype.TorchName()} and {p.dtype.TorchName()}", nameof(p));
        var sizes = Shape.Broadcast(count.Sizes, p.Sizes);
        using var quiet = no_grad();
        using var wideCount = Views.Expand(count, sizes);
        using var wideP = Views.Expand(p, sizes);
        using var counts = Copies.Contiguous(wideCount);
        using var probabilities = Copies.Contiguous(wideP);
        return Real(Pointwise.Empty(sizes, count.dtype), generator,
            (values, engine) => Distributions.Binomial(counts.Span<float>(), probabilities.Span<float>(), values, engine),
            (values, engine) => Distributions.Binomial(counts.Span<double>(), probabilities.Span<double>(), values, engine), "binomial");
    }

    private static Tensor Each<T>(Tensor x, Tensor p, Generator? generator) where T : unmanaged, INumberBase<T> =>
        p.dtype == ScalarType.Float64
        ? Fill<T>(x, generator, (values, engine) => Distributions.Bernoulli(values, p.Span<double>(), engine))
        : Fill<T>(x, generator, (values, engine) => Distributions.Bernoulli(values, p.Span<float>(), engine));

    private static Tensor Real(Tensor x, Generator? generator, Sampler<float> single, Sampler<double> twice, string name) => x.dtype switch
    {
        ScalarType.Float32 => Fill(x, generator, single),
        ScalarType.Float64 => Fill(x, generator, twice),
        ScalarType.Float16 or ScalarType.BFloat16 => Short(x, wide => Real(wide, generator, single, twice, name)),
        _ => throw Elementwise.Unsupported(x.dtype, name),
    };

    /// <summary>Fills a tensor of short floats with rounded samples of Float32.</summary>
    private static Tensor Short(Tensor x, Func<Tensor, Tensor> fill)
    {
        using var wide = Copies.Cast(x, ScalarType.Float32);
        fill(wide);
        Copies.Assign(x, wide);
        return x;
    }

    /// <summary>Fills the real and imaginary parts of a complex tensor.</summary>
    private static Tensor Parts(Tensor x, Func<Tensor, Tensor> fill)
    {
        using var plain = x.detach();
        using var parts = Views.AsReal(plain);
        fill(parts);
        return x;
    }

    /// <summary>Writes samples over x. Not recorded.</summary>
    private static Tensor Fill<T>(Tensor x, Generator? generator, Sampler<T> sample) where T : unmanaged
    {
        var engine = (generator ?? Generator.Default).Engine;
        lock (engine)
        {
            if (x.is_contiguous())
            {
                sample(x.Span<T>(), engine);
                return x;
            }
            using var plain = x.detach();
            using var inMemoryOrder = Views.Permute(plain, ByStride(x));
            using var values = Pointwise.Empty(inMemoryOrder.Sizes, x.dtype);
            sample(values.Span<T>(), engine);
            Copies.Assign(inMemoryOrder, values);
            return x;
        }
    }

    /// <summary>The dimensions from the largest stride to the smallest.</summary>
    private static long[] ByStride(Tensor x)
    {
        var strides = x.stride();
        return [.. Enumerable.Range(0, x.Rank).OrderByDescending(d => strides[d]).Select(d => (long)d)];
    }
}
