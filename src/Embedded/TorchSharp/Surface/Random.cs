using TorchSharp.Operators;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>this ~ U[from, to).</summary>
        public Tensor uniform_(double from, double to, Generator? generator = null) =>
            Drawn(x => RandomNumbers.Uniform(x, from, to, generator));

        /// <summary>this ~ N(mean, std²).</summary>
        public Tensor normal_(double mean = 0, double std = 1, Generator? generator = null) =>
            Drawn(x => RandomNumbers.Normal(x, mean, std, generator));

        /// <summary>this ~ Exp(λ), density λe^(−λx).</summary>
        public Tensor exponential_(double lambda = 1, Generator? generator = null) =>
            Drawn(x => RandomNumbers.Exponential(x, lambda, generator));

        /// <summary>this ~ Cauchy(median, σ).</summary>
        public Tensor cauchy_(double median = 0, double sigma = 1, Generator? generator = null) =>
            Drawn(x => RandomNumbers.Cauchy(x, median, sigma, generator));

        /// <summary>ln this ~ N(mean, std²).</summary>
        public Tensor log_normal_(double mean = 0, double std = 1, Generator? generator = null) =>
            Drawn(x => RandomNumbers.LogNormal(x, mean, std, generator));

        /// <summary>this = the number of trials up to the first success, each of probability p.</summary>
        public Tensor geometric_(double p, Generator? generator = null) => Drawn(x => RandomNumbers.Geometric(x, p, generator));

        /// <summary>this = 1 with probability p, else 0.</summary>
        public Tensor bernoulli_(double p = 0.5, Generator? generator = null) => Drawn(x => RandomNumbers.Bernoulli(x, p, generator));

        /// <summary>this[i] = 1 with probability p[i], else 0.</summary>
        public Tensor bernoulli_(Tensor p, Generator? generator = null) => Drawn(x => RandomNumbers.Bernoulli(x, p, generator));

        /// <summary>this = whole numbers of [from, to).</summary>
        public Tensor random_(double from, double to, Generator? generator = null) =>
            Drawn(x => RandomNumbers.Integers(x, (long)from, (long)to, generator));

        /// <summary>Zeros and ones, with this tensor's elements as the probabilities of ones.</summary>
        public Tensor bernoulli(Generator? generator = null) => RandomNumbers.Bernoulli(Pointwise.Empty(Sizes, dtype), this, generator);

        /// <summary>
        /// Indices drawn in proportion to the weights in this tensor: [categories] → [num_samples], [rows, categories] → [rows,
        /// num_samples].
        /// </summary>
        public Tensor multinomial(long num_samples, bool replacement = false, Generator? generator = null) =>
            RandomNumbers.Multinomial(this, num_samples, replacement, generator);

        /// <summary>Poisson samples, with this tensor's elements as the rates.</summary>
        public Tensor poisson(Generator? generator = null) => RandomNumbers.Poisson(this, generator);

        /// <summary>The successes in as many trials as this tensor's elements say, of probability prob.</summary>
        public Tensor binomial(Tensor prob, Generator? generator = null) => RandomNumbers.Binomial(this, prob, generator);

        /// <summary>Uniform numbers of [0, 1) in this tensor's shape.</summary>
        public Tensor rand_like(ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            rand(Sizes, dtype ?? this.dtype, device, requires_grad);

        /// <summary>Standard normal numbers in this tensor's shape.</summary>
        public Tensor randn_like(ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            randn(Sizes, dtype ?? this.dtype, device, requires_grad);

        /// <summary>Whole numbers of [low, high) in this tensor's shape.</summary>
        public Tensor randint_like(long low, long high, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            randint(low, high, shape, dtype ?? this.dtype, device, requires_grad);

        private Tensor Drawn(Action<Tensor> draw) => InPlace.Apply(this, [], (x, into) =>
        {
            var y = into ?? Pointwise.Empty(x.Sizes, x.dtype);
            draw(y);
            return y;
        });
    }

    /// <inheritdoc cref="Tensor.bernoulli"/>
    public static Tensor bernoulli(Tensor input, Generator? generator = null) => input.bernoulli(generator);

    /// <inheritdoc cref="Tensor.multinomial"/>
    public static Tensor multinomial(Tensor input, long num_samples, bool replacement = false, Generator? generator = null) =>
        input.multinomial(num_samples, replacement, generator);

    /// <inheritdoc cref="Tensor.poisson"/>
    public static Tensor poisson(Tensor input, Generator? generator = null) => input.poisson(generator);

    /// <summary>y[i] = the successes in count[i] trials of probability probs[i].</summary>
    public static Tensor binomial(Tensor count, Tensor probs, Generator? generator = null) => count.binomial(probs, generator);

    /// <inheritdoc cref="Tensor.rand_like"/>
    public static Tensor rand_like(Tensor input, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        input.rand_like(dtype, device, requires_grad);

    /// <inheritdoc cref="Tensor.randn_like"/>
    public static Tensor randn_like(Tensor input, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        input.randn_like(dtype, device, requires_grad);

    /// <inheritdoc cref="Tensor.randint_like"/>
    public static Tensor randint_like(Tensor input, long low, long high, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false) =>
        input.randint_like(low, high, dtype, device, requires_grad);

    /// <summary>Normal numbers of the given mean and standard deviation.</summary>
    public static Tensor normal(
        double mean, double std, ReadOnlySpan<long> size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        Generator? generator = null,
        string[]? names = null) => RandomNumbers.Normal(NewReal(size, dtype), mean, std, generator).Placed(device, requires_grad, names);

    /// <summary>y[i] ~ N(mean[i], std[i]²).</summary>
    public static Tensor normal(Tensor mean, Tensor std, Generator? generator = null)
    {
        using var standard = RandomNumbers.Normal(NewReal(Shape.Broadcast(mean.Sizes, std.Sizes), TypePromotion.Of(mean, std)), 0, 1,
            generator);
        using var quiet = no_grad();
        using var scaled = standard * std;
        return scaled + mean;
    }

    /// <summary>A random permutation of 0 … n−1, Int64 unless told otherwise.</summary>
    public static Tensor randperm(long n, ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        Generator? generator = null) =>
        RandomNumbers.Permutation(n, dtype ?? ScalarType.Int64, generator).Placed(device, requires_grad);

    /// <summary>One uniform number of [0, 1).</summary>
    public static double rand_float(Generator? generator = null)
    {
        using var y = rand([], ScalarType.Float64, generator: generator);
        return y.Span<double>()[0];
    }

    /// <summary>One standard normal number.</summary>
    public static double randn_float(Generator? generator = null)
    {
        using var y = randn([], ScalarType.Float64, generator: generator);
        return y.Span<double>()[0];
    }

    /// <summary>One whole number of [low, high).</summary>
    public static long randint_long(long low, long high, Generator? generator = null)
    {
        using var y = randint(low, high, [], ScalarType.Int64, generator: generator);
        return y.Span<long>()[0];
    }

    /// <summary>One whole number of [0, high).</summary>
    public static long randint_long(long high, Generator? generator = null) => randint_long(0, high, generator);

    /// <summary>One whole number of [low, high).</summary>
    public static int randint_int(int low, int high, Generator? generator = null) => (int)randint_long(low, high, generator);

    /// <summary>One whole number of [0, high).</summary>
    public static int randint_int(int high, Generator? generator = null) => randint_int(0, high, generator);

    /// <summary>True or false, with equal chances.</summary>
    public static bool randint_bool(Generator? generator = null) => randint_int(2, generator) == 1;

    private static Tensor NewReal(ReadOnlySpan<long> size, ScalarType? dtype)
    {
        var type = dtype ?? get_default_dtype();
        return type.IsFloat() || type.IsComplex() ? Pointwise.Empty(size, type)
            : throw new ArgumentException($"random numbers of [0, 1) or with a normal distribution are no whole numbers: got dtype {type}", nameof(dtype));
    }
}
