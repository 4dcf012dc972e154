namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>module(t), for F#'s operator <c>--></c>: <c>x --> layer1 --> layer2</c>.</summary>
        public static Tensor op_MinusMinusGreater(Tensor t, nn.Module<Tensor, Tensor> m) => m.call(t);
    }
}
