using static TorchSharp.torch;
using static TorchSharp.torch.distributions;

namespace TorchSharp.Modules
{
    /// <summary>The χ² distribution of df degrees of freedom: Gamma(df / 2, 1/2).</summary>
    public class Chi2 : Gamma
    {
        /// <summary>The χ² distribution of df degrees of freedom.</summary>
        /// <exception cref="ArgumentException">A df is not positive.</exception>
        public Chi2(Tensor df, Generator? generator = null) : base(generator)
        {
            Set(df * 0.5, df.full_like(0.5));
            ValidateArguments();
        }

        private Chi2(Generator? generator) : base(generator) { }

        /// <summary>The degrees of freedom.</summary>
        public Tensor df => concentration * 2;

        /// <inheritdoc/>
        public override Distribution expand(Size batch_shape, Distribution? instance = null) =>
            base.expand(batch_shape, Target(instance, () => new Chi2(generator)));
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class distributions
        {
            /// <inheritdoc cref="Modules.Chi2(Tensor, Generator)"/>
            public static Modules.Chi2 Chi2(Tensor df, Generator? generator = null) => new(df, generator);
        }
    }
}
