using TorchSharp.Operators;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>Initial values of parameters. Every function writes over its tensor, without history, and returns it.</summary>
        public static partial class init
        {
            /// <summary>Which side of a weight keeps the size of its signals: the inputs' or, backwards, the outputs'.</summary>
            public enum FanInOut
            {
                /// <summary>Keep the variance in the forward pass.</summary>
                FanIn = 0,
                /// <summary>Keep the variance in the backward pass.</summary>
                FanOut = 1,
            }

            /// <summary>What follows the weight, for <see cref="calculate_gain"/>.</summary>
            public enum NonlinearityType
            {
                /// <summary>Nothing.</summary>
                Linear = 0,
                /// <summary>Nothing.</summary>
                Conv1D = 1,
                /// <summary>Nothing.</summary>
                Conv2D = 2,
                /// <summary>Nothing.</summary>
                Conv3D = 3,
                /// <summary>Nothing.</summary>
                ConvTranspose1D = 4,
                /// <summary>Nothing.</summary>
                ConvTranspose2D = 5,
                /// <summary>Nothing.</summary>
                ConvTranspose3D = 6,
                /// <summary>The logistic function.</summary>
                Sigmoid = 7,
                /// <summary>The hyperbolic tangent.</summary>
                Tanh = 8,
                /// <summary>max(0, x).</summary>
                ReLU = 9,
                /// <summary>max(0, x) + a · min(0, x).</summary>
                LeakyReLU = 10,
            }

            /// <summary>
            /// The factor that keeps the variance through a nonlinearity: 1, 5/3 for tanh, √2 for ReLU, √(2 / (1 + a²)) for leaky ReLU.
            /// </summary>
            public static double calculate_gain(NonlinearityType nonlinearity, double param = 0) => nonlinearity switch
            {
                NonlinearityType.Tanh => 5.0 / 3.0,
                NonlinearityType.ReLU => Math.Sqrt(2),
                NonlinearityType.LeakyReLU => Math.Sqrt(2 / (1 + param * param)),
                _ => 1,
            };

            /// <summary>
            /// The inputs that each output of a weight <c>[out, in, k…]</c> sums, and the outputs that each input goes to.
            /// </summary>
            /// <exception cref="ArgumentException">The tensor has fewer than two dimensions.</exception>
            public static (long fanIn, long fanOut) CalculateFanInAndFanOut(Tensor tensor)
            {
                if (tensor.Rank < 2)
                    throw new ArgumentException($"Fan in and fan out can not be computed for tensor with fewer than 2 dimensions, got shape {Shape.Text(tensor.Sizes)}", nameof(tensor));
                var field = Shape.Count(tensor.Sizes[2..]);
                return (tensor.Sizes[1] * field, tensor.Sizes[0] * field);
            }

            /// <summary>U[low, high).</summary>
            public static Tensor uniform_(Tensor tensor, double low = 0, double high = 1, Generator? generator = null) =>
                Fill(tensor, x => x.uniform_(low, high, generator));

            /// <summary>N(mean, std²).</summary>
            public static Tensor normal_(Tensor tensor, double mean = 0, double std = 1, Generator? generator = null) =>
                Fill(tensor, x => x.normal_(mean, std, generator));

            /// <summary>N(mean, std²), kept in [a, b].</summary>
            public static Tensor trunc_normal_(Tensor tensor, double mean = 0, double std = 1, double a = -2, double b = 2,
                Generator? generator = null) =>
                Fill(tensor, x => InPlace.Apply(x, [], (_, into) => RandomNumbers.TruncatedNormal(into!, mean, std, a, b, generator)));

            /// <summary>One value everywhere.</summary>
            public static Tensor constant_(Tensor tensor, Scalar val) => Fill(tensor, x => x.fill_(val));

            /// <summary>Ones.</summary>
            public static Tensor ones_(Tensor tensor) => constant_(tensor, 1);

            /// <summary>Zeros.</summary>
            public static Tensor zeros_(Tensor tensor) => constant_(tensor, 0);

            /// <summary>U[−a, a) with a = gain · √(6 / (fanIn + fanOut)) (Glorot and Bengio, 2010).</summary>
            public static Tensor xavier_uniform_(Tensor tensor, double gain = 1)
            {
                var bound = Math.Sqrt(3) * XavierStd(tensor, gain);
                return uniform_(tensor, -bound, bound);
            }

            /// <summary>N(0, gain² · 2 / (fanIn + fanOut)) (Glorot and Bengio, 2010).</summary>
            public static Tensor xavier_normal_(Tensor tensor, double gain = 1) => normal_(tensor, 0, XavierStd(tensor, gain));

            /// <inheritdoc cref="xavier_uniform_"/>
            public static Tensor glorot_uniform_(Tensor tensor, double gain = 1) => xavier_uniform_(tensor, gain);

            /// <inheritdoc cref="xavier_normal_"/>
            public static Tensor glorot_normal_(Tensor tensor, double gain = 1) => xavier_normal_(tensor, gain);

            /// <summary>U[−b, b) with b = gain · √(3 / fan) (He et al., 2015).</summary>
            public static Tensor kaiming_uniform_(
                Tensor tensor, double a = 0, FanInOut mode = FanInOut.FanIn, NonlinearityType nonlinearity = NonlinearityType.LeakyReLU)
            {
                var bound = Math.Sqrt(3) * KaimingStd(tensor, a, mode, nonlinearity);
                return uniform_(tensor, -bound, bound);
            }

            /// <summary>N(0, gain² / fan) (He et al., 2015).</summary>
            public static Tensor kaiming_normal_(
                Tensor tensor, double a = 0, FanInOut mode = FanInOut.FanIn, NonlinearityType nonlinearity = NonlinearityType.LeakyReLU) =>
                normal_(tensor, 0, KaimingStd(tensor, a, mode, nonlinearity));

            private static double XavierStd(Tensor tensor, double gain)
            {
                var (fanIn, fanOut) = CalculateFanInAndFanOut(tensor);
                return gain * Math.Sqrt(2.0 / (fanIn + fanOut));
            }

            private static double KaimingStd(Tensor tensor, double a, FanInOut mode, NonlinearityType nonlinearity)
            {
                var (fanIn, fanOut) = CalculateFanInAndFanOut(tensor);
                return calculate_gain(nonlinearity, a) / Math.Sqrt(mode == FanInOut.FanIn ? fanIn : fanOut);
            }

            private static Tensor Fill(Tensor tensor, Action<Tensor> write)
            {
                using var quiet = no_grad();
                write(tensor);
                return tensor;
            }
        }
    }
}
