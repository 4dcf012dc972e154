using static TorchSharp.torch;
using static TorchSharp.torch.nn.functional;

namespace TorchSharp.Modules;

/// <summary>The blocks of Inception v3 (Szegedy et al. 2015, figures 5 to 7 and 10), each a sum of paths along the channels.</summary>
internal static class InceptionBlocks
{
    /// <summary>5 × 5, and twice 3 × 3.</summary>
    public static Branches A(long from, long afterMean)
    {
        var block = new Branches("InceptionA");
        return block
            .Path(Conv(block, "branch1x1", from, 64))
            .Path(Conv(block, "branch5x5_1", from, 48), Conv(block, "branch5x5_2", 48, 64, 5, padding: 2))
            .Path(Conv(block, "branch3x3dbl_1", from, 64), Conv(block, "branch3x3dbl_2", 64, 96, 3, padding: 1),
                Conv(block, "branch3x3dbl_3", 96, 96, 3, padding: 1))
            .Path(Mean, Conv(block, "branch_pool", from, afterMean));
    }

    /// <summary>3 × 3, and twice 3 × 3, to half the size.</summary>
    public static Branches B(long from)
    {
        var block = new Branches("InceptionB");
        return block
            .Path(Conv(block, "branch3x3", from, 384, 3, 2))
            .Path(Conv(block, "branch3x3dbl_1", from, 64), Conv(block, "branch3x3dbl_2", 64, 96, 3, padding: 1),
                Conv(block, "branch3x3dbl_3", 96, 96, 3, 2))
            .Path(Maximum);
    }

    /// <summary>7 × 7, and twice 7 × 7, each as a row and a column.</summary>
    public static Branches C(long from, long width)
    {
        var block = new Branches("InceptionC");
        return block
            .Path(Conv(block, "branch1x1", from, 192))
            .Path(Conv(block, "branch7x7_1", from, width), Row(block, "branch7x7_2", width, width, 7),
                Column(block, "branch7x7_3", width, 192, 7))
            .Path(Conv(block, "branch7x7dbl_1", from, width), Column(block, "branch7x7dbl_2", width, width, 7),
                Row(block, "branch7x7dbl_3", width, width, 7), Column(block, "branch7x7dbl_4", width, width, 7),
                Row(block, "branch7x7dbl_5", width, 192, 7))
            .Path(Mean, Conv(block, "branch_pool", from, 192));
    }

    /// <summary>3 × 3, and 7 × 7 with 3 × 3, to half the size.</summary>
    public static Branches D(long from)
    {
        var block = new Branches("InceptionD");
        return block
            .Path(Conv(block, "branch3x3_1", from, 192), Conv(block, "branch3x3_2", 192, 320, 3, 2))
            .Path(Conv(block, "branch7x7x3_1", from, 192), Row(block, "branch7x7x3_2", 192, 192, 7),
                Column(block, "branch7x7x3_3", 192, 192, 7), Conv(block, "branch7x7x3_4", 192, 192, 3, 2))
            .Path(Maximum);
    }

    /// <summary>3 × 3 as a row beside a column, and the same after 3 × 3.</summary>
    public static Branches E(long from)
    {
        var block = new Branches("InceptionE");
        return block
            .Path(Conv(block, "branch1x1", from, 320))
            .Path(Conv(block, "branch3x3_1", from, 384),
                Branches.Fork(Row(block, "branch3x3_2a", 384, 384, 3), Column(block, "branch3x3_2b", 384, 384, 3)))
            .Path(Conv(block, "branch3x3dbl_1", from, 448), Conv(block, "branch3x3dbl_2", 448, 384, 3, padding: 1),
                Branches.Fork(Row(block, "branch3x3dbl_3a", 384, 384, 3), Column(block, "branch3x3dbl_3b", 384, 384, 3)))
            .Path(Mean, Conv(block, "branch_pool", from, 192));
    }

    private static Tensor Mean(Tensor x) => avg_pool2d(x, 3, 1, 1);

    private static Tensor Maximum(Tensor x) => max_pool2d(x, 3, 2);

    private static Func<Tensor, Tensor> Conv(
        Branches block, string name, long from, long to, long kernel = 1, long stride = 1, long padding = 0) =>
        block.Part(name, Branches.Convolution(from, to, kernel, stride, padding));

    private static Func<Tensor, Tensor> Row(Branches block, string name, long from, long to, long kernel) =>
        block.Part(name, Branches.Convolution(from, to, (1, kernel), padding: (0, kernel / 2)));

    private static Func<Tensor, Tensor> Column(Branches block, string name, long from, long to, long kernel) =>
        block.Part(name, Branches.Convolution(from, to, (kernel, 1), padding: (kernel / 2, 0)));
}
