namespace DeepLearning.Tests.Plotting;

/// <summary>An <see cref="ArgumentException"/> that names the argument and says what was wrong with it.</summary>
static class Refusal
{
    internal static void Of(string? argument, string words, Func<object> plot)
    {
        var error = Assert.ThrowsAny<ArgumentException>(plot);
        Assert.Contains(words, error.Message);
        if (argument is not null) Assert.Equal(argument, error.ParamName);
    }
}
