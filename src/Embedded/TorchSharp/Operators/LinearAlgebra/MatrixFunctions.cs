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
        using var scope = Scoped.Open();
        if (n == 0) return Copies.CopyInto(Copies.Clone(a), eye(a.Sizes[^1], dtype: a.dtype)).MoveToOuterDisposeScope();
        if (n < 0) return Power(Equations.Inverse(a), -n).MoveToOuterDisposeScope();
        Tensor? power = null;
        for (var square = a; ; square = MatMul(square, square), n >>= 1)
        {
            if ((n & 1) == 1) power = power is null ? square.alias() : MatMul(power, square);
            if (n <= 1) return power!.MoveToOuterDisposeScope();
        }
    }

    /// <summary>
    /// eᴬ = Σ Aⁿ / n!, by scaling and squaring: Padé's quotient of degree 13 for A / 2ˢ (Higham 2005), squared s times.
    /// </summary>
    public static Tensor Exponential(Tensor a)
    {
        MatrixChecks.RequireFloat(a, "matrix_exp");
        MatrixChecks.RequireSquare(a, "linalg.matrix_exp");
        using var scope = Scoped.Open();
        var squarings = Squarings(a);
        var x = a.mul(Math.Pow(2, -squarings));
        var x2 = MatMul(x, x);
        var x4 = MatMul(x2, x2);
        Tensor[] powers = [eye(a.Sizes[^1], dtype: a.dtype), x2, x4, MatMul(x2, x4)];
        var odd = MatMul(x, Polynomial(powers, 1));
        var even = Polynomial(powers, 0);
        var y = Equations.Solve(Arithmetic.Sub(even, odd), Arithmetic.Add(even, odd), true).x;
        for (; squarings > 0; squarings--) y = MatMul(y, y);
        return y.MoveToOuterDisposeScope();
    }

    /// <summary>Padé's coefficients of degree 13: bₙ = 13! (26 − n)! / (26! (13 − n)! n!), times 26! / 13!.</summary>
    private static readonly double[] Coefficients =
    [
        64764752532480000, 32382376266240000, 7771770303897600, 1187353796428800, 129060195264000, 10559470521600, 670442572800,
        33522128640, 1323241920, 40840800, 960960, 16380, 182, 1,
    ];

    /// <summary>Σ b₂ₖ₊ₒ X²ᵏ for k = 0 … 6, given the powers 1, X², X⁴, X⁶.</summary>
    private static Tensor Polynomial(Tensor[] powers, int offset)
    {
        Tensor? low = null, high = null;
        for (var k = 0; k < 4; k++) low = Term(low, powers[k], 2 * k + offset);
        for (var k = 1; k < 4; k++) high = Term(high, powers[k], 6 + 2 * k + offset);
        return Arithmetic.Add(low!, MatMul(powers[3], high!));

        static Tensor Term(Tensor? sum, Tensor power, int n) =>
            sum is null ? power.mul(Coefficients[n]) : Arithmetic.Add(sum, power.mul(Coefficients[n]));
    }

    /// <summary>How often A is halved until the quotient is exact: ‖A‖₁ ≤ 5.37.</summary>
    private static int Squarings(Tensor a)
    {
        if (a.numel() == 0) return 0;
        var norm = a.detach().abs().sum(-2).max().ToDouble();
        return double.IsFinite(norm) && norm > 5.37 ? (int)Math.Ceiling(Math.Log2(norm / 5.37)) : 0;
    }
}
