using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>y = x.</summary>
    public sealed class Identity : ParameterLessModule<Tensor, Tensor>
    {
        internal Identity() : base(nameof(Identity)) { }

        /// <summary>The input.</summary>
        public override Tensor forward(Tensor tensor) => tensor.alias();
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>y = x.</summary>
            public static Modules.Identity Identity() => new();
        }
    }
}
