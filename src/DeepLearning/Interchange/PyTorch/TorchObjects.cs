using System.Collections;
using TorchSharp;
using static TorchSharp.torch;

namespace DeepLearning;

/// <summary>What a pickle names and applies to arguments: one of the few functions that are understood, in our own words.</summary>
internal delegate object? TorchFunction(object?[] arguments);

/// <summary>
/// All that a pickle of weights may refer to: the functions that put tensors together, ordered dictionaries, sizes, types, and the
/// storages by their keys. Every other name is refused.
/// </summary>
internal sealed class TorchObjects(NamedFile file, long fileLength)
{
    private readonly OrderedDictionary<string, TorchStorage> storages = [];
    private long bytesOfStorages;

    /// <summary>The storages that the pickles referred to, in order; their elements are still to be read.</summary>
    public IReadOnlyDictionary<string, TorchStorage> Storages => storages;

    /// <exception cref="InvalidDataException">It is none of the names that are understood.</exception>
    public object Named(string module, string name) => (module, name) switch
    {
        ("torch._utils", "_rebuild_tensor") => (TorchFunction)View,
        ("torch._utils", "_rebuild_tensor_v2") => (TorchFunction)TensorOf,
        ("torch._utils", "_rebuild_parameter") => (TorchFunction)Parameter,
        ("torch", "Size") => (TorchFunction)(arguments => arguments is [object?[] sizes] ? Numbers(sizes) : throw Unsound(name)),
        ("torch", "device") => (TorchFunction)(arguments => arguments is [string, ..] ? arguments[0] : throw Unsound(name)),
        ("collections", "OrderedDict") => (TorchFunction)Dictionary,
        ("torch", _) when TorchStorage.Types.Has(name) => TorchStorage.Types.Find(name, file),
        ("torch", _) when name.EndsWith("Storage", StringComparison.Ordinal) =>
            throw file.Fault($"has elements of a type that TorchSharp does not have: {module}.{name}"),
        _ => throw file.Fault($"refers to {module}.{name}, which is refused: nothing in a file is ever called. Understood are tensors, "
            + "dictionaries, lists, numbers and text; of a module, save its state_dict()"),
    };

    /// <summary>The storage that an identifier <c>('storage', type, key, device, number of elements)</c> stands for.</summary>
    /// <exception cref="InvalidDataException">The identifier is none, or the storages together have more bytes than the file.</exception>
    public object Stored(object?[] identifier)
    {
        if (identifier is not ["storage", ScalarType type, string key, string, long count, ..] || count < 0)
            throw file.Fault("has a storage without type, key and size");
        if (identifier.Length > 5 && identifier[5] is not null)
            throw file.Fault($"has a storage '{key}' that is a part of another, as before PyTorch 0.4; load and save it in PyTorch");
        if (storages.TryGetValue(key, out var known))
            return known.Elements.dtype == type && known.Elements.numel() == count ? known
                : throw file.Fault($"describes its storage '{key}' in two ways");
        bytesOfStorages += TensorBytes.Count([count], type, file, key);
        if (bytesOfStorages > fileLength)
            throw file.Fault($"is truncated, or lies: its storages up to '{key}' have {bytesOfStorages} bytes, the file {fileLength}");
        return storages[key] = new(key, empty(count, dtype: type));
    }

    private OrderedDictionary<object, object?> Dictionary(object?[] arguments)
    {
        var dictionary = PickleKeys.NewDictionary();
        if (arguments.Length == 0) return dictionary;
        // Python 2 passed the pairs here.
        if (arguments is not [List<object?> pairs]) throw Unsound("OrderedDict");
        foreach (var pair in pairs)
            dictionary.Add(pair is IList { Count: 2 } items && items[0] is string key ? key : throw Unsound("OrderedDict"), items[1]);
        return dictionary;
    }

    private Tensor TensorOf(object?[] arguments)
    {
        // (storage, offset, sizes, strides, requires_grad, hooks[, metadata])
        if (arguments is [_, _, _, _, _, _, OrderedDictionary<object, object?> { Count: > 0 }])
            throw file.Fault("has a tensor that is conjugated or negated on reading; save it after resolve_conj().resolve_neg()");
        return Trainable(View(arguments), arguments.Length > 4 ? arguments[4] : null);
    }

    private Tensor Parameter(object?[] arguments) =>
        arguments is [Tensor data, bool wanted, ..] ? Trainable(data, wanted) : throw Unsound("_rebuild_parameter");

    private static Tensor Trainable(Tensor tensor, object? wanted) =>
        wanted is true && (tensor.is_floating_point() || tensor.is_complex()) ? tensor.requires_grad_() : tensor;

    private Tensor View(object?[] arguments) =>
        arguments is [TorchStorage storage, long offset, object?[] sizes, object?[] strides, ..]
            ? storage.View(offset, [.. Numbers(sizes).Cast<long>()], [.. Numbers(strides).Cast<long>()], file)
            : throw Unsound("_rebuild_tensor");

    private object?[] Numbers(object?[] items) => items.All(item => item is long) ? items : throw Unsound("torch.Size");

    private InvalidDataException Unsound(string function) => file.Fault($"gives {function} what it does not take");
}
