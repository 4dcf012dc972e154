using TorchSharp;
using static TorchSharp.torch;

namespace DeepLearning.Tests;

public sealed class StateDictTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("weights.pt")]
    [InlineData("weights.safetensors")]
    [InlineData("weights.npz")]
    public void Weights_go_through_a_file_into_another_module(string name)
    {
        using var trained = Network(1);
        using var other = Network(2);
        using var x = randn(5, 3);
        Assert.NotEqual(trained.call(x).data<float>().ToArray(), other.call(x).data<float>().ToArray());
        StateDict.From(trained).Save(folder[name]);
        var weights = StateDict.Load(folder[name]);
        Assert.Equal(
            ["0.weight", "0.bias", "1.weight", "1.bias", "1.running_mean", "1.running_var", "1.num_batches_tracked"], weights.Keys);
        Assert.Equal((0, 0), weights.LoadInto(other) switch { var (missing, unexpected) => (missing.Count, unexpected.Count) });
        TensorAssert.Same(trained.call(x), other.call(x));
    }

    [Fact]
    public void All_differences_are_in_one_error_and_nothing_is_changed()
    {
        using var module = Network(1);
        var before = StateDict.From(module)["0.bias"].clone();
        var weights = new StateDict { { "0.weight", zeros(4, 2) }, { "0.bias", ones(4) }, { "fc.weight", zeros(1) } };
        var error = Assert.Throws<ArgumentException>(() => weights.LoadInto(module));
        Assert.Contains("module has these, the weights do not: 1.weight, 1.bias, 1.running_mean, 1.running_var", error.Message);
        Assert.Contains("weights have these, the module does not: fc.weight.", error.Message);
        Assert.Contains("0.weight is [4, 2], in the module [4, 3]", error.Message);
        TensorAssert.Same(before, StateDict.From(module)["0.bias"]);
    }

    [Fact]
    public void Loading_that_is_not_strict_takes_what_fits_and_tells_the_rest()
    {
        using var module = Network(1);
        var weights = new StateDict { { "0.bias", ones(4, dtype: ScalarType.Float64) }, { "head", ones(1) } };
        var (missing, unexpected) = weights.LoadInto(module, strict: false);
        Assert.Equal(["0.weight", "1.weight", "1.bias", "1.running_mean", "1.running_var", "1.num_batches_tracked"], missing);
        Assert.Equal(["head"], unexpected);
        TensorAssert.Same(ones(4), StateDict.From(module)["0.bias"]); // converted to the module's type
        Assert.Throws<ArgumentException>(() => new StateDict { { "0.bias", ones(5) } }.LoadInto(module, strict: false));
    }

    [Fact]
    public void Counters_that_old_files_lack_become_zero()
    {
        using var module = nn.BatchNorm1d(2);
        using (module.call(randn(4, 2))) Assert.Equal(1, StateDict.From(module)["num_batches_tracked"].item<long>());
        new StateDict { { "weight", ones(2) }, { "bias", ones(2) }, { "running_mean", ones(2) }, { "running_var", ones(2) } }
            .LoadInto(module);
        Assert.Equal(0, StateDict.From(module)["num_batches_tracked"].item<long>());
    }

    [Fact]
    public void Names_are_changed_but_never_merged()
    {
        var weights = new StateDict { { "module.a", ones(1) }, { "module.b", zeros(1) } };
        weights.Metadata["epoch"] = "3";
        var plain = weights.WithoutPrefix("module.");
        Assert.Equal(["a", "b"], plain.Keys);
        Assert.Equal("3", plain.Metadata["epoch"]);
        Assert.Contains("'z': a, b", Assert.Throws<ArgumentException>(() => plain.WithoutPrefix("z")).Message);
        Assert.Contains("'b', 'same'", Assert.Throws<ArgumentException>(() => plain.Renamed(_ => "same")).Message);
        Assert.Contains("'a' already", Assert.Throws<ArgumentException>(() => plain.Add("a", ones(1))).Message);
        Assert.Contains("there are a, b", Assert.Throws<KeyNotFoundException>(() => plain["c"]).Message);
        Assert.Equal("2 tensors, 2 numbers", plain.ToString());
    }

    [Fact]
    public void Unknown_endings_are_refused()
    {
        Assert.Contains("'weights.h5' does not end", Assert.Throws<ArgumentException>(() => StateDict.Load("weights.h5")).Message);
        Assert.Contains("'weights.th' does not end", Assert.Throws<ArgumentException>(() => new StateDict().Save("weights.th")).Message);
    }

    [Fact]
    public void A_file_that_cannot_be_written_leaves_the_old_one()
    {
        new StateDict { { "a", ones(1) } }.Save(folder["weights.npz"]);
        var unwritable = new StateDict { { "a", ones(1) }, { "b", ones(1, dtype: ScalarType.BFloat16) } };
        Assert.Contains("NumPy file has no elements of type BFloat16",
            Assert.Throws<NotSupportedException>(() => unwritable.Save(folder["weights.npz"])).Message);
        Assert.Equal(["weights.npz"], folder.Files);
        Assert.Single(StateDict.Load(folder["weights.npz"]));
    }

    private static nn.Module<Tensor, Tensor> Network(int seed)
    {
        manual_seed(seed);
        var network = nn.Sequential(nn.Linear(3, 4), nn.BatchNorm1d(4));
        network.eval();
        return network;
    }
}
