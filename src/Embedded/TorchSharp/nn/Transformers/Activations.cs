namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>The activation of a transformer.</summary>
        public enum Activations
        {
            /// <summary>max(0, x).</summary>
            ReLU,
            /// <summary>x · Φ(x), Φ being the normal distribution function.</summary>
            GELU,
        }
    }
}
