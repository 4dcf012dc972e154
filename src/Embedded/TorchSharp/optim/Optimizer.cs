using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>Optimizers, and the schedules of their learning rates.</summary>
    public static partial class optim
    {
        /// <summary>What changes parameters by their gradients: <c>zero_grad</c>, <c>backward</c>, <c>step</c>, again and again.</summary>
        public abstract partial class Optimizer : IDisposable
        {
            /// <summary>Parameters that share their settings, group by group.</summary>
            protected IList<ParamGroup> _parameter_groups = [];

            private protected Optimizer() { }

            /// <summary>The groups, whose learning rates can be changed.</summary>
            public virtual IEnumerable<ILearningRateController> ParamGroups => _parameter_groups;

            /// <summary>All parameters of all groups.</summary>
            public virtual IEnumerable<Parameter> parameters() => _parameter_groups.SelectMany(group => group.Parameters);

            /// <summary>Sets the gradients of all parameters to zero.</summary>
            public virtual void zero_grad()
            {
                foreach (var parameter in parameters())
                {
                    using var gradient = parameter.grad;
                    gradient?.zero_();
                }
            }

            /// <summary>Changes every parameter that has a gradient.</summary>
            /// <param name="closure">Computes the loss and its gradients anew; called before the step.</param>
            /// <returns>What the closure returned, null without one.</returns>
            public virtual Tensor? step(Func<Tensor>? closure = null) =>
                throw new NotSupportedException($"{GetType().Name} does not override step().");

            /// <summary>Adds parameters with settings of their own.</summary>
            public virtual void add_param_group(ParamGroup param_group) => _parameter_groups.Add(param_group);

            /// <summary>Disposes what the optimizer remembers of the parameters; not the parameters.</summary>
            public void Dispose()
            {
                Dispose(true);
                GC.SuppressFinalize(this);
            }

            /// <summary>Disposes what the optimizer remembers of the parameters; not the parameters.</summary>
            protected virtual void Dispose(bool disposing) { }

            /// <summary>The settings of each group and the memory of each parameter: the optimizer's own, not copies.</summary>
            public class StateDictionary
            {
                internal StateDictionary() { }

                /// <summary>The settings, one per group.</summary>
                public List<OptimizerOptions> Options { get; } = [];

                /// <summary>The memory, one per parameter.</summary>
                public List<OptimizerState> State { get; } = [];

                /// <summary>For each group, which of the states are its parameters'.</summary>
                public List<List<int>> StateIndexRef { get; } = [];
            }
        }

        /// <summary>What has a learning rate.</summary>
        public interface ILearningRateController
        {
            /// <summary>The learning rate now.</summary>
            double LearningRate { get; set; }

            /// <summary>The learning rate at the start, which schedules refer to.</summary>
            double InitialLearningRate { get; set; }
        }

        /// <summary>What has a momentum.</summary>
        public interface IMomentum
        {
            /// <summary>The share of the last step that is kept.</summary>
            double Momentum { get; set; }
        }

        /// <summary>What has the two decay rates of Adam.</summary>
        public interface IBetas
        {
            /// <summary>The decay rates of the averages of gradients and of their squares.</summary>
            (double, double) Betas { get; set; }
        }
    }
}
