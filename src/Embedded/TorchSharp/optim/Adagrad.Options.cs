using static TorchSharp.torch;

namespace TorchSharp.Modules;

public partial class Adagrad
{
    /// <summary>Settings of a group; null is for the optimizer's default.</summary>
    public class Options : OptimizerOptions
    {
        /// <summary>How the learning rate falls with the steps.</summary>
        public double? lr_decay;
        /// <summary>What the sum of squares starts from.</summary>
        public double? initial_accumulator_value;
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
            writer.Write(lr_decay!.Value);
            writer.Write(initial_accumulator_value!.Value);
            writer.Write(eps!.Value);
            writer.Write(weight_decay!.Value);
        }

        /// <inheritdoc/>
        public override void LoadStateDict(BinaryReader reader)
        {
            base.LoadStateDict(reader);
            lr_decay = reader.ReadDouble();
            initial_accumulator_value = reader.ReadDouble();
            eps = reader.ReadDouble();
            weight_decay = reader.ReadDouble();
        }

        /// <inheritdoc/>
        public override void LoadStateDict(OptimizerOptions source)
        {
            base.LoadStateDict(source);
            var other = (Options)source;
            lr_decay = other.lr_decay;
            initial_accumulator_value = other.initial_accumulator_value;
            eps = other.eps;
            weight_decay = other.weight_decay;
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
            IEnumerable<Parameter> parameters, double lr = 0.01, double lr_decay = 0, double weight_decay = 0,
            double initial_accumulator_value = 0, double eps = 1E-10) :
            base(parameters, new Options
            {
                LearningRate = lr, lr_decay = lr_decay, weight_decay = weight_decay, initial_accumulator_value = initial_accumulator_value,
                eps = eps,
            })
        {
        }
    }
}
