using System.Numerics;
using TorchSharp.Autograd;
using TorchSharp.Kernels;
using static TorchSharp.torch;

namespace TorchSharp.Operators;

/// <summary>The distances of every row of one matrix to every row of another: <c>[…, P, M], […, R, M] → […, P, R]</c>.</summary>
internal static class DistanceMatrices
{
    // From here on Euclidean distances as a matrix product are faster by much, and still exact enough.
    private const int ManyRows = 25;

    /// <summary>
    /// yᵢⱼ = (Σₘ |aᵢₘ − bⱼₘ|ᵖ)^(1/p), batches broadcast. ∂L/∂aᵢ = Σⱼ gᵢⱼ · slope(aᵢ − bⱼ), ∂L/∂b likewise with the opposite sign.
    /// </summary>
    /// <exception cref="ArgumentException">Shapes do not fit, a dtype is not floating point, or p is negative.</exception>
    public static Tensor Between(Tensor a, Tensor b, double p, compute_mode mode)
    {
        Check(a, b, p);
        using var scope = Scoped.Open();
        var batch = Shape.Broadcast(a.Sizes[..^2], b.Sizes[..^2]);
        var left = Views.Expand(a, [.. batch, .. a.Sizes[^2..]]);
        var right = Views.Expand(b, [.. batch, .. b.Sizes[^2..]]);
        var isMany = a.Sizes[^2] > ManyRows || b.Sizes[^2] > ManyRows;
        var asProduct = p == 2 && (mode == compute_mode.use_mm_for_euclid_dist
            || (mode == compute_mode.use_mm_for_euclid_dist_if_necessary && isMany));
        return (asProduct ? Euclidean(left, right) : Direct(left, right, p)).MoveToOuterDisposeScope();
    }

    /// <summary>y² = |a|² + |b|² − 2 a · b. With r = g / y: ∂L/∂aᵢ = aᵢ Σⱼ rᵢⱼ − Σⱼ rᵢⱼ bⱼ, and 0 where y = 0.</summary>
    private static Tensor Euclidean(Tensor a, Tensor b)
    {
        var (x, w) = (a.detach(), b.detach());
        var squares = Arithmetic.Add(Squares(x), MatrixProducts.Transposed(Squares(w)));
        var product = MatrixProducts.MatMul(x, MatrixProducts.Transposed(w));
        var y = Powers.Sqrt(Bounds.Clamp(Arithmetic.Sub(squares, product.mul(2)), 0, null));
        if (!Node.Wanted(a, b)) return y;
        var node = new Node("EuclideanDistBackward0");
        var (sa, sb, sy) = (node.Save(a), node.Save(b), node.Save(y));
        Tensor Ratio(Tensor g) => Logic.Where(sy.Unpack().eq(0), g.zeros_like(), Arithmetic.Div(g, sy));
        return node.Record(y, (a, g => Pull(Ratio(g), sa, sb)), (b, g => Pull(MatrixProducts.Transposed(Ratio(g)), sb, sa)));
    }

    private static Tensor Pull(Tensor ratio, Tensor x, Tensor others) =>
        Arithmetic.Sub(Arithmetic.Mul(x, Reductions.Sum(ratio, [-1], false, true)), MatrixProducts.MatMul(ratio, others));

    private static Tensor Squares(Tensor x) => Reductions.Sum(Arithmetic.Mul(x, x), [-1], false, true);

    private static Tensor Direct(Tensor a, Tensor b, double p)
    {
        var y = a.dtype == ScalarType.Float32 ? Distances<float>(a, b, p) : Distances<double>(a, b, p);
        if (!Node.Wanted(a, b)) return y;
        var node = new Node("CdistBackward0");
        var (sa, sb, sy) = (node.Save(a), node.Save(b), node.Save(y));
        Tensor Slopes(Tensor g)                                                          // […, P, R, M]
        {
            var differences = Arithmetic.Sub(Views.Unsqueeze(sa, -2), Views.Unsqueeze(sb, -3));
            return Arithmetic.Mul(Views.Unsqueeze(g, -1), Norms.Slope(differences, Views.Unsqueeze(sy, -1), [-1], false, p));
        }
        return node.Record(y, (a, g => Reductions.Sum(Slopes(g), [-2], false, false)),
            (b, g => Arithmetic.Neg(Reductions.Sum(Slopes(g), [-3], false, false))));
    }

    private static Tensor Distances<T>(Tensor a, Tensor b, double p) where T : unmanaged, IFloatingPointIeee754<T>
    {
        var (x, w) = (a.detach().contiguous(), b.detach().contiguous());
        var y = Pointwise.Empty([.. x.Sizes[..^1], w.Sizes[^2]], x.dtype);
        var (rows, columns, length) = ((int)x.Sizes[^2], (int)w.Sizes[^2], (int)x.Sizes[^1]);
        Scheduler.For(x.numel() / Math.Max(length, 1), Math.Max(1, StridedLoop.Grain / Math.Max((long)columns * length, 1)), (start, end) =>
        {
            Span<T> ofX = x.Span<T>(), ofW = w.Span<T>(), ofY = y.Span<T>();
            var difference = new T[length];
            for (var i = (int)start; i < end; i++)
            {
                for (var j = 0; j < columns; j++)
                {
                    var other = i / rows * columns + j;
                    TensorPrimitives.Subtract(ofX.Slice(i * length, length), ofW.Slice(other * length, length), difference);
                    ofY[i * columns + j] = Length<T>(difference, T.CreateTruncating(p));
                }
            }
        });
        if (length == 0) Creation.Fill(y, 0);
        return y;
    }

    /// <summary>(Σ |x|ᵖ)^(1/p); overwrites x.</summary>
    private static T Length<T>(Span<T> x, T p) where T : unmanaged, IFloatingPointIeee754<T>
    {
        if (p == T.CreateTruncating(2)) return TensorPrimitives.Norm<T>(x);
        if (p == T.One) return TensorPrimitives.SumOfMagnitudes<T>(x);
        if (T.IsInfinity(p)) return T.Abs(TensorPrimitives.MaxMagnitude<T>(x));
        if (p == T.Zero) return T.CreateTruncating(x.Length - x.Count(T.Zero));
        TensorPrimitives.Abs(x, x);
        TensorPrimitives.Pow(x, p, x);
        return T.Pow(TensorPrimitives.Sum<T>(x), T.One / p);
    }

    private static void Check(Tensor a, Tensor b, double p)
    {
        foreach (var (x, name) in new[] { (a, "X1"), (b, "X2") })
        {
            if (x.dtype is not (ScalarType.Float32 or ScalarType.Float64))
                throw new ArgumentException($"cdist only supports floating-point dtypes, {name} got: {x.dtype.TorchName()}");
            if (x.Rank < 2) throw new ArgumentException($"cdist only supports at least 2D tensors, {name} got: {x.Rank}D");
        }
        if (a.Sizes[^1] != b.Sizes[^1])
            throw new ArgumentException($"X1 and X2 must have the same number of columns. X1: {a.Sizes[^1]} X2: {b.Sizes[^1]}");
        MatrixProducts.RequireSameDtype(a, b);
        if (!(p >= 0)) throw new ArgumentException("cdist only supports non-negative p values", nameof(p));
    }
}
