using static TorchSharp.torch;

namespace TorchSharp.Modules;

public partial class ASGD
{
    /// <summary>Settings of a group; null is for the optimizer's default.</summary>
    public class Options : OptimizerOptions
    {
        /// <summary>Step up the gradient.</summary>
        public bool? maximize;
        /// <summary>The decay of the parameters.</summary>
        public double? lambd;
        /// <summary>The power by which the learning rate falls.</summary>
        public double? alpha;
        /// <summary>The factor of the squared norm that is added to the loss, twice.</summary>
        public double? weight_decay;
        /// <summary>The step from which parameters are averaged.</summary>
        public double? t0;

        /// <summary>Settings to be filled in.</summary>
        public Options() { }

        /// <inheritdoc/>
        public override void SaveStateDict(BinaryWriter writer)
        {
            base.SaveStateDict(writer);
            writer.Write(maximize!.Value);
            writer.Write(lambd!.Value);
            writer.Write(alpha!.Value);
            writer.Write(weight_decay!.Value);
            writer.Write(t0!.Value);
        }

        /// <inheritdoc/>
        public override void LoadStateDict(BinaryReader reader)
        {
            base.LoadStateDict(reader);
            maximize = reader.ReadBoolean();
            lambd = reader.ReadDouble();
            alpha = reader.ReadDouble();
            weight_decay = reader.ReadDouble();
            t0 = reader.ReadDouble();
        }

        /// <inheritdoc/>
        public override void LoadStateDict(OptimizerOptions source)
        {
            base.LoadStateDict(source);
            var other = (Options)source;
            maximize = other.maximize;
            lambd = other.lambd;
            alpha = other.alpha;
            weight_decay = other.weight_decay;
            t0 = other.t0;
        }
    }

    /// <summary>Parameters that share their settings.</summary>
    public class ParamGroup : ParamGroup<Options>
    {
        /// <summary>A group to be filled in.</summary>
        public ParamGroup() { }

        /// <summary>A group with settings.</summary>
        public ParamGroup(IEnumerable<Parameter> parameters, Options options) : base(parameters, options) { }

        /// <summary>A group with settings.</summary>
        public ParamGroup(
            IEnumerable<Parameter> parameters, double lr = 0.01, double lambd = 0.0001, double alpha = 0.75, double t0 = 1000000,
            double weight_decay = 0) :
            base(parameters, new Options
            {
                LearningRate = lr, lambd = lambd, alpha = alpha, t0 = t0, weight_decay = weight_decay,
            })
        {
        }
    }
}
