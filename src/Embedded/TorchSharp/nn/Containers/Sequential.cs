using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>Modules one after another, each fed with the result of the one before. Owns them: disposing it disposes them.</summary>
    public class Sequential : nn.Module<Tensor, Tensor>
    {
        internal Sequential() : base(nameof(Sequential)) { }

        /// <summary>The modules under names of their own.</summary>
        protected Sequential(params (string name, nn.Module<Tensor, Tensor> submodule)[] modules) : this()
        {
            foreach (var (name, module) in modules) append(name, module);
        }

        /// <summary>The modules, named "0", "1", …</summary>
        protected Sequential(params nn.Module<Tensor, Tensor>[] modules) : this()
        {
            foreach (var module in modules) append(module);
        }

        /// <summary>The number of modules.</summary>
        public int Count => _internal_submodules.Count;

        /// <summary>The module at a place.</summary>
        public nn.IModule<Tensor, Tensor> this[int index] => (nn.IModule<Tensor, Tensor>)_internal_submodules[index].Item2;

        /// <summary>Some of the modules, shared with this one.</summary>
        public Sequential this[Range index]
        {
            get
            {
                var (start, length) = index.GetOffsetAndLength(Count);
                var part = new Sequential();
                foreach (var (name, module) in named_children().Skip(start).Take(length)) part._internal_submodules.Append(name, module);
                return part;
            }
        }

        /// <summary>Some of the modules, shared with this one: from the start and to the end where null.</summary>
        public Sequential this[(int? start, int? end) index] => this[(index.start ?? 0)..(index.end ?? Count)];

        /// <summary>Adds a module at the end, named by its number.</summary>
        public Sequential append(nn.IModule<Tensor, Tensor> module) => append(Count.ToString(), module);

        /// <summary>Adds a module at the end. Names may repeat; the state then holds the first module of a name only.</summary>
        public Sequential append(string name, nn.IModule<Tensor, Tensor> module)
        {
            _internal_submodules.Append(name, (nn.Module)module);
            return this;
        }

        /// <summary>The result of the last module. Results in between are disposed as soon as they have been used.</summary>
        public override Tensor forward(Tensor tensor)
        {
            var x = tensor;
            for (var i = 0; i < Count; i++)
            {
                var y = this[i].call(x);
                if (!ReferenceEquals(x, tensor) && !ReferenceEquals(x, y)) x.Dispose();
                x = y;
            }
            return ReferenceEquals(x, tensor) ? tensor.alias() : x;
        }
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>No modules yet: <c>append</c> adds them.</summary>
            public static Modules.Sequential Sequential() => new();

            /// <summary>Modules one after another, named "0", "1", …</summary>
            public static Modules.Sequential Sequential(IEnumerable<Module<Tensor, Tensor>> modules) =>
                modules.Aggregate(Sequential(), (sequence, module) => sequence.append(module));

            /// <summary>Modules one after another, under names of their own.</summary>
            public static Modules.Sequential Sequential(IEnumerable<(string name, Module<Tensor, Tensor> submodule)> modules) =>
                modules.Aggregate(Sequential(), (sequence, entry) => sequence.append(entry.name, entry.submodule));

            /// <summary>Modules one after another, under names of their own.</summary>
            public static Modules.Sequential Sequential(IEnumerable<Tuple<string, Module<Tensor, Tensor>>> modules) =>
                modules.Aggregate(Sequential(), (sequence, entry) => sequence.append(entry.Item1, entry.Item2));

            /// <summary>Modules one after another, named "0", "1", …</summary>
            public static Modules.Sequential Sequential(params Module<Tensor, Tensor>[] modules) => Sequential(modules.AsEnumerable());

            /// <summary>Modules one after another, under names of their own.</summary>
            public static Modules.Sequential Sequential(params (string name, Module<Tensor, Tensor> submodule)[] modules) =>
                Sequential(modules.AsEnumerable());

            /// <summary>Modules one after another, under names of their own.</summary>
            public static Modules.Sequential Sequential(params Tuple<string, Module<Tensor, Tensor>>[] modules) =>
                Sequential(modules.AsEnumerable());
        }
    }
}
