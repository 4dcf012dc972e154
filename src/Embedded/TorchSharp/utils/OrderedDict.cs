using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace TorchSharp.Utils;

/// <summary>A dictionary that keeps the order in which keys were added: the parameters of a module, its submodules.</summary>
public class OrderedDict<TKey, TValue> : IDictionary<TKey, TValue>, IList<(TKey, TValue)> where TKey : notnull
{
    private readonly List<(TKey key, TValue value)> list = [];
    private readonly Dictionary<TKey, TValue> dictionary = [];

    /// <summary>An empty dictionary.</summary>
    public OrderedDict() { }

    /// <summary>The number of entries.</summary>
    public int Count => list.Count;

    /// <summary>False.</summary>
    public bool IsReadOnly => false;

    /// <summary>The keys, in order.</summary>
    public ICollection<TKey> Keys => list.ConvertAll(entry => entry.key);

    /// <summary>The values, in order.</summary>
    public ICollection<TValue> Values => list.ConvertAll(entry => entry.value);

    /// <summary>The keys, in order.</summary>
    public IEnumerable<TKey> keys() => Keys;

    /// <summary>The values, in order.</summary>
    public IEnumerable<TValue> values() => Values;

    /// <summary>The entries, in order.</summary>
    public IEnumerator<(TKey, TValue)> items() => list.GetEnumerator();

    /// <summary>The value of a key; setting adds the key at the end, or replaces its value where it stands.</summary>
    /// <exception cref="KeyNotFoundException">There is no such key.</exception>
    public TValue this[TKey key]
    {
        get => dictionary[key];
        set
        {
            if (!dictionary.ContainsKey(key)) Add(key, value);
            else this[IndexOfKey(key)] = (key, value);
        }
    }

    /// <summary>The entry at a place; setting may also change its key.</summary>
    public (TKey, TValue) this[int index]
    {
        get => list[index];
        set
        {
            var (key, replaced) = (value.Item1, list[index].key);
            if (!key.Equals(replaced) && dictionary.ContainsKey(key))
                throw new ArgumentException($"An item with the same key has already been added. Key: {key}", nameof(value));
            dictionary.Remove(replaced);
            dictionary[key] = value.Item2;
            list[index] = value;
        }
    }

    /// <summary>Adds an entry at the end.</summary>
    /// <exception cref="ArgumentException">The key is there already.</exception>
    public void Add(TKey key, TValue value) => Insert(list.Count, (key, value));

    /// <summary>Adds an entry at the end even if the key is there already; the key goes on standing for its first value.</summary>
    internal void Append(TKey key, TValue value)
    {
        dictionary.TryAdd(key, value);
        list.Add((key, value));
    }

    /// <inheritdoc cref="Add(TKey, TValue)"/>
    public void Add((TKey, TValue) item) => Add(item.Item1, item.Item2);

    /// <inheritdoc cref="Add(TKey, TValue)"/>
    public void Add(KeyValuePair<TKey, TValue> item) => Add(item.Key, item.Value);

    /// <summary>Adds an entry at a place.</summary>
    /// <exception cref="ArgumentException">The key is there already.</exception>
    public void Insert(int index, (TKey, TValue) item)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)index, (uint)list.Count, nameof(index));
        dictionary.Add(item.Item1, item.Item2);
        list.Insert(index, item);
    }

    /// <summary>Removes a key and its value. False if it is not there.</summary>
    public bool Remove(TKey key)
    {
        if (!dictionary.Remove(key)) return false;
        list.RemoveAt(IndexOfKey(key));
        return true;
    }

    /// <summary>Removes an entry. False if it is not there.</summary>
    public bool Remove((TKey, TValue) item) => Contains(item) && Remove(item.Item1);

    /// <summary>Removes an entry. False if it is not there.</summary>
    public bool Remove(KeyValuePair<TKey, TValue> item) => Remove((item.Key, item.Value));

    /// <summary>Removes the entry at a place.</summary>
    public void RemoveAt(int index) => Remove(list[index].key);

    /// <summary>Removes all entries.</summary>
    public void Clear()
    {
        list.Clear();
        dictionary.Clear();
    }

    /// <inheritdoc cref="Clear"/>
    public void clear() => Clear();

    /// <summary>True if the key is there.</summary>
    public bool ContainsKey(TKey key) => dictionary.ContainsKey(key);

    /// <summary>True if the key is there, with this value.</summary>
    public bool Contains((TKey, TValue) item) => IndexOf(item) >= 0;

    /// <summary>True if the key is there, with this value.</summary>
    public bool Contains(KeyValuePair<TKey, TValue> item) => Contains((item.Key, item.Value));

    /// <summary>The place of an entry, −1 if it is not there.</summary>
    public int IndexOf((TKey, TValue) item) => list.IndexOf(item);

    /// <summary>The value of a key. False if it is not there.</summary>
    public bool TryGetValue(TKey key, [MaybeNullWhen(false)] out TValue value) => dictionary.TryGetValue(key, out value);

    /// <summary>Copies the entries into an array.</summary>
    public void CopyTo((TKey, TValue)[] array, int arrayIndex) => list.CopyTo(array, arrayIndex);

    /// <summary>Copies the entries into an array.</summary>
    public void CopyTo(KeyValuePair<TKey, TValue>[] array, int arrayIndex) =>
        list.ConvertAll(entry => KeyValuePair.Create(entry.key, entry.value)).CopyTo(array, arrayIndex);

    /// <summary>The entries, in order.</summary>
    public IEnumerator<(TKey, TValue)> GetEnumerator() => list.GetEnumerator();

    IEnumerator<KeyValuePair<TKey, TValue>> IEnumerable<KeyValuePair<TKey, TValue>>.GetEnumerator() =>
        list.Select(entry => KeyValuePair.Create(entry.key, entry.value)).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private int IndexOfKey(TKey key) => list.FindIndex(entry => entry.key.Equals(key));
}
