using System.Linq.Expressions;
using System.Numerics;
using System.Runtime.Intrinsics;
using static System.Linq.Expressions.Expression;

namespace TorchSharp.Kernels;

/// <summary>
/// Compiles the product of a few rows of A and a few columns of B that lie in one piece each, as dot products: vectors run along k, and
/// each sum is a vector, whose elements are added up at the end, those of all sums together. It takes longer than a tile of the same size, but B needs no packing.
/// The <see cref="Tile"/> is used with these differences: A's column stride is the size of a number, <c>StrideB</c> leads from a column
/// of B to the next, and <c>LastColumns</c> is the rest of the depth divided by a vector's length.
/// </summary>
/// <param name="rows">The rows of A.</param>
/// <param name="columns">The columns of B.</param>
/// <param name="scattered">Whether the columns of B lie where <see cref="Tile.OffsetsB"/> says.</param>
internal sealed class DotKernelCompiler<T, V, TSimd>(int rows, int columns, bool scattered) : KernelCompiler<T, V, TSimd, Tile>
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
        var fromB = scattered
            ? Range(columns, c => Variable($"fromB{c}", Add(Argument(nameof(Tile.B)), Number(Add(Argument(nameof(Tile.OffsetsB)), Constant(c * (long)sizeof(long)))))))
            : Pointers("fromB", columns, nameof(Tile.B), nameof(Tile.StrideB));
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
        // The sums of all rows and columns, as many at a time as a vector has elements.
        var all = sum.SelectMany(row => row).ToArray<Expression>();
        var finish = new Finisher(Finish).Method;
        for (var first = 0; first < all.Length; first += TSimd.Count)
        {
            var group = all.Skip(first).Concat(Enumerable.Repeat(Default(typeof(V)), TSimd.Count)).Take(TSimd.Count).ToArray();
            var count = Math.Min(TSimd.Count, all.Length - first);
            Emit(Expression.Call(finish, Arguments, Constant(columns), Constant(first), Constant(count), Sums(group)));
        }
        return Compile<TileKernel>($"{(scattered ? "Scattered" : "")}Dot{rows}x{columns}");
    }

    delegate void Finisher(in Tile tile, int columns, int first, int count, V sums);

    /// <summary>
    /// Element i is the sum of vector i's elements. A vector that holds n/m parts of each of m sums, and another such, interleaved and
    /// their halves added, make one with half as many parts of 2m sums.
    /// </summary>
    Expression Sums(Expression[] vectors)
    {
        if (vectors.Length == 1) return vectors[0];
        var even = Variable("even", Sums([.. vectors.Where((_, i) => i % 2 == 0)]));
        var odd = Variable("odd", Sums([.. vectors.Where((_, i) => i % 2 == 1)]));
        return Call("Add", Call("InterleaveLow", even, odd), Call("InterleaveHigh", even, odd));
    }

    ParameterExpression[] Pointers(string name, int count, string start, string stride)
    {
        var pointers = new ParameterExpression[count];
        for (var i = 0; i < count; i++)
            pointers[i] = Variable($"{name}{i}", i == 0 ? Argument(start) : Add(pointers[i - 1], Argument(stride)));
        return pointers;
    }

    /// <summary>Puts sums where they belong: numbers <paramref name="first"/> … of the block's, row by row.</summary>
    static unsafe void Finish(in Tile tile, int columns, int first, int count, V sums)
    {
        var isPlain = columns == Vector128<T>.Count && tile.Accumulate && tile.Bias == 0 && !tile.Relu;
        var (row, column) = Math.DivRem(first, columns);
        for (var i = 0; i < count; row++, column = 0)
        {
            var target = (T*)(tile.C + row * tile.StrideC);
            if (isPlain)
            {
                Vector128.Store(Vector128.Load((T*)&sums + i) + Vector128.Load(target), target);
                i += columns;
                continue;
            }
            for (; column < columns && i < count; i++, column++)
            {
                var sum = ((T*)&sums)[i];
                if (tile.Accumulate)
                    sum += target[column];
                if (tile.Bias != 0)
                    sum += ((T*)tile.Bias)[column];
                target[column] = tile.Relu ? T.Max(sum, T.Zero) : sum;
            }
        }
    }
}
