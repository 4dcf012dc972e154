using System.Reflection;

namespace Plotly.NET.Tests.Api;

/// <summary>One source compiles against this assembly and against the real packages: whatever is public here has to be public there, too.
/// A function here may lack optional arguments of the real one, so callers name those they give.</summary>
public class PublicSurfaceTests
{
    const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    // The base that our words of plotly.js share; in the real package each is an F# union of its own.
    static readonly string[] OnlyHere = ["Plotly.NET.StyleParam+Keyword"];

    [Fact]
    public void EveryPublicMemberIsInTheRealPackages()
    {
        var real = RealPackages.LoadOrSkip();
        var types = typeof(GenericChart).Assembly.GetExportedTypes();
        var members = types.Where(type => !OnlyHere.Contains(type.FullName)).Sum(type => Members(type).Length);
        var missing = types.Where(type => !OnlyHere.Contains(type.FullName)).SelectMany(type => Missing(type, real)).ToArray();
        Assert.True(members > 100, $"Only {members} public members were found; there are more than 100.");
        Assert.True(missing.Length == 0, $"{missing.Length} public members are not so in Plotly.NET:\n{string.Join('\n', missing)}");
    }

    [Theory]
    [InlineData(typeof(Ours), typeof(Same), 0)]
    [InlineData(typeof(Ours), typeof(OtherName), 1)]
    [InlineData(typeof(Ours), typeof(OtherType), 1)]
    [InlineData(typeof(Ours), typeof(OtherOrder), 1)]
    [InlineData(typeof(Ours), typeof(OneMoreRequired), 1)]
    public void TheComparisonSeesDifferences(Type ours, Type theirs, int differences) =>
        Assert.Equal(differences, Members(ours).Count(member => !Members(theirs).Any(other => Fits(member, other))));

    static IEnumerable<string> Missing(Type type, Assembly[] real)
    {
        if (real.Select(assembly => assembly.GetType(type.FullName!)).FirstOrDefault(found => found is not null) is not { } other)
            return [type.FullName!];
        // What is inherited there may be declared here.
        var others = other.GetMembers(Declared & ~BindingFlags.DeclaredOnly | BindingFlags.FlattenHierarchy).OfType<MethodBase>().ToArray();
        return Members(type).Where(member => !others.Any(one => Fits(member, one)))
            .Select(member => $"{type.FullName}: {member}; there: {string.Join(" | ", others.Where(one => one.Name == member.Name))}");
    }

    /// <summary>Without overrides of what every object has.</summary>
    static MethodBase[] Members(Type type) =>
    [
        .. type.GetMembers(Declared).OfType<MethodBase>()
            .Where(member => member is not MethodInfo method || method.GetBaseDefinition().DeclaringType != typeof(object)),
    ];

    /// <summary>Whether a call of <paramref name="ours"/> with names for its optional arguments is a call of
    /// <paramref name="theirs"/>.</summary>
    static bool Fits(MethodBase ours, MethodBase theirs)
    {
        if (ours.Name != theirs.Name || ours.IsStatic != theirs.IsStatic || Arity(ours) != Arity(theirs)) return false;
        if (ours is MethodInfo { ReturnType: var result } && Name(result) != Name(((MethodInfo)theirs).ReturnType)) return false;
        var given = new Queue<ParameterInfo>(ours.GetParameters());
        foreach (var parameter in theirs.GetParameters())
        {
            if (given.TryPeek(out var next) && next.Name == parameter.Name)
            {
                if (Name(next.ParameterType) != Name(parameter.ParameterType) || next.IsOptional != parameter.IsOptional) return false;
                given.Dequeue();
            }
            else if (!parameter.IsOptional) return false;
        }
        return given.Count == 0;
    }

    static int Arity(MethodBase method) => method.IsGenericMethod ? method.GetGenericArguments().Length : 0;

    /// <summary>The same text for a type of ours and its counterpart.</summary>
    static string Name(Type type) =>
        type.IsGenericMethodParameter ? $"!{type.GenericParameterPosition}"
        : type.IsArray ? $"{Name(type.GetElementType()!)}[]"
        : !type.IsGenericType ? type.FullName ?? type.Name
        : $"{type.GetGenericTypeDefinition().FullName}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>";

    static class Ours { public static void F(int a, string? c = null, double d = 0) => _ = (a, c, d); }

    static class Same { public static void F(int a, bool b = false, string? c = null, double d = 0) => _ = (a, b, c, d); }

    static class OtherName { public static void F(int a, string? s = null, double d = 0) => _ = (a, s, d); }

    static class OtherType { public static void F(int a, string? c = null, float d = 0) => _ = (a, c, d); }

    static class OtherOrder { public static void F(int a, double d = 0, string? c = null) => _ = (a, c, d); }

    static class OneMoreRequired { public static void F(int a, bool b, string? c = null, double d = 0) => _ = (a, b, c, d); }
}
