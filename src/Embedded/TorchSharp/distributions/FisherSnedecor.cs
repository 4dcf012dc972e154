using TorchSharp.Operators;
using static TorchSharp.torch;
using static TorchSharp.torch.distributions;

namespace TorchSharp.Modules
{
    /// <summary>Fisher's F distribution: of (X₁ / df1) / (X₂ / df2), X₁ and X₂ χ²-distributed.</summary>
    public class FisherSnedecor : Distribution
    {
        private Tensor df1 = null!;
        private Tensor df2 = null!;

        /// <summary>The F distribution of degrees of freedom, which broadcast.</summary>
        /// <exception cref="ArgumentException">A df is not positive.</exception>
        public FisherSnedecor(Tensor df1, Tensor df2, Generator? generator = null) : base(generator)
        {
            var wide = Views.Broadcast([df1, df2]);
            Set(wide[0], wide[1]);
            ValidateArguments();
        }

        private FisherSnedecor(Generator? generator) : base(generator) { }

        /// <summary>df2 / (df2 − 2); NaN for df2 ≤ 2.</summary>
        public override Tensor mean => Scoped.Result(() =>
        {
            var defined = df2.masked_fill(df2.le(2), double.NaN);
            return defined / (defined - 2);
        });

        /// <summary>(df1 − 2) / df1 · df2 / (df2 + 2); NaN for df1 ≤ 2.</summary>
        public override Tensor mode => Scoped.Result(() => ((df1 - 2) / df1 * df2 / (df2 + 2)).masked_fill(df1.le(2), double.NaN));

        /// <summary>2 df2² (df1 + df2 − 2) / (df1 (df2 − 2)² (df2 − 4)); NaN for df2 ≤ 4.</summary>
        public override Tensor variance => Scoped.Result(() =>
        {
            var defined = df2.masked_fill(df2.le(4), double.NaN);
            return 2 * defined.pow(2) * (df1 + defined - 2) / (df1 * (defined - 2).pow(2) * (defined - 4));
        });

        internal override Argument[] Arguments => [new("df1", df1, constraints.positive), new("df2", df2, constraints.positive)];

        internal override constraints.Constraint Support => constraints.positive;

        /// <summary>The quotient of Gamma(df1 / 2, df1) and Gamma(df2 / 2, df2).</summary>
        public override Tensor rsample(params long[] sample_shape) => Scoped.Result(() =>
        {
            var (numerator, denominator) = (Part(df1), Part(df2));
            var value = numerator / denominator;
            value.detach().clamp_(finfo(value.dtype).tiny);
            return value;

            Tensor Part(Tensor df)
            {
                using var gamma = new Gamma(df * 0.5, df, generator);
                return gamma.rsample(sample_shape);
            }
        });

        /// <inheritdoc/>
        public override Tensor log_prob(Tensor value) => OfValue(value, () =>
        {
            var (a, b, ratio) = (df1 * 0.5, df2 * 0.5, df1 / df2);
            return LogBeta(a, b).neg() + a * ratio.log() + (a - 1) * value.log() - (a + b) * (ratio * value).log1p();
        });

        /// <summary>ln B(a, b) + ln(b/a) + (1 − a) ψ(a) − (1 + b) ψ(b) + (a + b) ψ(a + b), a = df1 / 2, b = df2 / 2.</summary>
        public override Tensor entropy() => Scoped.Result(() =>
        {
            var (a, b) = (df1 * 0.5, df2 * 0.5);
            return LogBeta(a, b) + (b / a).log() + (1 - a) * a.digamma() - (1 + b) * b.digamma() + (a + b) * (a + b).digamma();
        });

        /// <inheritdoc/>
        public override Distribution expand(Size batch_shape, Distribution? instance = null) =>
            Target(instance, () => new FisherSnedecor(generator)).Set(df1.expand(batch_shape), df2.expand(batch_shape));

        private static Tensor LogBeta(Tensor a, Tensor b) => a.lgamma() + b.lgamma() - (a + b).lgamma();

        private FisherSnedecor Set(Tensor df1, Tensor df2)
        {
            (this.df1, this.df2) = (Own(df1), Own(df2));
            _init(df1.shape);
            return this;
        }
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class distributions
        {
            /// <inheritdoc cref="Modules.FisherSnedecor(Tensor, Tensor, Generator)"/>
            public static Modules.FisherSnedecor FisherSnedecor(Tensor df1, Tensor df2, Generator? generator = null) =>
                new(df1, df2, generator);
        }
    }
}
