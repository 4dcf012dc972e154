using System.Text;
using TorchSharp;
using static TorchSharp.torch;

namespace DeepLearning.Tests;

public sealed class TensorFlowJsTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Weights_are_read_across_shards_whole_or_quantized()
    {
        folder.Write("a", [0, 0, 0x80, 0x3F, 0, 0]);
        folder.Write("b", [0, 0x40, 10, 255, 0xFF, 0xFF, 0, 0x3C, 1]);
        var weights = Read("""
            {"name":"w","shape":[2],"dtype":"float32"},
            {"name":"q8","shape":[2],"dtype":"float32","quantization":{"dtype":"uint8","scale":0.5,"min":-1}},
            {"name":"q16","shape":[1],"dtype":"float32","quantization":{"dtype":"uint16","scale":2,"min":0}},
            {"name":"h","shape":[1],"dtype":"float32","quantization":{"dtype":"float16"}},
            {"name":"b","shape":[],"dtype":"bool"}
            """, "a", "b");
        Assert.Equal(["w", "q8", "q16", "h", "b"], weights.Keys);
        TensorAssert.Same(tensor(new[] { 1f, 2 }), weights["w"]);
        TensorAssert.Same(tensor(new[] { 4f, 126.5f }), weights["q8"]);
        TensorAssert.Same(tensor(new[] { 131070f }), weights["q16"]);
        TensorAssert.Same(tensor(new[] { 1f }), weights["h"]);
        TensorAssert.Same(tensor(true), weights["b"]);
    }

    [Fact]
    public void Weights_of_Keras_get_the_names_and_shapes_of_PyTorch()
    {
        var weights = TensorFlowJs.ToTorch(new StateDict
        {
            { "block/conv/kernel", arange(2 * 3 * 4 * 5).reshape(2, 3, 4, 5) }, { "block/conv/bias", zeros(5) },
            { "dw/depthwise_kernel", arange(2 * 3 * 4 * 2).reshape(2, 3, 4, 2) }, { "fc/kernel", arange(6).reshape(2, 3) },
            { "bn/gamma", ones(1) }, { "bn/beta", ones(1) }, { "bn/moving_mean", ones(1) }, { "bn/moving_variance", ones(1) },
        });
        Assert.Equal(["block.conv.weight", "block.conv.bias", "dw.weight", "fc.weight",
            "bn.weight", "bn.bias", "bn.running_mean", "bn.running_var"],
            weights.Keys);
        Assert.Equal([5, 4, 2, 3], weights["block.conv.weight"].shape);
        Assert.Equal(((1 * 3 + 2) * 4 + 3) * 5 + 4, weights["block.conv.weight"][4, 3, 1, 2].item<long>());
        Assert.Equal([8, 1, 2, 3], weights["dw.weight"].shape);
        Assert.Equal(((1 * 3 + 2) * 4 + 3) * 2 + 1, weights["dw.weight"][3 * 2 + 1, 0, 1, 2].item<long>());
        Assert.Equal(5, weights["fc.weight"][2, 1].item<long>());
        Assert.Contains("'lstm/recurrent_kernel' [1]",
            Assert.Throws<NotSupportedException>(
                () => TensorFlowJs.ToTorch(new StateDict { { "lstm/recurrent_kernel", ones(1) } })).Message);
    }

    public static TheoryData<string, string[], string> Unsound => new()
    {
        { """{"name":"w","shape":[3],"dtype":"float32"}""", ["a"], "is truncated: it holds 8 of 12 bytes of 'w'" },
        { """{"name":"w","shape":[1],"dtype":"float32"}""", ["a"], "describes 4 of 8 bytes of" },
        { """{"name":"w","shape":[4294967296,4294967296],"dtype":"float32"}""", ["a"], "more than 2 GiB" },
        { """{"name":"w","shape":[-2],"dtype":"float32"}""", ["a"], "states the shape [-2] for 'w'" },
        { """{"name":"w","shape":[2],"dtype":"string"}""", ["a"], "elements of type 'string'" },
        { """{"name":"w","shape":[1],"dtype":"float32"},{"name":"w","shape":[1],"dtype":"float32"}""", ["a"], "has two weights 'w'" },
        { """{"name":"w","shape":[2],"dtype":"float32"}""", ["../a"], "names a file that does not lie beside it: '../a'" },
        { """{"name":"w","shape":[2],"dtype":"float32"}""", ["/etc/hosts"], "does not lie beside it: '/etc/hosts'" },
        { """{"name":"w","shape":[2],"dtype":"float32"}""", [".."], "does not lie beside it: '..'" },
        { """{"name":"w","shape":[2],"dtype":"float32"}""", ["missing"], "names a file that is not there: 'missing'" },
        { """{"name":"w","shape":[4],"dtype":"float32"}""", ["a", "a"], "names the file 'a' twice" },
        { """{"shape":[2],"dtype":"float32"}""", ["a"], "has no sound weightsManifest" },
        { """{"name":"w","shape":2,"dtype":"float32"}""", ["a"], "has no sound weightsManifest" },
        { "{", ["a"], "is not sound JSON" },
    };

    [Theory]
    [MemberData(nameof(Unsound))]
    public void An_unsound_model_is_refused(string weights, string[] paths, string reason)
    {
        folder.Write("a", new byte[8]);
        Faults.Check(folder.Write("model.json", Encoding.UTF8.GetBytes(Model(weights, paths))), reason, TensorFlowJs.Read);
    }

    private StateDict Read(string weights, params string[] paths) =>
        StateDict.Load(folder.Write("model.json", Encoding.UTF8.GetBytes(Model(weights, paths))));

    private static string Model(string weights, string[] paths) => $$"""
        {"weightsManifest":[{"paths":[{{string.Join(",", paths.Select(path => $"\"{path}\""))}}],"weights":[{{weights}}]}]}
        """;
}
