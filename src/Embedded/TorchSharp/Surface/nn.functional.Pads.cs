using TorchSharp.Operators;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            /// <summary>
            /// Puts elements in front of and behind the last dimensions; negative numbers cut them off. Constant padding works on any
            /// dimensions, the other modes on the last one, two or three of a tensor with one or two more.
            /// </summary>
            /// <param name="input">The tensor.</param>
            /// <param name="pad"><c>[left, right, top, bottom, front, back, …]</c>: the last dimension comes first.</param>
            /// <param name="mode">What the new elements are.</param>
            /// <param name="value">The constant.</param>
            /// <exception cref="ArgumentException">The list does not fit the tensor, or the mode does not reach that far.</exception>
            public static Tensor pad(Tensor input, long[] pad, PaddingModes mode = PaddingModes.Constant, double value = 0) =>
                Pads.Pad(input, pad, mode, value);

            /// <inheritdoc cref="pad(Tensor, long[], PaddingModes, double)"/>
            public static Tensor pad(Tensor input, ReadOnlySpan<long> pad, PaddingModes mode = PaddingModes.Constant, double value = 0) =>
                Pads.Pad(input, pad, mode, value);

            /// <summary>Pads the last dimension by the same on both sides.</summary>
            /// <exception cref="ArgumentException">The mode does not reach that far.</exception>
            public static Tensor pad(Tensor input, long pad, PaddingModes mode = PaddingModes.Constant, double value = 0) =>
                Pads.Pad(input, [pad, pad], mode, value);

            /// <summary>Pads the last dimension, by (left, right).</summary>
            /// <exception cref="ArgumentException">The mode does not reach that far.</exception>
            public static Tensor pad(Tensor input, (long, long) pad, PaddingModes mode = PaddingModes.Constant, double value = 0) =>
                Pads.Pad(input, [pad.Item1, pad.Item2], mode, value);

            /// <summary>Pads the last two dimensions, by (left, right, top, bottom).</summary>
            /// <exception cref="ArgumentException">The mode does not reach that far.</exception>
            public static Tensor pad(Tensor input, (long, long, long, long) pad, PaddingModes mode = PaddingModes.Constant, double value = 0) =>
                Pads.Pad(input, [pad.Item1, pad.Item2, pad.Item3, pad.Item4], mode, value);
        }
    }
}
