using System.Buffers.Binary;
using TorchSharp.Kernels;

namespace TorchSharp.Tests;

public class Mt19937Tests
{
    [Fact]
    public void The_words_are_those_of_the_published_generator()
    {
        // The C++ standard fixes the 10,000th word of a generator with this seed.
        var generator = new Mt19937(5489);
        Assert.Equal(3499211612u, generator.Random());
        for (var i = 2; i < 10_000; i++) generator.Random();
        Assert.Equal(4123659995u, generator.Random());
    }

    [Fact]
    public void Only_the_low_half_of_a_seed_makes_the_words_but_all_of_it_is_kept()
    {
        const ulong high = 5UL << 32;
        var (low, full) = (new Mt19937(7), new Mt19937(high + 7));
        Assert.Equal(low.Random64(), full.Random64());
        Assert.Equal(high + 7, full.InitialSeed);
    }

    [Fact]
    public void The_first_of_two_words_is_the_high_half()
    {
        var (words, pair) = (new Mt19937(1), new Mt19937(1));
        var high = words.Random();
        Assert.Equal(((ulong)high << 32) | words.Random(), pair.Random64());
    }

    [Theory, InlineData(1), InlineData(3), InlineData(8), InlineData(227), InlineData(623), InlineData(624), InlineData(625)]
    public void Filling_a_span_draws_the_same_words_as_drawing_one_by_one(int length)
    {
        var (blocks, single) = (new Mt19937(3), new Mt19937(3));
        for (var round = 0; round < 8; round++)
        {
            var words = new uint[length];
            blocks.Fill(words);
            Assert.Equal(Enumerable.Range(0, length).Select(_ => single.Random()), words);
        }

        Assert.Equal(single.GetState(), blocks.GetState());
    }

    [Theory, InlineData(0), InlineData(1), InlineData(623), InlineData(624), InlineData(625)]
    public void A_state_taken_over_goes_on_with_the_same_numbers(int drawn)
    {
        var original = new Mt19937(11);
        original.Normal();
        for (var i = 0; i < drawn; i++) original.Random();
        var copy = new Mt19937(0);
        copy.SetState(original.GetState());

        Assert.Equal(original.GetState(), copy.GetState());
        Assert.Equal(original.Normal(), copy.Normal());
        Assert.Equal(original.Random64(), copy.Random64());
    }

    [Fact]
    public void A_clone_draws_the_same_numbers_and_is_independent()
    {
        var original = new Mt19937(11) { NextFloatNormal = 2 };
        original.Normal();
        var clone = original.Clone();
        Assert.Equal(original.GetState(), clone.GetState());

        var expected = (original.Normal(), original.Random());
        original.Seed(5);
        Assert.Equal(expected, (clone.Normal(), clone.Random()));
    }

    [Fact]
    public void Seeding_forgets_the_left_over_normal_sample()
    {
        var generator = new Mt19937(1);
        var first = generator.Normal();
        generator.Seed(1);
        Assert.Equal(first, generator.Normal());
    }

    [Fact]
    public void A_state_of_another_size_or_with_impossible_counters_is_refused_and_changes_nothing()
    {
        var generator = new Mt19937(1);
        var state = generator.GetState();
        Assert.Contains("5056", Assert.Throws<ArgumentException>(() => generator.SetState(new byte[100])).Message);
        Refused(bytes => BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(12), 0));
        Refused(bytes => BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(8), 2));
        Refused(bytes => BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan(16), 625));
        Refused(bytes => BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan(16), ulong.MaxValue));
        Assert.Equal(state, generator.GetState());

        void Refused(Action<byte[]> spoil)
        {
            var spoiled = (byte[])state.Clone();
            spoil(spoiled);
            Assert.Contains("Invalid mt19937 state", Assert.Throws<ArgumentException>(() => generator.SetState(spoiled)).Message);
        }
    }
}
