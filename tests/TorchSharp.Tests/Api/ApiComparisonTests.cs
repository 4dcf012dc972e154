namespace TorchSharp.Tests;

/// <summary>The rules of the comparison, on listings that differ from <see cref="Sample"/> in one line each.</summary>
public class ApiComparisonTests
{
    const string Module = "TorchSharp.torch.nn.Module<T, TResult> ::";

    static readonly string[] Own = [.. ApiRendererTests.Render("Sample").Select(member => member.Line)];

    static string[] Differences(IEnumerable<string> listing) =>
        [.. new ApiComparison(new(listing), new("TorchSharp.Tests.Sample")).Differences(ApiRendererTests.Render("Sample"))];

    static string[] DifferencesWhenListed(string own, params string[] instead)
    {
        Assert.Contains(own, Own);
        return Differences(Own.Except([own]).Concat(instead));
    }

    [Fact]
    public void NothingDiffersFromItself() => Assert.Empty(Differences(Own));

    [Fact]
    public void NamesTheNearestOverloadOfTheSameName()
    {
        var own = "TorchSharp.torch.linalg :: public static (Tensor, Tensor) eigh(Tensor input, char UPLO = 'L')";

        var difference = Assert.Single(DifferencesWhenListed(own,
            "TorchSharp.torch.linalg :: public static (Tensor, Tensor) eigh(Tensor input, char uplo = 'L')",
            "TorchSharp.torch.linalg :: public static Tensor eigh(Scalar input)",
            "TorchSharp.torch.linalg :: public static (Tensor, Tensor) eig(Tensor input, char UPLO = 'L')"));

        Assert.Equal($"{own}\n    nearest: public static (Tensor, Tensor) eigh(Tensor input, char uplo = 'L')", difference);
    }

    [Theory]
    [InlineData("TorchSharp.torch.Size :: public Size((int, int, int) size)")]
    [InlineData("TorchSharp.torch.Tensor :: public static Tensor operator *(long left, Tensor right)")]
    [InlineData("TorchSharp.DeviceType :: CUDA = 1")]
    public void MembersMustBeListed(string own) =>
        Assert.Equal([$"{own}\n    nothing of that name is listed for this type"], DifferencesWhenListed(own));

    [Fact]
    public void TypesMustBeListed() =>
        Assert.Equal(
            ["TorchSharp.DistanceFunctionNative\n    no such type is listed"],
            DifferencesWhenListed("TorchSharp.DistanceFunctionNative :: public delegate IntPtr DistanceFunctionNative(IntPtr x, IntPtr y)"));

    [Theory]
    [InlineData($"{Module} public override string ToString()")]
    [InlineData("TorchSharp.torch.Storage<T> :: public override int element_size()")]
    public void OverridesOfVisibleMembersNeedNotBeListed(string own) => Assert.Empty(DifferencesWhenListed(own));

    [Fact]
    public void OverridesOfUnlistedMembersAreUnlistedToo() =>
        Assert.Equal(2, Differences(Own.Where(line => !line.Contains("element_size"))).Length);

    [Fact]
    public void ModifiersMatter() =>
        Assert.Single(DifferencesWhenListed(
            $"{Module} public abstract TResult forward(T input)",
            $"{Module} public virtual TResult forward(T input)"));

    [Fact]
    public void ObsoleteDoesNotMatter() =>
        Assert.Empty(DifferencesWhenListed(
            "TorchSharp.torch.nn.functional :: [Obsolete] public static Tensor Hardshrink(Tensor x, double lambda = 0.5)",
            "TorchSharp.torch.nn.functional :: public static Tensor Hardshrink(Tensor x, double lambda = 0.5)"));

    [Theory]
    [InlineData("public class Module : IDisposable, IEnumerable", null)]
    [InlineData("public class Module", "it does not implement IDisposable")]
    [InlineData("public class Module : Tensor, IDisposable", "the base types differ")]
    [InlineData("public sealed class Module : IDisposable", "the declarations differ")]
    [InlineData("public class Module : IDisposable where T : class", "the constraints differ")]
    public void HeadingsMatchButForInterfacesLeftOut(string listed, string? reason)
    {
        var own = "TorchSharp.torch.nn.Module :: public class Module : IDisposable";

        var differences = DifferencesWhenListed(own, $"TorchSharp.torch.nn.Module :: {listed}");

        Assert.Equal(reason is null ? [] : [$"{own}\n    listed: {listed}\n    {reason}"], differences);
    }

    [Fact]
    public void EnumsHaveTheListedNumberType() =>
        Assert.Contains("base types", Assert.Single(DifferencesWhenListed(
            "TorchSharp.torch.nn.Reduction :: public enum Reduction : long",
            "TorchSharp.torch.nn.Reduction :: public enum Reduction : int")));
}
