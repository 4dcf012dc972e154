using System.Collections;
using System.Diagnostics.CodeAnalysis;
using TorchSharp;
using static TorchSharp.torch;

namespace DeepLearning;

/// <summary>
/// The weights of a model by name (<c>layer1.0.conv1.weight</c>), in order: what PyTorch calls a state dict. It comes from a module or a
/// file and goes into a module or a file.
/// </summary>
[SuppressMessage("Naming", "CA1710", Justification = "The name that everyone knows from PyTorch.")]
public sealed partial class StateDict : IReadOnlyDictionary<string, Tensor>
{
    private readonly OrderedDictionary<string, Tensor> tensors = [];

    /// <summary>Remarks of whoever wrote the file, by name. Of the formats that are written, safetensors keeps them.</summary>
    public IDictionary<string, string> Metadata { get; } = new OrderedDictionary<string, string>();

    /// <summary>How many tensors there are.</summary>
    public int Count => tensors.Count;

    /// <summary>The names, in order.</summary>
    public IEnumerable<string> Keys => tensors.Keys;

    /// <summary>The tensors, in order.</summary>
    public IEnumerable<Tensor> Values => tensors.Values;

    /// <summary>The tensor of that name.</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public Tensor this[string key] => tensors.TryGetValue(key, out var tensor) ? tensor
        : throw new KeyNotFoundException($"There is no tensor '{key}' here; there are {Listed(Keys)}.");

    /// <summary>Adds a tensor at the end.</summary>
    /// <exception cref="ArgumentException">There is one of that name already.</exception>
    public void Add(string name, Tensor tensor)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(tensor);
        if (!tensors.TryAdd(name, tensor)) throw new ArgumentException($"There is a tensor '{name}' already.", nameof(name));
    }

    /// <summary>Whether there is a tensor of that name.</summary>
    public bool ContainsKey(string key) => tensors.ContainsKey(key);

    /// <summary>The tensor of that name, if there is one.</summary>
    public bool TryGetValue(string key, [MaybeNullWhen(false)] out Tensor value) => tensors.TryGetValue(key, out value);

    /// <summary>The names with their tensors, in order.</summary>
    public IEnumerator<KeyValuePair<string, Tensor>> GetEnumerator() => tensors.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>
    /// The same tensors under new names, for files whose authors named the layers otherwise:
    /// <c>weights.Renamed(name => name.Replace("gamma", "weight"))</c>.
    /// </summary>
    /// <exception cref="ArgumentException">Two names become one.</exception>
    public StateDict Renamed(Func<string, string> rename)
    {
        ArgumentNullException.ThrowIfNull(rename);
        var renamed = new StateDict();
        foreach (var (name, tensor) in tensors)
            if (!renamed.tensors.TryAdd(rename(name), tensor))
                throw new ArgumentException($"The new name of '{name}', '{rename(name)}', is another tensor's already.", nameof(rename));
        foreach (var (name, value) in Metadata) renamed.Metadata.Add(name, value);
        return renamed;
    }

    /// <summary>
    /// The same tensors without a prefix that all names share, such as the <c>module.</c> that training on several devices leaves.
    /// </summary>
    /// <exception cref="ArgumentException">A name does not begin with it.</exception>
    public StateDict WithoutPrefix(string prefix)
    {
        ArgumentException.ThrowIfNullOrEmpty(prefix);
        if (Keys.Where(name => !name.StartsWith(prefix, StringComparison.Ordinal)).ToArray() is { Length: > 0 } others)
            throw new ArgumentException($"Not all names begin with '{prefix}': {Listed(others)}.", nameof(prefix));
        return Renamed(name => name[prefix.Length..]);
    }

    /// <summary>"65 tensors, 272,474 numbers".</summary>
    public override string ToString() =>
        FormattableString.Invariant($"{Count} tensors, {Values.Sum(tensor => tensor.numel()):N0} numbers");

    private static string Listed(IEnumerable<string> names)
    {
        const int most = 20;
        var all = names.ToArray();
        return string.Join(", ", all.Take(most)) + (all.Length > most ? $" and {all.Length - most} more" : "");
    }
}
