using static TorchSharp.torch;

namespace TorchSharp.Modules;

public partial class Adamax
{
    /// <summary>What is remembered of one parameter.</summary>
    public sealed class State : OptimizerState, IDisposable
    {
        /// <summary>The number of steps so far.</summary>
        public long step;
        /// <summary>m, the average of gradients.</summary>
        public Tensor exp_avg = null!;
        /// <summary>u, the largest gradient, fading.</summary>
        public Tensor exp_inf = null!;

        /// <summary>The state of a parameter, to be initialized.</summary>
        public State(Parameter parameter) : base(parameter) { }

        /// <inheritdoc/>
        public override void Initialize(OptimizerOptions options)
        {
            step = 0;
            Set(ref exp_avg!, Filled(0));
            Set(ref exp_inf!, Filled(0));
        }

        /// <inheritdoc/>
        public override void SaveStateDict(BinaryWriter writer)
        {
            writer.Write(step);
            exp_avg.Save(writer);
            exp_inf.Save(writer);
        }

        /// <inheritdoc/>
        public override void LoadStateDict(BinaryReader reader)
        {
            step = reader.ReadInt64();
            exp_avg.Load(reader);
            exp_inf.Load(reader);
        }

        /// <inheritdoc/>
        public override void LoadStateDict(OptimizerState source)
        {
            var other = (State)source;
            step = other.step;
            Set(ref exp_avg!, other.exp_avg.clone());
            Set(ref exp_inf!, other.exp_inf.clone());
        }

        /// <inheritdoc/>
        public override bool ApproximatelyEquals(OptimizerState other) =>
            other is State rhs && step == rhs.step && Close(exp_avg, rhs.exp_avg) && Close(exp_inf, rhs.exp_inf);

        /// <summary>Disposes the tensors.</summary>
        public void Dispose()
        {
            exp_avg.Dispose();
            exp_inf.Dispose();
        }
    }
}
