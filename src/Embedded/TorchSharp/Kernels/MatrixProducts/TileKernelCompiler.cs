using System.Linq.Expressions;
using static System.Linq.Expressions.Expression;

namespace TorchSharp.Kernels;

/// <summary>
/// Compiles the innermost loop of the matrix product, for a tile of <c>rows × vectors</c> registers:
/// <code>
/// sum[r, v] = 0
/// for each k:   b[v] = B[k, v];   for each row r:   sum[r, v] += A[r, k] · b[v]
/// C[r, v] = relu([C[r, v] +] sum[r, v] [+ bias[v]])
/// </code>
/// For 12 × 2 vectors of 512 bits a pass has 24 multiply-adds, 12 broadcasts, 2 loads and 10 other instructions, and runs at 95 % of the
/// processor's multiply-add rate while its data are in the first-level cache.
/// </summary>
/// <param name="rows">The rows of the tile.</param>
/// <param name="vectors">The vectors in each row.</param>
/// <param name="partial">Whether only the first elements of a row's last vector exist.</param>
/// <param name="scattered">Whether the rows of B lie where <see cref="Tile.OffsetsB"/> says.</param>
internal sealed class TileKernelCompiler<T, V, TSimd>(int rows, int vectors, bool partial, bool scattered) : KernelCompiler<T, V, TSimd, Tile>
    where T : unmanaged
    where V : unmanaged
    where TSimd : ISimd<T, V>
{
    const int RowsPerPointer = 3;

    /// <summary>How many rows of B are under way to the first-level cache: some 100 cycles' worth.</summary>
    const long PrefetchedRows = 8;

    public TileKernel Compile()
    {
        var mask = Variable("mask", Call("Mask", Argument(nameof(Tile.LastColumns))));
        var b = Range(vectors, v => Register($"b{v}"));
        var sum = Range(rows, r => Range(vectors, v => Register($"sum{r}_{v}")));
        AddProducts(sum, b, mask);
        AddBias(sum, b, mask);
        Emit(IfThen(Argument(nameof(Tile.Accumulate)), ForEachVectorOfC((c, r, v) =>
            Assign(sum[r][v], Call("Add", sum[r][v], Load(c, v, mask))))));
        Emit(IfThen(Argument(nameof(Tile.Relu)), ForEachVectorOfC((_, r, v) =>
            Assign(sum[r][v], Call("Max", Default(typeof(V)), sum[r][v])))));
        Emit(ForEachVectorOfC((c, r, v) => IsPartial(v)
            ? Call("StorePart", At(c, v), mask, sum[r][v])
            : Call("Store", At(c, v), sum[r][v])));
        return Compile<TileKernel>($"{(scattered ? "Scattered" : "")}Tile{rows}x{vectors}");
    }

    /// <summary>The loop over k: <c>sum[r, v] += A[r, k] · B[k, v]</c>.</summary>
    void AddProducts(ParameterExpression[][] sum, ParameterExpression[] b, ParameterExpression mask)
    {
        var k = Variable("k", Argument(nameof(Tile.Depth)));
        var rowStride = Variable("rowStride", Argument(nameof(Tile.RowStrideA)));
        var twoRows = Variable("twoRows", Add(rowStride, rowStride));
        var columnStride = Variable("columnStride", Argument(nameof(Tile.ColumnStrideA)));
        var fromB = Variable("fromB", Argument(nameof(Tile.B)));
        // An address can be the sum of two registers: one pointer serves three rows.
        var fromA = new List<ParameterExpression>();
        for (var r = 0; r < rows; r += RowsPerPointer)
            fromA.Add(Variable($"fromA{r}", r == 0 ? Argument(nameof(Tile.A)) : Add(Add(fromA[^1], twoRows), rowStride)));
        var a = Register("a");

        Expression AddressInA(int r) => (r % RowsPerPointer) switch
        {
            0 => fromA[r / RowsPerPointer],
            1 => Add(fromA[r / RowsPerPointer], rowStride),
            _ => Add(fromA[r / RowsPerPointer], twoRows),
        };

        IEnumerable<Expression> findRow, leaveRow;
        if (scattered)
        {
            var offset = Variable("offset", Argument(nameof(Tile.OffsetsB)));
            findRow = [Assign(fromB, Add(Argument(nameof(Tile.B)), Number(offset)))];
            leaveRow = [AddAssign(offset, Constant((long)sizeof(long)))];
        }
        else
        {
            var strideB = Variable("strideB", Argument(nameof(Tile.StrideB)));
            var aheadInB = Variable("aheadInB", Multiply(strideB, Constant(PrefetchedRows)));
            findRow = [];
            leaveRow = [.. Range(vectors, v => Prefetch(At(Add(fromB, aheadInB), v))), AddAssign(fromB, strideB)];
        }
        Emit(While(
            GreaterThan(k, Constant(0)),
            [
                .. findRow,
                .. Range(vectors, v => Assign(b[v], Load(fromB, v, mask))),
                .. Range(rows, r => Block([
                    Assign(a, Call("Broadcast", AddressInA(r))),
                    .. Range(vectors, v => Assign(sum[r][v], Call("MultiplyAdd", a, b[v], sum[r][v])))])),
                .. leaveRow,
                .. fromA.Select(pointer => AddAssign(pointer, columnStride)),
                SubtractAssign(k, Constant(1)),
            ]));
    }

    /// <summary><c>sum[r, v] += bias[v]</c>.</summary>
    void AddBias(ParameterExpression[][] sum, ParameterExpression[] b, ParameterExpression mask)
    {
        var bias = Argument(nameof(Tile.Bias));
        Emit(IfThen(NotEqual(bias, Constant(0L)), Block([
            .. Range(vectors, v => Assign(b[v], Load(bias, v, mask))),
            .. Range(rows, r => Block(Range(vectors, v => Assign(sum[r][v], Call("Add", sum[r][v], b[v])))))])));
    }

    /// <summary>A statement for each vector of the tile, given the address of the row that it lies in.</summary>
    BlockExpression ForEachVectorOfC(Func<ParameterExpression, int, int, Expression> statement)
    {
        var c = Parameter(typeof(long), "c");
        return Block([c], [
            Assign(c, Argument(nameof(Tile.C))),
            .. Range(rows, r => Block([.. Range(vectors, v => statement(c, r, v)), AddAssign(c, Argument(nameof(Tile.StrideC)))]))]);
    }

    MethodCallExpression Load(Expression row, int v, ParameterExpression mask) =>
        IsPartial(v) ? Call("LoadPart", At(row, v), mask) : Call("Load", At(row, v));

    bool IsPartial(int v) => partial && v == vectors - 1;

    static Expression At(Expression row, int v) => v == 0 ? row : Add(row, Constant(v * VectorBytes));
}
