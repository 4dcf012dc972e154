using static TorchSharp.torch;

namespace TorchSharp.Modules;

public partial class Rprop
{
    /// <summary>What is remembered of one parameter.</summary>
    public sealed class State : OptimizerState, IDisposable
    {
        /// <summary>The number of steps so far.</summary>
        public long step;
        /// <summary>The gradient of the step before.</summary>
        public Tensor prev = null!;
        /// <summary>The step of each element.</summary>
        public Tensor step_size = null!;

        /// <summary>The state of a parameter, to be initialized.</summary>
        public State(Parameter parameter) : base(parameter) { }

        /// <inheritdoc/>
        public override void Initialize(OptimizerOptions options)
        {
            step = 0;
            Set(ref prev!, Filled(0));
            Set(ref step_size!, Filled(options.LearningRate!.Value));
        }

        /// <inheritdoc/>
        public override void SaveStateDict(BinaryWriter writer)
        {
            writer.Write(step);
            prev.Save(writer);
            step_size.Save(writer);
        }

        /// <inheritdoc/>
        public override void LoadStateDict(BinaryReader reader)
        {
            step = reader.ReadInt64();
            prev.Load(reader);
            step_size.Load(reader);
        }

        /// <inheritdoc/>
        public override void LoadStateDict(OptimizerState source)
        {
            var other = (State)source;
            step = other.step;
            Set(ref prev!, other.prev.clone());
            Set(ref step_size!, other.step_size.clone());
        }

        /// <inheritdoc/>
        public override bool ApproximatelyEquals(OptimizerState other) =>
            other is State rhs && step == rhs.step && Close(prev, rhs.prev) && Close(step_size, rhs.step_size);

        /// <summary>Disposes the tensors.</summary>
        public void Dispose()
        {
            prev.Dispose();
            step_size.Dispose();
        }
    }
}
