namespace Notebooks;

/// <summary>Projects of <c>#r "project: …"</c>: built as the command line builds them, then referenced with what lies beside them.</summary>
internal static class ProjectBuild
{
    /// <summary>Builds a project in Release and returns the path of its assembly.</summary>
    /// <exception cref="MagicException">It is missing, or does not build.</exception>
    public static async Task<string> BuildAsync(string path, CancellationToken cancellation)
    {
        if (!File.Exists(path)) throw new MagicException($"#r \"project: {path}\": there is no such file");
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        // An assembly that is in use cannot be replaced: the copy that the session loads is the build's own output.
        var (code, output) = await DotnetProcess.RunAsync(
            ["build", path, "--configuration", "Release", "--verbosity", "quiet", "-nologo", "-clp:NoSummary", "-p:CopyLocalLockFileAssemblies=true", "-getProperty:TargetPath", "-t:Build"],
            folder, cancellation).ConfigureAwait(false);
        if (code != 0) throw new MagicException($"#r \"project: {path}\": it does not build:\n{output.Trim()}");
        return output.Trim().Split('\n')[^1].Trim();
    }
}
