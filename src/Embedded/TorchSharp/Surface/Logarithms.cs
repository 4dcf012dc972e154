using TorchSharp.Operators;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>y = ln(e^this + e^other).</summary>
        public Tensor logaddexp(Tensor other) => Logarithms.LogAddExp(this, other);

        /// <summary>y = log₂(2^this + 2^other).</summary>
        public Tensor logaddexp2(Tensor other) => Logarithms.LogAddExp2(this, other);

        /// <summary>y = this · ln y, 0 where this = 0; broadcasts.</summary>
        public Tensor xlogy(Tensor y) => Logarithms.XLogY(this, y);

        /// <summary>this ← this · ln y, 0 where this = 0.</summary>
        public Tensor xlogy_(Tensor y) => InPlace.Apply(this, x => Logarithms.XLogY(x, y));

        /// <summary>y = this · ln y, 0 where this = 0.</summary>
        public Tensor xlogy(Scalar y) => Elementwise.With(this, y, Logarithms.XLogY);

        /// <summary>this ← this · ln y, 0 where this = 0.</summary>
        public Tensor xlogy_(Scalar y) => InPlace.Apply(this, x => Elementwise.With(x, y, Logarithms.XLogY));

        /// <summary>y = ln(x / (1 − x)), with x first limited to [eps, 1 − eps] if eps is given.</summary>
        public Tensor logit(double? eps = null) => Logarithms.Logit(this, eps);
    }

    /// <inheritdoc cref="Tensor.logaddexp(Tensor)"/>
    public static Tensor logaddexp(Tensor left, Tensor right) => left.logaddexp(right);

    /// <inheritdoc cref="Tensor.logaddexp2(Tensor)"/>
    public static Tensor logaddexp2(Tensor left, Tensor right) => left.logaddexp2(right);

    /// <inheritdoc cref="Tensor.xlogy(Scalar)"/>
    public static Tensor xlogy(Tensor x, Scalar y) => x.xlogy(y);

    /// <inheritdoc cref="Tensor.xlogy(Tensor)"/>
    public static Tensor xlogy(Tensor x, Tensor y) => x.xlogy(y);

    /// <inheritdoc cref="Tensor.xlogy_(Scalar)"/>
    public static Tensor xlogy_(Tensor x, Scalar y) => x.xlogy_(y);

    /// <inheritdoc cref="Tensor.xlogy_(Tensor)"/>
    public static Tensor xlogy_(Tensor x, Tensor y) => x.xlogy_(y);

    /// <inheritdoc cref="Tensor.logit(double?)"/>
    public static Tensor logit(Tensor input, double? eps = null) => input.logit(eps);
}
