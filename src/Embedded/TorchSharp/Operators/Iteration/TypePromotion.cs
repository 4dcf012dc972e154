using static TorchSharp.torch;

namespace TorchSharp.Operators;

/// <summary>
/// The dtype of a result, by PyTorch's rules: categories bool &lt; integer &lt; floating point &lt; complex; a tensor with
/// dimensions decides within a category over a 0-d tensor, which decides over a C# number.
/// </summary>
internal static class TypePromotion
{
    /// <summary>The dtype of an operation on two tensors.</summary>
    public static ScalarType Of(Tensor a, Tensor b) =>
        a.dtype == b.dtype ? a.dtype
        : a.Rank > 0 == b.Rank > 0 ? Of(a.dtype, b.dtype)
        : a.Rank > 0 ? Of(a.dtype, weak: b.dtype, weakDefault: b.dtype) : Of(b.dtype, weak: a.dtype, weakDefault: a.dtype);

    /// <summary>The dtype of an operation on a tensor and a number: the number counts only if its category is higher.</summary>
    public static ScalarType Of(Tensor a, Scalar b) =>
        Of(a.dtype, b.Type, b.Type == ScalarType.Bool ? ScalarType.Bool : Creation.DtypeOf(b));

    /// <summary>The smallest dtype that both convert to.</summary>
    public static ScalarType Of(ScalarType a, ScalarType b)
    {
        if (a == b) return a;
        if (a.IsComplex() || b.IsComplex()) return Of(Real(a, b), Real(b, a)).ToComplex();
        if (Category(a) != Category(b)) return Category(a) > Category(b) ? a : b;
        // Within a category the wider wins; a signed and an unsigned byte need 16 bits, the two 16-bit floats 32.
        if (a.Size() == b.Size()) return a.IsInteger() ? ScalarType.Int16 : ScalarType.Float32;
        return a.Size() > b.Size() ? a : b;
    }

    /// <summary>True if a result of one dtype may be written to a tensor of another: its category must not be higher.</summary>
    public static bool CanCast(ScalarType from, ScalarType to) => Category(from) <= Category(to);

    private static ScalarType Of(ScalarType strong, ScalarType weak, ScalarType weakDefault) =>
        Category(weak) <= Category(strong) ? strong : strong.IsFloat() ? strong.ToComplex() : weakDefault;

    /// <summary>The dtype of the parts; for whole numbers and truth values, which fit into any, that of the other's parts.</summary>
    private static ScalarType Real(ScalarType type, ScalarType other) =>
        type.IsComplex() || type.IsFloat() ? type.ToReal() : other.ToReal();

    private static int Category(ScalarType type) =>
        type == ScalarType.Bool ? 0 : type.IsInteger() ? 1 : type.IsFloat() ? 2 : 3;
}
