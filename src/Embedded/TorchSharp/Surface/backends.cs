namespace TorchSharp;

public static partial class torch
{
    /// <summary>Switches of libtorch's backends for graphics cards. They are kept, and have no influence on the CPU.</summary>
    public static class backends
    {
        /// <summary>Switches for CUDA.</summary>
        public static class cuda
        {
            private static bool flash = true;
            private static bool math = true;

            /// <summary>True if attention may use the flash kernel.</summary>
            public static bool flash_sdp_enabled() => flash;

            /// <summary>True if attention may use the plain kernel.</summary>
            public static bool math_sdp_enabled() => math;

            /// <summary>Allows attention to use the flash kernel.</summary>
            public static void enable_flash_sdp(bool enable) => flash = enable;

            /// <summary>Allows attention to use the plain kernel.</summary>
            public static void enable_math_sdp(bool enable) => math = enable;

            /// <summary>Switches for matrix products.</summary>
            public static class matmul
            {
                /// <summary>True if products may round their operands to 10 bits of mantissa.</summary>
                public static bool allow_tf32 { get; set; }

                /// <summary>True if products of Float16 may be summed in Float16.</summary>
                public static bool allow_fp16_reduced_precision_reduction { get; set; } = true;
            }
        }

        /// <summary>Switches for cuDNN.</summary>
        public static class cudnn
        {
            /// <summary>True if convolutions may round their operands to 10 bits of mantissa.</summary>
            public static bool allow_tf32 { get; set; } = true;
        }
    }
}
