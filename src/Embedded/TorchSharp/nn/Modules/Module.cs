using TorchSharp.Modules;
using TorchSharp.Utils;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>
        /// A part of a model: parameters that are learned, buffers that are not, and submodules, each under a name. Derive from
        /// <see cref="Module{T, TResult}"/>, keep the parts in fields, and call <see cref="RegisterComponents"/> at the end of the
        /// constructor.
        /// </summary>
        public partial class Module : IDisposable
        {
            /// <summary>The submodules by name, in the order of their registration.</summary>
            protected OrderedDict<string, Module> _internal_submodules = [];
            /// <summary>The buffers by name, each with whether it belongs to the state.</summary>
            protected OrderedDict<string, (Tensor, bool)> _internal_buffers = [];
            /// <summary>The parameters by name, in the order of their registration.</summary>
            protected OrderedDict<string, Parameter> _internal_params = [];
            /// <summary>The module's name, for people.</summary>
            protected string? name;
            private bool isTraining = true;

            /// <summary>A module without parts.</summary>
            /// <param name="name">For people: see <see cref="GetName"/>.</param>
            protected Module(string name) => this.name = name;

            /// <summary>
            /// True in training mode, where dropout drops and batch normalization learns its statistics; false after <see cref="eval"/>.
            /// </summary>
            public virtual bool training => isTraining;

            /// <summary>The name given to the constructor, or the type's.</summary>
            public virtual string GetName() => string.IsNullOrEmpty(name) ? GetType().Name : name;

            /// <summary>Puts this module and all below it into training mode, or out of it.</summary>
            public virtual void train(bool train = true)
            {
                isTraining = train;
                foreach (var (_, child) in named_children()) child.train(train);
            }

            /// <summary>Puts this module and all below it into evaluation mode.</summary>
            public virtual void eval() => train(false);

            /// <summary>Forgets the gradients of all parameters, or sets them to zero.</summary>
            public virtual void zero_grad(bool set_to_none = true)
            {
                foreach (var (_, parameter) in named_parameters())
                {
                    using var gradient = set_to_none ? null : parameter.grad;
                    if (gradient is null) parameter.grad = null;
                    else gradient.zero_();
                }
            }

            /// <summary>Calls a function for every module below this one, deepest first, then for this one.</summary>
            public virtual Module apply(Action<Module> fn)
            {
                foreach (var (_, child) in named_children()) child.apply(fn);
                fn(this);
                return this;
            }

            /// <summary>Disposes the parameters, the buffers and the submodules.</summary>
            public void Dispose()
            {
                Dispose(true);
                GC.SuppressFinalize(this);
            }

            /// <summary>Disposes the parameters, the buffers and the submodules.</summary>
            protected virtual void Dispose(bool disposing)
            {
                if (!disposing) return;
                foreach (var (_, (buffer, _)) in _internal_buffers) buffer.Dispose();
                foreach (var (_, parameter) in _internal_params) parameter.Dispose();
                foreach (var (_, child) in named_children()) child.Dispose();
            }
        }
    }
}
