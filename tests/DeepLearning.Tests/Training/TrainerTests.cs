using TorchSharp;
using static TorchSharp.torch;

namespace DeepLearning.Tests;

[Collection(SharedLiveOutput.Name)]
public class TrainerTests
{
    [Fact]
    public void LearnsSeparablePoints()
    {
        var history = Fit(out var trainer, epochs: 8);
        Assert.Equal(8, history.Count);
        Assert.True(history.Last.Train.Loss < history[0].Train.Loss / 2, history.ToString());
        Assert.True(history.Last.Validation!.Accuracy > 0.97, history.ToString());
        Assert.Equal(history.Last.Validation.Loss, trainer.Evaluate(Points().X, Points().Y).Loss, 1e-12);
    }

    [Fact]
    public void TheSameSeedGivesTheSameCurve() => Assert.Equal(Fit(out _, 3).ToString(), Fit(out _, 3).ToString());

    [Fact]
    public void TensorsDoNotPileUp()
    {
        Fit(out _, 1);
        var counts = new List<long>();
        Fit(out _, 5, _ => counts.Add(Tensor.TotalCount));
        Assert.Single(counts.Distinct());
    }

    [Fact]
    public void PredictsInTheOrderOfTheInputs()
    {
        Fit(out var trainer, 2);
        var x = Points().X;
        using var whole = trainer.Predict(x);
        using var one = trainer.Predict(x.narrow(0, 70, 1));
        Assert.Equal(whole[70].data<float>().ToArray(), one[0].data<float>().ToArray());
    }

    [Fact]
    public void EvaluationInTheMiddleLeavesTheModelAsItWas()
    {
        var sample = new TrainingSample();
        var modes = new List<string>();
        string Modes() => string.Concat(sample.Model.children().Select(module => module.training ? 't' : 'e'));
        Trainer? trainer = null;
        trainer = sample.Trainer(new Freeze(sample.Model.children().ElementAt(1)), new Do(run =>
        {
            trainer!.Evaluate(TrainingSample.Validation.inputs, TrainingSample.Validation.targets);
            modes.Add(Modes());
        }));
        trainer.Fit(TrainingSample.Train, 1);
        Assert.Equal(["tettt"], modes.Distinct());
        Assert.Equal("eeeee", Modes());
    }

    [Fact]
    public void ALossThatIsNotANumberStopsWithTheReason()
    {
        var model = nn.Linear(2, 3);
        var trainer = new Trainer(model, nn.CrossEntropyLoss(), optim.SGD(model.parameters(), 0.1));
        using var endless = full(8, 2, float.PositiveInfinity);
        using var classes = zeros(8, dtype: ScalarType.Int64);
        var error = Assert.Throws<InvalidOperationException>(() => trainer.Fit((endless, classes), epochs: 1));
        Assert.Contains("try a smaller learning rate", error.Message);
    }

    [Fact]
    public void InputsWithoutTargetsAreRefused()
    {
        Fit(out var trainer, 1);
        var refused = Assert.Throws<ArgumentException>(() => trainer.Fit((Points().X, Points().Y.narrow(0, 0, 3)), 1));
        Assert.Contains("[200, 2]", refused.Message);
    }

    [Fact]
    public void TextSaysTheSameInEveryRun()
    {
        var history = Fit(out _, 2);
        const string evaluation = @"loss \d\.\d{4} · accuracy \d+\.\d\d %";
        Assert.Matches($@"^epoch 1: {evaluation}, validation {evaluation}\nepoch 2: ", history.ToString());
        Assert.Contains("2 series (training, validation) × 2 points", history.Plot().ToString());
    }

    private sealed class Freeze(nn.Module module) : TrainingCallback
    {
        public override void BeforeEpoch(TrainingRun run) => module.eval();
    }

    private static LabeledPoints Points() => Datasets.Blobs(200, 3, 0.4, seed: 5);

    private static TrainingHistory Fit(out Trainer trainer, int epochs, Action<EpochResult>? afterEpoch = null)
    {
        manual_seed(1);
        var model = nn.Sequential(nn.Linear(2, 16), nn.ReLU(), nn.Linear(16, 3));
        trainer = new(model, nn.CrossEntropyLoss(), optim.Adam(model.parameters(), 0.02)) { BatchSize = 16, Seed = 7 };
        return trainer.Fit((Points().X, Points().Y), epochs, (Points().X, Points().Y), afterEpoch);
    }
}
