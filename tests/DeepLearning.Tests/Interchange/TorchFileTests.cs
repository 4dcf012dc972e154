using TorchSharp;
using static TorchSharp.torch;

namespace DeepLearning.Tests;

public sealed class TorchFileTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("zip.pt")]
    [InlineData("legacy.th")]
    [InlineData("protocol4.pt")]
    public void What_PyTorch_wrote_is_read(string name) => CheckGolden(TorchFile.Read(TemporaryFolder.Golden(name)));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void What_was_read_is_written_and_read_again(bool legacy)
    {
        TorchFile.Write(folder["again.pt"], TorchFile.Read(TemporaryFolder.Golden("zip.pt")), legacy);
        CheckGolden(TorchFile.Read(folder["again.pt"]), shared: false);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Every_type_survives(bool legacy)
    {
        var weights = TensorAssert.OneOfEach();
        TorchFile.Write(folder["all.pt"], weights, legacy);
        TensorAssert.Same(weights, TorchFile.ReadStateDict(folder["all.pt"]));
    }

    [Fact]
    public void Tied_weights_are_stored_once_and_stay_tied()
    {
        var tied = ones(1000);
        TorchFile.Write(folder["tied.pt"], new StateDict { { "a", tied }, { "b", tied.detach() } });
        Assert.InRange(new FileInfo(folder["tied.pt"]).Length, 4000, 5500);
        var weights = TorchFile.ReadStateDict(folder["tied.pt"]);
        weights["a"].fill_(2);
        Assert.Equal(2, weights["b"][0].item<float>());
    }

    [Fact]
    public void A_state_dict_is_found_in_a_checkpoint()
    {
        var checkpoint = new Dictionary<string, object?>
        {
            ["epoch"] = 3,
            ["accuracy"] = 0.5,
            ["state_dict"] = new StateDict { { "w", ones(2) } },
            ["optimizer"] = new Dictionary<string, object?> { ["state"] = new Dictionary<long, object?>(), ["rate"] = new[] { 0.1 } },
        };
        TorchFile.Write(folder["checkpoint.pt"], checkpoint);
        var weights = TorchFile.ReadStateDict(folder["checkpoint.pt"]);
        Assert.Equal(["w"], weights.Keys);
        Assert.Equal([new("epoch", "3"), new("accuracy", "0.5")], weights.Metadata);

        checkpoint["ema"] = new StateDict { { "w", zeros(2) } };
        TorchFile.Write(folder["two.pt"], checkpoint);
        Faults.Check(folder["two.pt"], "holds several state dicts, name one as key: 'state_dict', 'ema'",
            path => TorchFile.ReadStateDict(path));
        Assert.Equal(0, TorchFile.ReadStateDict(folder["two.pt"], "ema")["w"].sum().item<float>());
        Faults.Check(folder["two.pt"], "holds no state dict 'best', but 'state_dict', 'ema'",
            path => TorchFile.ReadStateDict(path, "best"));

        TorchFile.Write(folder["list.pt"], new List<object?> { 1, 2 });
        Faults.Check(folder["list.pt"], "holds no dictionary at its top", path => TorchFile.ReadStateDict(path));
        TorchFile.Write(folder["numbers.pt"], new Dictionary<string, object?> { ["a"] = 1 });
        Faults.Check(folder["numbers.pt"], "holds no state dict (names with tensors), neither at its top nor in 'a'",
            path => TorchFile.ReadStateDict(path));
    }

    [Fact]
    public void What_has_no_counterpart_is_not_written()
    {
        Assert.Contains("cannot hold System.DateTime",
            Assert.Throws<ArgumentException>(() => TorchFile.Write(folder["no.pt"], DateTime.UnixEpoch)).Message);
        var cycle = new List<object?>();
        cycle.Add(cycle);
        Assert.Contains("holds itself", Assert.Throws<ArgumentException>(() => TorchFile.Write(folder["no.pt"], cycle)).Message);
        Assert.Empty(folder.Files);
    }

    private static void CheckGolden(object? read, bool shared = true)
    {
        var value = Assert.IsType<OrderedDictionary<object, object?>>(read);
        Assert.Equal(["state_dict", "parameter", "views", "module", "size", "tuple", "nothing", 3L], value.Keys);

        var weights = (OrderedDictionary<object, object?>)value["state_dict"]!;
        var types = weights.Values.Cast<Tensor>().Select(tensor => tensor.dtype);
        Assert.Equal(TensorAssert.AllTypes, types);
        foreach (Tensor? weight in weights.Values) TensorAssert.Same(tensor(new[] { 0f, 1, 3 }).to_type(weight!.dtype), weight);

        var parameter = (Tensor)value["parameter"]!;
        Assert.True(parameter.requires_grad);
        TensorAssert.Same(tensor(new[,] { { 1.5f, -2 } }), parameter);

        var views = ((List<object?>)value["views"]!).Cast<Tensor>().ToArray();
        var row = arange(12, dtype: ScalarType.Float32);
        TensorAssert.Same(row, views[0]);
        TensorAssert.Same(row.view(3, 4).t(), views[1]);
        TensorAssert.Same(tensor(new[] { 2f, 4, 6 }), views[2]);
        TensorAssert.Same(tensor(5f), views[3]);
        if (shared)
        {
            views[0].fill_(7);
            Assert.All(views, view => Assert.True(view.eq(7).all().item<bool>()));
        }

        var module = (OrderedDictionary<object, object?>)value["module"]!;
        Assert.Equal(["weight", "bias", "running_mean", "running_var", "num_batches_tracked"], module.Keys);
        Assert.Equal([2L, 3L], (object?[])value["size"]!);
        Assert.Equal([1L, -70000L, 1L << 40, 2.5, "naïve ∂", null, true, false], (object?[])value["tuple"]!);
        var nothing = (List<object?>)value["nothing"]!;
        Assert.Equal([0, 3], ((Tensor)nothing[3]!).shape);
        Assert.Empty((List<object?>)nothing[0]!);
        Assert.Equal("a number as key", value[3L]);
    }
}
