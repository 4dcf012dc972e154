using TorchSharp.Operators;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>
    /// h ← tanh(W x + b + W h + b) at each step (Elman, 1990), or with ReLU in place of tanh. Parameters of layer k: weight_ih_lk
    /// <c>[H, I]</c>, weight_hh_lk <c>[H, H]</c>, bias_ih_lk and bias_hh_lk <c>[H]</c>; with _reverse at the end for the other direction.
    /// </summary>
    public sealed class RNN : nn.Module<Tensor, Tensor, (Tensor, Tensor)>
    {
        private readonly RecurrentStack stack;

        internal RNN(nn.NonLinearities nonLinearity, RecurrentOptions options, Device? device, ScalarType? dtype) : base(nameof(RNN)) =>
            stack = new(this, new SimpleCell(nonLinearity == nn.NonLinearities.ReLU), options, device, dtype);

        /// <summary>
        /// The last layer's h at all steps, and every layer's at the end: <c>[T, N, D·H]</c>, <c>[D·layers, N, H]</c>, where D is the
        /// number of directions. Without N for an input <c>[T, I]</c>.
        /// </summary>
        /// <param name="input"><c>[T, N, I]</c>, <c>[N, T, I]</c> if batches come first, or <c>[T, I]</c>.</param>
        /// <param name="h0">h before the first step, <c>[D·layers, N, H]</c>; null for zeros.</param>
        /// <exception cref="ArgumentException">A shape or dtype does not fit.</exception>
        public override (Tensor, Tensor) forward(Tensor input, Tensor? h0)
        {
            var (y, h, _) = stack.Run(input, h0, null);
            return (y, h);
        }

        /// <inheritdoc cref="forward"/>
        public new (Tensor, Tensor) call(Tensor input, Tensor? h0 = null) => base.call(input, h0!);

        /// <summary>The same for packed sequences: h at all steps, packed as the input is, and every layer's h at the end.</summary>
        /// <inheritdoc cref="RNN.forward"/>
        public (nn.utils.rnn.PackedSequence, Tensor) call(nn.utils.rnn.PackedSequence input, Tensor? h0 = null)
        {
            var (y, h, _) = stack.Run(input, h0, null);
            return (y, h);
        }

        /// <summary>Does nothing: the parameters lie well as they are.</summary>
        public void flatten_parameters() { }

        /// <summary>The weights of the input of a layer, <c>[H, I]</c>.</summary>
        public Parameter get_weight_ih(long idx) => Of("weight_ih", idx);

        /// <summary>The weights of the state of a layer, <c>[H, H]</c>.</summary>
        public Parameter get_weight_hh(long idx) => Of("weight_hh", idx);

        /// <summary>The bias that goes with the input of a layer, <c>[H]</c>.</summary>
        public Parameter get_bias_ih(long idx) => Of("bias_ih", idx);

        /// <summary>The bias that goes with the state of a layer, <c>[H]</c>.</summary>
        public Parameter get_bias_hh(long idx) => Of("bias_hh", idx);

        private Parameter Of(string name, long layer) => get_parameter($"{name}_l{layer}")
            ?? throw new ArgumentOutOfRangeException(nameof(layer), layer, $"there is no parameter {name}_l{layer}");
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>A network that reads sequences with a simple recurrent step.</summary>
            /// <param name="inputSize">I, the size of the input at each step.</param>
            /// <param name="hiddenSize">H, the size of the state.</param>
            /// <param name="numLayers">Layers, each reading the one below.</param>
            /// <param name="nonLinearity">tanh or ReLU.</param>
            /// <param name="bias">False leaves the biases out.</param>
            /// <param name="batchFirst">Inputs and outputs are <c>[N, T, …]</c>, not <c>[T, N, …]</c>.</param>
            /// <param name="dropout">Zeroes what goes from layer to layer with this probability, in training.</param>
            /// <param name="bidirectional">Each layer reads in both directions, with weights for each.</param>
            /// <param name="device">The CPU.</param>
            /// <param name="dtype">Of the parameters; the default dtype, if null.</param>
            /// <exception cref="ArgumentException">A size is not positive, or dropout not in [0, 1].</exception>
            public static Modules.RNN RNN(long inputSize, long hiddenSize, long numLayers = 1,
                NonLinearities nonLinearity = NonLinearities.Tanh, bool bias = true, bool batchFirst = false, double dropout = 0,
                bool bidirectional = false, Device? device = null, ScalarType? dtype = null) => new(
                    nonLinearity, new(inputSize, hiddenSize, numLayers, bias, batchFirst, dropout, bidirectional), device, dtype);
        }
    }
}
