using TorchSharp.Autograd;

namespace TorchSharp;

public static partial class torch
{
    public static partial class autograd
    {
        /// <summary>What the forward part of a custom function leaves for its backward part.</summary>
        public class AutogradContext : IDisposable
        {
            private readonly Dictionary<string, object> data = [];
            private List<Tensor?> toSave = [];
            private List<SavedTensor?> saved = [];

            internal AutogradContext() { }

            internal List<Tensor> Dirty { get; private set; } = [];

            internal List<Tensor> NonDifferentiable { get; private set; } = [];

            /// <summary>True if gradients that did not arrive reach the backward part as zeros, not as null.</summary>
            public bool MaterializeGrads { get; private set; } = true;

            /// <summary>Keeps tensors for the backward part, null among them; in forward, once.</summary>
            public void save_for_backward(List<Tensor> tensors) => toSave = [.. tensors];

            /// <summary>
            /// In backward, the tensors that forward saved, in order. Operands come with their history, so that what is computed of them
            /// can be differentiated again.
            /// </summary>
            /// <exception cref="InvalidOperationException">One was changed in place since, or the graph is freed already.</exception>
            public List<Tensor> get_saved_variables() => [.. saved.Select(kept => kept?.Unpack()!)];

            /// <summary>Keeps anything else by name.</summary>
            public void save_data(string key, object value) => data[key] = value;

            /// <summary>What was kept by this name.</summary>
            /// <exception cref="KeyNotFoundException">Nothing was.</exception>
            public object get_data(string key) => data[key];

            /// <summary>Tells which operands forward changed in place; it has to return them.</summary>
            public void mark_dirty(List<Tensor> tensors) => Dirty = [.. tensors];

            /// <summary>Tells which results have no gradient.</summary>
            public void mark_non_differentiable(List<Tensor> tensors) => NonDifferentiable = [.. tensors];

            /// <summary>Sets <see cref="MaterializeGrads"/>.</summary>
            public void set_materialize_grads(bool value) => MaterializeGrads = value;

            /// <summary>Hands the tensors to the node, which lets go of them after the backward pass.</summary>
            internal void SaveIn(Node node)
            {
                saved = [.. toSave.Select(tensor => tensor is null ? null : node.Save(tensor))];
                toSave = [];
            }

            /// <summary>Forgets everything that was kept.</summary>
            public void Dispose()
            {
                Dispose(true);
                GC.SuppressFinalize(this);
            }

            /// <summary>Forgets everything that was kept.</summary>
            protected virtual void Dispose(bool disposing)
            {
                toSave = [];
                data.Clear();
            }
        }
    }
}
