using TorchSharp.Operators;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>One step of <see cref="LSTM"/>.</summary>
    public sealed class LSTMCell : nn.Module<Tensor, (Tensor, Tensor)?, (Tensor, Tensor)>
    {
        private readonly CellStep step;

        internal LSTMCell(long inputs, long size, bool hasBias, Device? device, ScalarType? dtype) : base(nameof(LSTMCell)) =>
            step = new(this, new LongShortTermCell(), inputs, size, hasBias, device, dtype);

        /// <summary>The weights of the input, <c>[4·H, I]</c>. Setting disposes the old ones.</summary>
        public Parameter weight_ih { get => get_parameter(nameof(weight_ih))!; set => SetParameter(nameof(weight_ih), value); }

        /// <summary>The weights of the state, <c>[4·H, H]</c>. Setting disposes the old ones.</summary>
        public Parameter weight_hh { get => get_parameter(nameof(weight_hh))!; set => SetParameter(nameof(weight_hh), value); }

        /// <summary>The bias that goes with the input, <c>[4·H]</c>, or null. Setting disposes the old one.</summary>
        public Parameter? bias_ih { get => get_parameter(nameof(bias_ih)); set => SetParameter(nameof(bias_ih), value); }

        /// <summary>The bias that goes with the state, <c>[4·H]</c>, or null. Setting disposes the old one.</summary>
        public Parameter? bias_hh { get => get_parameter(nameof(bias_hh)); set => SetParameter(nameof(bias_hh), value); }

        /// <summary>h and c after the step: <c>[N, H]</c> from x <c>[N, I]</c>, or <c>[H]</c> from <c>[I]</c>.</summary>
        /// <param name="input">x.</param>
        /// <param name="h0_c0">h and c before the step; null for zeros.</param>
        /// <exception cref="ArgumentException">A shape or dtype does not fit.</exception>
        public override (Tensor, Tensor) forward(Tensor input, (Tensor, Tensor)? h0_c0)
        {
            var (h, c) = step.Run(input, h0_c0?.Item1, h0_c0?.Item2);
            return (h, c!);
        }

        /// <inheritdoc cref="forward"/>
        public new (Tensor, Tensor) call(Tensor input, (Tensor, Tensor)? h0_c0 = null) => base.call(input, h0_c0);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>One step of long short-term memory.</summary>
            /// <param name="inputSize">I, the size of the input.</param>
            /// <param name="hiddenSize">H, the size of the state.</param>
            /// <param name="bias">False leaves the biases out.</param>
            /// <param name="device">The CPU.</param>
            /// <param name="dtype">Of the parameters; the default dtype, if null.</param>
            public static Modules.LSTMCell LSTMCell(long inputSize, long hiddenSize, bool bias = true,
                Device? device = null, ScalarType? dtype = null) => new(inputSize, hiddenSize, bias, device, dtype);
        }
    }
}
