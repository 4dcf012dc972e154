using System.Reflection;

namespace TorchSharp.Tests;

/// <summary>
/// What an assembly shows that the real TorchSharp does not. The rules:
/// <list type="bullet">
/// <item>A member must be listed exactly: modifiers, types, parameter names, default values.</item>
/// <item>An override that is not listed is allowed where what it overrides is listed or belongs to another assembly
/// (<c>ToString</c>, <c>forward</c>): callers can't tell it from the inherited member.</item>
/// <item>A type's declaration, constraints and base class (an enum's number type) must be as listed; every base class in the listing
/// is visible to users. It may implement fewer interfaces than listed, not others.</item>
/// <item><c>[Obsolete]</c> does not count.</item>
/// </list>
/// </summary>
sealed class ApiComparison(ApiListing listing, ApiRenderer renderer)
{
    /// <summary>One text for each difference: what is there, and the listed declaration that is nearest to it.</summary>
    public IEnumerable<string> Differences(IEnumerable<ApiMember> members) =>
        from type in members.GroupBy(member => member.Type)
        from difference in listing.HasType(type.Key)
            ? type.Select(Difference).OfType<string>()
            : [$"{type.Key}\n    no such type is listed"]
        select difference;

    string? Difference(ApiMember member)
    {
        if (member.Info is Type)
            return HeadingDifference(member.Signature, listing.Heading(member.Type)) is { } reason
                ? $"{member.Line}\n    listed: {listing.Heading(member.Type)}\n    {reason}"
                : null;
        if (listing.Has(member.Type, member.Signature) || OverridesWhatUsersSee(member.Info))
            return null;
        return listing.Nearest(member.Type, member.Signature) is { } nearest
            ? $"{member.Line}\n    nearest: {nearest}"
            : $"{member.Line}\n    nothing of that name is listed for this type";
    }

    static string? HeadingDifference(string own, string listed)
    {
        var (declaration, bases, constraints) = ApiSignature.Heading(own);
        var expected = ApiSignature.Heading(listed);
        if (declaration != expected.Declaration)
            return "the declarations differ";
        if (constraints != expected.Constraints)
            return "the constraints differ";
        if (BaseClass(bases) != BaseClass(expected.Bases))
            return "the base types differ";
        return bases.Except(expected.Bases).FirstOrDefault() is { } other ? $"it does not implement {other}" : null;
    }

    static string? BaseClass(string[] bases) => bases.FirstOrDefault(type => !ApiSignature.IsInterface(type));

    bool OverridesWhatUsersSee(MemberInfo member)
    {
        var method = member as MethodInfo ?? (member as PropertyInfo)?.GetAccessors(true)[0];
        if (method is null || method.GetBaseDefinition() is var original && original == method)
            return false;
        // The definition in the open generic type, as the listing shows it.
        var overridden = (MethodInfo)original.Module.ResolveMethod(original.MetadataToken)!;
        return overridden.Module != method.Module || renderer.Members(overridden.DeclaringType!).Any(candidate =>
            (candidate.Info == overridden || candidate.Info is PropertyInfo property && property.GetAccessors(true).Contains(overridden))
            && listing.Has(candidate.Type, candidate.Signature));
    }
}
