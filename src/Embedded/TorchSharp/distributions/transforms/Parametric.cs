namespace TorchSharp;

public static partial class torch
{
    public static partial class distributions
    {
        public static partial class transforms
        {
            /// <summary>y = loc + scale · x.</summary>
            public class AffineTransform : Transform
            {
                // Numbers become tensors of the argument's dtype, so that they don't change it.
                private readonly Func<Tensor, Tensor> loc;
                private readonly Func<Tensor, Tensor> scale;
                private readonly long[] parameterShape;

                /// <summary>y = loc + scale · x with numbers.</summary>
                /// <param name="loc">What is added.</param>
                /// <param name="scale">The factor.</param>
                /// <param name="event_dim">The number of dimensions of one x.</param>
                public AffineTransform(double loc, double scale, int event_dim = 0) : this(event_dim)
                {
                    this.loc = x => tensor(loc, x.dtype);
                    this.scale = x => tensor(scale, x.dtype);
                    parameterShape = [];
                }

                /// <summary>y = loc + scale · x with tensors that broadcast.</summary>
                /// <param name="loc">What is added.</param>
                /// <param name="scale">The factors.</param>
                /// <param name="event_dim">The number of dimensions of one x.</param>
                public AffineTransform(Tensor loc, Tensor scale, int event_dim = 0) : this(event_dim)
                {
                    this.loc = _ => loc;
                    this.scale = _ => scale;
                    parameterShape = Shape.Broadcast(loc.Sizes, scale.Sizes);
                }

                private AffineTransform(int event_dim)
                {
                    (loc, scale, parameterShape) = (x => x, x => x, []);
                    this.event_dim = event_dim;
                    _domain = _codomain = event_dim == 0 ? constraints.real : constraints.independent(constraints.real, event_dim);
                    _bijective = true;
                }

                /// <inheritdoc/>
                public override int event_dim { get; }

                /// <inheritdoc/>
                public override long[] forward_shape(long[] shape) => Shape.Broadcast(shape, parameterShape);

                /// <inheritdoc/>
                public override long[] inverse_shape(long[] shape) => Shape.Broadcast(shape, parameterShape);

                /// <inheritdoc/>
                protected internal override Tensor _call(Tensor x) => Scoped.Result(() => loc(x) + scale(x) * x);

                /// <inheritdoc/>
                protected internal override Tensor _inverse(Tensor y) => Scoped.Result(() => (y - loc(y)) / scale(y));

                /// <summary>The sign of the scale.</summary>
                protected internal override Tensor _sign() => Scoped.Result(() =>
                {
                    var like = tensor(0f);
                    return scale(like).sign();
                });

                /// <summary>ln |scale|.</summary>
                protected internal override Tensor log_abs_det_jacobian(Tensor x, Tensor y) =>
                    Scoped.Result(() => _sum_rightmost(scale(x).abs().log().expand(Shape.Broadcast(x.Sizes, parameterShape)), event_dim));
            }

            /// <summary>y = x^exponent, for x &gt; 0.</summary>
            public class PowerTransform : Transform
            {
                private readonly Tensor exponent;

                /// <summary>y = x^exponent.</summary>
                public PowerTransform(Tensor exponent) : base(constraints.positive, constraints.positive, true) => this.exponent = exponent;

                /// <inheritdoc/>
                public override long[] forward_shape(long[] shape) => Shape.Broadcast(shape, exponent.Sizes);

                /// <inheritdoc/>
                public override long[] inverse_shape(long[] shape) => Shape.Broadcast(shape, exponent.Sizes);

                /// <inheritdoc/>
                protected internal override Tensor _call(Tensor x) => x.pow(exponent);

                /// <inheritdoc/>
                protected internal override Tensor _inverse(Tensor y) => Scoped.Result(() => y.pow(1 / exponent));

                /// <summary>The sign of the exponent.</summary>
                protected internal override Tensor _sign() => exponent.sign();

                /// <summary>ln |exponent · y / x|.</summary>
                protected internal override Tensor log_abs_det_jacobian(Tensor x, Tensor y) =>
                    Scoped.Result(() => (exponent * y / x).abs().log());
            }

            /// <summary>The last dimensions of x, of shape in_shape, in another shape of as many elements.</summary>
            public class ReshapeTransform : Transform
            {
                private readonly long[] inShape;
                private readonly long[] outShape;

                /// <summary>From in_shape to out_shape.</summary>
                /// <exception cref="ArgumentException">The numbers of elements differ.</exception>
                public ReshapeTransform(long[] in_shape, long[] out_shape) : base(
                    constraints.independent(constraints.real, in_shape.Length),
                    constraints.independent(constraints.real, out_shape.Length), true)
                {
                    if (Shape.Count(in_shape) != Shape.Count(out_shape))
                        throw new ArgumentException("in_shape, out_shape have different numbers of elements: "
                            + $"{Shape.Text(in_shape)} and {Shape.Text(out_shape)}", nameof(out_shape));
                    (inShape, outShape) = ([.. in_shape], [.. out_shape]);
                }

                /// <inheritdoc/>
                /// <exception cref="ArgumentException">The shape does not end in in_shape.</exception>
                public override long[] forward_shape(long[] shape) => Replaced(shape, inShape, outShape);

                /// <inheritdoc/>
                /// <exception cref="ArgumentException">The shape does not end in out_shape.</exception>
                public override long[] inverse_shape(long[] shape) => Replaced(shape, outShape, inShape);

                /// <inheritdoc/>
                protected internal override Tensor _call(Tensor x) => x.reshape(forward_shape(x.shape));

                /// <inheritdoc/>
                protected internal override Tensor _inverse(Tensor y) => y.reshape(inverse_shape(y.shape));

                /// <summary>0.</summary>
                protected internal override Tensor log_abs_det_jacobian(Tensor x, Tensor y) => zeros(x.shape[..^inShape.Length], x.dtype);

                private static long[] Replaced(long[] shape, long[] from, long[] to)
                {
                    if (shape.Length < from.Length) throw new ArgumentException("Too few dimensions on input", nameof(shape));
                    var cut = shape.Length - from.Length;
                    return shape.AsSpan(cut).SequenceEqual(from) ? [.. shape[..cut], .. to] : throw new ArgumentException(
                        $"Shape mismatch: expected {Shape.Text(from)} but got {Shape.Text(shape.AsSpan(cut))}", nameof(shape));
                }
            }
        }
    }
}
