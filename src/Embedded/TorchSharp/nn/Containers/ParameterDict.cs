using System.Collections;
using System.Diagnostics.CodeAnalysis;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>Parameters by name.</summary>
    public class ParameterDict : nn.Module, IDictionary<string, Parameter>, IList<(string, Parameter)>
    {
        /// <summary>An empty dictionary.</summary>
        public ParameterDict() : base(nameof(ParameterDict)) { }

        /// <summary>The number of parameters.</summary>
        public int Count => _internal_params.Count;

        /// <summary>False.</summary>
        public bool IsReadOnly => false;

        /// <summary>The names, in order.</summary>
        public ICollection<string> Keys => _internal_params.Keys;

        /// <summary>The parameters, in order.</summary>
        public ICollection<Parameter> Values => _internal_params.Values;

        /// <summary>The parameter of a name.</summary>
        public Parameter this[string key]
        {
            get => _internal_params[key];
            set => _internal_params[key] = value;
        }

        /// <summary>The entry at a place.</summary>
        public (string, Parameter) this[int index]
        {
            get => _internal_params[index];
            set => _internal_params[index] = value;
        }

        /// <summary>The names, in order.</summary>
        public IEnumerable<string> keys() => Keys;

        /// <summary>The parameters, in order.</summary>
        public IEnumerable<Parameter> values() => Values;

        /// <summary>The entries, in order.</summary>
        public IEnumerator<(string, Parameter)> items() => GetEnumerator();

        /// <summary>Adds parameter under a name.</summary>
        public void Add(string key, Parameter value) => register_parameter(key, value);

        /// <summary>Adds an entry.</summary>
        public void Add((string, Parameter) item) => Add(item.Item1, item.Item2);

        /// <summary>Adds an entry.</summary>
        public void Add(KeyValuePair<string, Parameter> item) => Add(item.Key, item.Value);

        /// <summary>Adds an entry at a place.</summary>
        public void Insert(int index, (string, Parameter) item) => _internal_params.Insert(index, item);

        /// <summary>Takes a name out. False if it is not there.</summary>
        public bool Remove(string key) => _internal_params.Remove(key);

        /// <summary>Takes an entry out. False if it is not there.</summary>
        public bool Remove((string, Parameter) item) => _internal_params.Remove(item);

        /// <summary>Takes an entry out. False if it is not there.</summary>
        public bool Remove(KeyValuePair<string, Parameter> item) => Remove((item.Key, item.Value));

        /// <summary>Takes the entry at a place out.</summary>
        public void RemoveAt(int index) => _internal_params.RemoveAt(index);

        /// <summary>Takes all entries out; nothing is disposed.</summary>
        public void Clear() => _internal_params.Clear();

        /// <inheritdoc cref="Clear"/>
        public void clear() => Clear();

        /// <summary>True if the name is there.</summary>
        public bool ContainsKey(string key) => _internal_params.ContainsKey(key);

        /// <summary>True if the entry is there.</summary>
        public bool Contains((string, Parameter) item) => IndexOf(item) >= 0;

        /// <summary>True if the entry is there.</summary>
        public bool Contains(KeyValuePair<string, Parameter> item) => Contains((item.Key, item.Value));

        /// <summary>The place of an entry, −1 if it is not there.</summary>
        public int IndexOf((string, Parameter) item) => _internal_params.IndexOf(item);

        /// <summary>The parameter of a name. False if it is not there.</summary>
        public bool TryGetValue(string key, [MaybeNullWhen(false)] out Parameter value)
        {
            var found = _internal_params.TryGetValue(key, out var parameter);
            value = parameter;
            return found;
        }

        /// <summary>Copies the entries into an array.</summary>
        public void CopyTo((string, Parameter)[] array, int arrayIndex) => _internal_params.CopyTo(array, arrayIndex);

        /// <summary>Copies the entries into an array.</summary>
        public void CopyTo(KeyValuePair<string, Parameter>[] array, int arrayIndex) => _internal_params.CopyTo(array, arrayIndex);

        /// <summary>The entries, in order.</summary>
        public IEnumerator<(string, Parameter)> GetEnumerator() => _internal_params.GetEnumerator();

        IEnumerator<KeyValuePair<string, Parameter>> IEnumerable<KeyValuePair<string, Parameter>>.GetEnumerator() =>
            this.Select<(string, Parameter), KeyValuePair<string, Parameter>>(entry => new(entry.Item1, entry.Item2)).GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>Parameters by name.</summary>
            public static Modules.ParameterDict ParameterDict(params (string, Modules.Parameter)[] parameters)
            {
                var dictionary = new Modules.ParameterDict();
                foreach (var entry in parameters) dictionary.Add(entry);
                return dictionary;
            }
        }
    }
}
