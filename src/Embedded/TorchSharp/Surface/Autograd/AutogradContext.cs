using TorchSharp.Autograd;

namespace TorchSharp;

public static partial class torch
{
    public static partial class autograd
    {
        /// <summary>What the forward and the backward function of a user's operation share: tensors, other data, and properties.</summary>
        public class AutogradContext : IDisposable
        {
            private readonly Dictionary<string, object> data = [];
            private readonly List<Tensor?> kept = [];
            private SavedTensor?[] saved = [];

            internal AutogradContext() { }

            /// <summary>Whether gradients that did not arrive are given to the backward function as zeros; else as null.</summary>
            public bool MaterializeGrads { get; private set; } = true;

            internal List<Tensor> Dirty { get; private set; } = [];

            internal List<Tensor> NonDifferentiable { get; private set; } = [];

            /// <summary>Keeps inputs or outputs for the backward function; null stands for nothing. To be called once.</summary>
            public void save_for_backward(List<Tensor> tensors)
            {
                ArgumentNullException.ThrowIfNull(tensors);
                Dispose();
                foreach (var tensor in tensors) kept.Add(tensor?.alias().DetachFromDisposeScope());
            }

            /// <summary>The tensors that were kept, in their order.</summary>
            /// <exception cref="InvalidOperationException">One was changed in place since.</exception>
            public List<Tensor> get_saved_variables() => [.. saved.Select(tensor => tensor?.Unpack()!)];

            /// <summary>Says which inputs were changed in place; these must be returned.</summary>
            public void mark_dirty(List<Tensor> tensors) => Dirty = tensors;

            /// <summary>Says which outputs have no gradient.</summary>
            public void mark_non_differentiable(List<Tensor> tensors) => NonDifferentiable = tensors;

            /// <summary>Sets <see cref="MaterializeGrads"/>.</summary>
            public void set_materialize_grads(bool value) => MaterializeGrads = value;

            /// <summary>Keeps anything under a name.</summary>
            public void save_data(string key, object value) => data[key] = value;

            /// <summary>What was kept under a name.</summary>
            /// <exception cref="KeyNotFoundException">Nothing was.</exception>
            public object get_data(string key) => data[key];

            /// <summary>Lets go of the tensors of a forward function whose operation was not recorded.</summary>
            public void Dispose()
            {
                Dispose(true);
                GC.SuppressFinalize(this);
            }

            /// <summary>Lets go of the tensors of a forward function whose operation was not recorded.</summary>
            protected virtual void Dispose(bool disposing)
            {
                foreach (var tensor in kept) tensor?.Dispose();
                kept.Clear();
            }

            /// <summary>Hands the tensors over to the node that stands for the operation.</summary>
            internal void SaveIn(Node node)
            {
                saved = [.. kept.Select(tensor => tensor is null ? null : node.Save(tensor))];
                Dispose();
            }
        }
    }
}
