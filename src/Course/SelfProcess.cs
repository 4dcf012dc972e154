namespace Course;

/// <summary>How to start this program again.</summary>
internal static class SelfProcess
{
    /// <summary>The launcher beside the assembly, or <c>dotnet</c> and the assembly where there is none.</summary>
    public static IReadOnlyList<string> Command()
    {
        var program = typeof(SelfProcess).Assembly.Location;
        var launcher = Path.ChangeExtension(program, OperatingSystem.IsWindows() ? ".exe" : null);
        return File.Exists(launcher) ? [launcher] : [Path.Combine(DotnetRoot(), OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet"), program];
    }

    /// <summary>The folder of the .NET that runs now: shared/Microsoft.NETCore.App/VERSION lies in it.</summary>
    public static string DotnetRoot() => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "..", "..", ".."));
}
