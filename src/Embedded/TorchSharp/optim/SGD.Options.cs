using static TorchSharp.torch;

namespace TorchSharp.Modules;

public partial class SGD
{
    /// <summary>Settings of a group; null is for the optimizer's default.</summary>
    public class Options : OptimizerOptions
    {
        /// <summary>The share of the last step that is kept.</summary>
        public double? momentum;
        /// <summary>The share of the gradient that momentum leaves out.</summary>
        public double? dampening;
        /// <summary>The factor of the squared norm that is added to the loss, twice.</summary>
        public double? weight_decay;
        /// <summary>Look ahead by one step of momentum.</summary>
        public bool? nesterov;
        /// <summary>Step up the gradient.</summary>
        public bool? maximize;

        /// <summary>Settings to be filled in.</summary>
        public Options() { }

        /// <inheritdoc/>
        public override void SaveStateDict(BinaryWriter writer)
        {
            base.SaveStateDict(writer);
            writer.Write(momentum!.Value);
            writer.Write(dampening!.Value);
            writer.Write(weight_decay!.Value);
            writer.Write(nesterov!.Value);
            writer.Write(maximize!.Value);
        }

        /// <inheritdoc/>
        public override void LoadStateDict(BinaryReader reader)
        {
            base.LoadStateDict(reader);
            momentum = reader.ReadDouble();
            dampening = reader.ReadDouble();
            weight_decay = reader.ReadDouble();
            nesterov = reader.ReadBoolean();
            maximize = reader.ReadBoolean();
        }

        /// <inheritdoc/>
        public override void LoadStateDict(OptimizerOptions source)
        {
            base.LoadStateDict(source);
            var other = (Options)source;
            momentum = other.momentum;
            dampening = other.dampening;
            weight_decay = other.weight_decay;
            nesterov = other.nesterov;
            maximize = other.maximize;
        }
    }

    /// <summary>Parameters that share their settings.</summary>
    public class ParamGroup : ParamGroup<Options>, optim.IMomentum
    {
        /// <summary>A group to be filled in.</summary>
        public ParamGroup() { }

        /// <summary>A group with settings.</summary>
        public ParamGroup(IEnumerable<Parameter> parameters, Options options) : base(parameters, options) { }

        /// <summary>A group with settings.</summary>
        public ParamGroup(
            IEnumerable<Parameter> parameters, double lr = 0.001, double momentum = 0, double dampening = 0, double weight_decay = 0,
            bool nesterov = false, bool maximize = false) :
            base(parameters, new Options
            {
                LearningRate = lr, momentum = momentum, dampening = dampening, weight_decay = weight_decay, nesterov = nesterov,
                maximize = maximize,
            })
        {
        }

        /// <inheritdoc/>
        public double Momentum { get => Options.momentum!.Value; set => Options.momentum = value; }
    }
}
