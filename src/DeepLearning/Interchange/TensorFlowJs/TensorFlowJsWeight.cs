using System.Text.Json;
using TorchSharp;
using static TorchSharp.torch;

namespace DeepLearning;

/// <summary>A weight as <c>model.json</c> describes it: stored as its type, or as whole numbers q with value = scale · q + min.</summary>
internal sealed record TensorFlowJsWeight(string Name, long[] Shape, ScalarType Type, ScalarType Stored, double Scale, double Min)
{
    private static readonly ElementNames Types = new(
        ("float32", ScalarType.Float32), ("int32", ScalarType.Int32), ("bool", ScalarType.Bool), ("complex64", ScalarType.ComplexFloat32));

    // Int16 stands for the unsigned 16 bits, which TorchSharp has no type for.
    private static readonly ElementNames StoredTypes = new(
        ("uint8", ScalarType.Byte), ("uint16", ScalarType.Int16), ("float16", ScalarType.Float16));

    public static TensorFlowJsWeight Parse(JsonElement element, NamedFile file)
    {
        var name = element.GetProperty("name").GetString() ?? throw file.Fault("has a weight without name");
        var type = Types.Find(element.GetProperty("dtype").GetString() ?? "", file);
        long[] shape = [.. element.GetProperty("shape").EnumerateArray().Select(size => size.GetInt64())];
        if (!element.TryGetProperty("quantization", out var quantization)) return new(name, shape, type, type, 1, 0);
        var stored = StoredTypes.Find(quantization.GetProperty("dtype").GetString() ?? "", file);
        return stored == ScalarType.Float16 ? new(name, shape, type, stored, 1, 0)
            : new(name, shape, type, stored, quantization.GetProperty("scale").GetDouble(), quantization.GetProperty("min").GetDouble());
    }

    public Tensor Read(Stream content, NamedFile file)
    {
        var needed = TensorBytes.Count(Shape, Stored, file, Name);
        if (needed > content.Length - content.Position)
            throw file.Fault($"is truncated: it holds {content.Length - content.Position} of {needed} bytes of '{Name}'");
        var stored = TensorBytes.Read(content, Shape, Stored, file, Name);
        if (Stored == Type) return stored;
        using var scope = NewDisposeScope();
        var numbers = Stored == ScalarType.Int16 ? stored.to_type(ScalarType.Int32).bitwise_and(0xFFFF) : stored;
        var values = Stored == ScalarType.Float16 ? numbers : numbers.to_type(ScalarType.Float64) * Scale + Min;
        return values.to_type(Type).MoveToOuterDisposeScope();
    }
}
