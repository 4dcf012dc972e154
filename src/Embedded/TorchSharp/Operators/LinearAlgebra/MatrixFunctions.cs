using static TorchSharp.torch;
using static TorchSharp.Operators.MatrixProducts;

namespace TorchSharp.Operators;

/// <summary>Functions of square matrices. Composed of other operators.</summary>
internal static class MatrixFunctions
{
    /// <summary>Aⁿ, by squaring; A⁻¹ to the −n if n is negative.</summary>
    public static Tensor Power(Tensor a, int n)
    {
        MatrixChecks.RequireSquare(a, "linalg.matrix_power");
        using var scope = NewDisposeScope();
        if (n == 0) return Copies.CopyInto(Copies.Clone(a), eye(a.Sizes[^1], dtype: a.dtype)).MoveToOuterDisposeScope();
        if (n < 0) return Power(Equations.Inverse(a), -n).MoveToOuterDisposeScope();
        Tensor? power = null;
        for (var square = a; ; square = MatMul(square, square), n >>= 1)
        {
            if ((n & 1) == 1) power = power is null ? square.alias() : MatMul(power, square);
            if (n <= 1) return power!.MoveToOuterDisposeScope();
        }
    }
}
