namespace TorchSharp.Tests;

public class ApiCoverageTests
{
    [Fact]
    public void CountsWhatIsThereByArea()
    {
        var listing = new ApiListing(
        [
            "TorchSharp.torch.Tensor :: public Tensor bool()",
            "TorchSharp.torch.Tensor :: public Tensor missing()",
            "TorchSharp.torch.TensorIndex :: public struct TensorIndex",
            "TorchSharp.torch.nn.functional :: public static Tensor Hardshrink(Tensor x, double lambda = 0.5)",
            "TorchSharp.torch.nn.Module<T, TResult> :: public TResult call(T input)",
            "TorchSharp.Scalar :: public void Dispose()",
        ]);

        var rows = ApiCoverage.Rows(listing, ApiRendererTests.Render("Sample"));

        Assert.Equal(
            [
                ("(the rest)", 1, 1), ("torch", 0, 1), ("torch.Tensor", 1, 2), ("torch.nn", 1, 1), ("torch.nn.functional", 1, 1),
                ("all", 4, 6),
            ],
            rows);
        Assert.StartsWith("(the rest)                    1 of    1  100.0 %\n", ApiCoverage.Table(rows));
    }
}
