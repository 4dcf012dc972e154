using static TorchSharp.torch;

namespace TorchSharp;

public static partial class torchvision
{
    /// <summary>Puts the dimensions into another order.</summary>
    public sealed class Permute : Modules.ParameterLessModule<Tensor, Tensor>
    {
        private readonly long[] dims;

        /// <param name="dims">The dimensions, in their new order.</param>
        public Permute(IEnumerable<long> dims) : base(nameof(Permute)) => this.dims = [.. dims];

        /// <summary>The input with its dimensions in the new order: a view.</summary>
        public override Tensor forward(Tensor input) => input.permute(dims);
    }

    public static partial class ops
    {
        /// <inheritdoc cref="torchvision.Permute(IEnumerable{long})"/>
        public static Permute Permute(params long[] dims) => new(dims);
    }
}
