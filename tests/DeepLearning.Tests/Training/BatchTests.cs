using TorchSharp;
using static TorchSharp.torch;

namespace DeepLearning.Tests;

[Collection(SharedLiveOutput.Name)]
public class BatchTests
{
    [Fact]
    public void Accumulated_gradients_are_those_of_the_larger_batch()
    {
        float[] Learned(int batchSize, int batchesPerStep)
        {
            manual_seed(4);
            var model = nn.Linear(2, 3);
            new Trainer(model, nn.CrossEntropyLoss(), optim.SGD(model.parameters(), 0.1))
            { BatchSize = batchSize, BatchesPerStep = batchesPerStep, ShowsProgress = false }.Fit(TrainingSample.Train, 2);
            return model.weight!.data<float>().ToArray();
        }
        Assert.All(Learned(64, 1).Zip(Learned(16, 4)), pair => Assert.Equal(pair.First, pair.Second, 1e-6f));
        Assert.Contains(Learned(64, 1).Zip(Learned(16, 1)), pair => Math.Abs(pair.First - pair.Second) > 1e-3f);
    }

    [Fact]
    public void Mixed_examples_and_their_shares_of_classes_can_be_learned()
    {
        var sample = new TrainingSample();
        var trainer = new Trainer(sample.Model, new LabelSmoothing(0.1), sample.Optimizer)
        {
            BatchSize = 16, ShowsProgress = false,
            Augment = (x, y) => (0.7 * x + 0.3 * x.flip(0), 0.7 * nn.functional.one_hot(y, 3) + 0.3 * nn.functional.one_hot(y.flip(0), 3)),
        };
        var history = trainer.Fit(TrainingSample.Train, 6, TrainingSample.Validation);
        Assert.True(history.Last.Validation!.Accuracy > 0.9, history.ToString());
        Assert.InRange(history.Last.Train.Accuracy, 0.5, 0.95);
    }

    [Fact]
    public void Smoothing_is_the_cross_entropy_against_softened_targets()
    {
        using var scores = tensor(new float[,] { { 1, 2, 3 }, { 0, 0, 1 } });
        using var classes = tensor(new long[] { 0, 2 });
        var soft = 0.7 * nn.functional.one_hot(classes, 3).to(ScalarType.Float32) + 0.3 / 3;
        var expected = -(soft * scores.log_softmax(1)).sum(1).mean().ToDouble();
        Assert.Equal(expected, new LabelSmoothing(0.3).call(scores, classes).ToDouble(), 1e-6);
        Assert.Equal(expected, new LabelSmoothing(0).call(scores, soft).ToDouble(), 1e-6);
        Assert.Throws<ArgumentOutOfRangeException>(() => new LabelSmoothing(1.1));
    }

    [Fact]
    public void Sizes_below_one_are_refused()
    {
        var sample = new TrainingSample();
        Assert.Contains("BatchSize is at least 1", Assert.Throws<ArgumentOutOfRangeException>(
            () => new Trainer(sample.Model, nn.CrossEntropyLoss(), sample.Optimizer) { BatchSize = 0 }).Message);
    }
}
