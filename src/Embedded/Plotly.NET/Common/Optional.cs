namespace Plotly.NET.CSharp;

/// <summary>An argument that may be left out, for value and reference types alike: <c>default</c> means "not given".</summary>
/// <param name="Value">The value, if there is one.</param>
/// <param name="IsSome">Whether the argument was given.</param>
public readonly record struct Optional<T>(T Value, bool IsSome)
{
    /// <summary>A given argument.</summary>
    public static implicit operator Optional<T>(T Value) => new(Value, true);
}
