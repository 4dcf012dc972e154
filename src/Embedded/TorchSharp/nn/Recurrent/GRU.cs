using TorchSharp.Operators;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>
    /// The gated recurrent unit (Cho et al., 2014): r = σ(Wᵣ x + Uᵣ h), z = σ(W_z x + U_z h), n = tanh(Wₙ x + r · Uₙ h), each product with
    /// a bias; h ← (1 − z) · n + z · h. Parameters of layer k: weight_ih_lk <c>[3·H, I]</c>, weight_hh_lk <c>[3·H, H]</c>, bias_ih_lk and
    /// bias_hh_lk <c>[3·H]</c>, gates in the order r, z, n; with _reverse at the end for the other direction.
    /// </summary>
    public sealed class GRU : nn.Module<Tensor, Tensor, (Tensor, Tensor)>
    {
        private readonly RecurrentStack stack;

        internal GRU(RecurrentOptions options, Device? device, ScalarType? dtype) : base(nameof(GRU)) =>
            stack = new(this, new GatedCell(), options, device, dtype);

        /// <inheritdoc cref="RNN.forward"/>
        public override (Tensor, Tensor) forward(Tensor input, Tensor? h0 = null)
        {
            var (y, h, _) = stack.Run(input, h0, null);
            return (y, h);
        }

        /// <inheritdoc cref="RNN.forward"/>
        public new (Tensor, Tensor) call(Tensor input, Tensor? h0 = null) => base.call(input, h0!);

        /// <summary>The same for packed sequences: h at all steps, packed as the input is, and every layer's h at the end.</summary>
        /// <inheritdoc cref="RNN.forward"/>
        public (nn.utils.rnn.PackedSequence, Tensor) call(nn.utils.rnn.PackedSequence input, Tensor? h0 = null)
        {
            var (y, h, _) = stack.Run(input, h0, null);
            return (y, h);
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
            /// <summary>A network that reads sequences with gated recurrent units.</summary>
            /// <inheritdoc cref="LSTM"/>
            public static Modules.GRU GRU(long inputSize, long hiddenSize, long numLayers = 1, bool bias = true, bool batchFirst = false,
                double dropout = 0, bool bidirectional = false, Device? device = null, ScalarType? dtype = null) =>
                new(new(inputSize, hiddenSize, numLayers, bias, batchFirst, dropout, bidirectional), device, dtype);
        }
    }
}
