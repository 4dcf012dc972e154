using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using static System.Linq.Expressions.Expression;

namespace TorchSharp.Kernels;

/// <summary>
/// One call of a <see cref="TransposeKernel"/>: as many columns of B as a vector has elements, each in one piece, become a part of the
/// rows of a sliver. Addresses and strides are in bytes.
/// </summary>
internal struct Transposition
{
    /// <summary>The first element of the first column, and from a column to the next.</summary>
    public long Source, SourceStride;

    /// <summary>The first row, and from a row to the next.</summary>
    public long Target, TargetStride;

    /// <summary>The columns that exist, at least 1; what the rows get in place of the others is undefined.</summary>
    public int Columns;

    /// <summary>The rows, in units of as many as a vector has elements.</summary>
    public int Squares;
}

/// <summary>Computes one <see cref="Transposition"/>.</summary>
internal delegate void TransposeKernel(ref Transposition transposition);

/// <summary>
/// Writes the loop that transposes one square of <c>n × n</c> numbers after the other, in registers: interleaving the first half of the
/// vectors with the second, as often as it takes to double 1 to n, brings every element to its place.
/// </summary>
internal static class TransposeKernelCompiler<T, V, TSimd>
    where T : unmanaged
    where V : unmanaged
    where TSimd : ISimd<T, V>
{
    public static TransposeKernel Compile()
    {
        var n = TSimd.Count;
        var arguments = Parameter(typeof(Transposition).MakeByRefType(), "transposition");
        var source = Range(n, i => Variable(typeof(long), $"source{i}"));
        var target = Variable(typeof(long), "target");
        var stride = Variable(typeof(long), "stride");
        var squares = Variable(typeof(int), "squares");
        var (x, y) = (Range(n, i => Variable(typeof(V), $"x{i}")), Range(n, i => Variable(typeof(V), $"y{i}")));
        var square = new List<Expression>();
        square.AddRange(Range(n, i => Assign(x[i], Call("Load", source[i]))));
        var (from, to) = (x, y);
        for (var step = 1; step < n; step *= 2)
        {
            for (var i = 0; i < n / 2; i++)
            {
                square.Add(Assign(to[2 * i], Call("InterleaveLow", from[i], from[i + n / 2])));
                square.Add(Assign(to[2 * i + 1], Call("InterleaveHigh", from[i], from[i + n / 2])));
            }
            (from, to) = (to, from);
        }
        foreach (var row in from)
        {
            square.Add(Call("Store", target, row));
            square.Add(AddAssign(target, stride));
        }
        square.AddRange(source.Select(column => AddAssign(column, Constant((long)Unsafe.SizeOf<V>()))));
        square.Add(SubtractAssign(squares, Constant(1)));

        // The last column stands in for those that don't exist.
        Expression Column(int i) => Condition(LessThan(Constant(i), Argument("Columns")), Argument("SourceStride"), Constant(0L));
        var end = Label();
        return Lambda<TransposeKernel>(
            Block(
                [.. source, target, stride, squares, .. x, .. y],
                [
                    Assign(target, Argument("Target")),
                    Assign(stride, Argument("TargetStride")),
                    Assign(squares, Argument("Squares")),
                    Assign(source[0], Argument("Source")),
                    .. Range(n - 1, i => Assign(source[i + 1], Add(source[i], Column(i + 1)))),
                    Loop(Block([IfThen(LessThanOrEqual(squares, Constant(0)), Break(end)), .. square]), end),
                ]),
            $"Transpose_{typeof(TSimd).Name}",
            [arguments]).Compile();

        MemberExpression Argument(string name) => Field(arguments, name);
    }

    static MethodCallExpression Call(string method, params Expression[] arguments) =>
        Expression.Call(typeof(TSimd).GetMethod(method)!, arguments);

    static TItem[] Range<TItem>(int count, Func<int, TItem> item) => [.. Enumerable.Range(0, count).Select(item)];
}
