using System.Reflection;

namespace TorchSharp.Tests;

/// <summary>Accessibility and modifiers of members, each followed by a space: <c>protected internal override </c>.</summary>
static class MemberModifiers
{
    /// <summary>Whether code outside of the assembly can name a type.</summary>
    public static bool IsVisible(Type type) =>
        !type.Name.StartsWith('<')
        && (type.IsPublic || (type.IsNestedPublic || type.IsNestedFamily || type.IsNestedFamORAssem) && IsVisible(type.DeclaringType!));

    /// <summary>The widest accessibility of a method, or of a property's accessors; null when none is visible.</summary>
    public static string? Access(IReadOnlyCollection<MethodBase> methods)
    {
        if (methods.Any(method => method.IsPublic))
            return "public ";
        if (methods.Any(method => method.IsFamilyOrAssembly))
            return "protected internal ";
        return methods.Any(method => method.IsFamily) ? "protected " : null;
    }

    /// <summary>Modifiers of a method, or of a property or event by its accessors; null when it is not visible.</summary>
    public static string? Of(IReadOnlyCollection<MethodBase> methods)
    {
        if (Access(methods) is not { } access)
            return null;
        var method = methods.First(candidate => Access([candidate]) == access);
        if (method.DeclaringType!.IsInterface)
            return method.IsStatic ? method.IsAbstract ? "static abstract " : "static " : "";
        return access + (method.IsStatic ? "static " : Inheritance(method));
    }

    /// <summary>Modifiers of a field; nothing for a member of an enum, null when it is not visible.</summary>
    public static string? Of(FieldInfo field)
    {
        if (field.DeclaringType!.IsEnum)
            return "";
        var access = field.IsPublic ? "public " : field.IsFamilyOrAssembly ? "protected internal " : field.IsFamily ? "protected " : null;
        if (access is null || field.IsLiteral)
            return access is null ? null : $"{access}const ";
        return access + (field.IsStatic ? "static " : "") + (field.IsInitOnly ? "readonly " : "");
    }

    // A method that only implements an interface is virtual and final in a slot of its own, which C# does not write.
    static string Inheritance(MethodBase method)
    {
        var isOverride = method.IsVirtual && (!method.Attributes.HasFlag(MethodAttributes.NewSlot) || HasCovariantReturn(method));
        return method switch
        {
            { IsVirtual: false } => "",
            { IsAbstract: true } => isOverride ? "abstract override " : "abstract ",
            { IsFinal: true } => isOverride ? "sealed override " : "",
            _ => isOverride ? "override " : "virtual ",
        };
    }

    static bool HasCovariantReturn(MethodBase method) =>
        method.CustomAttributes.Any(data => data.AttributeType.Name == "PreserveBaseOverridesAttribute");
}
