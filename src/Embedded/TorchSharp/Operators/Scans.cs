using System.Numerics;
using TorchSharp.Autograd;
using static TorchSharp.torch;

namespace TorchSharp.Operators;

/// <summary>Running sums along a dimension.</summary>
internal static class Scans
{
    /// <summary>yᵢ = x₀ + … + xᵢ; ∂L/∂xᵢ = gᵢ + gᵢ₊₁ + …</summary>
    public static Tensor CumSum(Tensor x, long dim, ScalarType? dtype)
    {
        var (d, type) = (Shape.Dim(dim, x.Rank), dtype ?? (x.is_floating_point() ? x.dtype : ScalarType.Int64));
        using var cast = x.dtype == type ? x.alias() : Copies.To(x, type);
        var y = Running(cast, d);
        return Node.Wanted(cast) ? new Node("CumsumBackward0").Record(y, (cast, g => Arithmetic.Add(Arithmetic.Sub(Reductions.Sum(g, [d], false, true), CumSum(g, d, null)), g))) : y;
    }

    private static Tensor Running(Tensor x, int d) => x.dtype switch
    {
        ScalarType.Float32 => Running<float>(x, d),
        ScalarType.Float64 => Running<double>(x, d),
        ScalarType.Int64 => Running<long>(x, d),
        ScalarType.Int32 => Running<int>(x, d),
        _ => throw Elementwise.Unsupported(x.dtype, "cumsum"),
    };

    private static Tensor Running<T>(Tensor x, int d) where T : unmanaged, INumber<T> => Lanes.Map<T, T>(x, d, x.dtype, (line, y) =>
    {
        var running = T.Zero;
        for (var i = 0; i < line.Length; i++) y[i] = running += line[i];
    });
}
