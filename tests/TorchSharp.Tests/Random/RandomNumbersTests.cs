using static TorchSharp.torch;

namespace TorchSharp.Tests;

[Collection(nameof(Kernels.ProcessWide))]
public class RandomNumbersTests
{
    [Fact]
    public void ASeedRepeatsEverything()
    {
        var drawn = new List<Tensor>();
        for (var run = 0; run < 2; run++)
        {
            manual_seed(11);
            drawn.AddRange([rand(3, 4), randn(20), randint(5, [6]), randperm(9), normal(ones(3), ones(3)), empty(4).exponential_(2), bernoulli(full(5, 0.4f)),
                rand(2, 2).multinomial(3, true), poisson(full(4, 3f)), rand_like(ones(2, dtype: float64)), empty(3).cauchy_(), empty(3).log_normal_(),
                empty(3).geometric_(0.3), empty(5).bernoulli_(full(5, 0.4f)), zeros(4, dtype: int64).random_(-3, 3), binomial(full(3, 9f), full(3, 0.5f))]);
        }
        for (var i = 0; i < drawn.Count / 2; i++) Golden.Near(drawn[i], drawn[i + drawn.Count / 2], $"draw {i}", 0, 0);
        Assert.Equal(11, initial_seed());
    }

    [Fact]
    public void AStateIsGoneBackTo()
    {
        manual_seed(1);
        randn(5);
        var state = get_rng_state();
        var first = randn(5);
        Assert.Equal([5056L], state.shape);
        set_rng_state(state);
        Golden.Near(first, randn(5), "again", 0, 0);
        Assert.Throws<ArgumentException>(() => set_rng_state(zeros(3, dtype: uint8)));
        Assert.Throws<ArgumentException>(() => set_rng_state(zeros(5056)));
    }

    [Fact]
    public void GeneratorsAreIndependent()
    {
        manual_seed(2);
        var expected = rand(4);
        manual_seed(2);
        using var own = new Generator(2);
        Golden.Near(expected, rand(4, generator: own), "own", 0, 0);
        Golden.Near(expected, rand(4), "default", 0, 0);
    }

    [Fact]
    public void DtypesAndShapesAreAsAskedFor()
    {
        Assert.Equal(float32, rand(2).dtype);
        Assert.Equal(int64, randint(3, [2]).dtype);
        Assert.Equal(int32, randint(3, [2], dtype: int32).dtype);
        Assert.Equal(int64, randperm(3).dtype);
        Assert.Equal([2L, 3, 4], randn(2, 3, 4).shape);
        Assert.Empty(rand([]).shape);
        Assert.True(randn(2, requires_grad: true).requires_grad);
        Assert.Equal([0L, 5], rand(0, 5).shape);
        Assert.Equal([4L], ones(7).multinomial(4).shape);
        Assert.Throws<NotSupportedException>(() => zeros(2, dtype: int64).uniform_(0, 1));
        Assert.Throws<ArgumentException>(() => randint(3, 3, [2]));
        Assert.Throws<ArgumentException>(() => ones(2, 2, 2).multinomial(1));
        Assert.Throws<InvalidOperationException>(() => ones(2, requires_grad: true).normal_());
    }

    [Fact]
    public void SamplesHaveTheRightMoments()
    {
        manual_seed(3);
        var x = normal(2, 3, [40_000]);
        Assert.Equal(2, x.mean().ToDouble(), 0.05);
        Assert.Equal(3, x.std().ToDouble(), 0.05);
        Assert.Equal(0.3, empty(40_000).bernoulli_(0.3).mean().ToDouble(), 0.01);
        Assert.Equal(0.5, empty(40_000).exponential_(2).mean().ToDouble(), 0.02);
        var rolls = randint(1, 7, [60_000]).to(float64);
        Assert.Equal(3.5, rolls.mean().ToDouble(), 0.03);
        Assert.InRange(randint_int(5, 8), 5, 7);
        Assert.InRange(rand_float(), 0, 1);
    }
}
