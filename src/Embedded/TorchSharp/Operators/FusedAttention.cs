using System.Numerics;
using TorchSharp.Autograd;
using TorchSharp.Kernels;
using static TorchSharp.torch;

namespace TorchSharp.Operators;

/// <summary>
/// Attention without dropout and without a mask but the causal one, head by head in the cache: P = softmax(q kᵀ / √E), y = P v; with
/// D = P ∘ (g vᵀ − Σ P ∘ g vᵀ) / √E: ∂L/∂q = D k, ∂L/∂k = Dᵀ q, ∂L/∂v = Pᵀ g.
/// </summary>
internal static unsafe class FusedAttention
{
    /// <summary>Whether it can be computed so: floats, with as many heads in all three.</summary>
    public static bool Suits(Tensor q, Tensor k, Tensor v) =>
        q.dtype is ScalarType.Float32 or ScalarType.Float64 && q.Rank == k.Rank && q.Rank == v.Rank && q.numel() > 0 && k.numel() > 0 && v.numel() > 0
        && q.Sizes[..^2].SequenceEqual(k.Sizes[..^2]) && q.Sizes[..^2].SequenceEqual(v.Sizes[..^2]) && q.Sizes[^1] == k.Sizes[^1] && k.Sizes[^2] == v.Sizes[^2];

    /// <summary>y <c>[…, L, V]</c> for q <c>[…, L, E]</c>, k <c>[…, S, E]</c> and v <c>[…, S, V]</c>.</summary>
    public static Tensor Attend(Tensor q, Tensor k, Tensor v, bool isCausal)
    {
        var (p, y) = (Pointwise.Empty([.. q.Sizes[..^1], k.Sizes[^2]], q.dtype), Pointwise.Empty([.. q.Sizes[..^1], v.Sizes[^1]], q.dtype));
        if (q.dtype == ScalarType.Float32) Forward<float>(q, k, v, p, y, isCausal);
        else Forward<double>(q, k, v, p, y, isCausal);
        if (!Node.Wanted(q, k, v))
        {
            p.Dispose();
            return y;
        }
        var node = new Node("ScaledDotProductBackward0");
        var (sq, sk, sv, sp) = (node.Save(q), node.Save(k), node.Save(v), node.Save(p));
        node.RecordJoint([y], [q, k, v], grads => GradMode.Enabled
            ? Engine.GradientsOfOperators([(Tensor)sq, (Tensor)sk, (Tensor)sv], grads, t => [Attention.Composed(t[0]!, t[1]!, t[2]!, isCausal)])
            : Gradients(sq, sk, sv, sp, grads[0]!));
        return y;
    }

    private static void Forward<T>(Tensor q, Tensor k, Tensor v, Tensor p, Tensor y, bool isCausal) where T : unmanaged, IFloatingPointIeee754<T>
    {
        using Heads<T> Q = new(q), K = new(k), V = new(v), P = new(p), Y = new(y);
        var scale = T.CreateTruncating(1 / Math.Sqrt(Q.Columns));
        Scheduler.For(Q.Count, 1, (head, _) =>
        {
            Gemm.Run(Q.Rows, K.Rows, Q.Columns, Q[head], Q.Stride, 1, K[head], 1, K.Stride, P[head], P.Stride);
            for (var row = 0; row < Q.Rows; row++)
            {
                var all = new Span<T>(P[head] + row * P.Stride, K.Rows);
                var seen = isCausal ? all[..Math.Min(row + 1, all.Length)] : all;
                TensorPrimitives.Multiply(seen, scale, seen);
                Functions.Softmax<T>(seen, seen);
                all[seen.Length..].Clear();
            }
            Gemm.Run(Q.Rows, V.Columns, K.Rows, P[head], P.Stride, 1, V[head], V.Stride, 1, Y[head], Y.Stride);
        });
    }

    private static Tensor?[] Gradients(Tensor q, Tensor k, Tensor v, Tensor p, Tensor g)
    {
        var (dq, dk, dv) = (Pointwise.Empty(q.Sizes, q.dtype), Pointwise.Empty(k.Sizes, q.dtype), Pointwise.Empty(v.Sizes, q.dtype));
        if (q.dtype == ScalarType.Float32) Backward<float>(q, k, v, p, g, dq, dk, dv);
        else Backward<double>(q, k, v, p, g, dq, dk, dv);
        return [dq, dk, dv];
    }

    private static void Backward<T>(Tensor q, Tensor k, Tensor v, Tensor p, Tensor g, Tensor dq, Tensor dk, Tensor dv)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        using Heads<T> Q = new(q), K = new(k), V = new(v), P = new(p), G = new(g), DQ = new(dq), DK = new(dk), DV = new(dv);
        var scale = T.CreateTruncating(1 / Math.Sqrt(Q.Columns));
        Scheduler.For(Q.Count, 1, (head, _) =>
        {
            using var scratch = new Scratch<T>((long)Q.Rows * K.Rows);
            var d = scratch.Start;
            Gemm.Run(V.Rows, V.Columns, Q.Rows, P[head], 1, P.Stride, G[head], G.Stride, 1, DV[head], DV.Stride);
            Gemm.Run(Q.Rows, K.Rows, V.Columns, G[head], G.Stride, 1, V[head], 1, V.Stride, d, K.Rows);
            for (var row = 0; row < Q.Rows; row++)
            {
                var slope = new Span<T>(d + (long)row * K.Rows, K.Rows);
                var weights = new ReadOnlySpan<T>(P[head] + row * P.Stride, K.Rows);
                var mean = TensorPrimitives.Dot<T>(slope, weights);
                TensorPrimitives.Subtract(slope, mean, slope);
                TensorPrimitives.Multiply(slope, weights, slope);
                TensorPrimitives.Multiply(slope, scale, slope);
            }
            Gemm.Run(Q.Rows, Q.Columns, K.Rows, d, K.Rows, 1, K[head], K.Stride, 1, DQ[head], DQ.Stride);
            Gemm.Run(K.Rows, Q.Columns, Q.Rows, d, 1, K.Rows, Q[head], Q.Stride, 1, DK[head], DK.Stride);
        });
    }

    /// <summary>The matrices <c>[rows, columns]</c> of a tensor, whose rows lie in one piece each; a copy, if they do not.</summary>
    private sealed class Heads<T> : IDisposable where T : unmanaged
    {
        private readonly Tensor tensor;
        private readonly T* memory;

        public Heads(Tensor x)
        {
            tensor = x.Strides[^1] == 1 ? x.detach() : Copies.Contiguous(x);
            (Rows, Columns, Stride) = ((int)x.Sizes[^2], (int)x.Sizes[^1], (nint)tensor.Strides[^2]);
            Count = Shape.Count(x.Sizes[..^2]);
            memory = Multiplication.Memory<T>(tensor) + tensor.Impl.Offset;
        }

        public int Rows { get; }

        public int Columns { get; }

        /// <summary>From a row to the next.</summary>
        public nint Stride { get; }

        public long Count { get; }

        /// <summary>Where a matrix begins.</summary>
        public T* this[long number]
        {
            get
            {
                var offset = 0L;
                for (var d = tensor.Rank - 3; d >= 0; d--)
                {
                    (number, var index) = Math.DivRem(number, tensor.Sizes[d]);
                    offset += index * tensor.Strides[d];
                }
                return memory + offset;
            }
        }

        public void Dispose() => tensor.Dispose();
    }
}
