using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace TorchSharp.Tests;

/// <summary>What Golden/random.json holds: see the script beside it, which writes it with PyTorch.</summary>
public sealed record RandomGolden(
    [property: JsonPropertyName("library")] string Library,
    [property: JsonPropertyName("linear_784_128")] IReadOnlyList<RandomGolden.Linear> Linears,
    [property: JsonPropertyName("scenarios")] IReadOnlyList<RandomGolden.Scenario> Scenarios)
{
    public sealed record Scenario(
        [property: JsonPropertyName("seed")] ulong Seed,
        [property: JsonPropertyName("calls")] IReadOnlyList<Request> Calls,
        [property: JsonPropertyName("state")] string State);

    public sealed record Request(
        [property: JsonPropertyName("op")] string Operation,
        [property: JsonPropertyName("type")] string Type,
        [property: JsonPropertyName("n")] int Length,
        [property: JsonPropertyName("args")] IReadOnlyList<double> Arguments,
        [property: JsonPropertyName("head")] IReadOnlyList<double> Head,
        [property: JsonPropertyName("sha")] string Hash)
    {
        public override string ToString() => $"{Operation} {Type}[{Length}]({string.Join(", ", Arguments)})";
    }

    public sealed record Linear(
        [property: JsonPropertyName("seed")] ulong Seed,
        [property: JsonPropertyName("weight")] IReadOnlyList<float> Weight,
        [property: JsonPropertyName("weight_sha")] string WeightHash,
        [property: JsonPropertyName("bias")] IReadOnlyList<float> Bias,
        [property: JsonPropertyName("bias_sha")] string BiasHash);

    public static RandomGolden Load()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "DeepLearningNotebooks.sln")))
            folder = folder.Parent ?? throw new DirectoryNotFoundException($"no repository above {AppContext.BaseDirectory}");
        var file = Path.Combine(folder.FullName, "tests", "TorchSharp.Tests", "Golden", "random.json");
        return JsonSerializer.Deserialize<RandomGolden>(File.ReadAllText(file))!;
    }

    /// <summary>The first 16 hexadecimal digits of SHA-256 over the bytes.</summary>
    public static string Hash<T>(ReadOnlySpan<T> values)
        where T : unmanaged => Convert.ToHexStringLower(SHA256.HashData(MemoryMarshal.AsBytes(values)))[..16];
}
