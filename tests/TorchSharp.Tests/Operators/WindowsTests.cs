using static TorchSharp.torch;

namespace TorchSharp.Tests;

public class WindowsTests
{
    public static IEnumerable<TheoryDataRow<string, string>> Cases => Golden.Names("windows");

    [Theory, MemberData(nameof(Cases))]
    public void AsInPyTorch(string op, string name) => Golden.Check("windows", op, name, (_, args) =>
    {
        var (len, periodic, dtype) = (args.Int("len"), args.Flag("periodic"), args.Dtype());
        return [op switch
        {
            "bartlett" => bartlett_window(len, periodic, dtype),
            "blackman" => blackman_window(len, periodic, dtype),
            "hamming" => hamming_window(len, periodic, dtype: dtype),
            "hann" => hann_window(len, periodic, dtype),
            "kaiser" => kaiser_window(len, periodic, dtype: dtype),
            "kaiser_beta" => kaiser_window(len, periodic, 2.5f, dtype),
            _ => throw new InvalidDataException(op),
        }];
    });

    [Fact]
    public void WrongArgumentsAreNamed()
    {
        Assert.True(hann_window(3, requires_grad: true).requires_grad);
        Assert.Contains("window_length=-1", Assert.Throws<ArgumentOutOfRangeException>(() => hann_window(-1)).Message);
        Assert.Contains("got: Long", Assert.Throws<ArgumentException>(() => kaiser_window(3, dtype: int64)).Message);
    }
}
