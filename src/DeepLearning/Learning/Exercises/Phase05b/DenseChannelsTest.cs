namespace DeepLearning;

/// <summary>05b.e1: channels after each dense block; between blocks they are halved.</summary>
internal sealed class DenseChannelsTest : HiddenTest<Func<int, int, int[], int[]>>
{
    public override string Id => "05b.e1";

    protected override string Shape => "a function of the first channels, the growth rate and the layers of each block that returns an int[]";

    protected override void Run(Func<int, int, int[], int[]> answer)
    {
        foreach (var (start, growth, blocks) in new (int, int, int[])[]
        {
            (64, 32, [6, 12, 24, 16]), (10, 3, [4]), (24, 12, [16, 16, 16]), (7, 2, [1, 3]),
        })
        {
            var actual = answer(start, growth, [.. blocks]);
            var diagnosis = Same(actual, Channels(start, growth, blocks, (c, _) => c)) ? "Between two blocks a transition halves the channels."
                : Same(actual, Channels(start, growth, blocks, (c, i) => i == blocks.Length - 1 ? c : c / 2, after: true))
                    ? "That is after the halving; asked for are the channels that leave each block."
                : Same(actual, Channels(0, growth, blocks, (c, _) => c / 2)) ? "What comes in stays beside what is new: begin with the first channels."
                : Same(actual, [.. blocks.Select(layers => layers * growth)]) ? "Those are the new channels only; the old ones stay beside them."
                : actual?.Length != blocks.Length ? $"There should be {blocks.Length} numbers, one for each block." : null;
            Case.Near($"DenseChannels({start}, {growth}, [{string.Join(", ", blocks)}])",
                [.. Channels(start, growth, blocks, (c, _) => c / 2)], actual is null ? null : [.. actual], diagnosis);
        }
    }

    private static double[] Channels(int channels, int growth, int[] blocks, Func<int, int, int> transition, bool after = false)
    {
        var counts = new double[blocks.Length];
        for (var i = 0; i < blocks.Length; i++)
        {
            var grown = channels + (blocks[i] * growth);
            channels = transition(grown, i);
            counts[i] = after ? channels : grown;
        }

        return counts;
    }

    private static bool Same(int[]? actual, double[] other) => actual is not null && actual.Select(count => (double)count).SequenceEqual(other);
}
