using static TorchSharp.torch;

namespace TorchSharp.Modules;

public partial class ASGD
{
    /// <summary>What is remembered of one parameter.</summary>
    public sealed class State : OptimizerState, IDisposable
    {
        /// <summary>The number of steps so far.</summary>
        public long step;
        /// <summary>η, the learning rate of the next step.</summary>
        public double eta;
        /// <summary>The share of the next step in the average.</summary>
        public double mu;
        /// <summary>The averaged parameter.</summary>
        public Tensor ax = null!;

        /// <summary>The state of a parameter, to be initialized.</summary>
        public State(Parameter parameter) : base(parameter) { }

        /// <inheritdoc/>
        public override void Initialize(OptimizerOptions options)
        {
            step = 0;
            eta = options.LearningRate!.Value;
            mu = 1;
            Set(ref ax!, Filled(0));
        }

        /// <inheritdoc/>
        public override void SaveStateDict(BinaryWriter writer)
        {
            writer.Write(step);
            writer.Write(eta);
            writer.Write(mu);
            ax.Save(writer);
        }

        /// <inheritdoc/>
        public override void LoadStateDict(BinaryReader reader)
        {
            step = reader.ReadInt64();
            eta = reader.ReadDouble();
            mu = reader.ReadDouble();
            ax.Load(reader);
        }

        /// <inheritdoc/>
        public override void LoadStateDict(OptimizerState source)
        {
            var other = (State)source;
            step = other.step;
            eta = other.eta;
            mu = other.mu;
            Set(ref ax!, other.ax.clone());
        }

        /// <inheritdoc/>
        public override bool ApproximatelyEquals(OptimizerState other) =>
            other is State rhs && step == rhs.step && Math.Abs(eta - rhs.eta) < 1e-8 && Math.Abs(mu - rhs.mu) < 1e-8 && Close(ax, rhs.ax);

        /// <summary>Disposes the tensors.</summary>
        public void Dispose()
        {
            ax.Dispose();
        }
    }
}
