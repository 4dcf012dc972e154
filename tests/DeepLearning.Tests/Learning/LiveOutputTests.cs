namespace DeepLearning.Tests;

public sealed class LiveOutputTests
{
    [Fact]
    public void Views_go_to_the_connected_host()
    {
        var seen = new List<object>();
        LiveOutput.Connect(view =>
        {
            seen.Add(view);
            return next => seen.Add($"then {next}");
        });
        var update = LiveOutput.Show("first");
        update("second");
        Assert.Equal(["first", "then second"], seen);
    }
}
