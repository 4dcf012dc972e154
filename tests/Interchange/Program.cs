// Our side of the exchange with PyTorch and ONNX Runtime; the script "run" beside it has the order of things.
//   Interchange write FOLDER        weights for PyTorch, models for ONNX Runtime, each with an input and our result
//   Interchange read FOLDER [FILE]  compares our results with PyTorch's, for its files and for the pretrained ResNet-20 in FILE
using DeepLearning;
using DeepLearning.Interchange;
using TorchSharp;
using static TorchSharp.torch;

using var quiet = no_grad();
switch (args)
{
    case ["write", var folder]:
        Weights(folder);
        Models(folder);
        return 0;
    case ["read", var folder, .. var pretrained]:
        var sound = Comparison.OfFiles(folder);
        return (pretrained is [var file] ? Comparison.OfPretrained(folder, file) && sound : sound) ? 0 : 1;
    default:
        Console.Error.WriteLine("Interchange write FOLDER, or Interchange read FOLDER [FILE]");
        return 2;
}

static void Weights(string folder)
{
    using var network = SmallNetwork.Create(1);
    var weights = StateDict.From(network);
    weights.Save(Path.Combine(folder, "ours.pt"));
    weights.Save(Path.Combine(folder, "ours.npz"));
    weights.Save(Path.Combine(folder, "ours.safetensors"));
    TorchFile.Write(Path.Combine(folder, "ours-legacy.th"), weights, legacy: true);
    TorchFile.Write(Path.Combine(folder, "ours-checkpoint.pt"), new Dictionary<string, object?>
    {
        ["state_dict"] = weights, ["epoch"] = 3, ["loss"] = 0.25, ["name"] = "naïve", ["big"] = 1L << 40, ["nothing"] = null,
        ["list"] = new List<object?> { 1, true, new object?[] { "a", 2.5 } },
        ["half"] = tensor(new[] { 1.5f, -2 }).to_type(ScalarType.BFloat16),
    });
    var x = randn(4, 3, 8, 8);
    Npy.Write(Path.Combine(folder, "ours.input.npy"), x);
    Npy.Write(Path.Combine(folder, "ours.output.npy"), network.call(x));
}

static void Models(string folder)
{
    foreach (var (name, create, sizes) in ExportedModels.All)
    {
        using var scope = NewDisposeScope();
        manual_seed(1);
        using var model = create();
        ExportedModels.GiveStatistics(model);
        var x = randn([2, .. sizes]); // another number of examples than in the export
        var path = Path.Combine(folder, name);
        Onnx.Export(model, x[TensorIndex.Slice(0, 1)], path + ".onnx");
        Npy.Write(path + ".onnx.input.npy", x);
        Npy.Write(path + ".onnx.output.npy", model.call(x));
    }
}
