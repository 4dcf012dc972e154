using System.Runtime.CompilerServices;

namespace DeepLearning;

/// <summary>A notebook's claims, each asserted where it is made: what the text says is what the code shows.</summary>
public static class Check
{
    /// <summary>Raised with the claim after each one that holds.</summary>
    public static event Action<string>? Passed;

    /// <summary>Prints "✓ claim" when the condition holds.</summary>
    /// <param name="condition">What must be true.</param>
    /// <param name="claim">The claim in words.</param>
    /// <param name="expression">The source of the condition; the compiler fills it in.</param>
    /// <exception cref="CheckFailedException">The condition is false; the message has the claim and the expression.</exception>
    public static void That(bool condition, string claim, [CallerArgumentExpression(nameof(condition))] string? expression = null)
    {
        if (!condition) throw new CheckFailedException($"✗ {claim}: {expression} is false.");
        Console.WriteLine($"✓ {claim}");
        Passed?.Invoke(claim);
    }
}

/// <summary>A claim that does not hold.</summary>
public sealed class CheckFailedException : Exception
{
    /// <summary>A failed claim without words.</summary>
    public CheckFailedException() { }

    /// <summary>A failed claim.</summary>
    public CheckFailedException(string message) : base(message) { }

    /// <summary>A failed claim with its cause.</summary>
    public CheckFailedException(string message, Exception innerException) : base(message, innerException) { }
}
