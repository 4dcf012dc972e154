using TorchSharp.Operators;
using static TorchSharp.torch;

namespace TorchSharp.Tests;

public class ArithmeticTests
{
    private static readonly Dictionary<string, Func<Tensor[], Tensor>> operators = new()
    {
        ["add"] = x => x[0] + x[1],
        ["sub"] = x => x[0] - x[1],
        ["mul"] = x => x[0] * x[1],
        ["div"] = x => x[0] / x[1],
        ["pow"] = x => x[0].pow(x[1]),
        ["neg"] = x => -x[0],
        ["matmul"] = x => x[0].matmul(x[1]),
        ["linear"] = x => MatrixProducts.Linear(x[0], x[1], x[2]),
    };

    public static IEnumerable<TheoryDataRow<string, string>> Cases => Golden.Names("arithmetic");

    [Theory]
    [MemberData(nameof(Cases))]
    public void EqualsPyTorch(string op, string name) => Golden.Check("arithmetic", op, name, (x, _) => [operators[op](x)]);

    [Theory]
    [InlineData("add")]
    [InlineData("sub")]
    [InlineData("mul")]
    [InlineData("div")]
    [InlineData("pow")]
    public void GradientsAreRight(string op) => GradCheck.RunTwice(operators[op],
        tensor([1.5f, 0.5f, 2f, 0.7f, 1.1f, 3f], [2, 3]), tensor([0.4f, 1.3f, 2.2f], [3]));

    [Fact]
    public void MatrixGradientsAreRight() => GradCheck.RunTwice(operators["matmul"],
        tensor([1.5f, -0.5f, 2f, 0.7f, 1.1f, 3f], [2, 3]), tensor([0.4f, 1.3f, -2.2f, 1f, 2f, 0.3f], [3, 2]));

    [Fact]
    public void ShapesThatDoNotBroadcastAreNamed()
    {
        var error = Assert.Throws<ArgumentException>(() => tensor([1f, 2f], [2]) + tensor([1f, 2f, 3f], [3]));
        Assert.Contains("[2]", error.Message);
        Assert.Contains("[3]", error.Message);
    }

    [Fact]
    public void MatricesThatDoNotFitAreNamed() => Assert.Contains("cannot be multiplied (2x1 and 2x1)",
        Assert.Throws<ArgumentException>(() => tensor([1f, 2f], [2, 1]).matmul(tensor([1f, 2f], [2, 1]))).Message);
}
