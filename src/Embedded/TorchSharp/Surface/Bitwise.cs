using TorchSharp.Operators;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>y = the bits set in both; for Bool: and.</summary>
        /// <exception cref="NotSupportedException">An operand is floating point.</exception>
        public Tensor bitwise_and(Tensor other) => Bitwise.And(this, other);

        /// <summary>this ← the bits set in both; for Bool: and.</summary>
        public Tensor bitwise_and_(Tensor other) => InPlace.Apply(this, [other], (x, into) => Bitwise.And(x, other, into));

        /// <summary>y = the bits set in one or both; for Bool: or.</summary>
        /// <exception cref="NotSupportedException">An operand is floating point.</exception>
        public Tensor bitwise_or(Tensor other) => Bitwise.Or(this, other);

        /// <summary>this ← the bits set in one or both; for Bool: or.</summary>
        public Tensor bitwise_or_(Tensor other) => InPlace.Apply(this, [other], (x, into) => Bitwise.Or(x, other, into));

        /// <summary>y = the bits set in one of the two; for Bool: exclusive or.</summary>
        /// <exception cref="NotSupportedException">An operand is floating point.</exception>
        public Tensor bitwise_xor(Tensor other) => Bitwise.Xor(this, other);

        /// <summary>this ← the bits set in one of the two; for Bool: exclusive or.</summary>
        public Tensor bitwise_xor_(Tensor other) => InPlace.Apply(this, [other], (x, into) => Bitwise.Xor(x, other, into));

        /// <summary>y = this · 2^other.</summary>
        /// <exception cref="NotSupportedException">An operand is floating point.</exception>
        public Tensor bitwise_left_shift(Tensor other) => Bitwise.Left(this, other);

        /// <summary>this ← this · 2^other.</summary>
        public Tensor bitwise_left_shift_(Tensor other) => InPlace.Apply(this, [other], (x, into) => Bitwise.Left(x, other, into));

        /// <summary>y = ⌊this / 2^other⌋.</summary>
        /// <exception cref="NotSupportedException">An operand is floating point.</exception>
        public Tensor bitwise_right_shift(Tensor other) => Bitwise.Right(this, other);

        /// <summary>this ← ⌊this / 2^other⌋.</summary>
        public Tensor bitwise_right_shift_(Tensor other) => InPlace.Apply(this, [other], (x, into) => Bitwise.Right(x, other, into));

        /// <summary>y = the bits not set: −x − 1; for Bool: not.</summary>
        public Tensor bitwise_not() => Bitwise.Not(this);

        /// <summary>this ← the bits not set: −x − 1; for Bool: not.</summary>
        public Tensor bitwise_not_() => InPlace.Apply(this, [], Bitwise.Not);

        /// <summary>The bits set in both; for Bool: and.</summary>
        public static Tensor operator &(Tensor left, Tensor right) => left.bitwise_and(right);

        /// <summary>The bits set in one or both; for Bool: or.</summary>
        public static Tensor operator |(Tensor left, Tensor right) => left.bitwise_or(right);

        /// <summary>The bits set in one of the two; for Bool: exclusive or.</summary>
        public static Tensor operator ^(Tensor left, Tensor right) => left.bitwise_xor(right);

        /// <summary>The bits not set; for Bool: not.</summary>
        public static Tensor operator ~(Tensor left) => left.bitwise_not();
    }

    /// <inheritdoc cref="Tensor.bitwise_and(Tensor)"/>
    public static Tensor bitwise_and(Tensor left, Tensor right) => left.bitwise_and(right);

    /// <inheritdoc cref="Tensor.bitwise_and_(Tensor)"/>
    public static Tensor bitwise_and_(Tensor left, Tensor right) => left.bitwise_and_(right);

    /// <inheritdoc cref="Tensor.bitwise_or(Tensor)"/>
    public static Tensor bitwise_or(Tensor left, Tensor right) => left.bitwise_or(right);

    /// <inheritdoc cref="Tensor.bitwise_or_(Tensor)"/>
    public static Tensor bitwise_or_(Tensor left, Tensor right) => left.bitwise_or_(right);

    /// <inheritdoc cref="Tensor.bitwise_xor(Tensor)"/>
    public static Tensor bitwise_xor(Tensor left, Tensor right) => left.bitwise_xor(right);

    /// <inheritdoc cref="Tensor.bitwise_xor_(Tensor)"/>
    public static Tensor bitwise_xor_(Tensor left, Tensor right) => left.bitwise_xor_(right);

    /// <inheritdoc cref="Tensor.bitwise_left_shift(Tensor)"/>
    public static Tensor bitwise_left_shift(Tensor left, Tensor right) => left.bitwise_left_shift(right);

    /// <inheritdoc cref="Tensor.bitwise_left_shift_(Tensor)"/>
    public static Tensor bitwise_left_shift_(Tensor left, Tensor right) => left.bitwise_left_shift_(right);

    /// <inheritdoc cref="Tensor.bitwise_right_shift(Tensor)"/>
    public static Tensor bitwise_right_shift(Tensor left, Tensor right) => left.bitwise_right_shift(right);

    /// <inheritdoc cref="Tensor.bitwise_right_shift_(Tensor)"/>
    public static Tensor bitwise_right_shift_(Tensor left, Tensor right) => left.bitwise_right_shift_(right);

    /// <inheritdoc cref="Tensor.bitwise_not()"/>
    public static Tensor bitwise_not(Tensor input) => input.bitwise_not();

    /// <inheritdoc cref="Tensor.bitwise_not_()"/>
    public static Tensor bitwise_not_(Tensor input) => input.bitwise_not_();
}
