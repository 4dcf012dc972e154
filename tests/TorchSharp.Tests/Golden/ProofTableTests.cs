using System.Text.RegularExpressions;

namespace TorchSharp.Tests;

/// <summary>
/// The table of all differentiable operators and how each was proven while the other tests ran; it runs last (see
/// <see cref="ProofsLast"/>), and only if none was left out.
/// </summary>
[Collection(nameof(ProofTableTests))]
public partial class ProofTableTests(ITestOutputHelper output)
{
    [GeneratedRegex("\"(\\w+Backwards?\\d*)\"")]
    private static partial Regex NodeName { get; }

    // A sample cannot be drawn again with a parameter moved: these slopes are compared with the quantile's, to 30 digits.
    private static readonly string[] drawn = ["StandardGammaBackward0", "DirichletBackward0"];

    [Fact]
    public void EveryOperatorIsProvenInEveryWay()
    {
        Assert.SkipWhen(Environment.GetCommandLineArgs().Any(argument => argument is ['-', ..] && FilterName.IsMatch(argument)), "Only some tests were chosen.");
        var names = SourceNames().Union(Proofs.Operators.Where(name => NodeName.IsMatch($"\"{name}\""))).Order(StringComparer.Ordinal).ToArray();
        var proofs = Enum.GetValues<Proof>();
        output.WriteLine($"{"operator",-32}{string.Concat(proofs.Select(proof => $"{proof,-12}"))}");
        foreach (var name in names) output.WriteLine($"{name,-32}{string.Concat(proofs.Select(proof => $"{Entry(name, proof),-12}"))}");

        string[] holes = [.. names.SelectMany(name => proofs.Where(proof => Entry(name, proof) == "NO").Select(proof => $"{name}: {proof}"))];

        Assert.True(names.Length > 150, $"Only {names.Length} operators were found.");
        Assert.True(holes.Length == 0, $"{names.Length} operators, {holes.Length} holes:\n{string.Join('\n', holes)}");
    }

    private static string Entry(string name, Proof proof) =>
        Proofs.Has(name, proof) ? "yes" : proof == Proof.GradCheck && drawn.Contains(name) ? "drawn" : "NO";

    [GeneratedRegex("class|method|namespace|trait|filter")]
    private static partial Regex FilterName { get; }

    /// <summary>The names that the engine gives to the operations that it records.</summary>
    private static IEnumerable<string> SourceNames() =>
        Directory.EnumerateFiles(Repository.File("src/Embedded/TorchSharp"), "*.cs", SearchOption.AllDirectories)
            .SelectMany(file => NodeName.Matches(File.ReadAllText(file)).Select(match => match.Groups[1].Value)).Distinct();
}
