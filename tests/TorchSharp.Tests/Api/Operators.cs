using System.Reflection;

namespace TorchSharp.Tests;

/// <summary>C# operators by the names that compilers give their methods.</summary>
static class Operators
{
    static readonly Dictionary<string, string> Symbols = new()
    {
        ["op_Implicit"] = "implicit", ["op_Explicit"] = "explicit", ["op_True"] = "true", ["op_False"] = "false",
        ["op_UnaryPlus"] = "+", ["op_UnaryNegation"] = "-", ["op_LogicalNot"] = "!", ["op_OnesComplement"] = "~",
        ["op_Increment"] = "++", ["op_Decrement"] = "--", ["op_Addition"] = "+", ["op_Subtraction"] = "-",
        ["op_Multiply"] = "*", ["op_Division"] = "/", ["op_Modulus"] = "%", ["op_BitwiseAnd"] = "&", ["op_BitwiseOr"] = "|",
        ["op_ExclusiveOr"] = "^", ["op_LeftShift"] = "<<", ["op_RightShift"] = ">>", ["op_UnsignedRightShift"] = ">>>",
        ["op_Equality"] = "==", ["op_Inequality"] = "!=", ["op_LessThan"] = "<", ["op_LessThanOrEqual"] = "<=",
        ["op_GreaterThan"] = ">", ["op_GreaterThanOrEqual"] = ">=",
    };

    /// <summary>The operator's symbol, <c>implicit</c> or <c>explicit</c>; null for a method that is no operator.</summary>
    public static string? Name(MethodInfo method) => method.IsSpecialName ? Symbols.GetValueOrDefault(method.Name) : null;
}
