using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>y_c = x_c / (k + α/n Σ x²)^β, the sum over the n channels around c (Krizhevsky, Sutskever and Hinton, 2012).</summary>
    public sealed class LocalResponseNorm : ParameterLessModule<Tensor, Tensor>
    {
        internal LocalResponseNorm(long size, double alpha, double beta, double k) : base(nameof(LocalResponseNorm)) =>
            (this.size, this.alpha, this.beta, this.k) = (size, alpha, beta, k);

        /// <summary>n, the number of channels that are summed.</summary>
        public long size { get; set; }

        /// <summary>α.</summary>
        public double alpha { get; set; }

        /// <summary>β.</summary>
        public double beta { get; set; }

        /// <summary>k.</summary>
        public double k { get; set; }

        /// <inheritdoc cref="nn.functional.local_response_norm"/>
        public override Tensor forward(Tensor input) => nn.functional.local_response_norm(input, size, alpha, beta, k);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>Divides by the strength of the channels around.</summary>
            /// <inheritdoc cref="functional.local_response_norm"/>
            public static Modules.LocalResponseNorm LocalResponseNorm(long size, double alpha = 0.0001, double beta = 0.75, double k = 1) =>
                new(size, alpha, beta, k);
        }
    }
}
