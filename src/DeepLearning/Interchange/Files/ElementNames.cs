using TorchSharp;

namespace DeepLearning;

/// <summary>What a file format calls the types of elements.</summary>
internal sealed class ElementNames(params (string Name, torch.ScalarType Type)[] pairs)
{
    /// <exception cref="InvalidDataException">There is no such type here; the message names it.</exception>
    public torch.ScalarType Find(string name, NamedFile file)
    {
        foreach (var pair in pairs)
            if (pair.Name == name) return pair.Type;
        throw file.Fault($"has elements of type '{name}'; understood are {string.Join(", ", pairs.Select(pair => pair.Name))}");
    }

    public bool Has(string name) => pairs.Any(pair => pair.Name == name);

    /// <exception cref="NotSupportedException">The format has no such elements.</exception>
    public string Of(torch.ScalarType type, string format)
    {
        foreach (var pair in pairs)
            if (pair.Type == type) return pair.Name;
        throw new NotSupportedException(
            $"A {format} has no elements of type {type}; it has {string.Join(", ", pairs.Select(pair => pair.Type))}. "
            + "Convert with to_type.");
    }
}
