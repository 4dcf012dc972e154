using static TorchSharp.torch;

namespace TorchSharp.Modules;

public partial class RAdam
{
    /// <summary>Settings of a group; null is for the optimizer's default.</summary>
    public class Options : OptimizerOptions
    {
        /// <summary>The decay rate of the average of gradients.</summary>
        public double? beta1;
        /// <summary>The decay rate of the average of squared gradients.</summary>
        public double? beta2;
        /// <summary>Keeps the divisor from 0.</summary>
        public double? eps;
        /// <summary>The factor of the squared norm that is added to the loss, twice.</summary>
        public double? weight_decay;

        /// <summary>Settings to be filled in.</summary>
        public Options() { }

        /// <inheritdoc/>
        public override void SaveStateDict(BinaryWriter writer)
        {
            base.SaveStateDict(writer);
            writer.Write(beta1!.Value);
            writer.Write(beta2!.Value);
            writer.Write(eps!.Value);
            writer.Write(weight_decay!.Value);
        }

        /// <inheritdoc/>
        public override void LoadStateDict(BinaryReader reader)
        {
            base.LoadStateDict(reader);
            beta1 = reader.ReadDouble();
            beta2 = reader.ReadDouble();
            eps = reader.ReadDouble();
            weight_decay = reader.ReadDouble();
        }

        /// <inheritdoc/>
        public override void LoadStateDict(OptimizerOptions source)
        {
            base.LoadStateDict(source);
            var other = (Options)source;
            beta1 = other.beta1;
            beta2 = other.beta2;
            eps = other.eps;
            weight_decay = other.weight_decay;
        }
    }

    /// <summary>Parameters that share their settings.</summary>
    public class ParamGroup : ParamGroup<Options>, optim.IBetas
    {
        /// <summary>A group to be filled in.</summary>
        public ParamGroup() { }

        /// <summary>A group with settings.</summary>
        public ParamGroup(IEnumerable<Parameter> parameters, Options options) : base(parameters, options) { }

        /// <summary>A group with settings.</summary>
        public ParamGroup(
            IEnumerable<Parameter> parameters, double lr = 1, double beta1 = 0.9, double beta2 = 0.999, double eps = 1E-08,
            double weight_decay = 0) :
            base(parameters, new Options
            {
                LearningRate = lr, beta1 = beta1, beta2 = beta2, eps = eps, weight_decay = weight_decay,
            })
        {
        }

        /// <inheritdoc/>
        public (double, double) Betas
        {
            get => (Options.beta1!.Value, Options.beta2!.Value); set => (Options.beta1,
            Options.beta2) = value;
        }
    }
}
