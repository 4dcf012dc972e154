using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace TorchSharp.Tests;

/// <summary>The parts that signatures are made of: parameters with their modifiers and default values, and generic constraints.</summary>
sealed class SignatureParts(TypeNames names)
{
    /// <summary><c>this Tensor tensor, out long count, double eps = 1E-05, params long[] sizes</c>.</summary>
    public string Parameters(IEnumerable<ParameterInfo> parameters) => string.Join(", ", parameters.Select(Parameter));

    /// <summary>The type of a returned value, <c>ref</c> where a reference is returned.</summary>
    public string Returned(ParameterInfo result) =>
        (result.ParameterType.IsByRef ? Has(result, "IsReadOnlyAttribute") ? "ref readonly " : "ref " : "")
        + names.Of(result.ParameterType, result.CustomAttributes);

    /// <summary><c> where T : class, IDisposable, new()</c> for each constrained parameter, each with a space before it.</summary>
    public string Constraints(IEnumerable<Type> parameters) =>
        string.Concat(parameters.Select(parameter => (parameter.Name, List: string.Join(", ", Constraints(parameter))))
            .Where(constraint => constraint.List != "")
            .Select(constraint => $" where {constraint.Name} : {constraint.List}"));

    /// <summary>A constant as C# source: <c>null</c>, <c>1f</c>, <c>1E-05</c>, <c>"mean"</c>, <c>torch.nn.Reduction.Mean</c>.</summary>
    public string Literal(object? value, Type type)
    {
        var target = Nullable.GetUnderlyingType(type) ?? type;
        return value switch
        {
            null => type.IsValueType && target == type ? "default" : "null",
            _ when target.IsEnum => EnumLiteral(value, target),
            bool flag => flag ? "true" : "false",
            string text => $"\"{text.Replace("\\", "\\\\").Replace("\"", "\\\"").Replace("\n", "\\n").Replace("\r", "\\r")}\"",
            char symbol => $"'{symbol}'",
            float number => number.ToString(CultureInfo.InvariantCulture) + "f",
            decimal number => number.ToString(CultureInfo.InvariantCulture) + "m",
            _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
        };
    }

    string Parameter(ParameterInfo parameter) =>
        Modifier(parameter)
        + $"{names.Of(parameter.ParameterType, parameter.CustomAttributes)} {parameter.Name}"
        + (parameter.HasDefaultValue ? $" = {Literal(parameter.RawDefaultValue, parameter.ParameterType)}" : "");

    static string Modifier(ParameterInfo parameter)
    {
        if (parameter.ParameterType.IsByRef)
            return parameter switch
            {
                { IsOut: true } => "out ",
                _ when Has(parameter, "RequiresLocationAttribute") => "ref readonly ",
                { IsIn: true } => "in ",
                _ => "ref ",
            };
        if (Has(parameter, nameof(ParamArrayAttribute)) || Has(parameter, nameof(ParamCollectionAttribute)))
            return "params ";
        return parameter.Position == 0 && parameter.Member.IsDefined(typeof(ExtensionAttribute), false) ? "this " : "";
    }

    IEnumerable<string> Constraints(Type parameter)
    {
        var flags = parameter.GenericParameterAttributes;
        var isValue = flags.HasFlag(GenericParameterAttributes.NotNullableValueTypeConstraint);
        if (flags.HasFlag(GenericParameterAttributes.ReferenceTypeConstraint))
            yield return "class";
        if (isValue)
            yield return parameter.CustomAttributes.Any(data => data.AttributeType.Name == "IsUnmanagedAttribute") ? "unmanaged" : "struct";
        foreach (var constraint in parameter.GetGenericParameterConstraints().Where(type => type != typeof(ValueType)))
            yield return names.Of(constraint);
        if (flags.HasFlag(GenericParameterAttributes.DefaultConstructorConstraint) && !isValue)
            yield return "new()";
    }

    string EnumLiteral(object value, Type type) =>
        Enum.GetName(type, value) is { } name ? $"{names.Of(type)}.{name}" : $"({names.Of(type)}){Convert.ToInt64(value)}";

    static bool Has(ParameterInfo parameter, string attribute) =>
        parameter.CustomAttributes.Any(data => data.AttributeType.Name == attribute);
}
