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
    public static ImageClassificationData GeneratedDigits(int train = 12_000, int test = 2_000, long seed = 0) => ImageGenerator.Data(
        "Generated digits", DigitNames, "Digits written by a simulated pen", train, test, seed, DigitGenerator.Generate);
}
