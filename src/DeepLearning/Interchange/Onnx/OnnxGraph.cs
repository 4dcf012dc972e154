using TorchSharp;
using static TorchSharp.torch;

namespace DeepLearning;

/// <summary>A computation as ONNX has it: named values, made from others by operators, and constants (onnx.proto, GraphProto).</summary>
internal sealed class OnnxGraph(string name)
{
    private readonly ProtoMessage graph = new();
    private readonly HashSet<string> names = [];

    /// <summary>A name that begins like this and is not in use yet.</summary>
    public string Unique(string wanted)
    {
        var found = wanted;
        for (var count = 2; !names.Add(found); count++) found = $"{wanted}_{count}";
        return found;
    }

    /// <summary>An operator; its result's name is returned.</summary>
    public string Operator(
        string type, string result, IEnumerable<string> inputs, params ReadOnlySpan<(string Name, object Value)> attributes)
    {
        result = Unique(result);
        var node = new ProtoMessage();
        foreach (var input in inputs) node.Text(1, input);
        node.Text(2, result).Text(3, result).Text(4, type);
        foreach (var (attribute, value) in attributes) node.Message(5, Attribute(attribute, value));
        graph.Message(1, node);
        return result;
    }

    /// <summary>A constant that keeps the tensor until the file is written.</summary>
    public string Constant(string wanted, Tensor tensor)
    {
        var constant = Unique(wanted);
        var message = new ProtoMessage();
        foreach (var size in tensor.shape) message.Number(1, size);
        message.Number(2, ElementType(tensor.dtype)).Text(8, constant);
        message.Content(9, tensor.numel() * TensorBytes.Size(tensor.dtype), stream => TensorBytes.Write(stream, tensor));
        graph.Message(5, message);
        return constant;
    }

    public void Input(string input, Tensor example)
    {
        names.Add(input);
        graph.Message(11, Value(input, example.dtype, example.shape));
    }

    public void Output(string output, ScalarType type, IReadOnlyList<long> shape) => graph.Message(12, Value(output, type, shape));

    /// <summary>The whole model: this graph, the operators' version, and where it comes from.</summary>
    public ProtoMessage Model(long format, long operators)
    {
        graph.Text(2, name);
        return new ProtoMessage().Number(1, format).Text(2, "Deep Learning Notebooks").Message(7, graph)
            .Message(8, new ProtoMessage().Text(1, "").Number(2, operators));
    }

    // The first dimension counts examples: any number of them.
    private static ProtoMessage Value(string name, ScalarType type, IReadOnlyList<long> shape)
    {
        var sizes = new ProtoMessage();
        for (var d = 0; d < shape.Count; d++)
            sizes.Message(1, d == 0 ? new ProtoMessage().Text(2, "batch") : new ProtoMessage().Number(1, shape[d]));
        var tensor = new ProtoMessage().Number(1, ElementType(type)).Message(2, sizes);
        return new ProtoMessage().Text(1, name).Message(2, new ProtoMessage().Message(1, tensor));
    }

    private static ProtoMessage Attribute(string name, object value)
    {
        var attribute = new ProtoMessage().Text(1, name);
        switch (value)
        {
            case long number: return attribute.Number(3, number).Number(20, 2);
            case double number: return attribute.Float(2, (float)number).Number(20, 1);
            case string text: return attribute.Text(4, text).Number(20, 3);
            default:
                foreach (var number in (long[])value) attribute.Number(8, number);
                return attribute.Number(20, 7);
        }
    }

    private static long ElementType(ScalarType type) => type switch
    {
        ScalarType.Float32 => 1,
        ScalarType.Byte => 2,
        ScalarType.Int8 => 3,
        ScalarType.Int16 => 5,
        ScalarType.Int32 => 6,
        ScalarType.Int64 => 7,
        ScalarType.Bool => 9,
        ScalarType.Float16 => 10,
        ScalarType.Float64 => 11,
        ScalarType.BFloat16 => 16,
        _ => throw new NotSupportedException($"An ONNX model with elements of type {type} is not supported."),
    };
}
