namespace DeepLearning;

public static partial class Datasets
{
    /// <summary>
    /// Digits written by a simulated pen, in MNIST's format: gray 28×28, every digit equally often. They stand in for MNIST where there
    /// is no network; to a model they are about as hard: softmax regression reaches about 95 %, a small network about 98 %.
    /// </summary>
    /// <param name="train">How many to train on, at least 1.</param>
    /// <param name="test">How many to test with, at least 1.</param>
    /// <param name="seed">The same seed gives the same digits, on any number of threads.</param>
    public static ImageClassificationData GeneratedDigits(int train = 12_000, int test = 2_000, long seed = 0)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(train, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(test, 1);
        return new()
        {
            Name = "Generated digits",
            ClassNames = DigitNames,
            Train = LabeledImages.From(DigitGenerator.Generate(train, seed, part: 0)),
            Test = LabeledImages.From(DigitGenerator.Generate(test, seed, part: 1)),
            IsReal = false,
            Origin = $"Digits written by a simulated pen: {train:N0} to train on and {test:N0} to test with (seed {seed}).",
        };
    }
}
