using TorchSharp.Operators;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>True where both are nonzero.</summary>
        public Tensor logical_and(Tensor other) => Logic.And(this, other);
    }

    /// <summary>y = condition ? x : y, element by element; broadcasts.</summary>
    public static Tensor where(Tensor condition, Tensor x, Tensor y) => Logic.Where(condition, x, y);
}
