using System.Linq.Expressions;
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
/// Compiles the loop that transposes one square of <c>n × n</c> numbers after the other, in registers: interleaving the first half of the
/// vectors with the second, as often as it takes to double 1 to n, brings every element to its place.
/// </summary>
internal sealed class TransposeKernelCompiler<T, V, TSimd> : KernelCompiler<T, V, TSimd, Transposition>
    where T : unmanaged
    where V : unmanaged
    where TSimd : ISimd<T, V>
{
    public TransposeKernel Compile()
    {
        var n = TSimd.Count;
        var source = new ParameterExpression[n];
        // The last column stands in for those that don't exist.
        for (var i = 0; i < n; i++)
        {
            source[i] = Variable($"source{i}", i == 0 ? Argument(nameof(Transposition.Source)) : Add(source[i - 1], Condition(
                LessThan(Constant(i), Argument(nameof(Transposition.Columns))), Argument(nameof(Transposition.SourceStride)), Constant(0L))));
        }
        var target = Variable("target", Argument(nameof(Transposition.Target)));
        var stride = Variable("stride", Argument(nameof(Transposition.TargetStride)));
        var squares = Variable("squares", Argument(nameof(Transposition.Squares)));
        var (from, to) = (Range(n, i => Register($"x{i}")), Range(n, i => Register($"y{i}")));
        List<Expression> square = [.. Range(n, i => Assign(from[i], Call("Load", source[i])))];
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
            square.AddRange([Call("Store", target, row), AddAssign(target, stride)]);
        square.AddRange(source.Select(column => AddAssign(column, Constant(VectorBytes))));
        square.Add(SubtractAssign(squares, Constant(1)));
        Emit(While(GreaterThan(squares, Constant(0)), square));
        return Compile<TransposeKernel>("Transpose");
    }
}
