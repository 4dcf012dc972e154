using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>(Σ |a − b + ε|ᵖ)^(1/p) over the last dimension.</summary>
    public sealed class PairwiseDistance : ParameterLessModule<Tensor, Tensor, Tensor>
    {
        internal PairwiseDistance(double p, double eps, bool keepdim) : base(nameof(PairwiseDistance)) =>
            (norm, this.eps, this.keepdim) = (p, eps, keepdim);

        /// <summary>p.</summary>
        public double norm { get; set; }

        /// <summary>ε, which keeps the distance from 0.</summary>
        public double eps { get; set; }

        /// <summary>The last dimension stays, with size 1.</summary>
        public bool keepdim { get; set; }

        /// <inheritdoc cref="nn.functional.pairwise_distance"/>
        public override Tensor forward(Tensor input1, Tensor input2) => nn.functional.pairwise_distance(input1, input2, norm, eps, keepdim);
    }

    /// <summary>The cosine of the angle between vectors along a dimension.</summary>
    public sealed class CosineSimilarity : ParameterLessModule<Tensor, Tensor, Tensor>
    {
        internal CosineSimilarity(long dim, double eps) : base(nameof(CosineSimilarity)) => (this.dim, this.eps) = (dim, eps);

        /// <summary>The dimension that vanishes.</summary>
        public long dim { get; set; }

        /// <summary>ε, which keeps the divisor from 0.</summary>
        public double eps { get; set; }

        /// <inheritdoc cref="nn.functional.cosine_similarity"/>
        public override Tensor forward(Tensor input1, Tensor input2) => nn.functional.cosine_similarity(input1, input2, dim, eps);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>(Σ |a − b + ε|ᵖ)^(1/p) over the last dimension.</summary>
            public static Modules.PairwiseDistance PairwiseDistance(double p = 2, double eps = 1E-06, bool keepdim = false) =>
                new(p, eps, keepdim);

            /// <summary>The cosine of the angle between vectors along a dimension.</summary>
            public static Modules.CosineSimilarity CosineSimilarity(long dim = 1, double eps = 1E-08) => new(dim, eps);
        }
    }
}
