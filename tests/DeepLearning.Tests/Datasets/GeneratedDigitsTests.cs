namespace DeepLearning.Tests;

public class GeneratedDigitsTests
{
    [Fact]
    public void Digits_come_as_tensors_in_MNISTs_format()
    {
        var data = Datasets.GeneratedDigits(200, 50, seed: 3);
        Assert.False(data.IsReal);
        Assert.Equal("Digits written by a simulated pen: 200 to train on and 50 to test with (seed 3).", data.Origin);
        Assert.Equal(["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"], data.ClassNames);
        Assert.Equal([200, 1, 28, 28], data.Train.Images.shape);
        Assert.Equal([50, 1, 28, 28], data.Test.Images.shape);

        var raw = DigitGenerator.Generate(200, 3, part: 0);
        Assert.Equal(raw.Pixels.Select(pixel => pixel / 255f), data.Train.Images.data<float>().ToArray());
        Assert.Equal(raw.Labels.Select(label => (long)label), data.Train.Labels.data<long>().ToArray());
    }

    [Fact]
    public void Impossible_requests_name_the_argument()
    {
        Assert.Equal("train", Assert.Throws<ArgumentOutOfRangeException>(() => Datasets.GeneratedDigits(0)).ParamName);
        Assert.Equal("test", Assert.Throws<ArgumentOutOfRangeException>(() => Datasets.GeneratedDigits(10, -1)).ParamName);
    }
}
