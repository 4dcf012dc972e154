using System.Collections;
using System.Globalization;
using TorchSharp;
using static TorchSharp.torch;

namespace DeepLearning;

/// <summary>
/// PyTorch's files, <c>.pt</c>, <c>.pth</c>, <c>.th</c>: what <c>torch.save</c> writes and <c>torch.load</c> reads, both as a zip archive
/// (since 1.6) and in the older form. PyTorch's files are programs for Python's pickle machine, which may do anything; here only what
/// describes tensors, dictionaries, lists, numbers and text is understood, and nothing is ever called.
/// </summary>
public static class TorchFile
{
    /// <summary>
    /// What a file holds: a tensor, a number (<see cref="long"/>, <see cref="double"/>), a <see cref="bool"/>, a text, null, or these in
    /// a <see cref="List{T}"/>, an array (a tuple), or an <see cref="OrderedDictionary{TKey, TValue}"/> of objects, in order. Tensors that
    /// shared memory when they were saved do so here. They are on the CPU, whatever device they came from.
    /// </summary>
    /// <exception cref="InvalidDataException">The file is damaged or hostile, or holds what is not understood: the message names it.
    /// </exception>
    public static object? Read(string path)
    {
        using var content = File.OpenRead(path);
        var file = new NamedFile("PyTorch file", path);
        Span<byte> start = stackalloc byte[4];
        var isZip = content.ReadAtLeast(start, 4, throwOnEndOfStream: false) == 4 && start.SequenceEqual("PK\u0003\u0004"u8);
        content.Position = 0;
        var value = isZip ? TorchZip.Read(content, file) : TorchLegacy.Read(content, file);
        return Nesting.IsSound(value) ? value
            : throw file.Fault($"holds a container that holds itself, or more than {Nesting.Deepest} levels of containers in each other");
    }

    /// <summary>
    /// The weights in a file: a state dict, or a checkpoint that holds one beside other things. Numbers and texts that stand beside it
    /// (an epoch, an accuracy) become <see cref="StateDict.Metadata"/>.
    /// </summary>
    /// <param name="path">The file.</param>
    /// <param name="key">Where in the checkpoint the state dict stands; it may be left out where there is only one.</param>
    /// <exception cref="InvalidDataException">As for <see cref="Read"/>; or there is no state dict, or there are several.</exception>
    public static StateDict ReadStateDict(string path, string? key = null)
    {
        var file = new NamedFile("PyTorch file", path);
        if (Read(path) is not OrderedDictionary<object, object?> root) throw file.Fault("holds no dictionary at its top, so no state dict");
        if (key is null && IsStateDict(root)) return From(root);
        var candidates = root.Where(pair => pair.Value is OrderedDictionary<object, object?> inner && IsStateDict(inner)).ToArray();
        var found = (key, candidates) switch
        {
            (null, [var only]) => only,
            (null, []) => throw file.Fault($"holds no state dict (names with tensors), neither at its top nor in {Names(root.Keys)}"),
            (null, _) => throw file.Fault($"holds several state dicts, name one as key: {Names(candidates.Select(pair => pair.Key))}"),
            _ => candidates.FirstOrDefault(pair => key.Equals(pair.Key)) is { Key: not null } named ? named
                : throw file.Fault($"holds no state dict '{key}', but {Names(candidates.Select(pair => pair.Key))}"),
        };
        var weights = From((OrderedDictionary<object, object?>)found.Value!);
        foreach (var (name, value) in root)
            if (name is string text && value is string or long or double or bool)
                weights.Metadata.Add(text, Convert.ToString(value, CultureInfo.InvariantCulture)!);
        return weights;
    }

    /// <summary>Writes a file that <c>torch.load</c> reads; one that is there already is replaced at the end, at once.</summary>
    /// <param name="path">The file.</param>
    /// <param name="value">A <see cref="StateDict"/>, or what <see cref="Read"/> returns: tensors, numbers, texts, null, lists, arrays
    /// and dictionaries of these.</param>
    /// <param name="legacy">Whether to write the form from before PyTorch 1.6.</param>
    /// <exception cref="ArgumentException">It holds something else, holds itself, or is more than 64 levels deep.</exception>
    public static void Write(string path, object? value, bool legacy = false)
    {
        if (value is not StateDict && !Nesting.IsSound(value))
            throw new ArgumentException($"The value holds itself, or more than {Nesting.Deepest} levels of containers.", nameof(value));
        AtomicFile.Write(path, content =>
        {
            if (legacy) TorchLegacy.Write(content, value);
            else TorchZip.Write(content, value);
        });
    }

    private static bool IsStateDict(OrderedDictionary<object, object?> dictionary) =>
        dictionary.Count > 0 && dictionary.All(pair => pair is { Key: string, Value: Tensor });

    private static StateDict From(OrderedDictionary<object, object?> dictionary)
    {
        var weights = new StateDict();
        foreach (var (name, tensor) in dictionary) weights.Add((string)name, (Tensor)tensor!);
        return weights;
    }

    private static string Names(IEnumerable<object> keys) => string.Join(", ", keys.Take(20).Select(key => $"'{key}'"));
}
