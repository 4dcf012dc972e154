namespace TorchSharp;

public static partial class torch
{
    /// <summary>What programs ask about graphics cards before they use one. The embedded engine has none.</summary>
    public static partial class cuda
    {
        /// <summary>False: the embedded engine has no CUDA.</summary>
        public static bool is_available() => false;

        /// <summary>False: the embedded engine has no CUDA.</summary>
        public static bool is_cudnn_available() => false;

        /// <summary>0: the embedded engine has no CUDA.</summary>
        public static int device_count() => 0;

        /// <summary>Does nothing, as in PyTorch where there is no CUDA.</summary>
        public static void manual_seed(long seed) { }

        /// <summary>Does nothing, as in PyTorch where there is no CUDA.</summary>
        public static void manual_seed_all(long seed) { }

        /// <summary>Returns at once: nothing runs on another device that one could wait for.</summary>
        public static void synchronize(Device? device = null) { }
    }
}
