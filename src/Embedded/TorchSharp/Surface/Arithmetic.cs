using TorchSharp.Operators;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>How a quotient becomes a whole number.</summary>
    public enum RoundingMode
    {
        /// <summary>Not at all.</summary>
        None = 0,
        /// <summary>Towards zero, as C# divides integers.</summary>
        trunc = 1,
        /// <summary>Down, as Python's // does.</summary>
        floor = 2,
    }

    public partial class Tensor
    {
        /// <summary>y = this + target; broadcasts.</summary>
        /// <exception cref="ArgumentException">The shapes do not broadcast.</exception>
        public Tensor add(Tensor target) => Arithmetic.Add(this, target);

        /// <summary>y = this + alpha · target.</summary>
        public Tensor add(Tensor target, Scalar alpha)
        {
            using var scaled = target.mul(alpha);
            return Arithmetic.Add(this, scaled);
        }

        /// <summary>y = this + scalar.</summary>
        public Tensor add(Scalar scalar)
        {
            using var number = Elementwise.Operand(scalar, this);
            return Arithmetic.Add(this, number);
        }

        /// <summary>y = this + alpha · scalar.</summary>
        public Tensor add(Scalar scalar, Scalar alpha)
        {
            using var number = Elementwise.Operand(scalar, this);
            return add(number, alpha);
        }

        /// <summary>this ← this + target.</summary>
        public Tensor add_(Tensor target) => InPlace.Apply(this, [target], (x, into) => Arithmetic.Add(x, target, into));

        /// <summary>this ← this + alpha · target.</summary>
        public Tensor add_(Tensor target, Scalar alpha)
        {
            using var scaled = target.mul(alpha);
            return add_(scaled);
        }

        /// <summary>this ← this + scalar.</summary>
        public Tensor add_(Scalar scalar)
        {
            using var number = Elementwise.Operand(scalar, this);
            return add_(number);
        }

        /// <summary>this ← this + alpha · scalar.</summary>
        public Tensor add_(Scalar scalar, Scalar alpha)
        {
            using var number = Elementwise.Operand(scalar, this);
            return add_(number, alpha);
        }

        /// <summary>y = this − target; broadcasts.</summary>
        /// <exception cref="ArgumentException">The shapes do not broadcast.</exception>
        public Tensor sub(Tensor target) => Arithmetic.Sub(this, target);

        /// <summary>y = this − target.</summary>
        public Tensor sub(Scalar target)
        {
            using var number = Elementwise.Operand(target, this);
            return Arithmetic.Sub(this, number);
        }

        /// <summary>this ← this − target.</summary>
        public Tensor sub_(Tensor target) => InPlace.Apply(this, [target], (x, into) => Arithmetic.Sub(x, target, into));

        /// <summary>this ← this − target.</summary>
        public Tensor sub_(Scalar target)
        {
            using var number = Elementwise.Operand(target, this);
            return sub_(number);
        }

        /// <inheritdoc cref="sub(Tensor)"/>
        public Tensor subtract(Tensor target) => sub(target);

        /// <inheritdoc cref="sub(Scalar)"/>
        public Tensor subtract(Scalar target) => sub(target);

        /// <inheritdoc cref="sub_(Tensor)"/>
        public Tensor subtract_(Tensor target) => sub_(target);

        /// <inheritdoc cref="sub_(Scalar)"/>
        public Tensor subtract_(Scalar target) => sub_(target);

        /// <summary>y = this · target; broadcasts.</summary>
        /// <exception cref="ArgumentException">The shapes do not broadcast.</exception>
        public Tensor mul(Tensor target) => Arithmetic.Mul(this, target);

        /// <summary>y = this · target.</summary>
        public Tensor mul(Scalar target)
        {
            using var number = Elementwise.Operand(target, this);
            return Arithmetic.Mul(this, number);
        }

        /// <summary>this ← this · target.</summary>
        public Tensor mul_(Tensor target) => InPlace.Apply(this, [target], (x, into) => Arithmetic.Mul(x, target, into));

        /// <summary>this ← this · target.</summary>
        public Tensor mul_(Scalar target)
        {
            using var number = Elementwise.Operand(target, this);
            return mul_(number);
        }

        /// <inheritdoc cref="mul(Tensor)"/>
        public Tensor multiply(Tensor target) => mul(target);

        /// <inheritdoc cref="mul(Scalar)"/>
        public Tensor multiply(Scalar target) => mul(target);

        /// <summary>y = this / target; floating point, or rounded as asked for.</summary>
        /// <exception cref="ArgumentException">The shapes do not broadcast.</exception>
        public Tensor div(Tensor target, RoundingMode rounding_mode = RoundingMode.None) => Division.Div(this, target, rounding_mode);

        /// <summary>y = this / target; floating point, or rounded as asked for.</summary>
        public Tensor div(Scalar target, RoundingMode rounding_mode = RoundingMode.None)
        {
            using var number = Elementwise.Operand(target, this);
            return Division.Div(this, number, rounding_mode);
        }

        /// <summary>this ← this / target.</summary>
        public Tensor div_(Tensor target, RoundingMode rounding_mode = RoundingMode.None) => rounding_mode == RoundingMode.None
            ? InPlace.Apply(this, [target], (x, into) => Arithmetic.Div(x, target, into))
            : InPlace.Apply(this, x => Division.Div(x, target, rounding_mode));

        /// <summary>this ← this / target.</summary>
        public Tensor div_(Scalar target, RoundingMode rounding_mode = RoundingMode.None)
        {
            using var number = Elementwise.Operand(target, this);
            return div_(number, rounding_mode);
        }

        /// <inheritdoc cref="div(Tensor, RoundingMode)"/>
        public Tensor divide(Tensor target, RoundingMode rounding_mode = RoundingMode.None) => div(target, rounding_mode);

        /// <inheritdoc cref="div(Scalar, RoundingMode)"/>
        public Tensor divide(Scalar target, RoundingMode rounding_mode = RoundingMode.None) => div(target, rounding_mode);

        /// <inheritdoc cref="div_(Tensor, RoundingMode)"/>
        public Tensor divide_(Tensor target, RoundingMode rounding_mode = RoundingMode.None) => div_(target, rounding_mode);

        /// <inheritdoc cref="div_(Scalar, RoundingMode)"/>
        public Tensor divide_(Scalar target, RoundingMode rounding_mode = RoundingMode.None) => div_(target, rounding_mode);

        /// <inheritdoc cref="div(Tensor, RoundingMode)"/>
        public Tensor true_divide(Tensor other) => div(other);

        /// <inheritdoc cref="div(Scalar, RoundingMode)"/>
        public Tensor true_divide(Scalar other) => div(other);

        /// <summary>y = −this.</summary>
        public Tensor neg() => Arithmetic.Neg(this);

        /// <summary>y = −this.</summary>
        public Tensor negative() => Arithmetic.Neg(this);

        /// <summary>this ← −this.</summary>
        public Tensor neg_() => InPlace.Apply(this, [], Arithmetic.Neg);

        /// <inheritdoc cref="div_(Tensor, RoundingMode)"/>
        public Tensor true_divide_(Tensor other) => div_(other);

        /// <inheritdoc cref="div_(Scalar, RoundingMode)"/>
        public Tensor true_divide_(Scalar other) => div_(other);
    }

    /// <inheritdoc cref="Tensor.add(Scalar)"/>
    public static Tensor add(Tensor left, Scalar right) => left.add(right);

    /// <inheritdoc cref="Tensor.add(Scalar, Scalar)"/>
    public static Tensor add(Tensor left, Scalar right, Scalar alpha) => left.add(right, alpha);

    /// <inheritdoc cref="Tensor.add(Tensor)"/>
    public static Tensor add(Tensor left, Tensor right) => left.add(right);

    /// <inheritdoc cref="Tensor.add(Tensor, Scalar)"/>
    public static Tensor add(Tensor left, Tensor right, Scalar alpha) => left.add(right, alpha);

    /// <inheritdoc cref="Tensor.add_(Scalar)"/>
    public static Tensor add_(Tensor left, Scalar right) => left.add_(right);

    /// <inheritdoc cref="Tensor.add_(Scalar, Scalar)"/>
    public static Tensor add_(Tensor left, Scalar right, Scalar alpha) => left.add_(right, alpha);

    /// <inheritdoc cref="Tensor.add_(Tensor)"/>
    public static Tensor add_(Tensor left, Tensor right) => left.add_(right);

    /// <inheritdoc cref="Tensor.add_(Tensor, Scalar)"/>
    public static Tensor add_(Tensor left, Tensor right, Scalar alpha) => left.add_(right, alpha);

    /// <inheritdoc cref="Tensor.sub(Scalar)"/>
    public static Tensor sub(Tensor left, Scalar right) => left.sub(right);

    /// <inheritdoc cref="Tensor.sub(Tensor)"/>
    public static Tensor sub(Tensor left, Tensor right) => left.sub(right);

    /// <inheritdoc cref="Tensor.sub_(Scalar)"/>
    public static Tensor sub_(Tensor left, Scalar right) => left.sub_(right);

    /// <inheritdoc cref="Tensor.sub_(Tensor)"/>
    public static Tensor sub_(Tensor left, Tensor right) => left.sub_(right);

    /// <inheritdoc cref="Tensor.subtract(Scalar)"/>
    public static Tensor subtract(Tensor left, Scalar right) => left.subtract(right);

    /// <inheritdoc cref="Tensor.subtract(Tensor)"/>
    public static Tensor subtract(Tensor left, Tensor right) => left.subtract(right);

    /// <inheritdoc cref="Tensor.subtract_(Scalar)"/>
    public static Tensor subtract_(Tensor left, Scalar right) => left.subtract_(right);

    /// <inheritdoc cref="Tensor.subtract_(Tensor)"/>
    public static Tensor subtract_(Tensor left, Tensor right) => left.subtract_(right);

    /// <inheritdoc cref="Tensor.mul(Scalar)"/>
    public static Tensor mul(Tensor left, Scalar right) => left.mul(right);

    /// <inheritdoc cref="Tensor.mul(Tensor)"/>
    public static Tensor mul(Tensor left, Tensor right) => left.mul(right);

    /// <inheritdoc cref="Tensor.mul_(Scalar)"/>
    public static Tensor mul_(Tensor left, Scalar right) => left.mul_(right);

    /// <inheritdoc cref="Tensor.mul_(Tensor)"/>
    public static Tensor mul_(Tensor left, Tensor right) => left.mul_(right);

    /// <inheritdoc cref="Tensor.multiply(Scalar)"/>
    public static Tensor multiply(Tensor left, Scalar right) => left.multiply(right);

    /// <inheritdoc cref="Tensor.multiply(Tensor)"/>
    public static Tensor multiply(Tensor left, Tensor right) => left.multiply(right);

    /// <inheritdoc cref="Tensor.div(Scalar, RoundingMode)"/>
    public static Tensor div(Tensor left, Scalar right, RoundingMode rounding_mode = RoundingMode.None) => left.div(right, rounding_mode);

    /// <inheritdoc cref="Tensor.div(Tensor, RoundingMode)"/>
    public static Tensor div(Tensor left, Tensor right, RoundingMode rounding_mode = RoundingMode.None) => left.div(right, rounding_mode);

    /// <inheritdoc cref="Tensor.div_(Scalar, RoundingMode)"/>
    public static Tensor div_(Tensor left, Scalar right, RoundingMode rounding_mode = RoundingMode.None) => left.div_(right, rounding_mode);

    /// <inheritdoc cref="Tensor.div_(Tensor, RoundingMode)"/>
    public static Tensor div_(Tensor left, Tensor right, RoundingMode rounding_mode = RoundingMode.None) => left.div_(right, rounding_mode);

    /// <inheritdoc cref="Tensor.divide(Scalar, RoundingMode)"/>
    public static Tensor divide(Tensor left, Scalar right, RoundingMode rounding_mode = RoundingMode.None) =>
        left.divide(right, rounding_mode);

    /// <inheritdoc cref="Tensor.divide(Tensor, RoundingMode)"/>
    public static Tensor divide(Tensor left, Tensor right, RoundingMode rounding_mode = RoundingMode.None) =>
        left.divide(right, rounding_mode);

    /// <inheritdoc cref="Tensor.divide_(Scalar, RoundingMode)"/>
    public static Tensor divide_(Tensor left, Scalar right) => left.divide_(right);

    /// <inheritdoc cref="Tensor.divide_(Tensor, RoundingMode)"/>
    public static Tensor divide_(Tensor left, Tensor right, RoundingMode rounding_mode = RoundingMode.None) =>
        left.divide_(right, rounding_mode);

    /// <inheritdoc cref="Tensor.true_divide(Tensor)"/>
    public static Tensor true_divide(Tensor dividend, Tensor divisor) => dividend.true_divide(divisor);

    /// <inheritdoc cref="Tensor.true_divide_(Tensor)"/>
    public static Tensor true_divide_(Tensor dividend, Tensor divisor) => dividend.true_divide_(divisor);

    /// <inheritdoc cref="Tensor.neg()"/>
    public static Tensor neg(Tensor input) => input.neg();

    /// <inheritdoc cref="Tensor.neg_()"/>
    public static Tensor neg_(Tensor input) => input.neg_();

    /// <inheritdoc cref="Tensor.negative()"/>
    public static Tensor negative(Tensor input) => input.negative();

    /// <inheritdoc cref="Tensor.mul_(Scalar)"/>
    public static Tensor multiply_(Tensor left, Scalar right) => left.mul_(right);

    /// <inheritdoc cref="Tensor.mul_(Tensor)"/>
    public static Tensor multiply_(Tensor left, Tensor right) => left.mul_(right);

    /// <inheritdoc cref="Tensor.neg_()"/>
    public static Tensor negative_(Tensor input) => input.neg_();
}
