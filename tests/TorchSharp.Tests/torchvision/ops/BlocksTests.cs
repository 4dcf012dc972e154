using System.Text.Json;
using static TorchSharp.torch;
using static TorchSharp.torchvision.ops;

namespace TorchSharp.Tests.Vision;

[Collection(nameof(Kernels.ProcessWide))]
public class BlocksTests
{
    public static IEnumerable<TheoryDataRow<string, string>> Cases => Golden.Names("vision_blocks");

    [Theory, MemberData(nameof(Cases))]
    public void AsInTorchvision(string op, string name) => Golden.Check("vision_blocks", op, name, (x, args) => [Run(op, x[0], args)]);

    private static Tensor Run(string op, Tensor x, JsonElement args)
    {
        manual_seed(args.Int("seed"));
        return op switch
        {
            "drop_block2d" => drop_block2d(x, args.Real("p"), args.Int("size")),
            "drop_block3d" => drop_block3d(x, args.Real("p"), args.Int("size")),
            _ => SqueezeExcitation(2, 3).to(x.dtype).call(x),
        };
    }

    [Fact]
    public void ModulesDropInTrainingOnlyAndInPlaceIfAskedTo()
    {
        manual_seed(1);
        var x = ones(1, 2, 9, 9);
        var module = DropBlock2d(0.5, 3, inplace: true);
        module.eval();
        Assert.True(module.call(x).Equals(ones(1, 2, 9, 9)));
        module.train();
        Assert.True(module.call(x).Equals(x));
        Assert.True(x.eq(0).any().ToBoolean());
        Assert.Equal(162, x.sum().ToDouble(), 1e-2);
        Assert.False(DropBlock3d(0.5, 1).call(ones([1, 1, 4, 4, 4])).Equals(ones([1, 1, 4, 4, 4])));
    }

    [Fact]
    public void WrongArgumentsAreNamed()
    {
        var x = rand([1, 1, 4, 4]);
        Assert.Contains("5 dimensional. Got 4", Assert.Throws<ArgumentException>(() => drop_block3d(x, 0.5, 3)).Message);
        Assert.Contains("odd and positive, got 2", Assert.Throws<ArgumentException>(() => drop_block2d(x, 0.5, 2)).Message);
        Assert.Throws<ArgumentOutOfRangeException>(() => DropBlock2d(1.5, 3));
        Assert.Throws<ArgumentOutOfRangeException>(() => drop_block2d(x, -0.5, 3));
    }
}
