using TorchSharp.Kernels;

namespace TorchSharp.Tests;

/// <summary>What the golden file does not show: arguments refused, the engine untouched by them, and edge cases.</summary>
public class DistributionArgumentsTests
{
    readonly Mt19937 _generator = new(1);
    readonly float[] _values = new float[20];

    [Fact]
    public void Bad_arguments_are_refused_with_their_values_before_anything_is_drawn()
    {
        var state = _generator.GetState();
        Refused("from=2 > to=1", () => Distributions.Uniform(_values, 2, 1, _generator));
        Refused("to is out of bounds", () => Distributions.Uniform(_values, 0, 1e39, _generator));
        Refused("from is out of bounds", () => Distributions.Uniform(_values, double.NaN, 1, _generator));
        Refused("to-from", () => Distributions.Uniform(new double[1], -1e308, 1e308, _generator));
        Refused("std -1", () => Distributions.Normal(_values, 0, -1, _generator));
        Refused("std NaN", () => Distributions.Normal(new double[2], 0, double.NaN, _generator));
        Refused("std=0", () => Distributions.LogNormal<float>(_values, 0, 0, _generator));
        Refused("std=0", () => Distributions.TruncatedNormal(_values, 0, 0, -1, 1, _generator));
        Refused("lambda=-1", () => Distributions.Exponential<float>(_values, -1, _generator));
        Refused("p=1", () => Distributions.Geometric<float>(_values, 1, _generator));
        Refused("p=1.5", () => Distributions.Bernoulli<float>(_values, 1.5, _generator));
        Refused("from=3 >= to=3", () => Distributions.Integers<long>(new long[1], 3, 3, _generator));
        Refused("to - 1 is out of bounds for Byte", () => Distributions.Integers<byte>(new byte[1], 0, 257, _generator));
        Refused("from is out of bounds for Int32", () => Distributions.Integers<int>(new int[1], -1L << 40, 0, _generator));
        Refused("rates", () => Distributions.Poisson<float>(new float[2], _values, _generator));
        Refused("-1", () => Distributions.Poisson<float>([-1], _values.AsSpan(0, 1), _generator));
        Refused("sum of probabilities <= 0", () => Distributions.Multinomial<float>([0, 0], 2, new long[1], true, _generator));
        Refused("element < 0", () => Distributions.Multinomial<float>([1, -1], 2, new long[1], false, _generator));
        Refused("3 > 2", () => Distributions.Multinomial<float>([1, 1], 2, new long[3], false, _generator));
        Assert.Equal(state, _generator.GetState());

        static void Refused(string expected, Action call) => Assert.Contains(expected, Assert.Throws<ArgumentException>(call).Message);
    }

    [Fact]
    public void Nothing_is_drawn_for_nothing()
    {
        var state = _generator.GetState();
        Distributions.Uniform(Span<float>.Empty, 0, 1, _generator);
        Distributions.Normal(Span<float>.Empty, 0, 1, _generator);
        Distributions.Permutation(Span<long>.Empty, _generator);
        Assert.Equal(state, _generator.GetState());
    }

    [Fact]
    public void A_permutation_has_every_index_once()
    {
        var values = new long[1000];
        Distributions.Permutation<long>(values, _generator);
        Assert.NotEqual(Enumerable.Range(0, 1000).Select(i => (long)i), values);
        Assert.Equal(Enumerable.Range(0, 1000).Select(i => (long)i), values.Order());
    }

    [Fact]
    public void Categories_without_weight_are_drawn_last_and_never_with_replacement()
    {
        var samples = new long[3];
        Distributions.Multinomial<double>([0, 2, 0], 3, samples, false, _generator);
        Assert.Equal([1, 0, 2], samples);

        var many = new long[1000];
        Distributions.Multinomial<double>([0, 2, 0, 1], 4, many, true, _generator);
        Assert.Equal([1, 3], many.Distinct().Order());
    }

    [Fact]
    public void Sure_and_impossible_events_are_exactly_that()
    {
        Distributions.Bernoulli<float>(_values, 1, _generator);
        Assert.All(_values, value => Assert.Equal(1, value));
        Distributions.Bernoulli<float>(_values, 0, _generator);
        Assert.All(_values, value => Assert.Equal(0, value));

        var counts = new double[4];
        Distributions.Binomial<double>([5, 5, 0, 5], [0, 1, 0.5, double.NaN], counts, _generator);
        Assert.Equal([0, 5, 0, double.NaN], counts);
        Distributions.Poisson<double>([0, 0, 0, 0], counts, _generator);
        Assert.All(counts, count => Assert.Equal(0, count));
    }
}
