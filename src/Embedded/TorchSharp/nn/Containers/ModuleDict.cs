using System.Collections;
using System.Diagnostics.CodeAnalysis;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>Modules by name.</summary>
    public class ModuleDict<T> : nn.Module, IDictionary<string, T>, IList<(string, T)> where T : nn.Module
    {
        /// <summary>An empty dictionary.</summary>
        public ModuleDict() : base(nameof(ModuleDict<>)) { }

        /// <summary>The number of modules.</summary>
        public int Count => _internal_submodules.Count;

        /// <summary>False.</summary>
        public bool IsReadOnly => false;

        /// <summary>The names, in order.</summary>
        public ICollection<string> Keys => _internal_submodules.Keys;

        /// <summary>The modules, in order.</summary>
        public ICollection<T> Values => Array.ConvertAll([.. _internal_submodules.Values], module => (T)module);

        /// <summary>The module of a name.</summary>
        public T this[string key]
        {
            get => (T)_internal_submodules[key];
            set => _internal_submodules[key] = value;
        }

        /// <summary>The entry at a place.</summary>
        public (string, T) this[int index]
        {
            get => (_internal_submodules[index].Item1, (T)_internal_submodules[index].Item2);
            set => _internal_submodules[index] = value;
        }

        /// <summary>The names, in order.</summary>
        public IEnumerable<string> keys() => Keys;

        /// <summary>The modules, in order.</summary>
        public IEnumerable<T> values() => Values;

        /// <summary>The entries, in order.</summary>
        public IEnumerator<(string, T)> items() => GetEnumerator();

        /// <summary>Adds module under a name.</summary>
        public void Add(string key, T value) => register_module(key, value);

        /// <summary>Adds an entry.</summary>
        public void Add((string, T) item) => Add(item.Item1, item.Item2);

        /// <summary>Adds an entry.</summary>
        public void Add(KeyValuePair<string, T> item) => Add(item.Key, item.Value);

        /// <summary>Adds an entry at a place.</summary>
        public void Insert(int index, (string, T) item) => _internal_submodules.Insert(index, item);

        /// <summary>Takes a name out. False if it is not there.</summary>
        public bool Remove(string key) => _internal_submodules.Remove(key);

        /// <summary>Takes an entry out. False if it is not there.</summary>
        public bool Remove((string, T) item) => _internal_submodules.Remove(item);

        /// <summary>Takes an entry out. False if it is not there.</summary>
        public bool Remove(KeyValuePair<string, T> item) => Remove((item.Key, item.Value));

        /// <summary>Takes the entry at a place out.</summary>
        public void RemoveAt(int index) => _internal_submodules.RemoveAt(index);

        /// <summary>Takes all entries out; nothing is disposed.</summary>
        public void Clear() => _internal_submodules.Clear();

        /// <inheritdoc cref="Clear"/>
        public void clear() => Clear();

        /// <summary>True if the name is there.</summary>
        public bool ContainsKey(string key) => _internal_submodules.ContainsKey(key);

        /// <summary>True if the entry is there.</summary>
        public bool Contains((string, T) item) => IndexOf(item) >= 0;

        /// <summary>True if the entry is there.</summary>
        public bool Contains(KeyValuePair<string, T> item) => Contains((item.Key, item.Value));

        /// <summary>The place of an entry, −1 if it is not there.</summary>
        public int IndexOf((string, T) item) => _internal_submodules.IndexOf(item);

        /// <summary>The module of a name. False if it is not there.</summary>
        public bool TryGetValue(string key, [MaybeNullWhen(false)] out T value)
        {
            var found = _internal_submodules.TryGetValue(key, out var module);
            value = (T)module!;
            return found;
        }

        /// <summary>Copies the entries into an array.</summary>
        public void CopyTo((string, T)[] array, int arrayIndex) =>
            Array.ConvertAll([.. Keys], key => (key, this[key])).CopyTo(array, arrayIndex);

        /// <summary>Copies the entries into an array.</summary>
        public void CopyTo(KeyValuePair<string, T>[] array, int arrayIndex) =>
            Array.ConvertAll([.. Keys], key => KeyValuePair.Create(key, this[key])).CopyTo(array, arrayIndex);

        /// <summary>The entries, in order.</summary>
        public IEnumerator<(string, T)> GetEnumerator() =>
            _internal_submodules.Select<(string, nn.Module), (string, T)>(entry => (entry.Item1, (T)entry.Item2)).GetEnumerator();

        IEnumerator<KeyValuePair<string, T>> IEnumerable<KeyValuePair<string, T>>.GetEnumerator() =>
            this.Select<(string, T), KeyValuePair<string, T>>(entry => new(entry.Item1, entry.Item2)).GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>Modules by name.</summary>
            public static Modules.ModuleDict<T> ModuleDict<T>(params (string, T)[] modules) where T : Module
            {
                var dictionary = new Modules.ModuleDict<T>();
                foreach (var entry in modules) dictionary.Add(entry);
                return dictionary;
            }

            /// <summary>Modules by name.</summary>
            public static Modules.ModuleDict<Module> ModuleDict(params (string, Module)[] modules) => ModuleDict<Module>(modules);
        }
    }
}
