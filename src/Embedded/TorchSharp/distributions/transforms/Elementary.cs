namespace TorchSharp;

public static partial class torch
{
    public static partial class distributions
    {
        public static partial class transforms
        {
            private static Tensor Increasing => tensor(1);

            /// <summary>y = eˣ.</summary>
            public class ExpTransform : Transform
            {
                /// <summary>y = eˣ.</summary>
                public ExpTransform() : base(constraints.real, constraints.positive, true) { }

                /// <inheritdoc/>
                protected internal override Tensor _call(Tensor x) => x.exp();

                /// <inheritdoc/>
                protected internal override Tensor _inverse(Tensor y) => y.log();

                /// <inheritdoc/>
                protected internal override Tensor _sign() => Increasing;

                /// <summary>x.</summary>
                protected internal override Tensor log_abs_det_jacobian(Tensor x, Tensor y) => x;
            }

            /// <summary>y = ln x.</summary>
            public class LogTransform : Transform
            {
                /// <summary>y = ln x.</summary>
                public LogTransform() : base(constraints.positive, constraints.real, true) { }

                /// <inheritdoc/>
                protected internal override Tensor _call(Tensor x) => x.log();

                /// <inheritdoc/>
                protected internal override Tensor _inverse(Tensor y) => y.exp();

                /// <inheritdoc/>
                protected internal override Tensor _sign() => Increasing;

                /// <summary>−y.</summary>
                protected internal override Tensor log_abs_det_jacobian(Tensor x, Tensor y) => -y;
            }

            /// <summary>y = 1 / (1 + e⁻ˣ), kept off 0 and 1.</summary>
            public class SigmoidTransform : Transform
            {
                /// <summary>y = 1 / (1 + e⁻ˣ).</summary>
                public SigmoidTransform() : base(constraints.real, constraints.unit_interval, true) { }

                /// <inheritdoc/>
                protected internal override Tensor _call(Tensor x) => Scoped.Result(() => Inside(x.sigmoid()));

                /// <inheritdoc/>
                protected internal override Tensor _inverse(Tensor y) =>
                    Scoped.Result(() => Inside(y) is var inside ? inside.log() - (-inside).log1p() : inside);

                /// <inheritdoc/>
                protected internal override Tensor _sign() => Increasing;

                /// <summary>−ln(1 + e⁻ˣ) − ln(1 + eˣ).</summary>
                protected internal override Tensor log_abs_det_jacobian(Tensor x, Tensor y) =>
                    Scoped.Result(() => -(-x).softplus() - x.softplus());

                private static Tensor Inside(Tensor y) => y.clamp(finfo(y.dtype).tiny, 1 - finfo(y.dtype).eps);
            }

            /// <summary>y = ln(1 + eˣ).</summary>
            public class SoftplusTransform : Transform
            {
                /// <summary>y = ln(1 + eˣ).</summary>
                public SoftplusTransform() : base(constraints.real, constraints.positive, true) { }

                /// <inheritdoc/>
                protected internal override Tensor _call(Tensor x) => x.softplus();

                /// <inheritdoc/>
                protected internal override Tensor _inverse(Tensor y) => Scoped.Result(() => (-(-y).expm1()).log() + y);

                /// <inheritdoc/>
                protected internal override Tensor _sign() => Increasing;

                /// <summary>−ln(1 + e⁻ˣ).</summary>
                protected internal override Tensor log_abs_det_jacobian(Tensor x, Tensor y) => Scoped.Result(() => -(-x).softplus());
            }

            /// <summary>y = tanh x.</summary>
            public class TanhTransform : Transform
            {
                /// <summary>y = tanh x.</summary>
                public TanhTransform() : base(constraints.real, constraints.interval(-1, 1), true) { }

                /// <inheritdoc/>
                protected internal override Tensor _call(Tensor x) => x.tanh();

                /// <inheritdoc/>
                protected internal override Tensor _inverse(Tensor y) => y.atanh();

                /// <inheritdoc/>
                protected internal override Tensor _sign() => Increasing;

                /// <summary>ln(1 − tanh² x) = 2 (ln 2 − x − ln(1 + e⁻²ˣ)), without cancellation.</summary>
                protected internal override Tensor log_abs_det_jacobian(Tensor x, Tensor y) =>
                    Scoped.Result(() => 2 * (Math.Log(2) - x - (-2 * x).softplus()));
            }

            /// <summary>y = |x|; the inverse chooses x ≥ 0.</summary>
            public class AbsTransform : Transform
            {
                /// <summary>y = |x|.</summary>
                public AbsTransform() : base(constraints.real, constraints.positive, false) { }

                /// <inheritdoc/>
                protected internal override Tensor _call(Tensor x) => x.abs();

                /// <inheritdoc/>
                protected internal override Tensor _inverse(Tensor y) => y;
            }

            /// <summary>y = softmax x over the last dimension; the inverse is ln y.</summary>
            public class SoftmaxTransform : Transform
            {
                /// <summary>y = softmax x.</summary>
                public SoftmaxTransform() : base(constraints.real_vector, constraints.simplex, false) { }

                /// <inheritdoc/>
                public override long[] forward_shape(long[] shape) => shape.Length >= 1 ? shape
                    : throw new ArgumentException("Too few dimensions on input", nameof(shape));

                /// <inheritdoc/>
                public override long[] inverse_shape(long[] shape) => forward_shape(shape);

                /// <inheritdoc/>
                protected internal override Tensor _call(Tensor x) => x.softmax(-1);

                /// <inheritdoc/>
                protected internal override Tensor _inverse(Tensor y) => y.log();
            }
        }
    }
}
