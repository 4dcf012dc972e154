using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using static System.Linq.Expressions.Expression;

namespace TorchSharp.Kernels;

/// <summary>
/// Writes the innermost loop of the matrix product as an expression tree and compiles it, for a tile of <c>rows × vectors</c> registers:
/// <code>
/// sum[r, v] = 0
/// for each k:   b[v] = B[k, v];   for each row r:   sum[r, v] += A[r, k] · b[v]
/// C[r, v] = relu([C[r, v] +] sum[r, v] [+ bias[v]])
/// </code>
/// The loops over r and v are unrolled here, so that each sum is a variable of its own: the JIT keeps variables in registers, but not the
/// elements of arrays. For 12 × 2 vectors of 512 bits it makes 24 multiply-adds, 12 broadcasts, 2 loads and 8 other instructions of a
/// pass, which run at 95 % of the processor's multiply-add rate.
/// </summary>
/// <param name="rows">The rows of the tile.</param>
/// <param name="vectors">The vectors in each row.</param>
/// <param name="partial">Whether only the first elements of a row's last vector exist.</param>
/// <param name="prefetchesC">Whether C is fetched ahead: right if it is not in the cache.</param>
internal sealed class TileKernelCompiler<T, V, TSimd>(int rows, int vectors, bool partial, bool prefetchesC)
    where T : unmanaged
    where V : unmanaged
    where TSimd : ISimd<T, V>
{
    const int RowsPerPointer = 3;
    const long PrefetchedRowsOfB = 8;

    readonly List<ParameterExpression> variables = [];
    readonly List<Expression> code = [];
    readonly ParameterExpression tile = Parameter(typeof(Tile).MakeByRefType(), "tile");

    /// <summary>The kernel, compiled.</summary>
    public TileKernel Compile()
    {
        var mask = partial ? Variable("mask", Call("Mask", Argument(nameof(Tile.LastColumns)))) : null;
        var b = Range(vectors, v => Variable($"b{v}", Default(typeof(V))));
        var sum = Range(rows, r => Range(vectors, v => Variable($"sum{r}_{v}", Default(typeof(V)))));
        AddProducts(sum, b, mask);
        AddBias(sum, b, mask);
        var c = Variable("c", Argument(nameof(Tile.C)));
        var strideC = Variable("strideC", Argument(nameof(Tile.StrideC)));
        code.Add(IfThen(Argument(nameof(Tile.Accumulate)), ForEachRow(c, strideC, (r, v) =>
            Assign(sum[r][v], Call("Add", sum[r][v], Load(c, v, mask))))));
        code.Add(IfThen(Argument(nameof(Tile.Relu)), Block(ForEach((r, v) => Assign(sum[r][v], Call("Max", Default(typeof(V)), sum[r][v]))))));
        code.Add(ForEachRow(c, strideC, (r, v) => IsPartial(v)
            ? Call("StorePart", At(c, v), mask!, sum[r][v])
            : Call("Store", At(c, v), sum[r][v])));
        return Lambda<TileKernel>(Block(variables, code), $"Tile_{typeof(TSimd).Name}_{rows}x{vectors}", [tile]).Compile();
    }

    /// <summary>The loops over k: <c>sum[r, v] += A[r, k] · B[k, v]</c>.</summary>
    void AddProducts(ParameterExpression[][] sum, ParameterExpression[] b, ParameterExpression? mask)
    {
        var k = Variable("k", Constant(0));
        var rowStride = Variable("rowStride", Argument(nameof(Tile.RowStrideA)));
        var twoRows = Variable("twoRows", Add(rowStride, rowStride));
        var columnStride = Variable("columnStride", Argument(nameof(Tile.ColumnStrideA)));
        var strideB = Variable("strideB", Argument(nameof(Tile.StrideB)));
        var aheadInB = Variable("aheadInB", Multiply(strideB, Constant(PrefetchedRowsOfB)));
        var fromB = Variable("fromB", Argument(nameof(Tile.B)));
        // An address can be the sum of two registers: one pointer serves three rows.
        var fromA = new List<ParameterExpression>();
        for (var r = 0; r < rows; r += RowsPerPointer)
            fromA.Add(Variable($"fromA{r}", r == 0 ? Argument(nameof(Tile.A)) : Add(Add(fromA[^1], twoRows), rowStride)));
        var a = Variable("a", Default(typeof(V)));

        Expression AddressInA(int r) => (r % RowsPerPointer) switch
        {
            0 => fromA[r / RowsPerPointer],
            1 => Add(fromA[r / RowsPerPointer], rowStride),
            _ => Add(fromA[r / RowsPerPointer], twoRows),
        };

        IEnumerable<Expression> Step() => [
            .. Range(vectors, v => Assign(b[v], Load(fromB, v, mask))),
            .. Range(rows, r => Block([
                Assign(a, Call("Broadcast", AddressInA(r))),
                .. Range(vectors, v => Assign(sum[r][v], Call("MultiplyAdd", a, b[v], sum[r][v])))])),
            .. Range(vectors, v => Prefetch(At(Add(fromB, aheadInB), v))),
            .. fromA.Select(pointer => AddAssign(pointer, columnStride)),
            AddAssign(fromB, strideB),
            AddAssign(k, Constant(1))];

        var depth = Variable("depth", Argument(nameof(Tile.Depth)));
        if (prefetchesC)
        {
            // C is not needed before the end, and may come from far: a row is fetched on each of the first steps.
            var c = Variable("nextC", Argument(nameof(Tile.C)));
            code.Add(While(LessThan(k, Condition(LessThan(depth, Constant(rows)), depth, Constant(rows))), [
                .. Range(vectors, v => Prefetch(At(c, v))),
                AddAssign(c, Argument(nameof(Tile.StrideC))),
                .. Step()]));
        }
        code.Add(While(LessThan(k, depth), Step()));
    }

    static LoopExpression While(Expression condition, IEnumerable<Expression> body)
    {
        var end = Label();
        return Loop(Block([IfThen(Not(condition), Break(end)), .. body]), end);
    }

    static MethodCallExpression Prefetch(Expression address) => Expression.Call(typeof(Cache).GetMethod(nameof(Cache.Prefetch))!, address);

    /// <summary><c>sum[r, v] += bias[v]</c>.</summary>
    void AddBias(ParameterExpression[][] sum, ParameterExpression[] b, ParameterExpression? mask)
    {
        var bias = Argument(nameof(Tile.Bias));
        code.Add(IfThen(NotEqual(bias, Constant(0L)), Block([
            .. Range(vectors, v => Assign(b[v], Load(bias, v, mask))),
            .. ForEach((r, v) => Assign(sum[r][v], Call("Add", sum[r][v], b[v])))])));
    }

    /// <summary>A statement for each vector of the tile, and the pointer stepping from row to row and back.</summary>
    BlockExpression ForEachRow(ParameterExpression pointer, Expression stride, Func<int, int, Expression> statement) => Block([
        .. Range(rows, r => Block([.. Range(vectors, v => statement(r, v)), AddAssign(pointer, stride)])),
        Assign(pointer, Argument(nameof(Tile.C)))]);

    IEnumerable<Expression> ForEach(Func<int, int, Expression> statement) =>
        from r in Enumerable.Range(0, rows) from v in Enumerable.Range(0, vectors) select statement(r, v);

    MethodCallExpression Load(Expression row, int v, ParameterExpression? mask) =>
        IsPartial(v) ? Call("LoadPart", At(row, v), mask!) : Call("Load", At(row, v));

    bool IsPartial(int v) => partial && v == vectors - 1;

    Expression At(Expression row, int v) => v == 0 ? row : Add(row, Constant((long)v * Unsafe.SizeOf<V>()));

    MemberExpression Argument(string name) => Field(tile, name);

    static MethodCallExpression Call(string method, params Expression[] arguments) =>
        Expression.Call(typeof(TSimd).GetMethod(method)!, arguments);

    ParameterExpression Variable(string name, Expression value)
    {
        var variable = Expression.Variable(value.Type, name);
        variables.Add(variable);
        code.Add(Assign(variable, value));
        return variable;
    }

    static TItem[] Range<TItem>(int count, Func<int, TItem> item) => [.. Enumerable.Range(0, count).Select(item)];
}
