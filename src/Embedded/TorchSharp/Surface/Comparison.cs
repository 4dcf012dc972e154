using TorchSharp.Operators;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>True where this = target.</summary>
        public Tensor eq(Tensor target) => Operators.Comparison.Equal(this, target);

        /// <summary>True where this = target.</summary>
        public Tensor eq(Scalar target)
        {
            using var number = Elementwise.Operand(target, this);
            return Operators.Comparison.Equal(this, number);
        }

        /// <summary>True where this ≥ target.</summary>
        public Tensor ge(Scalar target)
        {
            using var number = Elementwise.Operand(target, this);
            return Operators.Comparison.LessEqual(number, this);
        }

        /// <summary>True where both are nonzero.</summary>
        public Tensor logical_and(Tensor other) => Logic.And(this, other);
    }

    /// <summary>y = condition ? x : y, element by element; broadcasts.</summary>
    public static Tensor where(Tensor condition, Tensor x, Tensor y) => Logic.Where(condition, x, y);
}
