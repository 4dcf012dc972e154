namespace TorchSharp;

public static partial class torch
{
    /// <summary>Probability distributions: samples, densities, moments.</summary>
    public static partial class distributions
    {
        /// <summary>
        /// A batch of independent distributions of one family. Samples have the shape
        /// <c>[sample_shape…, batch_shape…, event_shape…]</c>; the last dimensions are those of one event (none for numbers).
        /// </summary>
        public abstract partial class Distribution : IDisposable
        {
            /// <summary>γ = lim Σ 1/k − ln n.</summary>
            protected const double euler_constant = 0.5772156649015329;

            /// <summary>Where samples come from; null: the default generator.</summary>
            protected Generator? generator;

            private readonly List<IDisposable> owned = [];

            /// <summary>A distribution that draws from a generator, the default one if null.</summary>
            public Distribution(Generator? generator, long[]? batch_shape = null, long[]? event_shape = null)
            {
                this.generator = generator;
                _init(batch_shape ?? [], event_shape ?? []);
            }

            /// <summary>A distribution that draws from a generator, the default one if null.</summary>
            public Distribution(Generator? generator, Size batch_shape, Size? event_shape = null)
            {
                this.generator = generator;
                _init(batch_shape, event_shape);
            }

            /// <summary>The shape of the parameters: one distribution per element.</summary>
            public Size batch_shape { get; protected set; }

            /// <summary>The shape of one sample of one of the distributions.</summary>
            public Size event_shape { get; protected set; }

            /// <summary>E x.</summary>
            public abstract Tensor mean { get; }

            /// <summary>The value of the largest density or probability.</summary>
            public virtual Tensor mode => throw Missing();

            /// <summary>E (x − E x)².</summary>
            public abstract Tensor variance { get; }

            /// <summary>The square root of the variance.</summary>
            public virtual Tensor stddev => Scoped.Result(() => variance.sqrt());

            /// <summary>Samples without a history.</summary>
            public virtual Tensor sample(params long[] sample_shape)
            {
                using var unrecorded = no_grad();
                return rsample(sample_shape);
            }

            /// <inheritdoc cref="sample(long[])"/>
            public Tensor sample(Size sample_shape) => sample(sample_shape.Shape);

            /// <summary>
            /// Samples that are differentiable functions of the parameters, where the family has such; else as <see cref="sample(long[])"/>.
            /// </summary>
            public abstract Tensor rsample(params long[] sample_shape);

            /// <inheritdoc cref="rsample(long[])"/>
            public Tensor rsample(Size sample_shape) => rsample(sample_shape.Shape);

            /// <summary>ln of the density, or of the probability, at a value that broadcasts with the batch.</summary>
            /// <exception cref="ArgumentException">The value has the wrong shape, or the distribution can't take it.</exception>
            public abstract Tensor log_prob(Tensor value);

            /// <summary>−E ln p(x).</summary>
            public abstract Tensor entropy();

            /// <summary>P(x ≤ value).</summary>
            public virtual Tensor cdf(Tensor value) => throw Missing();

            /// <summary>The number that a sample is not greater than with probability <paramref name="value"/>.</summary>
            public virtual Tensor icdf(Tensor value) => throw Missing();

            /// <summary>All values of a distribution of finitely many, in a new first dimension.</summary>
            /// <param name="expand">True to repeat them for the batch; false leaves its dimensions 1.</param>
            public virtual Tensor enumerate_support(bool expand = true) => throw Missing();

            /// <summary>e^entropy.</summary>
            public virtual Tensor perplexity() => Scoped.Result(() => entropy().exp());

            /// <summary>The distributions repeated to a larger batch shape, without copies of the parameters.</summary>
            /// <param name="batch_shape">The new batch shape.</param>
            /// <param name="instance">An object of the same class to set up instead of a new one.</param>
            public abstract Distribution expand(Size batch_shape, Distribution? instance = null);

            /// <summary>Sets the shapes.</summary>
            protected void _init(Size? batch_shape = null, Size? event_shape = null) =>
                (this.batch_shape, this.event_shape) = (batch_shape ?? Size.Empty, event_shape ?? Size.Empty);

            /// <summary><c>[sample_shape…, batch_shape…, event_shape…]</c>.</summary>
            protected long[] ExtendedShape(params long[] sample_shape) => [.. sample_shape, .. batch_shape, .. event_shape];

            /// <summary>max(x, 0), whose derivative at 0 is ½.</summary>
            protected Tensor ClampByZero(Tensor x) => Scoped.Result(() => (x.clamp_min(0) + x - x.clamp_max(0)) / 2);

            /// <summary>Probabilities at least one rounding error away from 0 and 1.</summary>
            protected Tensor ClampProbs(Tensor probs) => Probabilities.Clamp(probs);

            /// <summary>1 / (1 + e⁻ˣ) of one event, or softmax over the last dimension.</summary>
            protected Tensor LogitsToProbs(Tensor logits, bool isBinary = false) => Probabilities.ToProbs(logits, isBinary);

            /// <summary>ln p − ln(1 − p) of one event, or ln p of categories.</summary>
            protected Tensor ProbsToLogits(Tensor probs, bool isBinary = false) => Probabilities.ToLogits(probs, isBinary);

            /// <summary>Disposes the parameters that the distribution holds; the caller's tensors are not touched.</summary>
            public void Dispose()
            {
                Dispose(true);
                GC.SuppressFinalize(this);
            }

            /// <inheritdoc cref="Dispose()"/>
            protected virtual void Dispose(bool disposing)
            {
                if (!disposing) return;
                foreach (var item in owned) item.Dispose();
                owned.Clear();
            }

            /// <summary>0 … count − 1 in the first dimension; the batch follows, in its shape or as dimensions of 1.</summary>
            private protected Tensor Enumerated(long count, ScalarType dtype, bool expand) => Scoped.Result(() =>
            {
                var values = arange(count, dtype: dtype).view([count, .. batch_shape.Select(_ => 1L)]);
                return expand ? values.expand([count, .. batch_shape]) : values;
            });

            /// <summary>A tensor that lives as long as the distribution.</summary>
            private protected Tensor Own(Tensor tensor)
            {
                owned.Add(tensor.DetachFromDisposeScope());
                return tensor;
            }

            /// <summary>A part that lives as long as the distribution.</summary>
            private protected T OwnPart<T>(T part) where T : IDisposable
            {
                owned.Add(part);
                return part;
            }
        }
    }
}
