using static TorchSharp.torch;

namespace TorchSharp.Modules;

public partial class Adadelta
{
    /// <summary>What is remembered of one parameter.</summary>
    public sealed class State : OptimizerState, IDisposable
    {
        /// <summary>The number of steps so far.</summary>
        public long step;
        /// <summary>v, the average of squared gradients.</summary>
        public Tensor square_avg = null!;
        /// <summary>u, the average of squared steps.</summary>
        public Tensor acc_delta = null!;

        /// <summary>The state of a parameter, to be initialized.</summary>
        public State(Parameter parameter) : base(parameter) { }

        /// <inheritdoc/>
        public override void Initialize(OptimizerOptions options)
        {
            step = 0;
            Set(ref square_avg!, Filled(0));
            Set(ref acc_delta!, Filled(0));
        }

        /// <inheritdoc/>
        public override void SaveStateDict(BinaryWriter writer)
        {
            writer.Write(step);
            square_avg.Save(writer);
            acc_delta.Save(writer);
        }

        /// <inheritdoc/>
        public override void LoadStateDict(BinaryReader reader)
        {
            step = reader.ReadInt64();
            square_avg.Load(reader);
            acc_delta.Load(reader);
        }

        /// <inheritdoc/>
        public override void LoadStateDict(OptimizerState source)
        {
            var other = (State)source;
            step = other.step;
            Set(ref square_avg!, other.square_avg.clone());
            Set(ref acc_delta!, other.acc_delta.clone());
        }

        /// <inheritdoc/>
        public override bool ApproximatelyEquals(OptimizerState other) =>
            other is State rhs && step == rhs.step && Close(square_avg, rhs.square_avg) && Close(acc_delta, rhs.acc_delta);

        /// <summary>Disposes the tensors.</summary>
        public void Dispose()
        {
            square_avg.Dispose();
            acc_delta.Dispose();
        }
    }
}
