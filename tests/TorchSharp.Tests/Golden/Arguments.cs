using System.Text.Json;

namespace TorchSharp.Tests;

/// <summary>Reads the arguments of golden cases.</summary>
internal static class Arguments
{
    public static long Int(this JsonElement args, string name) => args.GetProperty(name).GetInt64();

    public static double Real(this JsonElement args, string name) => args.GetProperty(name).GetDouble();

    public static bool Flag(this JsonElement args, string name) => args.GetProperty(name).GetBoolean();

    public static string Text(this JsonElement args, string name) => args.GetProperty(name).GetString()!;

    /// <summary>A whole number, null for JSON's null and for an argument that is not there.</summary>
    public static long? IntOrNull(this JsonElement args, string name) =>
        args.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number ? value.GetInt64() : null;

    public static long[] Ints(this JsonElement args, string name) =>
        [.. args.GetProperty(name).EnumerateArray().Select(item => item.GetInt64())];

    public static bool IsList(this JsonElement args, string name) =>
        args.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Array;

    public static torch.ScalarType Dtype(this JsonElement args) => Golden.Dtype(args.Text("dtype"));
}
