using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>max(0, x).</summary>
    public sealed class ReLU : ParameterLessModule<Tensor, Tensor>
    {
        internal ReLU(bool inplace) : base(nameof(ReLU)) => this.inplace = inplace;

        /// <summary>Overwrite the input.</summary>
        public bool inplace { get; set; }

        /// <summary>max(0, x).</summary>
        public override Tensor forward(Tensor tensor) => nn.functional.relu(tensor, inplace);
    }

    /// <summary>max(0, x), at most 6.</summary>
    public sealed class ReLU6 : ParameterLessModule<Tensor, Tensor>
    {
        internal ReLU6(bool inplace) : base(nameof(ReLU6)) => this.inplace = inplace;

        /// <summary>Overwrite the input.</summary>
        public bool inplace { get; set; }

        /// <summary>max(0, x), at most 6.</summary>
        public override Tensor forward(Tensor tensor) => nn.functional.relu6(tensor, inplace);
    }

    /// <summary>x above 0, a·x below.</summary>
    public sealed class LeakyReLU : ParameterLessModule<Tensor, Tensor>
    {
        internal LeakyReLU(double negative_slope, bool inplace) : base(nameof(LeakyReLU)) =>
            (this.negative_slope, this.inplace) = (negative_slope, inplace);

        /// <summary>a.</summary>
        public double negative_slope { get; set; }

        /// <summary>Overwrite the input.</summary>
        public bool inplace { get; set; }

        /// <summary>x above 0, a·x below.</summary>
        public override Tensor forward(Tensor tensor) => nn.functional.leaky_relu(tensor, negative_slope, inplace);
    }

    /// <summary>x above a threshold, a fixed value elsewhere.</summary>
    public sealed class Threshold : ParameterLessModule<Tensor, Tensor>
    {
        internal Threshold(double threshold, double value, bool inplace) : base(nameof(Threshold)) =>
            (this.threshold, this.value, this.inplace) = (threshold, value, inplace);

        /// <summary>Above it, x passes.</summary>
        public double threshold { get; set; }

        /// <summary>The value elsewhere.</summary>
        public double value { get; set; }

        /// <summary>Overwrite the input.</summary>
        public bool inplace { get; set; }

        /// <summary>x above a threshold, a fixed value elsewhere.</summary>
        public override Tensor forward(Tensor tensor) => nn.functional.threshold(tensor, threshold, value, inplace);
    }

    /// <summary>x between two limits, the limit beyond.</summary>
    public sealed class Hardtanh : ParameterLessModule<Tensor, Tensor>
    {
        internal Hardtanh(double min_val, double max_val, bool inplace) : base(nameof(Hardtanh)) =>
            (this.min_val, this.max_val, this.inplace) = (min_val, max_val, inplace);

        /// <summary>The lower limit.</summary>
        public double min_val { get; set; }

        /// <summary>The upper limit.</summary>
        public double max_val { get; set; }

        /// <summary>Overwrite the input.</summary>
        public bool inplace { get; set; }

        /// <summary>x between two limits, the limit beyond.</summary>
        public override Tensor forward(Tensor tensor) => nn.functional.hardtanh(tensor, min_val, max_val, inplace);
    }

    /// <summary>x/6 + 1/2 between 0 and 1.</summary>
    public sealed class Hardsigmoid : ParameterLessModule<Tensor, Tensor>
    {
        internal Hardsigmoid(bool inplace) : base(nameof(Hardsigmoid)) => this.inplace = inplace;

        /// <summary>Overwrite the input.</summary>
        public bool inplace { get; set; }

        /// <summary>x/6 + 1/2 between 0 and 1.</summary>
        public override Tensor forward(Tensor tensor) => nn.functional.hardsigmoid(tensor, inplace);
    }

    /// <summary>x · hardsigmoid(x).</summary>
    public sealed class Hardswish : ParameterLessModule<Tensor, Tensor>
    {
        internal Hardswish(bool inplace) : base(nameof(Hardswish)) => this.inplace = inplace;

        /// <summary>Overwrite the input.</summary>
        public bool inplace { get; set; }

        /// <summary>x · hardsigmoid(x).</summary>
        public override Tensor forward(Tensor tensor) => nn.functional.hardswish(tensor, inplace);
    }

    /// <summary>x where |x| > λ, else 0.</summary>
    public sealed class Hardshrink : ParameterLessModule<Tensor, Tensor>
    {
        internal Hardshrink(double lambda) : base(nameof(Hardshrink)) => this.lambda = lambda;

        /// <summary>λ.</summary>
        public double lambda { get; set; }

        /// <summary>x where |x| > λ, else 0.</summary>
        public override Tensor forward(Tensor tensor) => nn.functional.hardshrink(tensor, lambda);
    }

    /// <summary>x drawn towards 0 by λ.</summary>
    public sealed class Softshrink : ParameterLessModule<Tensor, Tensor>
    {
        internal Softshrink(double lambda) : base(nameof(Softshrink)) => this.lambda = lambda;

        /// <summary>λ.</summary>
        public double lambda { get; set; }

        /// <summary>x drawn towards 0 by λ.</summary>
        public override Tensor forward(Tensor tensor) => nn.functional.softshrink(tensor, lambda);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>max(0, x).</summary>
            public static Modules.ReLU ReLU(bool inplace = false) => new(inplace);

            /// <summary>max(0, x), at most 6.</summary>
            public static Modules.ReLU6 ReLU6(bool inplace = false) => new(inplace);

            /// <summary>x above 0, a·x below.</summary>
            public static Modules.LeakyReLU LeakyReLU(double negative_slope = 0.01, bool inplace = false) => new(negative_slope, inplace);

            /// <summary>x above a threshold, a fixed value elsewhere.</summary>
            public static Modules.Threshold Threshold(double threshold, double value, bool inplace = false) =>
                new(threshold, value, inplace);

            /// <summary>x between two limits, the limit beyond.</summary>
            public static Modules.Hardtanh Hardtanh(double min_val = -1, double max_val = 1, bool inplace = false) =>
                new(min_val, max_val, inplace);

            /// <summary>x/6 + 1/2 between 0 and 1.</summary>
            public static Modules.Hardsigmoid Hardsigmoid(bool inplace = false) => new(inplace);

            /// <summary>x · hardsigmoid(x).</summary>
            public static Modules.Hardswish Hardswish(bool inplace = false) => new(inplace);

            /// <summary>x where |x| > λ, else 0.</summary>
            public static Modules.Hardshrink Hardshrink(double lambda = 0.5) => new(lambda);

            /// <summary>x drawn towards 0 by λ.</summary>
            public static Modules.Softshrink Softshrink(double lambda = 0.5) => new(lambda);
        }
    }
}
