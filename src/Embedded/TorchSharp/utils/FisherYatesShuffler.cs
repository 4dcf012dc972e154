using System.Collections;
using static TorchSharp.torch;

namespace TorchSharp.Utils;

/// <summary>
/// The numbers 0 … size − 1 in random order: element i changes places with one of 0 … i. With a seed every enumeration has the same order,
/// TorchSharp's own; without one, each enumeration has another, drawn from <see cref="Generator.Default"/>, so that
/// <see cref="manual_seed"/> makes it repeatable.
/// </summary>
public class FisherYatesShuffler(long size, int? seed = null) : IEnumerable<long>
{
    /// <summary>The numbers in random order.</summary>
    public IEnumerator<long> GetEnumerator()
    {
        var random = new Random(seed ?? Draw());
        var order = new long[size];
        for (var i = 0L; i < size; i++)
        {
            var other = (((long)random.Next() << 32) + (uint)random.Next()) % (i + 1);
            order[i] = order[other];
            order[other] = i;
        }
        return order.AsEnumerable().GetEnumerator();
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static int Draw()
    {
        var engine = Generator.Default.Engine;
        lock (engine) return (int)(engine.Random() >> 1);
    }
}
