using TorchSharp;
using static TorchSharp.torch;

namespace DeepLearning;

public sealed partial class StateDict
{
    /// <summary>
    /// The parameters and buffers of a module. They share its memory: what is trained later is seen here, too.
    /// </summary>
    public static StateDict From(nn.Module module)
    {
        ArgumentNullException.ThrowIfNull(module);
        var weights = new StateDict();
        foreach (var (name, tensor) in module.state_dict()) weights.Add(name, tensor.detach());
        return weights;
    }

    /// <summary>
    /// Copies the tensors into the parameters and buffers of a module with these names, converted to their types. The counters
    /// <c>num_batches_tracked</c> of batch normalization may be missing, as in files from before PyTorch 0.4.1: they become 0.
    /// </summary>
    /// <param name="module">The module; it is as it was if there is an error.</param>
    /// <param name="strict">Whether the names on both sides must be the same.</param>
    /// <returns>The module's names that were not here, and the names here that the module does not have: both empty if strict.</returns>
    /// <exception cref="ArgumentException">Shapes differ or, if strict, names do; the message lists all of them.</exception>
    public (IReadOnlyList<string> Missing, IReadOnlyList<string> Unexpected) LoadInto(nn.Module module, bool strict = true)
    {
        ArgumentNullException.ThrowIfNull(module);
        var own = module.state_dict();
        var counters = own.Keys.Where(IsOldCounter).ToArray();
        var missing = own.Keys.Where(name => !ContainsKey(name) && !IsOldCounter(name)).ToArray();
        var unexpected = Keys.Where(name => !own.ContainsKey(name)).ToArray();
        var both = own.Where(pair => ContainsKey(pair.Key)).ToArray();
        var misshapen = both.Where(pair => !pair.Value.shape.SequenceEqual(this[pair.Key].shape)).ToArray();

        var faults = new List<string>();
        if (strict && missing.Length > 0) faults.Add($"The module has these, the weights do not: {Listed(missing)}.");
        if (strict && unexpected.Length > 0) faults.Add($"The weights have these, the module does not: {Listed(unexpected)}.");
        if (misshapen.Length > 0) faults.Add($"The shapes differ: {Listed(misshapen.Select(Shapes))}.");
        if (faults.Count > 0)
            throw new ArgumentException($"The weights do not fit {module.GetName()}. {string.Join(" ", faults)}", nameof(module));

        using var quiet = no_grad();
        foreach (var (name, tensor) in both) tensor.copy_(this[name]);
        foreach (var name in counters) own[name].zero_();
        return (missing, unexpected);

        string Shapes(KeyValuePair<string, Tensor> pair) =>
            $"{pair.Key} is {TensorBytes.Text(this[pair.Key].shape)}, in the module {TensorBytes.Text(pair.Value.shape)}";

        bool IsOldCounter(string name) => !ContainsKey(name) && name.EndsWith("num_batches_tracked", StringComparison.Ordinal)
            && ContainsKey(name.Replace("num_batches_tracked", "running_mean"));
    }
}
