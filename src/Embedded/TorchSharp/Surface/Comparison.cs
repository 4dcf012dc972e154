using TorchSharp.Operators;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>True where this = target; broadcasts.</summary>
        public Tensor eq(Tensor target) => Operators.Comparison.Equal(this, target);

        /// <summary>True where this = target.</summary>
        public Tensor eq(Scalar target) => Operators.Comparison.Equal(this, target);

        /// <summary>this ← 1 where this = target, else 0.</summary>
        public Tensor eq_(Tensor target) => Logic.Overwrite(this, x => x.eq(target));

        /// <summary>this ← 1 where this = target, else 0.</summary>
        public Tensor eq_(Scalar target) => Logic.Overwrite(this, x => x.eq(target));

        /// <summary>True where this ≠ target; broadcasts.</summary>
        public Tensor ne(Tensor target) => Operators.Comparison.NotEqual(this, target);

        /// <summary>True where this ≠ target.</summary>
        public Tensor ne(Scalar target) => Operators.Comparison.NotEqual(this, target);

        /// <summary>this ← 1 where this ≠ target, else 0.</summary>
        public Tensor ne_(Tensor target) => Logic.Overwrite(this, x => x.ne(target));

        /// <summary>this ← 1 where this ≠ target, else 0.</summary>
        public Tensor ne_(Scalar target) => Logic.Overwrite(this, x => x.ne(target));

        /// <summary>True where this &lt; target; broadcasts.</summary>
        public Tensor lt(Tensor target) => Operators.Comparison.LessThan(this, target);

        /// <summary>True where this &lt; target.</summary>
        public Tensor lt(Scalar target) => Operators.Comparison.LessThan(this, target);

        /// <summary>this ← 1 where this &lt; target, else 0.</summary>
        public Tensor lt_(Tensor target) => Logic.Overwrite(this, x => x.lt(target));

        /// <summary>this ← 1 where this &lt; target, else 0.</summary>
        public Tensor lt_(Scalar target) => Logic.Overwrite(this, x => x.lt(target));

        /// <summary>True where this ≤ target; broadcasts.</summary>
        public Tensor le(Tensor target) => Operators.Comparison.LessEqual(this, target);

        /// <summary>True where this ≤ target.</summary>
        public Tensor le(Scalar target) => Operators.Comparison.LessEqual(this, target);

        /// <summary>this ← 1 where this ≤ target, else 0.</summary>
        public Tensor le_(Tensor target) => Logic.Overwrite(this, x => x.le(target));

        /// <summary>this ← 1 where this ≤ target, else 0.</summary>
        public Tensor le_(Scalar target) => Logic.Overwrite(this, x => x.le(target));

        /// <summary>True where this &gt; target; broadcasts.</summary>
        public Tensor gt(Tensor target) => Operators.Comparison.GreaterThan(this, target);

        /// <summary>True where this &gt; target.</summary>
        public Tensor gt(Scalar target) => Operators.Comparison.GreaterThan(this, target);

        /// <summary>this ← 1 where this &gt; target, else 0.</summary>
        public Tensor gt_(Tensor target) => Logic.Overwrite(this, x => x.gt(target));

        /// <summary>this ← 1 where this &gt; target, else 0.</summary>
        public Tensor gt_(Scalar target) => Logic.Overwrite(this, x => x.gt(target));

        /// <summary>True where this ≥ target; broadcasts.</summary>
        public Tensor ge(Tensor target) => Operators.Comparison.GreaterEqual(this, target);

        /// <summary>True where this ≥ target.</summary>
        public Tensor ge(Scalar target) => Operators.Comparison.GreaterEqual(this, target);

        /// <summary>this ← 1 where this ≥ target, else 0.</summary>
        public Tensor ge_(Tensor target) => Logic.Overwrite(this, x => x.ge(target));

        /// <summary>this ← 1 where this ≥ target, else 0.</summary>
        public Tensor ge_(Scalar target) => Logic.Overwrite(this, x => x.ge(target));

        /// <inheritdoc cref="ne(Tensor)"/>
        public Tensor not_equal(Tensor target) => ne(target);

        /// <inheritdoc cref="ne_(Tensor)"/>
        public Tensor not_equal_(Tensor target) => ne_(target);

        /// <inheritdoc cref="lt(Tensor)"/>
        public Tensor less(Tensor target) => lt(target);

        /// <inheritdoc cref="le(Tensor)"/>
        public Tensor less_equal(Tensor target) => le(target);

        /// <inheritdoc cref="le_(Tensor)"/>
        public Tensor less_equal_(Tensor target) => le_(target);

        /// <inheritdoc cref="gt(Tensor)"/>
        public Tensor greater(Tensor target) => gt(target);

        /// <inheritdoc cref="ge(Tensor)"/>
        public Tensor greater_equal(Tensor target) => ge(target);

        /// <inheritdoc cref="eq(Tensor)"/>
        public Tensor equal(Tensor target) => eq(target);

        /// <summary>
        /// True where |this − other| ≤ atol + rtol · |other|, or where both are equal; with <paramref name="nanEqual"/>, also where both are
        /// NaN.
        /// </summary>
        public Tensor isclose(Tensor other, double rtol = 1E-05, double atol = 1E-08, bool nanEqual = false) =>
            Operators.Comparison.IsClose(this, other, rtol, atol, nanEqual);

        /// <summary>True if all elements are close: |this − target| ≤ atol + rtol · |target|.</summary>
        public bool allclose(Tensor target, double rtol = 1E-05, double atol = 1E-08, bool equal_nan = false) =>
            Operators.Comparison.AllClose(this, target, rtol, atol, equal_nan);

        /// <summary>True where an element is NaN.</summary>
        public Tensor isnan() => FloatClasses.IsNaN(this);

        /// <summary>True where an element is infinite, of either sign.</summary>
        public Tensor isinf() => FloatClasses.IsInfinite(this);

        /// <summary>True where an element is neither infinite nor NaN.</summary>
        public Tensor isfinite() => FloatClasses.IsFinite(this);

        /// <summary>True where an element is +∞.</summary>
        public Tensor isposinf() => FloatClasses.IsPositiveInfinity(this);

        /// <summary>True where an element is −∞.</summary>
        public Tensor isneginf() => FloatClasses.IsNegativeInfinity(this);

        /// <summary>True where an element is a real number: everywhere, but for complex tensors.</summary>
        public Tensor isreal() => FloatClasses.IsReal(this);

        /// <summary>True where the left element equals the right one.</summary>
        public static Tensor operator ==(Tensor left, Tensor right) => left.eq(right);

        /// <summary>True where the element equals the number.</summary>
        public static Tensor operator ==(Tensor left, Scalar right) => left.eq(right);

        /// <summary>True where the number equals the element.</summary>
        public static Tensor operator ==(Scalar left, Tensor right) => right.eq(left);

        /// <summary>True where the left element differs from the right one.</summary>
        public static Tensor operator !=(Tensor left, Tensor right) => left.ne(right);

        /// <summary>True where the element differs from the number.</summary>
        public static Tensor operator !=(Tensor left, Scalar right) => left.ne(right);

        /// <summary>True where the number differs from the element.</summary>
        public static Tensor operator !=(Scalar left, Tensor right) => right.ne(left);

        /// <summary>True where the left element is less than the right one.</summary>
        public static Tensor operator <(Tensor left, Tensor right) => left.lt(right);

        /// <summary>True where the element is less than the number.</summary>
        public static Tensor operator <(Tensor left, Scalar right) => left.lt(right);

        /// <summary>True where the number is less than the element.</summary>
        public static Tensor operator <(Scalar left, Tensor right) => right.gt(left);

        /// <summary>True where the left element is at most the right one.</summary>
        public static Tensor operator <=(Tensor left, Tensor right) => left.le(right);

        /// <summary>True where the element is at most the number.</summary>
        public static Tensor operator <=(Tensor left, Scalar right) => left.le(right);

        /// <summary>True where the number is at most the element.</summary>
        public static Tensor operator <=(Scalar left, Tensor right) => right.ge(left);

        /// <summary>True where the left element is greater than the right one.</summary>
        public static Tensor operator >(Tensor left, Tensor right) => left.gt(right);

        /// <summary>True where the element is greater than the number.</summary>
        public static Tensor operator >(Tensor left, Scalar right) => left.gt(right);

        /// <summary>True where the number is greater than the element.</summary>
        public static Tensor operator >(Scalar left, Tensor right) => right.lt(left);

        /// <summary>True where the left element is at least the right one.</summary>
        public static Tensor operator >=(Tensor left, Tensor right) => left.ge(right);

        /// <summary>True where the element is at least the number.</summary>
        public static Tensor operator >=(Tensor left, Scalar right) => left.ge(right);

        /// <summary>True where the number is at least the element.</summary>
        public static Tensor operator >=(Scalar left, Tensor right) => right.le(left);
    }

    /// <inheritdoc cref="Tensor.eq(Tensor)"/>
    public static Tensor eq(Tensor left, Tensor right) => left.eq(right);

    /// <inheritdoc cref="Tensor.ne(Tensor)"/>
    public static Tensor ne(Tensor left, Tensor right) => left.ne(right);

    /// <inheritdoc cref="Tensor.lt(Tensor)"/>
    public static Tensor lt(Tensor left, Tensor right) => left.lt(right);

    /// <inheritdoc cref="Tensor.le(Tensor)"/>
    public static Tensor le(Tensor left, Tensor right) => left.le(right);

    /// <inheritdoc cref="Tensor.gt(Tensor)"/>
    public static Tensor gt(Tensor left, Tensor right) => left.gt(right);

    /// <inheritdoc cref="Tensor.ge(Tensor)"/>
    public static Tensor ge(Tensor left, Tensor right) => left.ge(right);

    /// <inheritdoc cref="Tensor.ne(Tensor)"/>
    public static Tensor not_equal(Tensor tensor, Tensor target) => tensor.ne(target);

    /// <inheritdoc cref="Tensor.lt(Tensor)"/>
    public static Tensor less(Tensor tensor, Tensor target) => tensor.lt(target);

    /// <inheritdoc cref="Tensor.le(Tensor)"/>
    public static Tensor less_equal(Tensor tensor, Tensor target) => tensor.le(target);

    /// <inheritdoc cref="Tensor.gt(Tensor)"/>
    public static Tensor greater(Tensor tensor, Tensor target) => tensor.gt(target);

    /// <inheritdoc cref="Tensor.ge(Tensor)"/>
    public static Tensor greater_equal(Tensor tensor, Tensor target) => tensor.ge(target);

    /// <inheritdoc cref="Tensor.eq(Tensor)"/>
    public static Tensor equal(Tensor tensor, Tensor target) => tensor.eq(target);

    /// <inheritdoc cref="Tensor.isclose"/>
    public static Tensor isclose(Tensor tensor, Tensor other, double rtol = 1E-05, double atol = 1E-08, bool nanEqual = false) =>
        tensor.isclose(other, rtol, atol, nanEqual);

    /// <inheritdoc cref="Tensor.allclose"/>
    public static bool allclose(Tensor tensor, Tensor target, double rtol = 1E-05, double atol = 1E-08, bool equal_nan = false) =>
        tensor.allclose(target, rtol, atol, equal_nan);

    /// <inheritdoc cref="Tensor.isnan"/>
    public static Tensor isnan(Tensor input) => input.isnan();

    /// <inheritdoc cref="Tensor.isinf"/>
    public static Tensor isinf(Tensor tensor) => tensor.isinf();

    /// <inheritdoc cref="Tensor.isfinite"/>
    public static Tensor isfinite(Tensor tensor) => tensor.isfinite();

    /// <inheritdoc cref="Tensor.isposinf"/>
    public static Tensor isposinf(Tensor tensor) => tensor.isposinf();

    /// <inheritdoc cref="Tensor.isneginf"/>
    public static Tensor isneginf(Tensor tensor) => tensor.isneginf();

    /// <inheritdoc cref="Tensor.isreal"/>
    public static Tensor isreal(Tensor tensor) => tensor.isreal();
}
