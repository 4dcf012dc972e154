using TorchSharp.Operators;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>y = min(max(this, min), max); either limit may be missing.</summary>
        /// <exception cref="ArgumentException">Both limits are missing.</exception>
        public Tensor clamp(Scalar? min = null, Scalar? max = null) => Bounds.Clamp(this, min, max);

        /// <summary>y = min(max(this, min), max), limits element by element; either may be missing.</summary>
        /// <exception cref="ArgumentException">Both limits are missing.</exception>
        public Tensor clamp(Tensor? min = null, Tensor? max = null) => Bounds.Clamp(this, min, max);

        /// <summary>this ← min(max(this, min), max).</summary>
        public Tensor clamp_(Scalar? min = null, Scalar? max = null) =>
            InPlace.Apply(this, [], (x, into) => Bounds.Clamp(x, min, max, into));

        /// <summary>this ← min(max(this, min), max), limits element by element.</summary>
        public Tensor clamp_(Tensor? min = null, Tensor? max = null) => InPlace.Apply(this, x => Bounds.Clamp(x, min, max));

        /// <inheritdoc cref="clamp(Scalar?, Scalar?)"/>
        public Tensor clip(Scalar? min = null, Scalar? max = null) => clamp(min, max);

        /// <summary>y = max(this, min).</summary>
        public Tensor clamp_min(Scalar min) => Bounds.Clamp(this, min, null);

        /// <summary>this ← max(this, min).</summary>
        public Tensor clamp_min_(Scalar min) => InPlace.Apply(this, [], (x, into) => Bounds.Clamp(x, min, null, into));

        /// <summary>y = min(this, max).</summary>
        public Tensor clamp_max(Scalar max) => Bounds.Clamp(this, null, max);

        /// <summary>this ← min(this, max).</summary>
        public Tensor clamp_max_(Scalar max) => InPlace.Apply(this, [], (x, into) => Bounds.Clamp(x, null, max, into));

        /// <summary>y = the larger of the two, NaN if either is.</summary>
        public Tensor maximum(Tensor other) => Bounds.Maximum(this, other);

        /// <summary>y = the smaller of the two, NaN if either is.</summary>
        public Tensor minimum(Tensor other) => Bounds.Minimum(this, other);

        /// <inheritdoc cref="maximum(Tensor)"/>
        public Tensor max(Tensor other) => maximum(other);

        /// <inheritdoc cref="minimum(Tensor)"/>
        public Tensor min(Tensor other) => minimum(other);

        /// <summary>y = the larger of the two; the other one where one is NaN.</summary>
        public Tensor fmax(Tensor other) => Bounds.Fmax(this, other);

        /// <summary>y = the smaller of the two; the other one where one is NaN.</summary>
        public Tensor fmin(Tensor other) => Bounds.Fmin(this, other);

        /// <summary>y = this, but numbers in the place of NaN, +∞ (by default the largest number) and −∞ (the smallest).</summary>
        public Tensor nan_to_num(double nan = 0, double? posinf = null, double? neginf = null) =>
            Bounds.NanToNum(this, nan, posinf, neginf);
    }

    /// <inheritdoc cref="Tensor.clamp(Scalar?, Scalar?)"/>
    public static Tensor clamp(Tensor input, Scalar? min = null, Scalar? max = null) => input.clamp(min, max);

    /// <inheritdoc cref="Tensor.clamp(Tensor?, Tensor?)"/>
    public static Tensor clamp(Tensor input, Tensor? min = null, Tensor? max = null) => input.clamp(min, max);

    /// <inheritdoc cref="Tensor.clamp_(Scalar?, Scalar?)"/>
    public static Tensor clamp_(Tensor input, Scalar? min = null, Scalar? max = null) => input.clamp_(min, max);

    /// <inheritdoc cref="Tensor.clamp_(Tensor?, Tensor?)"/>
    public static Tensor clamp_(Tensor input, Tensor? min = null, Tensor? max = null) => input.clamp_(min, max);

    /// <inheritdoc cref="Tensor.clip(Scalar?, Scalar?)"/>
    public static Tensor clip(Tensor input, Scalar? min = null, Scalar? max = null) => input.clip(min, max);

    /// <inheritdoc cref="Tensor.clamp_min(Scalar)"/>
    public static Tensor clamp_min(Tensor input, Scalar min) => input.clamp_min(min);

    /// <inheritdoc cref="Tensor.clamp_min_(Scalar)"/>
    public static Tensor clamp_min_(Tensor input, Scalar min) => input.clamp_min_(min);

    /// <inheritdoc cref="Tensor.clamp_max(Scalar)"/>
    public static Tensor clamp_max(Tensor input, Scalar max) => input.clamp_max(max);

    /// <inheritdoc cref="Tensor.clamp_max_(Scalar)"/>
    public static Tensor clamp_max_(Tensor input, Scalar max) => input.clamp_max_(max);

    /// <inheritdoc cref="Tensor.maximum(Tensor)"/>
    public static Tensor maximum(Tensor input, Tensor other) => input.maximum(other);

    /// <inheritdoc cref="Tensor.minimum(Tensor)"/>
    public static Tensor minimum(Tensor input, Tensor other) => input.minimum(other);

    /// <inheritdoc cref="Tensor.fmax(Tensor)"/>
    public static Tensor fmax(Tensor input, Tensor other) => input.fmax(other);

    /// <inheritdoc cref="Tensor.fmin(Tensor)"/>
    public static Tensor fmin(Tensor input, Tensor other) => input.fmin(other);

    /// <inheritdoc cref="Tensor.nan_to_num(double, double?, double?)"/>
    public static Tensor nan_to_num(Tensor input, double nan = 0, double? posinf = null, double? neginf = null) =>
        input.nan_to_num(nan, posinf, neginf);

    /// <inheritdoc cref="Tensor.max(Tensor)"/>
    public static Tensor max(Tensor input, Tensor other) => input.maximum(other);

    /// <inheritdoc cref="Tensor.min(Tensor)"/>
    public static Tensor min(Tensor input, Tensor other) => input.minimum(other);
}
