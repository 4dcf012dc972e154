using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.optim;
using static TorchSharp.torch.optim.lr_scheduler;

namespace TorchSharp.Tests;

public class LRSchedulerTests
{
    public static IEnumerable<TheoryDataRow<string, string>> Cases => Golden.Names("schedules");

    [Theory, MemberData(nameof(Cases))]
    public void AsInPyTorch(string op, string name)
    {
        var golden = Golden.Cases("schedules").Single(c => c.Op == op && c.Name == name);
        var optimizer = SGD([new Parameter(zeros(1))], op == "ReduceLROnPlateau" ? 0.1 : 0.1, op == "ReduceLROnPlateau" ? 0 : 0.9);
        var group = (SGD.ParamGroup)optimizer.ParamGroups.Single();
        var (rates, momenta) = (new List<double>(), new List<double>());
        if (op == "ReduceLROnPlateau")
        {
            var plateau = ReduceLROnPlateau(optimizer, factor: 0.5, patience: 2, cooldown: 1);
            foreach (var metric in new[] { 5, 4, 3, 3, 3, 3, 3, 3, 2.9999, 2.9999, 2, 2, 2, 2, 2, 2, 2, 1, 1, 1, 1, 1, 1, 1 })
            {
                plateau.step(metric);
                rates.Add(group.LearningRate);
            }
        }
        else
        {
            var scheduler = Make(op, optimizer);
            for (var epoch = 0; epoch < 24; epoch++)
            {
                rates.Add(group.LearningRate);
                momenta.Add(group.Momentum);
                scheduler.step();
            }
            Assert.Equal(group.LearningRate, scheduler.get_last_lr().Single());
        }
        Golden.Near(Golden.Read(golden.Outputs[0]), tensor(rates.ToArray()), "learning rates", 1e-10);
        if (golden.Outputs.Length > 1) Golden.Near(Golden.Read(golden.Outputs[1]), tensor(momenta.ToArray()), "momenta", 1e-10);
    }

    private static LRScheduler Make(string op, Optimizer o) => op switch
    {
        "LambdaLR" => LambdaLR(o, epoch => Math.Pow(0.9, epoch)),
        "MultiplicativeLR" => MultiplicativeLR(o, epoch => 0.9 + epoch / 1000.0),
        "StepLR" => StepLR(o, 5, 0.5),
        "MultiStepLR" => MultiStepLR(o, [3, 8, 20], 0.3),
        "ExponentialLR" => ExponentialLR(o, 0.8),
        "ConstantLR" => ConstantLR(o, 0.25, 7),
        "LinearLR" => LinearLR(o, 0.2, 0.9, 10),
        "PolynomialLR" => PolynomialLR(o, 12, 2),
        "CosineAnnealingLR" => CosineAnnealingLR(o, 9, 0.01),
        "SequentialLR" => SequentialLR(o, [LinearLR(o, 0.1, 1, 4), ExponentialLR(o, 0.9)], [4]),
        "ChainedLR" => ChainedLR([ConstantLR(o, 0.5, 4), ExponentialLR(o, 0.9)]),
        "OneCycleLR" => OneCycleLR(o, 0.5, total_steps: 25),
        "OneCycleLR linear" => OneCycleLR(o, 0.5, epochs: 5, steps_per_epoch: 5, anneal_strategy: impl.OneCycleLR.AnnealStrategy.Linear, pct_start: 0.4),
        "OneCycleLR three phases" => OneCycleLR(o, 0.5, total_steps: 25, three_phase: true),
        "CyclicLR" => CyclicLR(o, 0.01, 0.2, 4),
        "CyclicLR halving" => CyclicLR(o, 0.01, 0.2, 3, 5, impl.CyclicLR.Mode.Triangular2),
        _ => throw new InvalidDataException($"no schedule {op}"),
    };

    [Theory]
    [InlineData("StepLR")]
    [InlineData("MultiStepLR")]
    [InlineData("ExponentialLR")]
    [InlineData("ConstantLR")]
    [InlineData("LinearLR")]
    [InlineData("PolynomialLR")]
    [InlineData("CosineAnnealingLR")]
    public void AJumpGivesWhatTheWayGives(string op)
    {
        var (walker, jumper) = (SGD([new Parameter(zeros(1))], 0.1), SGD([new Parameter(zeros(1))], 0.1));
        var (walk, jump) = (Make(op, walker), Make(op, jumper));
        for (var epoch = 1; epoch <= 15; epoch++)
        {
            walk.step();
            jump.step(epoch);
            Assert.Equal(walk.get_last_lr().Single(), jump.get_last_lr().Single(), 1e-12);
        }
    }

    [Fact]
    public void OneCycleMovesBetasOfAdam()
    {
        var optimizer = Adam([new Parameter(zeros(1))]);
        var scheduler = OneCycleLR(optimizer, 0.1, total_steps: 10, pct_start: 0.5);
        Assert.Equal(0.95, ((Adam.ParamGroup)optimizer.ParamGroups.Single()).Betas.Item1, 1e-12);
        for (var i = 0; i < 4; i++) scheduler.step();
        Assert.Equal(0.85, ((Adam.ParamGroup)optimizer.ParamGroups.Single()).Betas.Item1, 1e-12);
        Assert.Equal(0.999, ((Adam.ParamGroup)optimizer.ParamGroups.Single()).Betas.Item2);
        for (var i = 0; i < 6; i++) scheduler.step();
        Assert.Throws<InvalidOperationException>(scheduler.step);
    }

    [Fact]
    public void MistakesAreNamed()
    {
        var optimizer = Adagrad([new Parameter(zeros(1))]);
        Assert.Contains("momentum", Assert.Throws<ArgumentException>(() => CyclicLR(optimizer, 0.1, 1)).Message);
        Assert.Contains("total_steps", Assert.Throws<ArgumentException>(() => OneCycleLR(optimizer, 1)).Message);
        Assert.Contains("median", Assert.Throws<ArgumentException>(() => ReduceLROnPlateau(optimizer, "median")).Message);
        Assert.Throws<InvalidOperationException>(ReduceLROnPlateau(optimizer).step);
        Assert.Contains("1", Assert.Throws<ArgumentException>(() => SequentialLR(optimizer, [StepLR(optimizer, 1)], [4])).Message);
    }
}
