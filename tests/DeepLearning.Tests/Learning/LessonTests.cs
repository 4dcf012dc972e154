namespace DeepLearning.Tests;

public sealed class LessonTests
{
    [Theory]
    [InlineData(null, 1)]
    [InlineData("0", 1)]
    [InlineData("1", 2)]
    public void The_environment_picks(string? setting, int expected)
    {
        var before = Environment.GetEnvironmentVariable("DL_FULL");
        Environment.SetEnvironmentVariable("DL_FULL", setting);
        try
        {
            Assert.Equal(expected, Lesson.Pick(1, 2));
            Assert.Equal(expected == 2, Lesson.Full);
        }
        finally
        {
            Environment.SetEnvironmentVariable("DL_FULL", before);
        }
    }
}
