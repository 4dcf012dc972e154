using System.Collections;
using static TorchSharp.torch;

namespace TorchSharp.Tests;

public class TensorAccessorTests
{
    private static Tensor Matrix() => tensor(new float[,] { { 1, 2, 3 }, { 4, 5, 6 } });

    [Fact]
    public void ReadsInRowMajorOrderWhateverTheStrides()
    {
        var x = Matrix();
        Assert.Equal([1f, 2, 3, 4, 5, 6], x.data<float>().ToArray());
        Assert.Equal([1f, 4, 2, 5, 3, 6], x.t().data<float>());
        Assert.Equal(new float[,] { { 1, 4 }, { 2, 5 }, { 3, 6 } }, x.t().data<float>().ToNDArray());
        Assert.Equal(5, x.t().data<float>()[1, 1]);
        Assert.Equal(4, x.t().data<float>()[1]);
        var part = new float[3];
        x.t().data<float>().CopyTo(part, 1, 4);
        Assert.Equal([0f, 3, 6], part);
    }

    [Fact]
    public void WritesTheTensorsMemory()
    {
        var x = Matrix();
        x.t().data<float>()[2, 0] = 9;
        x[1].data<float>().CopyFrom([7, 8], tensorIndex: 1);
        x.t()[0].data<float>().CopyFrom([-1, -2, -3], arrayIndex: 1);
        Assert.Equal([-2f, 2, 9, -3, 7, 8], x.data<float>());
    }

    [Fact]
    public void WritingIsNoticedByTheBackwardPass()
    {
        var x = Matrix().requires_grad_();
        var y = x * 2;
        var z = (y * y).sum();
        y.data<float>()[0] = 5;
        Assert.Throws<InvalidOperationException>(z.backward);
    }

    [Fact]
    public void MistakesAreNamed()
    {
        var x = Matrix();
        Assert.Contains("Double is not compatible with Float32", Assert.Throws<ArgumentException>(() => x.data<double>()).Message);
        Assert.Contains("index 6 is outside a tensor of 6 elements",
            Assert.Throws<ArgumentOutOfRangeException>(() => x.data<float>()[6]).Message);
        Assert.Contains("index -1 is outside dimension 1",
            Assert.Throws<ArgumentOutOfRangeException>(() => x.data<float>()[0, -1]).Message);
        Assert.Contains("3 indices", Assert.Throws<ArgumentException>(() => x.data<float>()[0, 0, 0]).Message);
        Assert.Contains("6 elements cannot be converted to Scalar", Assert.Throws<ArgumentException>(() => x.item<float>()).Message);
        Assert.Contains("not contiguous", Assert.Throws<InvalidOperationException>(() => { _ = x.t().bytes; }).Message);
    }

    [Fact]
    public void OneElementConvertsToAnyNumber()
    {
        var x = tensor(2.75);
        Assert.Equal(2, x.ToInt32());
        Assert.Equal(2.75f, x.ToSingle());
        Assert.Equal(2L, (long)x);
        Assert.True((bool)x);
        Assert.True(x.is_nonzero());
        Assert.Equal(ScalarType.Float64, x.ToScalar().Type);
        Assert.Equal(2.75, tensor(new[] { 2.75 }).item<double>());
        Assert.Equal(5, Matrix().ReadCpuSingle(4));
    }

    [Fact]
    public void ListsNest()
    {
        var rows = (ArrayList)Matrix().tolist();
        Assert.Equal(2, rows.Count);
        Assert.Equal(6, ((Scalar)((ArrayList)rows[1]!)[2]!).ToSingle());
    }

    [Fact]
    public void BytesReadAndWriteTheMemory()
    {
        var x = tensor(new[] { 1, 256 });
        Assert.Equal([1, 0, 0, 0, 0, 1, 0, 0], x.bytes.ToArray());
        x.bytes = new byte[] { 2, 0, 0, 0, 3, 0, 0, 0 };
        Assert.Equal([2, 3], x.data<int>());
        using var stream = new MemoryStream();
        x.WriteBytesToStream(stream);
        stream.Position = 0;
        var y = zeros(2, int32);
        y.ReadBytesFromStream(stream);
        Assert.Equal([2, 3], y.data<int>());
    }
}
