using static TorchSharp.torch;

namespace TorchSharp.Modules;

public partial class AdamW
{
    /// <summary>What is remembered of one parameter.</summary>
    public sealed class State : OptimizerState, IDisposable
    {
        /// <summary>The number of steps so far.</summary>
        public long step;
        /// <summary>m, the average of gradients.</summary>
        public Tensor exp_avg = null!;
        /// <summary>v, the average of squared gradients.</summary>
        public Tensor exp_avg_sq = null!;
        /// <summary>The largest v so far, for AMSGrad.</summary>
        public Tensor? max_exp_avg_sq;

        /// <summary>The state of a parameter, to be initialized.</summary>
        public State(Parameter parameter) : base(parameter) { }

        /// <inheritdoc/>
        public override void Initialize(OptimizerOptions options)
        {
            step = 0;
            Set(ref exp_avg!, Filled(0));
            Set(ref exp_avg_sq!, Filled(0));
            Set(ref max_exp_avg_sq!, ((Options)options).amsgrad!.Value ? Filled(0) : null);
        }

        /// <inheritdoc/>
        public override void SaveStateDict(BinaryWriter writer)
        {
            writer.Write(step);
            exp_avg.Save(writer);
            exp_avg_sq.Save(writer);
            SaveConditionalStateTensor(writer, max_exp_avg_sq);
        }

        /// <inheritdoc/>
        public override void LoadStateDict(BinaryReader reader)
        {
            step = reader.ReadInt64();
            exp_avg.Load(reader);
            exp_avg_sq.Load(reader);
            LoadConditionalStateTensor(reader, ref max_exp_avg_sq, _parameter.device);
        }

        /// <inheritdoc/>
        public override void LoadStateDict(OptimizerState source)
        {
            var other = (State)source;
            step = other.step;
            Set(ref exp_avg!, other.exp_avg.clone());
            Set(ref exp_avg_sq!, other.exp_avg_sq.clone());
            Set(ref max_exp_avg_sq!, other.max_exp_avg_sq?.clone());
        }

        /// <inheritdoc/>
        public override bool ApproximatelyEquals(OptimizerState other) =>
            other is State rhs && step == rhs.step && Close(exp_avg, rhs.exp_avg) && Close(exp_avg_sq, rhs.exp_avg_sq)
                && Close(max_exp_avg_sq, rhs.max_exp_avg_sq);

        /// <summary>Disposes the tensors.</summary>
        public void Dispose()
        {
            exp_avg.Dispose();
            exp_avg_sq.Dispose();
            max_exp_avg_sq?.Dispose();
        }
    }
}
