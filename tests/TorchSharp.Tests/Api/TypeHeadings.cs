using System.Reflection;

namespace TorchSharp.Tests;

/// <summary>Headings of types: <c>public sealed class Storage&lt;T&gt; : torch.Storage, IDisposable where T : unmanaged</c>.</summary>
sealed class TypeHeadings(TypeNames names, SignatureParts parts)
{
    /// <summary>The heading of a class, struct, interface, enum or delegate.</summary>
    public string Of(Type type)
    {
        // The listing writes `protected` for nested types that are protected internal, too.
        var access = type.IsPublic || type.IsNestedPublic ? "public " : "protected ";
        if (type.IsEnum)
            return $"{access}enum {type.Name} : {names.Of(type.GetEnumUnderlyingType())}";
        return access + (type.IsAssignableTo(typeof(Delegate)) ? Delegate(type) : $"{Kind(type)} {TypeNames.Declared(type)}{Bases(type)}")
            + parts.Constraints(OwnParameters(type));
    }

    /// <summary>The base class where C# would write one: not for structs, and not <c>object</c>.</summary>
    public string? Base(Type type) =>
        type.IsValueType || type.BaseType is null || type.BaseType == typeof(object) ? null : names.Of(type.BaseType);

    /// <summary>The visible interfaces that a type adds to those of its base class, by name.</summary>
    public IEnumerable<string> Interfaces(Type type) =>
        type.GetInterfaces().Except(type.BaseType?.GetInterfaces() ?? []).Where(MemberModifiers.IsVisible)
            .Select(names.Of).Order(StringComparer.Ordinal);

    string Bases(Type type)
    {
        var bases = string.Join(", ", (Base(type) is { } first ? [first] : Enumerable.Empty<string>()).Concat(Interfaces(type)));
        return bases == "" ? "" : $" : {bases}";
    }

    string Delegate(Type type)
    {
        var invoke = type.GetMethod("Invoke")!;
        return $"delegate {parts.Returned(invoke.ReturnParameter)} {TypeNames.Declared(type)}({parts.Parameters(invoke.GetParameters())})";
    }

    static string Kind(Type type) => type switch
    {
        { IsInterface: true } => "interface",
        { IsValueType: true } => "struct",
        { IsAbstract: true, IsSealed: true } => "static class",
        { IsAbstract: true } => "abstract class",
        { IsSealed: true } => "sealed class",
        _ => "class",
    };

    static IEnumerable<Type> OwnParameters(Type type) =>
        type.GetGenericArguments().Skip(type.DeclaringType?.GetGenericArguments().Length ?? 0);
}
