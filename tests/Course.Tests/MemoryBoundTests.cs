namespace Course.Tests;

public sealed class MemoryBoundTests
{
    private const long Gigabyte = 1L << 30;

    [Theory]
    [InlineData(8, true, 1, 1)] // two that began and one more: 3 of 6
    [InlineData(8, true, 0, 0, 0, 0, 0)] // one that has only begun counts as one
    [InlineData(8, false, 0, 0, 0, 0, 0, 0)]
    [InlineData(8, true, 5)]
    [InlineData(8, false, 5, 1)]
    [InlineData(1, false)] // a run starts one nevertheless, when none runs
    public void Those_that_run_leave_room_for_one_more(int memory, bool allows, params int[] peaks) =>
        Assert.Equal(allows, MemoryBound.AllowsAnother(peaks.Select(peak => peak * Gigabyte), memory * Gigabyte));
}
