namespace DeepLearning.Tests;

/// <summary>These tests and those that train share the place where live output goes, and count tensors: they run alone.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class SharedLiveOutput
{
    public const string Name = "live output";
}

[Collection(SharedLiveOutput.Name)]
public sealed class LiveOutputTests : IDisposable
{
    public void Dispose() => LiveOutput.Disconnect();

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

    [Fact]
    public void The_console_gets_only_what_is_new()
    {
        var (before, written) = (Console.Out, new StringWriter());
        Console.SetOut(written);
        try
        {
            var update = LiveOutput.Show("one");
            update("one");
            update("one\ntwo");
            update("other");
        }
        finally
        {
            Console.SetOut(before);
        }
        Assert.Equal("one\ntwo\nother\n", written.ToString().ReplaceLineEndings("\n"));
    }
}
