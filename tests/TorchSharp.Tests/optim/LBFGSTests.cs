using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp.Tests;

public class LBFGSTests
{
    public static IEnumerable<TheoryDataRow<string, string>> Cases => Golden.Names("lbfgs");

    [Theory, MemberData(nameof(Cases))]
    public void StepsAsPyTorch(string op, string name) => Golden.Check("lbfgs", op, name, (_, args) =>
    {
        var dtype = name.EndsWith("64", StringComparison.Ordinal) ? float64 : float32;
        var p = new Parameter(ones(6, dtype: dtype));
        var i = arange(6).to(dtype);
        using var optimizer = optim.LBFGS([p], args.GetProperty("lr").GetDouble(), args.GetProperty("max_iter").GetInt64(),
            history_size: args.TryGetProperty("history_size", out var size) ? size.GetInt64() : 100);
        var results = new List<Tensor>();
        for (var step = 0; step < 4; step++)
        {
            optimizer.step(() =>
            {
                optimizer.zero_grad();
                var loss = (p.pow(4) / 4 + i * p * p / 2 - p).sum() + 0.3 * p.sum() * p.sum();
                loss.backward();
                return loss;
            });
            results.Add(p.detach().clone());
        }
        return [.. results];
    });

    [Fact]
    public void ItNeedsAClosure()
    {
        var optimizer = optim.LBFGS([new Parameter(ones(1))]);
        Assert.Throws<ArgumentNullException>(() => optimizer.step(null));
        Assert.Equal(0.01, optimizer.ParamGroups.Single().LearningRate);
    }
}
