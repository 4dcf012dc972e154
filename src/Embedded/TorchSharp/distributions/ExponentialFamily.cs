namespace TorchSharp;

public static partial class torch
{
    public static partial class distributions
    {
        /// <summary>
        /// Distributions of density exp(⟨t(x), θ⟩ − F(θ) + k(x)) with natural parameters θ, log normalizer F and carrier measure k.
        /// </summary>
        public abstract class ExponentialFamily : Distribution
        {
            /// <summary>A distribution that draws from a generator, the default one if null.</summary>
            protected ExponentialFamily(Generator? generator) : base(generator) { }

            /// <summary>θ.</summary>
            protected abstract IList<Tensor> NaturalParams { get; }

            /// <summary>E k(x).</summary>
            protected abstract Tensor MeanCarrierMeasure { get; }

            /// <summary>F(θ).</summary>
            protected virtual Tensor LogNormalizer(params Tensor[] parameters) =>
                throw new NotImplementedException($"{GetType().Name} does not implement LogNormalizer");

            /// <summary>F(θ) − ⟨θ, ∇F(θ)⟩ − E k(x).</summary>
            /// <remarks>Nielsen and Nock, Entropies and cross-entropies of exponential families (2010).</remarks>
            public override Tensor entropy() => Scoped.Result(() =>
            {
                using var recording = enable_grad();
                Tensor[] natural = [.. NaturalParams.Select(p => p.detach().requires_grad_())];
                var normalizer = LogNormalizer(natural);
                var gradients = autograd.grad([normalizer.sum()], natural, create_graph: true);
                var result = normalizer - MeanCarrierMeasure;
                for (var i = 0; i < natural.Length; i++)
                    result -= (natural[i] * gradients[i]).reshape([.. batch_shape, -1]).sum(-1); // [batch…, parameters of one]
                return result;
            });
        }
    }
}
