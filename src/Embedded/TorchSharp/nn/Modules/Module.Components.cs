using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public partial class Module
        {
            /// <summary>The parameters with their names ("layer.weight"), each parameter once.</summary>
            /// <param name="recurse">Those of the submodules, too.</param>
            public virtual IEnumerable<(string name, Parameter parameter)> named_parameters(bool recurse = true)
            {
                var seen = new HashSet<IntPtr>();
                foreach (var (key, parameter) in _internal_params)
                    if (!parameter.IsInvalid && seen.Add(parameter.Handle)) yield return (key, parameter);
                if (!recurse) yield break;
                foreach (var (child, module) in named_children())
                    foreach (var (key, parameter) in module.named_parameters(true))
                        if (seen.Add(parameter.Handle)) yield return ($"{child}.{key}", parameter);
            }

            /// <summary>The parameters, each once.</summary>
            public virtual IEnumerable<Parameter> parameters(bool recurse = true) =>
                named_parameters(recurse).Select(entry => entry.parameter);

            /// <summary>The buffers with their names, each buffer once.</summary>
            /// <param name="recurse">Those of the submodules, too.</param>
            /// <param name="include_nonpersistent">Also those that are not part of the state.</param>
            public virtual IEnumerable<(string name, Tensor buffer)> named_buffers(bool recurse = true, bool include_nonpersistent = true)
            {
                var seen = new HashSet<IntPtr>();
                foreach (var (key, (buffer, persistent)) in _internal_buffers)
                    if ((persistent || include_nonpersistent) && !buffer.IsInvalid && seen.Add(buffer.Handle)) yield return (key, buffer);
                if (!recurse) yield break;
                foreach (var (child, module) in named_children())
                    foreach (var (key, buffer) in module.named_buffers(true, include_nonpersistent))
                        if (seen.Add(buffer.Handle)) yield return ($"{child}.{key}", buffer);
            }

            /// <summary>The buffers, each once.</summary>
            public virtual IEnumerable<Tensor> buffers(bool recurse = true, bool include_nonpersistent = true) =>
                named_buffers(recurse, include_nonpersistent).Select(entry => entry.buffer);

            /// <summary>The submodules with their names; not theirs.</summary>
            public virtual IEnumerable<(string name, Module module)> named_children() => _internal_submodules;

            /// <summary>The submodules; not theirs.</summary>
            public virtual IEnumerable<Module> children() => named_children().Select(entry => entry.module);

            /// <summary>All modules below this one with their names ("block.layer"): the children first, then what is below each.</summary>
            public virtual IEnumerable<(string name, Module module)> named_modules()
            {
                foreach (var entry in named_children()) yield return entry;
                foreach (var (child, module) in named_children())
                    foreach (var (key, below) in module.named_modules()) yield return ($"{child}.{key}", below);
            }

            /// <summary>All modules below this one.</summary>
            public virtual IEnumerable<Module> modules() => named_modules().Select(entry => entry.module);

            /// <summary>The parameter of a name such as "block.layer.weight", null if there is none.</summary>
            public virtual Parameter? get_parameter(string target) =>
                _internal_params.TryGetValue(target, out var parameter) ? parameter
                    : Below(target, (child, rest) => child.get_parameter(rest));

            /// <summary>The buffer of a name such as "block.norm.running_mean", null if there is none.</summary>
            public virtual Tensor? get_buffer(string target) =>
                _internal_buffers.TryGetValue(target, out var entry) ? entry.Item1 : Below(target, (child, rest) => child.get_buffer(rest));

            /// <summary>True if there is a parameter of that name.</summary>
            public virtual bool has_parameter(string target) => get_parameter(target) is not null;

            /// <summary>True if there is a buffer of that name.</summary>
            public virtual bool has_buffer(string target) => get_buffer(target) is not null;

            private T? Below<T>(string target, Func<Module, string, T?> find) where T : class
            {
                ArgumentNullException.ThrowIfNull(target);
                var dot = target.IndexOf('.');
                if (dot < 0) return null;
                return named_children().Where(entry => entry.name == target[..dot])
                    .Select(entry => find(entry.module, target[(dot + 1)..])).FirstOrDefault(found => found is not null);
            }
        }
    }
}
