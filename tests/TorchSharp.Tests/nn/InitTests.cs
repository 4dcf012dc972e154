using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TorchSharp.Tests;

[Collection(nameof(Kernels.ProcessWide))] // the default generator is everybody's
public class InitTests
{
    public static IEnumerable<TheoryDataRow<string, string>> Cases => Golden.Names("initialization");

    [Theory, MemberData(nameof(Cases))]
    public void AsInPyTorch(string op, string name)
    {
        manual_seed(7);
        var dtype = name == "float64" ? ScalarType.Float64 : ScalarType.Float32;
        Golden.Check("initialization", op, name, (x, _) => op switch
        {
            "uniform_" => [init.uniform_(empty(5, 4, dtype: dtype), -2, 3)],
            "normal_" => [init.normal_(empty(5, 4, dtype: dtype), 1, 2)],
            "trunc_normal_" => [init.trunc_normal_(empty(5, 4, dtype: dtype), 0.5, 1.5, -1, 2)],
            "constant_" => [init.constant_(empty(2, 2, dtype: dtype), 0.3)],
            "xavier_uniform_" => [init.xavier_uniform_(empty(5, 4, dtype: dtype), 1.5)],
            "xavier_normal_" => [init.xavier_normal_(empty(5, 4, 2, dtype: dtype))],
            "kaiming_uniform_" => [init.kaiming_uniform_(empty(5, 4, dtype: dtype))],
            "kaiming_normal_" => [init.kaiming_normal_(empty(3, 2, 3, 3, dtype: dtype), 0, init.FanInOut.FanOut, init.NonlinearityType.ReLU)],
            "orthogonal_ tall" => [init.orthogonal_(empty(6, 4, dtype: dtype))],
            "orthogonal_ wide" => [init.orthogonal_(empty(3, 2, 4, dtype: dtype), 2)],
            "sparse_" => [init.sparse_(empty(6, 3, dtype: dtype), 0.4)],
            "eye_" => [init.eye_(empty(3, 5, dtype: dtype))],
            "dirac_" => [init.dirac_(empty(3, 2, 3, 3, dtype: dtype))],
            "Linear" => [.. Linear(6, 3, dtype: dtype).parameters().Select(p => p.detach())],
            "dropout" => [Dropout(x[0])],
            _ => throw new InvalidDataException($"no initialization {op}"),
        });

        static Tensor Dropout(Tensor x)
        {
            manual_seed(7);
            return functional.dropout(x, 0.3);
        }
    }

    [Fact]
    public void LeavesAreWrittenWithoutHistory()
    {
        var weight = Linear(4, 4).weight;
        Assert.Same(weight, init.ones_(weight));
        Assert.True(weight.is_leaf && weight.requires_grad);
    }

    [Fact]
    public void WrongRanksAreNamed()
    {
        Assert.Contains("[3]", Assert.Throws<ArgumentException>(() => init.xavier_uniform_(zeros(3))).Message);
        Assert.Contains("[3]", Assert.Throws<ArgumentException>(() => init.eye_(zeros(3))).Message);
        Assert.Contains("[2, 2]", Assert.Throws<ArgumentException>(() => init.dirac_(zeros(2, 2))).Message);
    }

    [Fact]
    public void StridedTensorsAreDrawnInMemoryOrder()
    {
        manual_seed(1);
        var drawn = empty(4, 3).uniform_(0, 1);
        manual_seed(1);
        var transposed = empty(4, 3).transpose(0, 1);
        transposed.uniform_(0, 1);
        Golden.Near(drawn, transposed.transpose(0, 1), "uniform");
    }
}
