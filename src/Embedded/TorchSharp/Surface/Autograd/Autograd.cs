using TorchSharp.Autograd;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>True if gradients flow to or through this tensor. Can be set for leaves only.</summary>
        /// <exception cref="InvalidOperationException">The tensor is not a leaf, or not of a floating-point dtype.</exception>
        public bool requires_grad
        {
            get => Impl.RequiresGrad;
            set
            {
                if (value && !is_floating_point() && !is_complex())
                    throw new InvalidOperationException("only Tensors of floating point and complex dtype can require gradients, got "
                        + dtype);
                if (Impl.GradFn is not null)
                {
                    if (value) return;
                    throw new InvalidOperationException("you can only change requires_grad flags of leaf variables. "
                        + "If you want to use a computed variable in a subgraph that doesn't require differentiation use "
                        + "var_no_grad = var.detach().");
                }
                Impl.IsTrainable = value;
            }
        }

        /// <summary>Sets <see cref="requires_grad"/>.</summary>
        public Tensor requires_grad_(bool requires_grad = true) => with_requires_grad(requires_grad);

        /// <summary>Sets <see cref="requires_grad"/>.</summary>
        public Tensor with_requires_grad(bool requires_grad = true)
        {
            this.requires_grad = requires_grad;
            return this;
        }

        /// <summary>True if the tensor was not computed from others that require gradients.</summary>
        public bool is_leaf => Impl.GradFn is null;

        /// <summary>∂(sum of what <see cref="backward()"/> was called on)/∂(this), null before the first backward pass.</summary>
        public Tensor? grad
        {
            get => Impl.Grad is { } sum ? new(sum) : null;
            set
            {
                if (value is not null && !value.Sizes.SequenceEqual(Sizes))
                    throw new ArgumentException($"assigned grad has data of a different size: {Shape.Text(value.Sizes)}, expected "
                        + Shape.Text(Sizes), nameof(value));
                Impl.Grad = value?.Impl;
            }
        }

        /// <summary>Makes a tensor that is not a leaf keep its gradient.</summary>
        public void retain_grad()
        {
            if (!requires_grad) throw new InvalidOperationException("can't retain_grad on Tensor that has requires_grad=False");
            if (Impl.GradFn is { } node && !node.Retained.Contains(Impl)) node.Retained.Add(Impl);
        }

        /// <summary>Adds the gradient of this 0-d tensor with respect to the leaves into their <see cref="grad"/>.</summary>
        /// <exception cref="InvalidOperationException">The tensor has more elements, or nothing in it requires gradients.</exception>
        public void backward() => autograd.backward([this]);

        /// <summary>Computes Σ grad_tensors · ∂this/∂leaf and adds it into the leaves' <see cref="grad"/>.</summary>
        /// <param name="grad_tensors">One gradient of this tensor's shape; null means 1 for a tensor of one element.</param>
        /// <param name="retain_graph">Keep what the pass needs, to run it again.</param>
        /// <param name="create_graph">Record the pass itself, for gradients of gradients.</param>
        /// <param name="inputs">Accumulate into these tensors only, whether leaves or not.</param>
        public void backward(
            IList<Tensor>? grad_tensors = null, bool retain_graph = false, bool create_graph = false, IList<Tensor>? inputs = null) =>
            autograd.backward([this], grad_tensors, retain_graph, create_graph, inputs);

        /// <summary>The same elements, without history. Shares memory.</summary>
        public Tensor detach() => new(Operators.Views.Share(Impl));

        /// <summary>Forgets the tensor's history in place.</summary>
        public Tensor detach_()
        {
            (Impl.GradFn, Impl.OutputIndex, Impl.IsTrainable) = (null, 0, false);
            return alias();
        }
    }

    /// <summary>Differentiation by hand: gradients of any outputs with respect to any inputs.</summary>
    public static partial class autograd
    {
        /// <summary>∂(Σ outputs · grad_outputs)/∂inputs, without touching any <c>grad</c>.</summary>
        /// <param name="outputs">What is differentiated.</param>
        /// <param name="inputs">With respect to what.</param>
        /// <param name="grad_outputs">Gradients of the outputs' shapes; 1 where null, for outputs of one element.</param>
        /// <param name="retain_graph">Keep what the pass needs, to run it again.</param>
        /// <param name="create_graph">Record the pass itself, for gradients of gradients.</param>
        /// <param name="allow_unused">Return null for inputs that the outputs do not depend on, instead of an error.</param>
        /// <returns>One gradient per input, of its shape.</returns>
        public static IList<Tensor> grad(
            IList<Tensor> outputs, IList<Tensor> inputs, IList<Tensor>? grad_outputs = null, bool retain_graph = false,
            bool create_graph = false, bool allow_unused = false)
        {
            using var scope = Scoped.Open();
            var grads = Engine.Gradients(Roots(outputs, grad_outputs), Targets(inputs), retain_graph || create_graph, create_graph);
            if (!allow_unused && Array.IndexOf(grads, null) is >= 0 and var unused)
                throw new InvalidOperationException($"One of the differentiated Tensors (input {unused}) appears to not have been used in "
                    + "the graph. Set allow_unused=True if this is the desired behavior.");
            foreach (var grad in grads)
                if (grad is not null && scope.Outer is { } outer) outer.Attach(grad);
            return grads!;
        }

        /// <summary>Adds ∂(Σ tensors · grad_tensors)/∂leaf into every leaf's <c>grad</c>.</summary>
        public static void backward(
            IList<Tensor> tensors, IList<Tensor>? grad_tensors = null, bool? retain_graph = null, bool create_graph = false,
            IList<Tensor>? inputs = null)
        {
            using var scope = Scoped.Open();
            var (roots, retains) = (Roots(tensors, grad_tensors), retain_graph ?? create_graph);
            if (inputs is null) Engine.Backward(roots, retains, create_graph);
            else if (inputs.Count == 0) throw new ArgumentException("'inputs' argument to backward() cannot be empty.", nameof(inputs));
            else Engine.Backward(roots, Targets(inputs), retains, create_graph);
        }

        /// <summary>Adds ∂(tensor · grad_tensors)/∂leaf into every leaf's <c>grad</c>.</summary>
        public static void backward(
            Tensor tensor, IList<Tensor>? grad_tensors = null, bool? retain_graph = null, bool create_graph = false,
            IList<Tensor>? inputs = null) => backward([tensor], grad_tensors, retain_graph, create_graph, inputs);

        /// <summary>Adds ∂(tensor · grad_tensor)/∂leaf into every leaf's <c>grad</c>.</summary>
        public static void backward(
            Tensor tensor, Tensor grad_tensor, bool? retain_graph = null, bool create_graph = false, IList<Tensor>? inputs = null) =>
            backward([tensor], [grad_tensor], retain_graph, create_graph, inputs);

        /// <summary>Until the result is disposed, backward passes look for NaN in gradients; see <see cref="AnomalyMode"/>.</summary>
        public static AnomalyMode detect_anomaly(bool check_nan = true) => new(true, check_nan);

        /// <summary>Switches that search on or off; back, when the result is disposed.</summary>
        public static AnomalyMode set_detect_anomaly(bool mode, bool check_nan = true) => new(mode, check_nan);

        private static TensorImpl[] Targets(IList<Tensor> inputs) => [.. inputs.Select(input => input.requires_grad
            ? input.Impl : throw new InvalidOperationException("One of the differentiated Tensors does not require grad"))];

        private static (Tensor root, Tensor grad)[] Roots(IList<Tensor> tensors, IList<Tensor>? grads)
        {
            if (grads is not null && grads.Count != tensors.Count)
                throw new ArgumentException($"got {tensors.Count} tensors and {grads.Count} gradients", nameof(grads));
            var roots = new (Tensor, Tensor)[tensors.Count];
            for (var i = 0; i < roots.Length; i++)
            {
                var tensor = tensors[i];
                if (!tensor.requires_grad)
                    throw new InvalidOperationException($"element {i} of tensors does not require grad and does not have a grad_fn");
                var grad = grads?[i];
                if (grad is null && tensor.numel() != 1)
                    throw new InvalidOperationException("grad can be implicitly created only for scalar outputs, got shape "
                        + Shape.Text(tensor.Sizes));
                if (grad is not null && !grad.Sizes.SequenceEqual(tensor.Sizes))
                    throw new ArgumentException($"Mismatch in shape: grad_output[{i}] has a shape of {Shape.Text(grad.Sizes)} and "
                        + $"output[{i}] has a shape of {Shape.Text(tensor.Sizes)}.", nameof(grads));
                roots[i] = (tensor, grad ?? tensor.detach().ones_like());
            }
            return roots;
        }
    }
}
