using TorchSharp.Vision;
using static TorchSharp.torch;

namespace TorchSharp;

public static partial class torchvision
{
    public static partial class transforms
    {
        public static partial class functional
        {
            /// <summary>Left and right swapped.</summary>
            public static Tensor hflip(Tensor input)
            {
                ImageChecks.RequireRank(input, 2);
                return input.flip(-1);
            }

            /// <summary>Top and bottom swapped.</summary>
            public static Tensor vflip(Tensor input)
            {
                ImageChecks.RequireRank(input, 2);
                return input.flip(-2);
            }

            /// <summary>Writes a value over a rectangle.</summary>
            /// <param name="img"><c>[…, H, W]</c>.</param>
            /// <param name="top">The first row.</param>
            /// <param name="left">The first column.</param>
            /// <param name="height">The number of rows.</param>
            /// <param name="width">The number of columns.</param>
            /// <param name="value">Broadcast to the rectangle.</param>
            /// <param name="inplace">Into the image itself.</param>
            public static Tensor erase(Tensor img, int top, int left, int height, int width, Tensor value, bool inplace = false)
            {
                ImageChecks.RequireRank(img, 2);
                var y = inplace ? img.alias() : img.clone();
                y[TensorIndex.Ellipsis, TensorIndex.Slice(top, top + height), TensorIndex.Slice(left, left + width)] = value;
                return y;
            }
        }
    }
}
