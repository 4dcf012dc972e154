using TorchSharp.Operators;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>
        /// yᵢ = xᵢ₊₁ − xᵢ along a dimension, n times over; of Bool, whether they differ. If given, <paramref name="prepend"/> and
        /// <paramref name="append"/> are first joined to x there.
        /// </summary>
        /// <exception cref="ArgumentException">x is 0-d, n is negative, or the shapes do not fit.</exception>
        public Tensor diff(long n = 1, long dim = -1, Tensor? prepend = null, Tensor? append = null) =>
            Differences.Diff(this, n, dim, prepend, append);

        /// <summary>The integral Σ (yᵢ + yᵢ₊₁) / 2 · dx along a dimension.</summary>
        public Tensor trapezoid(double dx = 1, long dim = -1) => Differences.Trapezoid(this, dx, dim);

        /// <summary>The integral Σ (yᵢ + yᵢ₊₁) / 2 · (xᵢ₊₁ − xᵢ) along a dimension. A one-dimensional x lies along it.</summary>
        /// <exception cref="ArgumentException">The shapes do not fit, or one is Bool.</exception>
        public Tensor trapezoid(Tensor x, long dim = -1) => Differences.Trapezoid(this, x, dim);

        /// <summary>The integrals up to each sample: running sums of (yᵢ + yᵢ₊₁) / 2 · dx along a dimension.</summary>
        public Tensor cumulative_trapezoid(double dx = 1, long dim = -1) => Differences.CumulativeTrapezoid(this, dx, dim);

        /// <summary>The integrals up to each sample: running sums of (yᵢ + yᵢ₊₁) / 2 · (xᵢ₊₁ − xᵢ) along a dimension.</summary>
        /// <exception cref="ArgumentException">The shapes do not fit, or one is Bool.</exception>
        public Tensor cumulative_trapezoid(Tensor x, long dim = -1) => Differences.CumulativeTrapezoid(this, x, dim);
    }

    /// <inheritdoc cref="Tensor.diff"/>
    public static Tensor diff(Tensor input, long n = 1, long dim = -1, Tensor? prepend = null, Tensor? append = null) =>
        input.diff(n, dim, prepend, append);

    /// <inheritdoc cref="Tensor.trapezoid(double, long)"/>
    public static Tensor trapezoid(Tensor y, double dx = 1, long dim = -1) => y.trapezoid(dx, dim);

    /// <inheritdoc cref="Tensor.trapezoid(Tensor, long)"/>
    public static Tensor trapezoid(Tensor y, Tensor x, long dim = -1) => y.trapezoid(x, dim);

    /// <inheritdoc cref="Tensor.trapezoid(double, long)"/>
    public static Tensor trapz(Tensor y, double dx = 1, long dim = -1) => y.trapezoid(dx, dim);

    /// <inheritdoc cref="Tensor.trapezoid(Tensor, long)"/>
    public static Tensor trapz(Tensor y, Tensor x, long dim = -1) => y.trapezoid(x, dim);

    /// <inheritdoc cref="Tensor.cumulative_trapezoid(double, long)"/>
    public static Tensor cumulative_trapezoid(Tensor y, double dx = 1, long dim = -1) => y.cumulative_trapezoid(dx, dim);

    /// <inheritdoc cref="Tensor.cumulative_trapezoid(Tensor, long)"/>
    public static Tensor cumulative_trapezoid(Tensor y, Tensor x, long dim = -1) => y.cumulative_trapezoid(x, dim);
}
