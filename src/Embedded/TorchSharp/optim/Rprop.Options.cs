using static TorchSharp.torch;

namespace TorchSharp.Modules;

public partial class Rprop
{
    /// <summary>Settings of a group; null is for the optimizer's default.</summary>
    public class Options : OptimizerOptions
    {
        /// <summary>Step up the gradient.</summary>
        public bool? maximize;
        /// <summary>The factor of the step when the sign changes.</summary>
        public double? etaminus;
        /// <summary>The factor of the step when the sign stays.</summary>
        public double? etaplus;
        /// <summary>The least step.</summary>
        public double? min_step;
        /// <summary>The largest step.</summary>
        public double? max_step;

        /// <summary>Settings to be filled in.</summary>
        public Options() { }

        /// <inheritdoc/>
        public override void SaveStateDict(BinaryWriter writer)
        {
            base.SaveStateDict(writer);
            writer.Write(maximize!.Value);
            writer.Write(etaminus!.Value);
            writer.Write(etaplus!.Value);
            writer.Write(min_step!.Value);
            writer.Write(max_step!.Value);
        }

        /// <inheritdoc/>
        public override void LoadStateDict(BinaryReader reader)
        {
            base.LoadStateDict(reader);
            maximize = reader.ReadBoolean();
            etaminus = reader.ReadDouble();
            etaplus = reader.ReadDouble();
            min_step = reader.ReadDouble();
            max_step = reader.ReadDouble();
        }

        /// <inheritdoc/>
        public override void LoadStateDict(OptimizerOptions source)
        {
            base.LoadStateDict(source);
            var other = (Options)source;
            maximize = other.maximize;
            etaminus = other.etaminus;
            etaplus = other.etaplus;
            min_step = other.min_step;
            max_step = other.max_step;
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
            IEnumerable<Parameter> parameters, double lr = 0.01, double etaminus = 0.5, double etaplus = 1.2, double min_step = 1E-06,
            double max_step = 50, bool maximize = false) :
            base(parameters, new Options
            {
                LearningRate = lr, etaminus = etaminus, etaplus = etaplus, min_step = min_step, max_step = max_step, maximize = maximize,
            })
        {
        }
    }
}
