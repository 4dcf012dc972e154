using TorchSharp.Operators;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>
    /// Long short-term memory (Hochreiter and Schmidhuber, 1997): i, f, o = σ(W x + U h), g = tanh(W x + U h), each with weights of its own
    /// and a bias for each product; c ← f · c + i · g, h ← o · tanh c. Parameters of layer k: weight_ih_lk <c>[4·H, I]</c>, weight_hh_lk
    /// <c>[4·H, H]</c>, bias_ih_lk and bias_hh_lk <c>[4·H]</c>, gates in the order i, f, g, o; with _reverse at the end for the other
    /// direction.
    /// </summary>
    public sealed class LSTM : nn.Module<Tensor, (Tensor, Tensor)?, (Tensor, Tensor, Tensor)>
    {
        private readonly RecurrentStack stack;

        internal LSTM(RecurrentOptions options, Device? device, ScalarType? dtype) : base(nameof(LSTM)) =>
            stack = new(this, new LongShortTermCell(), options, device, dtype);

        /// <summary>
        /// The last layer's h at all steps, and every layer's h and c at the end: <c>[T, N, D·H]</c> and twice <c>[D·layers, N, H]</c>,
        /// where D is the number of directions. Without N for an input <c>[T, I]</c>.
        /// </summary>
        /// <param name="input"><c>[T, N, I]</c>, <c>[N, T, I]</c> if batches come first, or <c>[T, I]</c>.</param>
        /// <param name="h0_c0">h and c before the first step, each <c>[D·layers, N, H]</c>; null for zeros.</param>
        /// <exception cref="ArgumentException">A shape or dtype does not fit.</exception>
        public override (Tensor, Tensor, Tensor) forward(Tensor input, (Tensor, Tensor)? h0_c0 = null)
        {
            var (y, h, c) = stack.Run(input, h0_c0?.Item1, h0_c0?.Item2);
            return (y, h, c!);
        }

        /// <inheritdoc cref="forward"/>
        public new (Tensor, Tensor, Tensor) call(Tensor input, (Tensor, Tensor)? h0_c0 = null) => base.call(input, h0_c0);

        /// <summary>The same for packed sequences: h at all steps, packed as the input is, and every layer's h and c at the end.</summary>
        /// <inheritdoc cref="forward"/>
        public (nn.utils.rnn.PackedSequence, Tensor, Tensor) call(
            nn.utils.rnn.PackedSequence input, (Tensor, Tensor)? h0_c0 = null)
        {
            var (y, h, c) = stack.Run(input, h0_c0?.Item1, h0_c0?.Item2);
            return (y, h, c!);
        }

        /// <inheritdoc cref="RNN.flatten_parameters"/>
        public void flatten_parameters() { }
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>A network that reads sequences with long short-term memory.</summary>
            /// <param name="inputSize">I, the size of the input at each step.</param>
            /// <param name="hiddenSize">H, the size of the state.</param>
            /// <param name="numLayers">Layers, each reading the one below.</param>
            /// <param name="bias">False leaves the biases out.</param>
            /// <param name="batchFirst">Inputs and outputs are <c>[N, T, …]</c>, not <c>[T, N, …]</c>.</param>
            /// <param name="dropout">Zeroes what goes from layer to layer with this probability, in training.</param>
            /// <param name="bidirectional">Each layer reads in both directions, with weights for each.</param>
            /// <param name="device">The CPU.</param>
            /// <param name="dtype">Of the parameters; the default dtype, if null.</param>
            /// <exception cref="ArgumentException">A size is not positive, or dropout not in [0, 1].</exception>
            public static Modules.LSTM LSTM(long inputSize, long hiddenSize, long numLayers = 1, bool bias = true, bool batchFirst = false,
                double dropout = 0, bool bidirectional = false, Device? device = null, ScalarType? dtype = null) =>
                new(new(inputSize, hiddenSize, numLayers, bias, batchFirst, dropout, bidirectional), device, dtype);
        }
    }
}
