namespace Notebooks.Tests;

/// <summary>Packages from a folder that the test fills: nothing is downloaded.</summary>
public sealed class PackageTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;
    private readonly EngineProbe _probe;

    public PackageTests() => _probe = new(_folder);

    public void Dispose()
    {
        _probe.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task A_project_is_built_and_its_types_are_there()
    {
        WriteProject("lib", "namespace Lib; public static class Answer { public static int Value => 42; }");
        Assert.Equal("42", await _probe.Run("#r \"project: lib/lib.csproj\"\nLib.Answer.Value"));
        Assert.Equal("43", await _probe.Run("Lib.Answer.Value + 1"));
    }

    [Fact]
    public async Task A_project_that_does_not_build_says_why()
    {
        WriteProject("bad", "nonsense");
        var error = await _probe.Fail("#r \"project: bad/bad.csproj\"");
        Assert.Contains("it does not build", error.Message, StringComparison.Ordinal);
        Assert.Contains("CS", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_package_comes_from_a_source_and_then_from_the_cache()
    {
        var name = $"Made.Up.P{Guid.NewGuid():N}";
        WriteProject("made", "namespace Made; public static class Up { public static string Say() => \"made up\"; }");
        var (code, output) = await DotnetProcess.RunAsync(["pack", "-c", "Release", $"-p:PackageId={name}", "-o", Path.Combine(_folder, "feed"), "-v", "q"], Path.Combine(_folder, "made"), default);
        Assert.True(code == 0, output);
        Assert.Equal("made up", await _probe.Run($"#i \"nuget: feed\"\n#r \"nuget: {name}, 1.0.0\"\nMade.Up.Say()"));
        Assert.Contains("is already loaded", (await _probe.Fail($"#r \"nuget: {name}, 2.0.0\"")).Message, StringComparison.Ordinal);
        using var another = new EngineProbe(_folder);
        var clock = System.Diagnostics.Stopwatch.StartNew();
        Assert.Equal("made up", await another.Run($"#i \"nuget: feed\"\n#r \"nuget: {name}, 1.0.0\"\nMade.Up.Say()"));
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(3), $"a cached restore took {clock.Elapsed}");
    }

    [Fact]
    public async Task A_package_that_nobody_has_says_so_and_the_session_goes_on()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "feed"));
        await File.WriteAllTextAsync(Path.Combine(_folder, "nuget.config"), "<configuration><packageSources><clear/></packageSources></configuration>", TestContext.Current.CancellationToken);
        var error = await _probe.Fail("#r \"nuget: No.Such.Package.At.All, 1.0.0\"");
        Assert.Contains("No.Such.Package.At.All", error.Message, StringComparison.Ordinal);
        Assert.Equal("2", await _probe.Run("1 + 1"));
    }

    [Fact]
    public async Task A_package_of_the_process_itself_is_used_as_it_is()
    {
        await _probe.Run("#r \"nuget: Microsoft.CodeAnalysis, 1.0.0\"");
        Assert.Contains("the one that comes with this program is used", _probe.Console, StringComparison.Ordinal);
    }

    private void WriteProject(string name, string code)
    {
        var folder = Directory.CreateDirectory(Path.Combine(_folder, name)).FullName;
        File.WriteAllText(Path.Combine(folder, name + ".csproj"), "<Project Sdk=\"Microsoft.NET.Sdk\"><PropertyGroup><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings></PropertyGroup></Project>");
        File.WriteAllText(Path.Combine(folder, "code.cs"), code);
    }
}
