namespace TorchSharp.Tests;

public class ApiSignatureTests
{
    [Theory]
    [InlineData("CPU = 0", "CPU")]
    [InlineData("public readonly Tensor fb", "fb")]
    [InlineData("public virtual bool training { get; }", "training")]
    [InlineData("(double, double) Betas { get; set; }", "Betas")]
    [InlineData("public long this[int idx] { get; }", "this")]
    [InlineData("protected const double euler_constant = 0.5772156649015329", "euler_constant")]
    [InlineData("public (Tensor std, Tensor mean) var_mean(long[] dimensions, bool unbiased = true)", "var_mean")]
    [InlineData("public T item<T>() where T : unmanaged", "item")]
    [InlineData("public static bool operator <=(Tensor left, Tensor right)", "operator <=")]
    [InlineData("public static implicit operator Scalar((float, float) value)", "operator Scalar")]
    [InlineData("[Obsolete] protected Convolution(IntPtr handle, IntPtr boxedHandle, long input_channels)", "Convolution")]
    public void ReadsTheName(string signature, string name) => Assert.Equal(name, ApiSignature.Name(signature));

    [Theory]
    [InlineData("IDisposable", true)]
    [InlineData("torch.nn.IModule<Tensor, Tensor>", true)]
    [InlineData("IEnumerable<(string, Modules.Parameter)>", true)]
    [InlineData("Modules.Independent", false)]
    [InlineData("torch.nn.Module<Tensor, torch.optim.IBetas>", false)]
    public void TellsInterfacesByName(string type, bool isInterface) => Assert.Equal(isInterface, ApiSignature.IsInterface(type));

    [Fact]
    public void EveryListedTypeHasOneHeading() =>
        Assert.All(ApiListing.LoadOrSkip().Types, type => Assert.Single(type, ApiSignature.IsHeading));
}
