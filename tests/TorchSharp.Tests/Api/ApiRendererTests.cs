using System.Reflection;

namespace TorchSharp.Tests;

public class ApiRendererTests
{
    /// <summary>What a sample namespace of this assembly looks like in the listing's notation.</summary>
    internal static ApiMember[] Render(string sample)
    {
        var space = $"TorchSharp.Tests.{sample}";
        return [.. new ApiRenderer(space).Members(Assembly.GetExecutingAssembly())
            .Where(member => (member.Info as Type ?? member.Info.DeclaringType)!.Namespace == space)];
    }

    [Theory]
    [InlineData("Sample")]
    [InlineData("UnlistedSample")]
    public void RendersEveryShape(string sample) =>
        Assert.Equal(
            File.ReadAllLines(Repository.File($"tests/TorchSharp.Tests/Api/{sample}.txt")),
            Render(sample).Select(member => member.Line));

    /// <summary>The recorded lines are the listing's own, but for one override that it has no need to list.</summary>
    [Fact]
    public void SampleIsRenderedAsListed()
    {
        var listing = ApiListing.LoadOrSkip();

        var unlisted = Render("Sample").Where(member => !listing.Has(member.Type, member.Signature));

        Assert.Equal(
            ["TorchSharp.torch.nn.Module<T, TResult> :: public override string ToString()"],
            unlisted.Select(member => member.Line));
    }

    [Fact]
    public void NamesOneMemberAsTheListingWould() =>
        Assert.Equal(
            "TorchSharp.torch.Size :: public long this[int idx] { get; }",
            new ApiRenderer("TorchSharp.Tests.Sample").Line(typeof(Sample.torch.Size).GetProperty("Item")!));

    [Fact]
    public void RejectsWhatIsNotVisible()
    {
        var hidden = typeof(Sample.TensorExtensionMethods).GetMethod("Hidden", BindingFlags.NonPublic | BindingFlags.Static)!;

        var exception = Assert.Throws<ArgumentException>(() => new ApiRenderer().Line(hidden));

        Assert.Contains("TensorExtensionMethods.Hidden", exception.Message);
    }
}
