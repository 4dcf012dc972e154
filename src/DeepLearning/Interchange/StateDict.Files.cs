namespace DeepLearning;

public sealed partial class StateDict
{
    /// <summary>
    /// Reads a file of weights, in the format that its name tells: PyTorch's <c>.pt</c>, <c>.pth</c>, <c>.th</c>, <c>.bin</c>
    /// (<see cref="TorchFile"/>), <c>.safetensors</c>, NumPy's <c>.npz</c>, or a TensorFlow.js <c>model.json</c>.
    /// </summary>
    /// <exception cref="ArgumentException">The name ends otherwise.</exception>
    /// <exception cref="InvalidDataException">The file is damaged, hostile, or holds what is not understood; the message says where and
    /// why.</exception>
    public static StateDict Load(string path) => Ending(path) switch
    {
        ".pt" or ".pth" or ".th" or ".bin" => TorchFile.ReadStateDict(path),
        ".safetensors" => SafeTensors.Read(path),
        ".npz" => Npz.Read(path),
        ".json" => TensorFlowJs.Read(path),
        _ => throw Unknown(path, ".pt, .pth, .th, .bin, .safetensors, .npz and .json"),
    };

    /// <summary>
    /// Writes the tensors in the format that the name tells: <c>.pt</c> or <c>.pth</c> (<c>torch.load</c> reads it),
    /// <c>.safetensors</c>, or <c>.npz</c>. A file that is there already is replaced at the end, at once.
    /// </summary>
    /// <exception cref="ArgumentException">The name ends otherwise.</exception>
    public void Save(string path)
    {
        switch (Ending(path))
        {
            case ".pt" or ".pth": TorchFile.Write(path, this); break;
            case ".safetensors": SafeTensors.Write(path, this); break;
            case ".npz": Npz.Write(path, this); break;
            default: throw Unknown(path, ".pt, .pth, .safetensors and .npz");
        }
    }

    private static string Ending(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return Path.GetExtension(path).ToLowerInvariant();
    }

    private static ArgumentException Unknown(string path, string known) =>
        new($"'{path}' does not end as a known file of weights does; known are {known}.", nameof(path));
}
