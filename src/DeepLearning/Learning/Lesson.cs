namespace DeepLearning;

/// <summary>How long a lesson may take: the quick setting shows the effect in seconds, the full one trains to the end.</summary>
public static class Lesson
{
    /// <summary>True in the full setting: the environment variable <c>DL_FULL</c> is 1, as <c>course run --full</c> sets it.</summary>
    public static bool Full => Environment.GetEnvironmentVariable("DL_FULL") == "1";

    /// <summary>The first value in the quick setting, the second in the full one.</summary>
    public static T Pick<T>(T quick, T full) => Full ? full : quick;
}
