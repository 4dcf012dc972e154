using TorchSharp.Operators;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>True where both are nonzero; broadcasts.</summary>
        public Tensor logical_and(Tensor other) => Logic.And(this, other);

        /// <summary>this ← 1 where both are nonzero, else 0.</summary>
        public Tensor logical_and_(Tensor other) => Logic.Overwrite(this, x => Logic.And(x, other));

        /// <summary>True where one or both are nonzero; broadcasts.</summary>
        public Tensor logical_or(Tensor other) => Logic.Or(this, other);

        /// <summary>this ← 1 where one or both are nonzero, else 0.</summary>
        public Tensor logical_or_(Tensor other) => Logic.Overwrite(this, x => Logic.Or(x, other));

        /// <summary>True where one of the two is nonzero; broadcasts.</summary>
        public Tensor logical_xor(Tensor other) => Logic.Xor(this, other);

        /// <summary>this ← 1 where one of the two is nonzero, else 0.</summary>
        public Tensor logical_xor_(Tensor other) => Logic.Overwrite(this, x => Logic.Xor(x, other));

        /// <summary>True where this is zero.</summary>
        public Tensor logical_not() => Logic.Not(this);

        /// <summary>this ← 1 where this is zero, else 0.</summary>
        public Tensor logical_not_() => Logic.Overwrite(this, Logic.Not);

        /// <summary>y = condition ? this : y, element by element; broadcasts.</summary>
        /// <exception cref="ArgumentException">The condition is not Bool.</exception>
        public Tensor where(Tensor condition, Tensor y) => Logic.Where(condition, this, y);

        /// <summary>y = value where the mask is true, else this; broadcasts.</summary>
        /// <exception cref="ArgumentException">The mask is not Bool.</exception>
        public Tensor masked_fill(Tensor mask, Scalar value) => Logic.MaskedFill(this, mask, value);

        /// <summary>this ← value where the mask is true.</summary>
        public Tensor masked_fill_(Tensor mask, Scalar value) =>
            InPlace.Apply(this, [], (x, into) => Logic.MaskedFill(x, mask, value, into));
    }

    /// <inheritdoc cref="Tensor.logical_and(Tensor)"/>
    public static Tensor logical_and(Tensor left, Tensor right) => left.logical_and(right);

    /// <inheritdoc cref="Tensor.logical_and_(Tensor)"/>
    public static Tensor logical_and_(Tensor left, Tensor right) => left.logical_and_(right);

    /// <inheritdoc cref="Tensor.logical_or(Tensor)"/>
    public static Tensor logical_or(Tensor left, Tensor right) => left.logical_or(right);

    /// <inheritdoc cref="Tensor.logical_or_(Tensor)"/>
    public static Tensor logical_or_(Tensor left, Tensor right) => left.logical_or_(right);

    /// <inheritdoc cref="Tensor.logical_xor(Tensor)"/>
    public static Tensor logical_xor(Tensor left, Tensor right) => left.logical_xor(right);

    /// <inheritdoc cref="Tensor.logical_xor_(Tensor)"/>
    public static Tensor logical_xor_(Tensor left, Tensor right) => left.logical_xor_(right);

    /// <inheritdoc cref="Tensor.logical_not()"/>
    public static Tensor logical_not(Tensor input) => input.logical_not();

    /// <summary>y = condition ? x : y, element by element; broadcasts.</summary>
    /// <exception cref="ArgumentException">The condition is not Bool.</exception>
    public static Tensor where(Tensor condition, Tensor x, Tensor y) => Logic.Where(condition, x, y);
}
