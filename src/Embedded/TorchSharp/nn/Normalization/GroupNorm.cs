using TorchSharp.Operators;
using TorchSharp.Utils;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>
    /// y = (x − μ) / √(σ² + ε) · w + b with the moments of groups of neighboring channels of each sample (Wu and He, 2018).
    /// </summary>
    public sealed class GroupNorm : nn.Module<Tensor, Tensor>
    {
        [ComponentName(Name = nameof(weight))]
        private Parameter? _weight;
        [ComponentName(Name = nameof(bias))]
        private Parameter? _bias;

        internal GroupNorm(long num_groups, long num_channels, double eps, bool affine, Device? device, ScalarType? dtype)
            : base(nameof(GroupNorm))
        {
            Devices.RequireCpu(device);
            if (num_groups <= 0 || num_channels % num_groups != 0)
                throw new ArgumentException($"num_channels must be divisible by num_groups, got {num_channels} and {num_groups}",
                    nameof(num_groups));
            (this.num_groups, this.eps, this.affine) = (num_groups, eps, affine);
            var type = dtype ?? get_default_dtype();
            if (!affine) return;
            weight = new(Creation.Full([num_channels], 1, type));
            bias = new(Creation.Full([num_channels], 0, type));
        }

        /// <summary>w, <c>[C]</c>, or null. Setting disposes the old one.</summary>
        public Parameter? weight { get => _weight; set => SetParameter(ref _weight, nameof(weight), value); }

        /// <summary>b, <c>[C]</c>, or null. Setting disposes the old one.</summary>
        public Parameter? bias { get => _bias; set => SetParameter(ref _bias, nameof(bias), value); }

        /// <summary>The number of groups that the channels are shared out to.</summary>
        public long num_groups { get; set; }

        /// <summary>ε, added to the variance.</summary>
        public double eps { get; set; }

        /// <summary>Weight and bias are learned.</summary>
        public bool affine { get; set; }

        /// <inheritdoc cref="nn.functional.group_norm"/>
        public override Tensor forward(Tensor tensor) => nn.functional.group_norm(tensor, num_groups, weight, bias, eps);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>Normalizes groups of neighboring channels of each sample of <c>[N, C, …]</c>.</summary>
            /// <param name="num_groups">The number of groups.</param>
            /// <param name="num_channels">C, a multiple of it.</param>
            /// <param name="eps">ε, added to the variance.</param>
            /// <param name="affine">Learn a weight and a bias for each channel.</param>
            /// <param name="device">The CPU.</param>
            /// <param name="dtype">Of the parameters; the default dtype, if null.</param>
            public static Modules.GroupNorm GroupNorm(long num_groups, long num_channels, double eps = 1E-05, bool affine = true,
                Device? device = null, ScalarType? dtype = null) => new(num_groups, num_channels, eps, affine, device, dtype);
        }
    }
}
