namespace TorchSharp;

public static partial class torchvision
{
    public static partial class io
    {
        /// <summary>The channels that an image is read with.</summary>
        public enum ImageReadMode
        {
            /// <summary>As they are in the file, without alpha: one for grey images, three for others.</summary>
            UNCHANGED,
            /// <summary>Grey: <c>[1, H, W]</c>.</summary>
            GRAY,
            /// <summary>Grey and alpha: <c>[2, H, W]</c>.</summary>
            GRAY_ALPHA,
            /// <summary>Red, green, blue: <c>[3, H, W]</c>.</summary>
            RGB,
            /// <summary>Red, green, blue, alpha: <c>[4, H, W]</c>.</summary>
            RGB_ALPHA,
        }
    }
}
