using System.Reflection;

namespace TorchSharp.Tests;

/// <summary>A public type (its heading) or member, as a line of the listing.</summary>
/// <param name="Type">Full name of the type that declares it.</param>
/// <param name="Signature">The declaration in C#, without nullability of reference types.</param>
/// <param name="Info">What was reflected over.</param>
sealed record ApiMember(string Type, string Signature, MemberInfo Info)
{
    /// <summary><c>Type :: signature</c>.</summary>
    public string Line => $"{Type} :: {Signature}";
}
