using System.Reflection;
using TorchSharp.Modules;
using TorchSharp.Utils;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public partial class Module
        {
            private bool componentsAreRegistered;

            /// <summary>
            /// Registers what the fields hold: modules, parameters, and other tensors as buffers, under the fields' names (or those that
            /// <see cref="ComponentNameAttribute"/> gives). Call it at the end of the constructor; what is assigned later is not seen.
            /// </summary>
            protected virtual void RegisterComponents()
            {
                if (componentsAreRegistered) return;
                foreach (var (component, field) in Fields())
                {
                    if (_internal_submodules.ContainsKey(component) || _internal_params.ContainsKey(component)
                        || _internal_buffers.ContainsKey(component)) continue;
                    switch (field.GetValue(this))
                    {
                        case Module module: register_module(component, module); break;
                        case Parameter parameter: register_parameter(component, parameter); break;
                        case Tensor tensor: register_buffer(component, tensor); break;
                    }
                }
                componentsAreRegistered = true;
            }

            /// <summary>Adds a parameter, which leaves its dispose scope.</summary>
            /// <exception cref="ArgumentNullException"><paramref name="param"/> is null or disposed.</exception>
            /// <exception cref="InvalidOperationException">There is a parameter of that name.</exception>
            public virtual void register_parameter(string name, Parameter param)
            {
                if (param is null || param.IsInvalid) throw new ArgumentNullException(nameof(param),
                    $"A null tensor cannot be registered as parameter '{name}'.");
                if (_internal_params.ContainsKey(name)) throw new InvalidOperationException($"Parameter '{name}' is already registered in {GetName()}.");
                param.DetachFromDisposeScope();
                _internal_params.Add(name, param);
            }

            /// <summary>Adds a buffer, a tensor that is not learned; it leaves its dispose scope.</summary>
            /// <param name="name">Its name in the state.</param>
            /// <param name="tensor">The buffer.</param>
            /// <param name="persistent">False keeps it out of <see cref="state_dict"/>.</param>
            /// <exception cref="ArgumentNullException"><paramref name="tensor"/> is null or disposed.</exception>
            /// <exception cref="InvalidOperationException">There is a buffer of that name.</exception>
            public virtual void register_buffer(string name, Tensor tensor, bool persistent = true)
            {
                if (tensor is null || tensor.IsInvalid) throw new ArgumentNullException(nameof(tensor),
                    $"A null tensor cannot be registered as buffer '{name}'.");
                if (_internal_buffers.ContainsKey(name)) throw new InvalidOperationException($"Buffer '{name}' is already registered in {GetName()}.");
                tensor.DetachFromDisposeScope();
                _internal_buffers.Add(name, (tensor, persistent));
            }

            /// <summary>Adds a submodule; null takes the one of that name away.</summary>
            /// <exception cref="ArgumentException">The name is empty or has a dot in it.</exception>
            /// <exception cref="InvalidOperationException">There is a submodule of that name.</exception>
            public virtual void register_module(string name, Module submodule)
            {
                if (submodule is null)
                {
                    _internal_submodules.Remove(name);
                    return;
                }
                if (string.IsNullOrEmpty(name)) throw new ArgumentException("module name can't be empty string \"\"", nameof(name));
                if (name.Contains('.')) throw new ArgumentException($"module name can't contain \".\", got: {name}", nameof(name));
                if (_internal_submodules.ContainsKey(name)) throw new InvalidOperationException($"Sub-module '{name}' is already registered in {GetName()}.");
                submodule.RegisterComponents();
                _internal_submodules.Add(name, submodule);
            }

            /// <inheritdoc cref="register_module"/>
            public void add_module(string name, Module module) => register_module(name, module);

            /// <summary>Puts a parameter in the place of the one of that name, or adds it; null takes it away.</summary>
            protected void ConditionallyRegisterParameter(string name, Parameter? value)
            {
                if (value is null) _internal_params.Remove(name);
                else _internal_params[name] = value;
            }

            /// <inheritdoc cref="ConditionallyRegisterParameter(string, Parameter)"/>
            protected void ConditionallyRegisterParameter(string name, Tensor? value) =>
                ConditionallyRegisterParameter(name, value as Parameter);

            /// <summary>Puts a buffer in the place of the one of that name, or adds it; null takes it away.</summary>
            protected void ConditionallyRegisterBuffer(string name, Tensor? value, bool persistent = true)
            {
                if (value is null) _internal_buffers.Remove(name);
                else _internal_buffers[name] = (value, persistent);
            }

            /// <summary>
            /// Sets a parameter property of a module of our own: the old parameter is disposed, the new one registered; null takes it away.
            /// </summary>
            private protected void SetParameter(ref Parameter? field, string name, Parameter? value)
            {
                if (ReferenceEquals(field, value)) return;
                field?.Dispose();
                value?.DetachFromDisposeScope();
                field = value;
                ConditionallyRegisterParameter(name, value);
            }

            /// <summary>The same for a parameter that the registration alone holds.</summary>
            private protected void SetParameter(string name, Parameter? value)
            {
                var registered = get_parameter(name);
                SetParameter(ref registered, name, value);
            }

            /// <summary>
            /// Sets a buffer property of a module of our own: the old buffer is disposed, the new one registered; null takes it away.
            /// </summary>
            private protected void SetBuffer(ref Tensor? field, string name, Tensor? value)
            {
                if (ReferenceEquals(field, value)) return;
                field?.Dispose();
                value?.DetachFromDisposeScope();
                field = value;
                ConditionallyRegisterBuffer(name, value);
            }

            /// <summary>Takes all submodules away.</summary>
            protected void ClearModules() => _internal_submodules.Clear();

            /// <summary>The fields by component name, those of the most derived type first.</summary>
            private IEnumerable<(string component, FieldInfo field)> Fields()
            {
                var seen = new HashSet<string>();
                for (var type = GetType(); type is not null && type != typeof(Module); type = type.BaseType)
                    foreach (var field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
                        if (seen.Add(field.Name))
                            yield return (field.GetCustomAttribute<ComponentNameAttribute>()?.Name ?? field.Name, field);
            }
        }
    }
}
