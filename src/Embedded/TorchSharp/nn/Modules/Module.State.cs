using TorchSharp.Utils;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public partial class Module
        {
            /// <summary>
            /// All parameters and persistent buffers by name: the module's own tensors, not copies. A tensor that two modules share has
            /// both names.
            /// </summary>
            /// <param name="destination">Where to add the entries; a new dictionary, if null.</param>
            /// <param name="prefix">Stands before every name, with a dot.</param>
            public virtual Dictionary<string, Tensor> state_dict(Dictionary<string, Tensor>? destination = null, string? prefix = null)
            {
                destination ??= [];
                foreach (var (key, parameter) in named_parameters()) destination.TryAdd(Prefixed(key), parameter);
                foreach (var (key, buffer) in named_buffers(include_nonpersistent: false)) destination.TryAdd(Prefixed(key), buffer);
                foreach (var (key, child) in named_children()) child.state_dict(destination, Prefixed(key));
                return destination;

                string Prefixed(string key) => string.IsNullOrEmpty(prefix) ? key : $"{prefix}.{key}";
            }

            /// <summary>Copies the tensors into those of the same name in this module.</summary>
            /// <param name="source">Tensors by name, as <see cref="state_dict"/> gives them.</param>
            /// <param name="strict">The names have to be exactly this module's.</param>
            /// <param name="skip">Names to leave alone.</param>
            /// <returns>The names that only this module has, and those that only the source has.</returns>
            /// <exception cref="InvalidOperationException">Names differ (where strict), or shapes; nothing was copied.</exception>
            public virtual (IList<string> missing_keys, IList<string> unexpected_keyes) load_state_dict(
                Dictionary<string, Tensor> source, bool strict = true, IList<string>? skip = null)
            {
                skip ??= [];
                var destination = state_dict();
                string[] missing = [.. destination.Keys.Where(key => !skip.Contains(key) && !source.ContainsKey(key))];
                string[] unexpected = [.. source.Keys.Where(key => !skip.Contains(key) && !destination.ContainsKey(key))];
                string[] shared = [.. source.Keys.Where(key => !skip.Contains(key) && destination.ContainsKey(key))];
                var errors = new List<string>();
                if (strict && unexpected.Length > 0) errors.Add($"Unexpected key(s) in state_dict: {Quoted(unexpected)}.");
                if (strict && missing.Length > 0) errors.Add($"Missing key(s) in state_dict: {Quoted(missing)}.");
                foreach (var key in shared)
                    if (!source[key].Sizes.SequenceEqual(destination[key].Sizes))
                        errors.Add($"size mismatch for {key}: copying a param with shape {Shape.Text(source[key].Sizes)} from checkpoint, "
                            + $"the shape in current model is {Shape.Text(destination[key].Sizes)}.");
                if (errors.Count > 0) throw new InvalidOperationException($"Error(s) in loading state_dict for {GetName()}:\n\t{string.Join("\n\t", errors)}");
                using var quiet = no_grad();
                foreach (var key in shared) destination[key].copy_(source[key]);
                return (missing, unexpected);
            }

            /// <summary>Writes the state to a file, in TorchSharp's format.</summary>
            public Module save(string location, IList<string>? skip = null)
            {
                using var stream = File.Create(location);
                return save(stream, skip);
            }

            /// <summary>Writes the state to a stream, and closes it.</summary>
            public Module save(Stream stream, IList<string>? skip = null)
            {
                using var writer = new BinaryWriter(stream);
                return save(writer, skip);
            }

            /// <summary>Writes the state, in TorchSharp's format.</summary>
            public Module save(BinaryWriter writer, IList<string>? skip = null)
            {
                save_state_dict(writer, state_dict(), skip);
                return this;
            }

            /// <summary>Writes tensors by name: their number, then each name and tensor.</summary>
            public static void save_state_dict(BinaryWriter writer, Dictionary<string, Tensor> sd, IList<string>? skip = null)
            {
                KeyValuePair<string, Tensor>[] entries = [.. sd.Where(entry => skip?.Contains(entry.Key) != true)];
                writer.Encode(entries.Length);
                foreach (var (key, tensor) in entries)
                {
                    writer.Write(key);
                    tensor.Save(writer);
                }
            }

            /// <summary>Reads the state from a file that <see cref="save(string, IList{string})"/> or the real TorchSharp wrote.</summary>
            public virtual Module load(string location, bool strict = true, IList<string>? skip = null,
                Dictionary<string, bool>? loadedParameters = null)
            {
                using var stream = File.OpenRead(location);
                return load(stream, strict, skip, loadedParameters);
            }

            /// <summary>Reads the state from a stream, and closes it.</summary>
            public Module load(Stream stream, bool strict = true, IList<string>? skip = null,
                Dictionary<string, bool>? loadedParameters = null)
            {
                using var reader = new BinaryReader(stream);
                return load(reader, strict, skip, loadedParameters);
            }

            /// <summary>Reads the state.</summary>
            /// <param name="reader">Stands before a state in TorchSharp's format.</param>
            /// <param name="strict">The names have to be exactly this module's.</param>
            /// <param name="skip">Names to leave alone.</param>
            /// <param name="loadedParameters">Gets every name that was read, with whether this module has it.</param>
            /// <exception cref="ArgumentException">Names differ (where strict), or the shapes or dtypes of a name.</exception>
            /// <exception cref="InvalidDataException">The file holds something else.</exception>
            /// <exception cref="EndOfStreamException">The file ends too early.</exception>
            public virtual Module load(BinaryReader reader, bool strict = true, IList<string>? skip = null,
                Dictionary<string, bool>? loadedParameters = null)
            {
                var state = state_dict();
                var entries = reader.Decode();
                if (strict && entries != state.Count) throw new ArgumentException($"Mismatched state_dict sizes: expected {state.Count}, but found {entries} entries.", nameof(reader));
                // All is read before anything changes: a damaged file leaves the module as it was.
                using var scope = Scoped.Open();
                var (read, seen) = (new List<(Tensor from, Tensor to)>(), new HashSet<string>());
                for (var i = 0L; i < entries; i++)
                {
                    var key = reader.ReadString();
                    var found = state.TryGetValue(key, out var tensor);
                    if (!seen.Add(key)) throw new InvalidDataException($"the file is damaged: '{key}' is in it twice");
                    if (strict && !found)
                        throw new ArgumentException("Mismatched module state names: the target modules does not have a submodule or buffer "
                            + $"named '{key}'", nameof(reader));
                    if (found && skip?.Contains(key) != true) read.Add((TensorExtensionMethods.LoadFor(tensor!, reader), tensor!));
                    else TensorExtensionMethods.Load(reader, skip: true).Dispose();
                    loadedParameters?.Add(key, found);
                }
                using var quiet = no_grad();
                foreach (var (from, to) in read) to.copy_(from);
                return this;
            }

            /// <summary>A new module with its state read from a file.</summary>
            public static Module Create<T>(string path) where T : Module, new() => new T().load(path);

            private static string Quoted(string[] keys) => string.Join(", ", keys.Select(key => $"\"{key}\""));
        }
    }
}
