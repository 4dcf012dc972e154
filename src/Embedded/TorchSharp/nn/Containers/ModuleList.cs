using System.Collections;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>Modules in a list, registered as "0", "1", …</summary>
    public class ModuleList<T> : nn.Module, IList<T> where T : nn.Module
    {
        /// <summary>A list of the modules.</summary>
        public ModuleList(params T[] modules) : base(nameof(ModuleList<>)) => extend(modules);

        /// <summary>The number of modules.</summary>
        public int Count => _internal_submodules.Count;

        /// <summary>False.</summary>
        public bool IsReadOnly => false;

        /// <summary>The module at a place.</summary>
        public T this[int index]
        {
            get => (T)_internal_submodules[index].Item2;
            set => _internal_submodules[index] = (index.ToString(), value);
        }

        /// <summary>Adds a module at the end.</summary>
        public void Add(T item) => register_module(Count.ToString(), item);

        /// <summary>Adds modules at the end.</summary>
        public void append(params T[] parameters) => extend(parameters);

        /// <summary>Adds modules at the end.</summary>
        public void extend(IEnumerable<T> modules)
        {
            foreach (var module in modules) Add(module);
        }

        /// <summary>Adds a module at a place; those behind it move on.</summary>
        public void Insert(int index, T item)
        {
            var all = this.ToList();
            all.Insert(index, item);
            Rebuild([.. all]);
        }

        /// <summary>Takes a module off the list. False if it is not there.</summary>
        public bool Remove(T item)
        {
            var index = IndexOf(item);
            if (index >= 0) RemoveAt(index);
            return index >= 0;
        }

        /// <summary>Takes the module at a place off the list.</summary>
        public void RemoveAt(int index)
        {
            var rest = this.ToList();
            rest.RemoveAt(index);
            Rebuild([.. rest]);
        }

        /// <summary>Empties the list; the modules are not disposed.</summary>
        public void Clear() => ClearModules();

        /// <summary>True if the module is in the list.</summary>
        public bool Contains(T item) => IndexOf(item) >= 0;

        /// <summary>The place of a module, −1 if it is not there.</summary>
        public int IndexOf(T item) => _internal_submodules.Values.ToList().IndexOf(item);

        /// <summary>Copies the modules into an array.</summary>
        public void CopyTo(T[] array, int arrayIndex) => _internal_submodules.Values.Cast<T>().ToArray().CopyTo(array, arrayIndex);

        /// <summary>The modules, in order.</summary>
        public IEnumerator<T> GetEnumerator() => _internal_submodules.Values.Cast<T>().GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

        private void Rebuild(T[] modules)
        {
            ClearModules();
            extend(modules);
        }
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>Modules in a list, registered as "0", "1", …</summary>
            public static Modules.ModuleList<T> ModuleList<T>(params T[] modules) where T : Module => new(modules);

            /// <summary>Modules in a list, registered as "0", "1", …</summary>
            public static Modules.ModuleList<Module> ModuleList(params Module[] modules) => new(modules);
        }
    }
}
