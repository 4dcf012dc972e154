using System.Reflection;
using System.Runtime.CompilerServices;

namespace TorchSharp.Tests;

/// <summary>
/// Writes the public surface of an assembly in the notation of the API listing: one line for each type and each member that code
/// outside of the assembly can see (public, protected, protected internal), <c>Type :: signature</c>.
/// To learn what the listing would call a member: <c>new ApiRenderer().Line(typeof(Scalar).GetProperty("Type")!)</c>.
/// </summary>
sealed class ApiRenderer
{
    const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static
        | BindingFlags.DeclaredOnly;

    readonly TypeNames names;
    readonly SignatureParts parts;
    readonly TypeHeadings headings;

    /// <param name="root">The namespace that stands for <c>TorchSharp</c>.</param>
    public ApiRenderer(string root = "TorchSharp")
    {
        names = new(root);
        parts = new(names);
        headings = new(names, parts);
    }

    /// <summary>Every visible type and member of an assembly, sorted as the listing is.</summary>
    public ApiMember[] Members(Assembly assembly) =>
        [.. assembly.GetTypes().Where(MemberModifiers.IsVisible).SelectMany(Members)
            .OrderBy(member => member.Line, StringComparer.Ordinal)];

    /// <summary>A type's heading and the visible members that it declares (not those of types nested in it).</summary>
    public IEnumerable<ApiMember> Members(Type type)
    {
        IEnumerable<MemberInfo> members = type.IsAssignableTo(typeof(Delegate)) ? [] : type.GetMembers(Declared);
        return from member in members.Where(member => member is not Type).Prepend(type)
               let signature = Signature(member)
               where signature is not null
               select new ApiMember(names.Key(type), signature, member);
    }

    /// <summary>What the listing would call a type or member.</summary>
    /// <exception cref="ArgumentException">The listing would not name it: it is not visible from outside of its assembly.</exception>
    public string Line(MemberInfo member) =>
        Signature(member) is { } signature
            ? new ApiMember(names.Key(member as Type ?? member.DeclaringType!), signature, member).Line
            : throw new ArgumentException($"{member.DeclaringType}.{member.Name} is not visible outside of its assembly.", nameof(member));

    string? Signature(MemberInfo member) => member switch
    {
        _ when member.Name.StartsWith('<') => null,
        Type type => Obsolete(type) + headings.Of(type),
        FieldInfo { IsSpecialName: false } field => Declaration(field, MemberModifiers.Of(field), Field(field)),
        PropertyInfo property => Declaration(property, MemberModifiers.Of(property.GetAccessors(true)), Property(property)),
        EventInfo happening => Declaration(happening, MemberModifiers.Of([happening.AddMethod!]), Event(happening)),
        ConstructorInfo { IsStatic: false } made => Declaration(made, MemberModifiers.Of([made]), Constructor(made)),
        MethodInfo { Name: "Finalize" } => null,
        MethodInfo method => Operators.Name(method) is null && method.IsSpecialName
            ? null
            : Declaration(method, MemberModifiers.Of([method]), Method(method)),
        _ => null,
    };

    static string? Declaration(MemberInfo member, string? modifiers, string rest) =>
        modifiers is null ? null : Obsolete(member) + modifiers + rest;

    static string Obsolete(MemberInfo member) => member.IsDefined(typeof(ObsoleteAttribute), false) ? "[Obsolete] " : "";

    string Field(FieldInfo field)
    {
        if (field.DeclaringType!.IsEnum)
            return $"{field.Name} = {field.GetRawConstantValue()}";
        var declared = $"{names.Of(field.FieldType, field.CustomAttributes)} {field.Name}";
        return field.IsLiteral ? $"{declared} = {parts.Literal(field.GetRawConstantValue(), field.FieldType)}" : declared;
    }

    string Property(PropertyInfo property)
    {
        var type = (property.PropertyType.IsByRef ? "ref " : "") + names.Of(property.PropertyType, property.CustomAttributes);
        var name = property.GetIndexParameters() is { Length: > 0 } index ? $"this[{parts.Parameters(index)}]" : property.Name;
        var widest = MemberModifiers.Access(property.GetAccessors(true));
        var accessors = Accessor(property.GetMethod, "get", widest) + Accessor(property.SetMethod, SetKeyword(property), widest);
        return $"{type} {name} {{ {accessors}}}";
    }

    static string Accessor(MethodInfo? accessor, string keyword, string? widest) =>
        accessor is null || MemberModifiers.Access([accessor]) is not { } access ? "" : $"{(access == widest ? "" : access)}{keyword}; ";

    static string SetKeyword(PropertyInfo property) =>
        property.SetMethod?.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)) == true ? "init" : "set";

    string Event(EventInfo happening) => $"event {names.Of(happening.EventHandlerType!, happening.CustomAttributes)} {happening.Name}";

    string Constructor(ConstructorInfo constructor) =>
        $"{TypeNames.Bare(constructor.DeclaringType!)}({parts.Parameters(constructor.GetParameters())})";

    string Method(MethodInfo method)
    {
        var type = parts.Returned(method.ReturnParameter);
        var head = Operators.Name(method) switch
        {
            null => $"{type} {method.Name}",
            "implicit" or "explicit" => $"{Operators.Name(method)} operator {type}",
            var symbol => $"{type} operator {symbol}",
        };
        var generics = method.GetGenericArguments();
        return head + TypeNames.Arguments(generics.Select(parameter => parameter.Name))
            + $"({parts.Parameters(method.GetParameters())})" + parts.Constraints(generics);
    }
}
