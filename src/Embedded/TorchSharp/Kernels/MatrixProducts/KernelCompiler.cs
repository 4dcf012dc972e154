using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using static System.Linq.Expressions.Expression;

namespace TorchSharp.Kernels;

/// <summary>
/// Collects the variables and statements of a kernel: a method, written as an expression tree, on one argument struct that it gets by
/// reference. Loops over registers are unrolled while the tree is built, so that each register is a variable of its own: the JIT keeps
/// variables in registers, but not the elements of arrays.
/// </summary>
internal abstract class KernelCompiler<T, V, TSimd, TArguments>
    where T : unmanaged
    where V : unmanaged
    where TSimd : ISimd<T, V>
{
    readonly List<ParameterExpression> variables = [];
    readonly List<Expression> code = [];
    readonly ParameterExpression arguments = Parameter(typeof(TArguments).MakeByRefType(), "arguments");

    /// <summary>The bytes of a vector.</summary>
    protected static long VectorBytes => Unsafe.SizeOf<V>();

    protected ParameterExpression Arguments => arguments;

    protected TDelegate Compile<TDelegate>(string name)
        where TDelegate : Delegate =>
        Lambda<TDelegate>(Block(variables, code), $"{name}_{typeof(TSimd).Name}_{typeof(T).Name}", [arguments]).Compile();

    protected void Emit(Expression statement) => code.Add(statement);

    /// <summary>A field of the argument struct.</summary>
    protected MemberExpression Argument(string name) => Field(arguments, name);

    /// <summary>A new variable that has a value from here on.</summary>
    protected ParameterExpression Variable(string name, Expression value)
    {
        var variable = Expression.Variable(value.Type, name);
        variables.Add(variable);
        code.Add(Assign(variable, value));
        return variable;
    }

    /// <summary>A new variable for a register, zero at first.</summary>
    protected ParameterExpression Register(string name) => Variable(name, Default(typeof(V)));

    /// <summary>One of the operations of <see cref="ISimd{T,V}"/>.</summary>
    protected static MethodCallExpression Call(string operation, params Expression[] operands) =>
        Expression.Call(typeof(TSimd).GetMethod(operation)!, operands);

    protected static MethodCallExpression Prefetch(Expression address) =>
        Expression.Call(typeof(Cache).GetMethod(nameof(Cache.Prefetch))!, address);

    /// <summary>The whole number at an address.</summary>
    protected static MethodCallExpression Number(Expression address) =>
        Expression.Call(typeof(Cache).GetMethod(nameof(Cache.Read))!, address);

    /// <summary>Repeats the statements for as long as the condition holds.</summary>
    protected static LoopExpression While(Expression condition, params IEnumerable<Expression> statements)
    {
        var end = Label();
        return Loop(Block([IfThen(Not(condition), Break(end)), .. statements]), end);
    }

    protected static TItem[] Range<TItem>(int count, Func<int, TItem> item) => [.. Enumerable.Range(0, count).Select(item)];
}
