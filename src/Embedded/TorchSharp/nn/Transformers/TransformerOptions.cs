using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>The choices that all parts of a transformer share, and the parts made after them.</summary>
internal sealed record TransformerOptions(long Size, long Heads, long Inner, double Dropout, nn.Activations Activation)
{
    public MultiheadAttention Attention() => nn.MultiheadAttention(Size, Heads, Dropout);

    public (Linear, Linear) FeedForward() => (nn.Linear(Size, Inner), nn.Linear(Inner, Size));

    public LayerNorm Norm() => nn.LayerNorm(Size);

    public Dropout Noise() => nn.Dropout(Dropout);

    public Tensor Activate(Tensor x) => Activation == nn.Activations.GELU ? nn.functional.gelu(x) : nn.functional.relu(x);

    /// <summary>A module like another one. The random numbers that go into making it are given back.</summary>
    public static T CopyOf<T>(T module, Func<T> make) where T : nn.Module
    {
        using var state = get_rng_state();
        var copy = make();
        set_rng_state(state);
        copy.to(module.parameters().First().dtype);
        copy.load_state_dict(module.state_dict());
        foreach (var (from, to) in module.parameters().Zip(copy.parameters())) to.requires_grad = from.requires_grad;
        copy.train(module.training);
        return copy;
    }
}
