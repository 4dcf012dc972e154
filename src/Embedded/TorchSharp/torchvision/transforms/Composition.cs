using static TorchSharp.torch;

namespace TorchSharp.Vision;

/// <summary>
/// Transformations one after another, in an order that is asked for at each call. Owns them: disposing it disposes those that can be.
/// </summary>
/// <param name="transforms">The transformations.</param>
/// <param name="choose">Gives the places of those to apply.</param>
internal sealed class Composition(torchvision.ITransform[] transforms, Func<int, IEnumerable<long>> choose)
    : torchvision.ITransform, IDisposable
{
    public Tensor call(Tensor input1)
    {
        using var scope = NewDisposeScope();
        var y = choose(transforms.Length).Aggregate(input1, (x, i) => transforms[i].call(x));
        // A transformation may give back what it got.
        return scope.Contains(y) ? y.MoveToOuterDisposeScope() : y;
    }

    public void Dispose()
    {
        foreach (var transform in transforms) (transform as IDisposable)?.Dispose();
    }
}
