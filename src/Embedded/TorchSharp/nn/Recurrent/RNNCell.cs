using TorchSharp.Operators;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>One step of <see cref="RNN"/>: h ← tanh(W x + b + W h + b), or with ReLU in place of tanh.</summary>
    public sealed class RNNCell : nn.Module<Tensor, Tensor, Tensor>
    {
        private readonly CellStep step;

        internal RNNCell(nn.NonLinearities nonLinearity, long inputs, long size, bool hasBias, Device? device, ScalarType? dtype)
            : base(nameof(RNNCell)) =>
            step = new(this, new SimpleCell(nonLinearity == nn.NonLinearities.ReLU), inputs, size, hasBias, device, dtype);

        /// <summary>The weights of the input, <c>[H, I]</c>. Setting disposes the old ones.</summary>
        public Parameter weight_ih { get => get_parameter(nameof(weight_ih))!; set => SetParameter(nameof(weight_ih), value); }

        /// <summary>The weights of the state, <c>[H, H]</c>. Setting disposes the old ones.</summary>
        public Parameter weight_hh { get => get_parameter(nameof(weight_hh))!; set => SetParameter(nameof(weight_hh), value); }

        /// <summary>The bias that goes with the input, <c>[H]</c>, or null. Setting disposes the old one.</summary>
        public Parameter? bias_ih { get => get_parameter(nameof(bias_ih)); set => SetParameter(nameof(bias_ih), value); }

        /// <summary>The bias that goes with the state, <c>[H]</c>, or null. Setting disposes the old one.</summary>
        public Parameter? bias_hh { get => get_parameter(nameof(bias_hh)); set => SetParameter(nameof(bias_hh), value); }

        /// <summary>h after the step: <c>[N, H]</c> from x <c>[N, I]</c>, or <c>[H]</c> from <c>[I]</c>.</summary>
        /// <param name="input">x.</param>
        /// <param name="h0">h before the step; null for zeros.</param>
        /// <exception cref="ArgumentException">A shape or dtype does not fit.</exception>
        public override Tensor forward(Tensor input, Tensor? h0 = null) => step.Run(input, h0, null).h;
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>One simple recurrent step.</summary>
            /// <param name="inputSize">I, the size of the input.</param>
            /// <param name="hiddenSize">H, the size of the state.</param>
            /// <param name="nonLinearity">tanh or ReLU.</param>
            /// <param name="bias">False leaves the biases out.</param>
            /// <param name="device">The CPU.</param>
            /// <param name="dtype">Of the parameters; the default dtype, if null.</param>
            public static Modules.RNNCell RNNCell(long inputSize, long hiddenSize, NonLinearities nonLinearity = NonLinearities.Tanh,
                bool bias = true, Device? device = null, ScalarType? dtype = null) =>
                new(nonLinearity, inputSize, hiddenSize, bias, device, dtype);
        }
    }
}
