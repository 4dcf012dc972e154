using System.Reflection;
using System.Runtime.CompilerServices;

namespace TorchSharp.Tests;

/// <summary>
/// Names of types as the listing writes them: C# keywords, tuples with their element names, <c>T?</c> for nullable values, no System
/// namespaces, and TorchSharp's own types relative to its namespace, with <c>Tensor</c> and <c>Device</c> short for <c>torch.Tensor</c>
/// and <c>torch.Device</c>.
/// </summary>
/// <param name="root">The namespace that stands for <c>TorchSharp</c>.</param>
sealed class TypeNames(string root)
{
    static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(void)] = "void", [typeof(object)] = "object", [typeof(string)] = "string", [typeof(bool)] = "bool",
        [typeof(char)] = "char", [typeof(byte)] = "byte", [typeof(sbyte)] = "sbyte", [typeof(short)] = "short",
        [typeof(ushort)] = "ushort", [typeof(int)] = "int", [typeof(uint)] = "uint", [typeof(long)] = "long",
        [typeof(ulong)] = "ulong", [typeof(float)] = "float", [typeof(double)] = "double", [typeof(decimal)] = "decimal",
    };

    static readonly string[] Short = ["torch.Tensor", "torch.Device"];

    /// <summary>The name of a type where it is used; tuple element names come from the attributes of that place.</summary>
    public string Of(Type type, IEnumerable<CustomAttributeData> place) => Of(type, ElementNames(place));

    /// <summary>The name of a type where tuples have no element names, as in a list of base types.</summary>
    public string Of(Type type) => Of(type, new Queue<string?>());

    /// <summary>The left side of a line: the full name of the type, <c>TorchSharp.torch.nn.Module&lt;T, TResult&gt;</c>.</summary>
    public string Key(Type type) => IsOwn(type) ? $"TorchSharp.{Path(type, [])}" : Path(type, []);

    /// <summary>The type's own name with its own type parameters: <c>Module&lt;T, TResult&gt;</c>.</summary>
    public static string Declared(Type type)
    {
        var inherited = type.DeclaringType?.GetGenericArguments().Length ?? 0;
        return Bare(type) + Arguments(type.GetGenericArguments()[inherited..].Select(argument => argument.Name));
    }

    /// <summary>The type's own name without type parameters: <c>Module</c>.</summary>
    public static string Bare(Type type) => type.Name.Split('`')[0];

    /// <summary><c>&lt;a, b&gt;</c>, or nothing when there is nothing to list.</summary>
    public static string Arguments(IEnumerable<string> names) => string.Join(", ", names) is { Length: > 0 } list ? $"<{list}>" : "";

    string Of(Type type, Queue<string?> elementNames)
    {
        if (type.IsByRef || type.IsPointer)
            return Of(type.GetElementType()!, elementNames) + (type.IsPointer ? "*" : "");
        if (type.IsArray)
            return OfArray(type, elementNames);
        if (Nullable.GetUnderlyingType(type) is { } value)
            return $"{Of(value, elementNames)}?";
        if (IsTuple(type))
            return OfTuple(type, elementNames);
        if (type.IsGenericParameter)
            return type.Name;
        if (Keywords.TryGetValue(type, out var keyword))
            return keyword;

        var path = Path(type, elementNames);
        var alias = Short.FirstOrDefault(name => IsOwn(type) && (path == name || path.StartsWith($"{name}.", StringComparison.Ordinal)));
        return alias is null ? path : path["torch.".Length..];
    }

    // C# writes the ranks of an array of arrays from the outside in: int[][,] is an array of int[,].
    string OfArray(Type array, Queue<string?> elementNames)
    {
        var ranks = "";
        for (; array.IsArray; array = array.GetElementType()!)
            ranks += $"[{new string(',', array.GetArrayRank() - 1)}]";
        return Of(array, elementNames) + ranks;
    }

    string OfTuple(Type tuple, Queue<string?> elementNames)
    {
        var names = Take(elementNames, TupleLength(tuple));
        var elements = TupleElements(tuple, elementNames).Zip(names, (type, name) => name is null ? type : $"{type} {name}");
        return $"({string.Join(", ", elements)})";
    }

    // An eighth element and those after it lie in a tuple of their own, for which the compiler writes names that are all null.
    IEnumerable<string> TupleElements(Type tuple, Queue<string?> elementNames)
    {
        var arguments = tuple.GetGenericArguments();
        foreach (var argument in arguments.Take(7))
            yield return Of(argument, elementNames);
        if (arguments.Length < 8)
            yield break;
        Take(elementNames, TupleLength(arguments[7]));
        foreach (var element in TupleElements(arguments[7], elementNames))
            yield return element;
    }

    // Type arguments of a nested type start with those of the types around it: Outer<A>.Inner<B> has [A, B].
    string Path(Type type, Queue<string?> elementNames)
    {
        var arguments = type.GetGenericArguments();
        var around = new Stack<Type>();
        for (var outer = type; outer is not null; outer = outer.DeclaringType)
            around.Push(outer);

        var written = 0;
        var segments = new List<string>();
        foreach (var segment in around)
        {
            var own = arguments[written..segment.GetGenericArguments().Length];
            written += own.Length;
            segments.Add(Bare(segment) + Arguments(own.Select(argument => Of(argument, elementNames))));
        }
        return Namespace(type) + string.Join('.', segments);
    }

    string Namespace(Type type)
    {
        var name = type.Namespace ?? "";
        if (IsOwn(type))
            return name.Length == root.Length ? "" : $"{name[(root.Length + 1)..]}.";
        return name is "" or "System" || name.StartsWith("System.", StringComparison.Ordinal) ? "" : $"{name}.";
    }

    bool IsOwn(Type type) => $"{type.Namespace}.".StartsWith($"{root}.", StringComparison.Ordinal);

    static bool IsTuple(Type type) =>
        type is { IsGenericType: true, IsValueType: true } && type.IsAssignableTo(typeof(ITuple)) && type.GetGenericArguments().Length > 1;

    static int TupleLength(Type tuple) =>
        tuple.GetGenericArguments() is { Length: 8 } arguments ? 7 + TupleLength(arguments[7]) : tuple.GetGenericArguments().Length;

    static string?[] Take(Queue<string?> names, int count) =>
        [.. Enumerable.Range(0, count).Select(_ => names.TryDequeue(out var name) ? name : null)];

    // The compiler lists the element names of all tuples in a type, each tuple before the tuples inside it.
    static Queue<string?> ElementNames(IEnumerable<CustomAttributeData> place)
    {
        var attribute = place.FirstOrDefault(data => data.AttributeType == typeof(TupleElementNamesAttribute));
        var names = (IEnumerable<CustomAttributeTypedArgument>?)attribute?.ConstructorArguments[0].Value ?? [];
        return new(names.Select(name => (string?)name.Value));
    }
}
