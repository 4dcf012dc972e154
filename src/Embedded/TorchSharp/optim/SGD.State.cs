using static TorchSharp.torch;

namespace TorchSharp.Modules;

public partial class SGD
{
    /// <summary>What is remembered of one parameter.</summary>
    public sealed class State : OptimizerState, IDisposable
    {
        /// <summary>b, null before the first step.</summary>
        public Tensor? momentum_buffer;

        /// <summary>The state of a parameter, to be initialized.</summary>
        public State(Parameter parameter) : base(parameter) { }

        /// <inheritdoc/>
        public override void Initialize(OptimizerOptions options)
        {
            Set(ref momentum_buffer!, null);
        }

        /// <summary>b starts as zeros: the first step adds all of the gradient.</summary>
        internal void Start() => Set(ref momentum_buffer, Filled(0));

        /// <inheritdoc/>
        public override void SaveStateDict(BinaryWriter writer)
        {
            SaveConditionalStateTensor(writer, momentum_buffer);
        }

        /// <inheritdoc/>
        public override void LoadStateDict(BinaryReader reader)
        {
            LoadConditionalStateTensor(reader, ref momentum_buffer, _parameter.device);
        }

        /// <inheritdoc/>
        public override void LoadStateDict(OptimizerState source)
        {
            var other = (State)source;
            Set(ref momentum_buffer!, other.momentum_buffer?.clone());
        }

        /// <inheritdoc/>
        public override bool ApproximatelyEquals(OptimizerState other) =>
            other is State rhs && Close(momentum_buffer, rhs.momentum_buffer);

        /// <summary>Disposes the tensors.</summary>
        public void Dispose()
        {
            momentum_buffer?.Dispose();
        }
    }
}
