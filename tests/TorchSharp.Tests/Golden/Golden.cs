using System.Collections.Concurrent;
using System.Text.Json;
using TorchSharp.Operators;
using static TorchSharp.torch;

namespace TorchSharp.Tests;

/// <summary>
/// Values that PyTorch computed, from <c>Golden/*.json</c>, made by the script of the same name (Debian's python3-torch 1.13.1). A case
/// holds inputs,
/// arguments, outputs, and the inputs' gradients of Σₖ (outputs[k] · wₖ), with wₖ[i] = ((7i + 3) mod 11 − 5) / 4.
/// </summary>
internal static class Golden
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Golden");

    private static readonly ConcurrentDictionary<string, IReadOnlyList<Case>> files = new();

    /// <summary>One computation and what PyTorch made of it.</summary>
    public sealed record Case(string Op, string Name, JsonElement[] Inputs, JsonElement Args, JsonElement[] Outputs, JsonElement[] Grads)
    {
        public override string ToString() => $"{Op}: {Name}";
    }

    /// <summary>The cases of one file, for a theory's data.</summary>
    public static IEnumerable<TheoryDataRow<string, string>> Names(string file) =>
        Cases(file).Select(c => new TheoryDataRow<string, string>(c.Op, c.Name));

    public static IReadOnlyList<Case> Cases(string file) => files.GetOrAdd(file, Load);

    /// <summary>
    /// Runs a case through <paramref name="run"/>, and compares outputs and gradients; then once more on the same numbers with other
    /// strides, among others that must not be read.
    /// </summary>
    public static void Check(string file, string op, string name, Func<Tensor[], JsonElement, Tensor[]> run)
    {
        var golden = Cases(file).Single(c => c.Op == op && c.Name == name);
        Compare(golden, run, x => x, Proof.Golden);
        if (golden.Inputs.Length > 0) Compare(golden, run, Strided, Proof.Strides);
    }

    private static void Compare(Case golden, Func<Tensor[], JsonElement, Tensor[]> run, Func<Tensor, Tensor> layout, Proof proof)
    {
        var inputs = golden.Inputs.Select(json => layout(Read(json))).ToArray();
        for (var i = 0; i < golden.Grads.Length; i++)
            if (golden.Grads[i].ValueKind != JsonValueKind.Null) inputs[i].requires_grad = true;
        var outputs = run(inputs, golden.Args);
        Assert.Equal(golden.Outputs.Length, outputs.Length);
        for (var k = 0; k < outputs.Length; k++) Near(Read(golden.Outputs[k]), outputs[k], $"{proof}: output {k}");
        if (golden.Grads.All(g => g.ValueKind == JsonValueKind.Null)) return;
        var roots = outputs.Where(y => y.requires_grad).ToArray();
        Proofs.Record(proof, roots);
        autograd.backward(roots, [.. roots.Select(Weights)]);
        for (var i = 0; i < golden.Grads.Length; i++)
            if (golden.Grads[i].ValueKind != JsonValueKind.Null) Near(Read(golden.Grads[i]), inputs[i].grad!, $"{proof}: gradient of input {i}");
    }

    /// <summary>The same elements, each beside one that would spoil what reads it.</summary>
    public static Tensor Strided(Tensor x)
    {
        if (x.dim() == 0) return x;
        var spoiler = x.is_floating_point() || x.is_complex() ? full_like(x, double.NaN) : ones_like(x);
        return stack([x, spoiler], -1).select(-1, 0).detach();
    }

    /// <summary>The weights wₖ that turn an output into a number.</summary>
    public static Tensor Weights(Tensor y)
    {
        var w = new double[y.numel()];
        for (var i = 0; i < w.Length; i++) w[i] = ((7 * i + 3) % 11 - 5) / 4.0;
        return Creation.From<double>(w, y.shape, y.dtype);
    }

    /// <summary>A tensor from its JSON form.</summary>
    public static Tensor Read(JsonElement json)
    {
        var data = json.GetProperty("data").EnumerateArray().Select(Number).ToArray();
        var shape = json.GetProperty("shape").EnumerateArray().Select(s => s.GetInt64()).ToArray();
        var dtype = Dtype(json.GetProperty("dtype").GetString()!);
        if (!is_complex(dtype)) return Creation.From<double>(data, shape, dtype);
        return Views.AsComplex(Creation.From<double>(data, [.. shape, 2], dtype.ToReal())).detach();
    }

    /// <summary>The dtype that PyTorch calls so.</summary>
    public static ScalarType Dtype(string name) => name switch
    {
        "float32" => ScalarType.Float32,
        "float64" => ScalarType.Float64,
        "int64" => ScalarType.Int64,
        "int32" => ScalarType.Int32,
        "int16" => ScalarType.Int16,
        "int8" => ScalarType.Int8,
        "uint8" => ScalarType.Byte,
        "bool" => ScalarType.Bool,
        "complex64" => ScalarType.ComplexFloat32,
        "complex128" => ScalarType.ComplexFloat64,
        _ => throw new InvalidDataException($"unknown dtype {name}"),
    };

    /// <summary>
    /// Asserts equal shape and dtype, and elements within 1e-5 relative (float32; 1e-6 absolute) or 1e-10 (float64), NaN equal to NaN.
    /// </summary>
    public static void Near(Tensor expected, Tensor actual, string what, double? relative = null, double? absolute = null)
    {
        Assert.True(expected.shape.SequenceEqual(actual.shape), $"{what}: expected shape [{string.Join(", ", expected.shape)}], got [{string.Join(", ", actual.shape)}]");
        Assert.True(expected.dtype == actual.dtype, $"{what}: expected {expected.dtype}, got {actual.dtype}");
        var (rel, abs) = expected.dtype is ScalarType.Float64 or ScalarType.ComplexFloat64 ? (relative ?? 1e-10, absolute ?? 1e-12) : (relative ?? 1e-5, absolute ?? 1e-6);
        var (e, a) = (Elements(expected), Elements(actual));
        for (var i = 0; i < e.Length; i++)
        {
            var near = e[i].Equals(a[i]) || Math.Abs(e[i] - a[i]) <= abs + rel * Math.Abs(e[i]);
            Assert.True(near, $"{what}: element {i} is {a[i]:R}, expected {e[i]:R}");
        }
    }

    /// <summary>All elements in row-major order, as doubles; real and imaginary parts in turn.</summary>
    public static double[] Elements(Tensor x)
    {
        using var parts = x.is_complex() ? Views.AsReal(x.detach()) : x.detach();
        using var real = Copies.Cast(parts, ScalarType.Float64);
        return real.Span<double>().ToArray();
    }

    private static IReadOnlyList<Case> Load(string file)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, file + ".json")));
        return [.. document.RootElement.EnumerateArray().Select(c => new Case(
            c.GetProperty("op").GetString()!, c.GetProperty("case").GetString()!, Array(c, "inputs"),
            c.TryGetProperty("args", out var args) ? args.Clone() : default, Array(c, "outputs"), Array(c, "grads")))];
    }

    private static JsonElement[] Array(JsonElement json, string name) =>
        json.TryGetProperty(name, out var items) ? [.. items.EnumerateArray().Select(item => item.Clone())] : [];

    private static double Number(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.True => 1,
        JsonValueKind.False => 0,
        JsonValueKind.String => json.GetString() switch { "nan" => double.NaN, "inf" => double.PositiveInfinity, _ => double.NegativeInfinity },
        _ => json.GetDouble(),
    };
}
