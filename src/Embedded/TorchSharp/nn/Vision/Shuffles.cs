using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>Channels become pixels: <c>[…, C · r², H, W]</c> → <c>[…, C, H · r, W · r]</c>.</summary>
    public sealed class PixelShuffle : ParameterLessModule<Tensor, Tensor>
    {
        internal PixelShuffle(long upscale_factor) : base(nameof(PixelShuffle)) => this.upscale_factor = upscale_factor;

        /// <summary>r.</summary>
        public long upscale_factor { get; set; }

        /// <inheritdoc cref="nn.functional.pixel_shuffle"/>
        public override Tensor forward(Tensor input) => nn.functional.pixel_shuffle(input, upscale_factor);
    }

    /// <summary>Pixels become channels: <c>[…, C, H · r, W · r]</c> → <c>[…, C · r², H, W]</c>.</summary>
    public sealed class PixelUnshuffle : ParameterLessModule<Tensor, Tensor>
    {
        internal PixelUnshuffle(long downscale_factor) : base(nameof(PixelUnshuffle)) => this.downscale_factor = downscale_factor;

        /// <summary>r.</summary>
        public long downscale_factor { get; set; }

        /// <inheritdoc cref="nn.functional.pixel_unshuffle"/>
        public override Tensor forward(Tensor input) => nn.functional.pixel_unshuffle(input, downscale_factor);
    }

    /// <summary>The channels of <c>[N, C, …]</c>, one of each group after the other.</summary>
    public sealed class ChannelShuffle : ParameterLessModule<Tensor, Tensor>
    {
        internal ChannelShuffle(long groups) : base(nameof(ChannelShuffle)) => this.groups = groups;

        /// <summary>The groups that the channels are divided into.</summary>
        public long groups { get; set; }

        /// <inheritdoc cref="Tensor.channel_shuffle"/>
        public override Tensor forward(Tensor tensor) => tensor.channel_shuffle(groups);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>Channels become pixels: <c>[…, C · r², H, W]</c> → <c>[…, C, H · r, W · r]</c>.</summary>
            public static Modules.PixelShuffle PixelShuffle(long upscale_factor) => new(upscale_factor);

            /// <summary>Pixels become channels: <c>[…, C, H · r, W · r]</c> → <c>[…, C · r², H, W]</c>.</summary>
            public static Modules.PixelUnshuffle PixelUnshuffle(long downscale_factor) => new(downscale_factor);

            /// <summary>The channels of <c>[N, C, …]</c>, one of each group after the other.</summary>
            public static Modules.ChannelShuffle ChannelShuffle(long groups) => new(groups);
        }
    }
}
