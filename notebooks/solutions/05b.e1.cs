int[] DenseChannels(int start, int growth, int[] blocks)
{
    var (channels, after) = (start, new int[blocks.Length]);
    for (var i = 0; i < blocks.Length; i++)
    {
        after[i] = channels + growth * blocks[i];
        channels = after[i] / 2;   // the transition to the next block
    }
    return after;
}
