using System.Numerics;
using static TorchSharp.torch;

namespace TorchSharp.Tests;

public class StorageTests
{
    [Fact]
    public void ItIsTheWholeMemoryOfATensorAndItsViews()
    {
        var x = arange(6, dtype: float32).reshape(2, 3);
        using var storage = x.t()[1].storage<float>();
        Assert.Equal(6, storage.Count);
        Assert.Equal([0f, 1, 2, 3, 4, 5], storage.ToArray());
        Assert.Equal(24ul, storage.nbytes());
        Assert.Equal(4, storage.element_size());
        Assert.True(is_storage(storage));
        storage[4] = -1;
        Assert.Equal(-1, x[1, 1].ToSingle());
        x[0, 0] = 9;
        Assert.Equal(9, storage[0]);
        Assert.Equal(4, storage.IndexOf(-1));
        Assert.False(storage.Contains(100));
    }

    [Fact]
    public void RangesAreReadAndWrittenInPlace()
    {
        var x = arange(5, dtype: int64);
        using var storage = x.storage<long>();
        Assert.Equal([1L, 2], storage[1..3].ToArray());
        Assert.Equal([3L, 4], storage[(3, null)].tolist());
        storage[..2] = 7;
        storage[2..4] = tensor(new long[] { 10, 11 }).storage<long>();
        Assert.Equal([7L, 7, 10, 11, 4], x.data<long>().ToArray());
        storage[3..].fill_(0);
        Assert.Equal([7L, 7, 10, 0, 0], storage);
        storage.copy_([1, 2]);
        storage.CopyFrom([5, 6, 7], 1);
        var copy = new long[7];
        storage.CopyTo(copy, 2);
        Assert.Equal([0L, 0, 6, 7, 10, 0, 0], copy);
        Assert.Throws<ArgumentException>(() => storage[0..3] = tensor(new long[] { 1, 2 }).storage<long>());
    }

    [Fact]
    public void OtherDtypesAreCopies()
    {
        using var storage = tensor(new[] { 0f, 1.5f }).storage<float>();
        Assert.Equal([0L, 1], storage.@long().ToArray());
        Assert.Equal([0, 1], storage.@int().ToArray());
        Assert.Equal([0.0, 1.5], storage.@double().ToArray());
        Assert.Equal([false, true], storage.@bool().ToArray());
        Assert.Equal([0, 1], storage.@byte().ToArray());
        Assert.Equal([(0f, 0f), (1.5f, 0f)], storage.complex_float().ToArray());
        Assert.Equal([0, new Complex(1.5, 0)], storage.complex_double().ToArray());
        Assert.Equal(storage.ToArray(), storage.cpu().@float().ToArray());
    }

    [Fact]
    public void WritingIsNoticed()
    {
        var x = ones(2, requires_grad: true);
        var y = x * 2;
        var z = y * y;
        using (var storage = y.storage<float>()) storage[0] = 5;
        Assert.Throws<InvalidOperationException>(() => z.sum().backward());
    }

    [Fact]
    public void Numbers_of_another_dtype_are_a_copy()
    {
        var x = tensor(new long[] { 1, 2 });
        var converted = x.storage<int>();
        converted[0] = 5;
        Assert.Equal([5, 2], converted.ToArray());
        Assert.Equal([1L, 2], x.data<long>());
        Assert.Contains("UInt64", Assert.Throws<ArgumentException>(() => ones(2).storage<ulong>()).Message);
    }

    [Fact]
    public void OtherPlacesAndDevicesAreNamed()
    {
        using var storage = ones(2).storage<float>();
        Assert.Throws<ArgumentOutOfRangeException>(() => storage[2]);
        Assert.Throws<InvalidOperationException>(() => storage.cuda());
    }
}
