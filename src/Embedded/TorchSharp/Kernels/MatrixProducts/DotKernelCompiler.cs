using System.Linq.Expressions;
using System.Numerics;
using static System.Linq.Expressions.Expression;

namespace TorchSharp.Kernels;

/// <summary>
/// Compiles the product of a few rows of A and a few columns of B that lie in one piece each, as dot products: vectors run along k, and
/// each sum is a vector, whose elements are added up at the end. It takes longer than a tile of the same size, but B needs no packing.
/// The <see cref="Tile"/> is used with these differences: A's column stride is the size of a number, <c>StrideB</c> leads from a column
/// of B to the next, and <c>LastColumns</c> is the rest of the depth divided by a vector's length.
/// </summary>
internal sealed class DotKernelCompiler<T, V, TSimd>(int rows, int columns) : KernelCompiler<T, V, TSimd, Tile>
    where T : unmanaged, INumber<T>
    where V : unmanaged
    where TSimd : ISimd<T, V>
{
    public TileKernel Compile()
    {
        var mask = Variable("mask", Call("Mask", Argument(nameof(Tile.LastColumns))));
        var sum = Range(rows, r => Range(columns, c => Register($"sum{r}_{c}")));
        var a = Register("a");
        var b = Range(columns, c => Register($"b{c}"));
        var fromA = Pointers("fromA", rows, nameof(Tile.A), nameof(Tile.RowStrideA));
        var fromB = Pointers("fromB", columns, nameof(Tile.B), nameof(Tile.StrideB));
        var offset = Variable("offset", Constant(0L));
        var end = Variable("end", Multiply(
            Convert(Divide(Argument(nameof(Tile.Depth)), Constant(TSimd.Count)), typeof(long)), Constant(VectorBytes)));

        IEnumerable<Expression> Step(Func<Expression, Expression> load) => [
            .. Range(columns, c => Assign(b[c], load(Add(fromB[c], offset)))),
            .. Range(rows, r => Block([
                Assign(a, load(Add(fromA[r], offset))),
                .. Range(columns, c => Assign(sum[r][c], Call("MultiplyAdd", a, b[c], sum[r][c])))]))];

        Emit(While(LessThan(offset, end), [.. Step(address => Call("Load", address)), AddAssign(offset, Constant(VectorBytes))]));
        Emit(IfThen(
            NotEqual(Argument(nameof(Tile.LastColumns)), Constant(0)), Block(Step(address => Call("LoadPart", address, mask)))));
        var finish = new Finisher(Finish).Method;
        for (var r = 0; r < rows; r++)
        {
            for (var c = 0; c < columns; c++)
                Emit(Expression.Call(finish, Arguments, Constant(r), Constant(c), Call("Sum", sum[r][c])));
        }
        return Compile<TileKernel>($"Dot{rows}x{columns}");
    }

    delegate void Finisher(in Tile tile, int row, int column, T sum);

    ParameterExpression[] Pointers(string name, int count, string start, string stride)
    {
        var pointers = new ParameterExpression[count];
        for (var i = 0; i < count; i++)
            pointers[i] = Variable($"{name}{i}", i == 0 ? Argument(start) : Add(pointers[i - 1], Argument(stride)));
        return pointers;
    }

    static unsafe void Finish(in Tile tile, int row, int column, T sum)
    {
        var target = (T*)(tile.C + row * tile.StrideC) + column;
        if (tile.Accumulate)
            sum += *target;
        if (tile.Bias != 0)
            sum += ((T*)tile.Bias)[column];
        *target = tile.Relu ? T.Max(sum, T.Zero) : sum;
    }
}
