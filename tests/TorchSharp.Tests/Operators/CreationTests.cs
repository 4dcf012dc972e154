using static TorchSharp.torch;

namespace TorchSharp.Tests;

[Collection(nameof(Kernels.ProcessWide))]
public class CreationTests
{
    public static IEnumerable<TheoryDataRow<string, string>> Cases => Golden.Names("creation");

    [Theory]
    [MemberData(nameof(Cases))]
    public void EqualsPyTorch(string op, string name) => Golden.Check("creation", op, name, (_, args) => [op switch
    {
        "arange" when args.Text("dtype") == "int64" => arange(args.Int("start"), args.Int("end"), args.Int("step")),
        "arange" => arange(args.Real("start"), args.Real("end"), args.Real("step"), args.Dtype()),
        "linspace" => linspace(args.Real("start"), args.Real("end"), args.Int("steps"), args.Dtype()),
        "logspace" => logspace(args.Real("start"), args.Real("end"), args.Int("steps"), args.Real("base"), args.Dtype()),
        "eye" => eye(args.Int("rows"), args.Int("columns")),
        "tril_indices" => tril_indices(args.Int("rows"), args.Int("columns"), args.Int("offset")),
        _ => triu_indices(args.Int("rows"), args.Int("columns"), args.Int("offset")),
    }]);

    [Fact]
    public void ArraysKeepTheirShapeAndType()
    {
        Check(tensor(new float[,] { { 1, 2 }, { 3, 4 } }), ScalarType.Float32, [2, 2], 1, 2, 3, 4);
        Check(tensor(new long[,,] { { { 1 }, { 2 } } }), ScalarType.Int64, [1, 2, 1], 1, 2);
        Check(tensor(new short[,,,] { { { { 5 } } } }), ScalarType.Int16, [1, 1, 1, 1], 5);
        Check(tensor(new[] { true, false }), ScalarType.Bool, [2], 1, 0);
        Check(tensor(new List<double> { 1, 2, 3, 4 }, 2, 2), ScalarType.Float64, [2, 2], 1, 2, 3, 4);
        Check(tensor(new byte[] { 7, 8 }.AsMemory(), [2, 1]), ScalarType.Byte, [2, 1], 7, 8);
        Check(tensor(new int[] { 1, 2 }, float64), ScalarType.Float64, [2], 1, 2);
        Check(tensor(new sbyte[] { -1, 2 }), ScalarType.Int8, [2], -1, 2);
        Check(from_array(new double[,] { { 1 }, { 2 } }), ScalarType.Float64, [2, 1], 1, 2);
        Check(as_tensor(new List<int> { 3 }, float32), ScalarType.Float32, [1], 3);
        Check(frombuffer(new[,] { { 1, 2 }, { 3, 4 } }, int64, 2, 1), ScalarType.Int64, [2], 2, 3);
    }

    [Fact]
    public void NumbersBecomeTensorsOfTheirType()
    {
        Check(tensor(1.5f), ScalarType.Float32, [], 1.5);
        Check(tensor(1.5), ScalarType.Float64, [], 1.5);
        Check(tensor(3), ScalarType.Int32, [], 3);
        Check(tensor(3L, float32), ScalarType.Float32, [], 3);
        Check(tensor(true), ScalarType.Bool, [], 1);
        Tensor implicitly = 2.5;
        Check(implicitly, ScalarType.Float64, [], 2.5);
        Tensor list = new long[] { 1, 2 };
        Check(list, ScalarType.Int64, [2], 1, 2);
        Check(((byte)4).ToTensor(), ScalarType.Byte, [], 4);
        Check(new[] { 1f, 2f }.ToTensor([2, 1]), ScalarType.Float32, [2, 1], 1, 2);
    }

    [Fact]
    public void FilledTensors()
    {
        Check(zeros(2), ScalarType.Float32, [2], 0, 0);
        Check(ones(1, 2, int64), ScalarType.Int64, [1, 2], 1, 1);
        Check(full(2, 1, 3), ScalarType.Int64, [2, 1], 3, 3);
        Check(full([2], 0.5), ScalarType.Float32, [2], 0.5, 0.5);
        Check(zeros([]), ScalarType.Float32, [], 0);
        Check(ones(2, dtype: float64).full_like(4, int32), ScalarType.Int32, [2], 4, 4);
        Check(ones(2, dtype: float64).new_full(1, 2, 9), ScalarType.Float64, [1, 2], 9, 9);
        Check(ones(2, dtype: @bool).new_zeros(1), ScalarType.Bool, [1], 0);
        Assert.Equal([2, 0, 3], empty(2, 0, 3).shape);
        Assert.True(ones(2, requires_grad: true).requires_grad);
    }

    [Fact]
    public void ATensorCanBecomeAnother()
    {
        var x = tensor(new[] { 1.0, 2 });
        var view = x[1..];
        Check(x.zeros(2, 2), ScalarType.Float64, [2, 2], 0, 0, 0, 0);
        Check(x, ScalarType.Float64, [2, 2], 0, 0, 0, 0);
        Check(view, ScalarType.Float64, [1], 2);
        x.set_(view);
        x.fill_(5);
        Check(view, ScalarType.Float64, [1], 5);
        Check(x.arange_out(0, 6, 2), ScalarType.Float64, [3], 0, 2, 4);
        Assert.Throws<ArgumentException>(() => x.set_(ones(2)));
        var strided = empty_strided([2, 3], [1, 2]);
        Assert.Equal([1, 2], strided.stride());
        strided.copy_(arange(6).reshape(2, 3));
        Check(strided, ScalarType.Float32, [2, 3], 0, 1, 2, 3, 4, 5);
    }

    [Fact]
    public void MistakesAreNamed()
    {
        Assert.Contains("5 elements, shape [2, 2]", Assert.Throws<ArgumentException>(() => tensor(new float[5], [2, 2])).Message);
        Assert.Contains("negative dimension -1: [3, -1]", Assert.Throws<ArgumentException>(() => zeros(3, -1)).Message);
        Assert.Contains("Packages=nuget", Assert.Throws<InvalidOperationException>(() => zeros(3, device: CUDA)).Message);
        Assert.Contains("Packages=nuget", Assert.Throws<InvalidOperationException>(() => rand(3, device: CUDA)).Message);
        Assert.Contains("Packages=nuget", Assert.Throws<InvalidOperationException>(() => zeros(3).cuda()).Message);
        Assert.Contains("Packages=nuget", Assert.Throws<InvalidOperationException>(() => zeros(3).to("cuda:0")).Message);
        Assert.Contains("Int8", Assert.Throws<ArgumentException>(() => randn(3, dtype: int8)).Message);
        Assert.Contains("named dimensions", Assert.Throws<NotSupportedException>(() => zeros(3, names: ["N"])).Message);
        Assert.Contains("floating point", Assert.Throws<ArgumentException>(() => tensor(new[] { 1 }, requires_grad: true)).Message);
        Assert.Contains("step sign", Assert.Throws<ArgumentException>(() => arange(3, 0, 1)).Message);
        Assert.Contains("no tensor has elements of type Decimal",
            Assert.Throws<ArgumentException>(() => from_array(new decimal[1])).Message);
        Assert.Throws<ArgumentOutOfRangeException>(() => frombuffer(new[] { 1, 2 }, int32, 2, 1));
    }

    [Fact]
    public void ABufferIsSharedWithItsArray()
    {
        var array = new double[] { 0, 1, 2, 3 };
        var x = frombuffer(array, float64, 2, 1);
        x[1] = 7.0;
        array[1] = 5;
        Assert.Equal([5.0, 7], x.data<double>());
        Assert.Equal([0.0, 5, 7, 3], array);
        using (var half = x.to(float16)) array[1] = 9;
        Assert.Equal(16, (x.neg() + x * 2).sum().ToDouble());
        x.Dispose();
        Assert.Equal(3, array[3]);
    }

    [Fact]
    public void ScalarsAreOfTheWidestType()
    {
        Assert.Equal((ScalarType.Int64, ScalarType.Float64), (((byte)1).ToScalar().Type, 1f.ToScalar().Type));
        Assert.Equal((ScalarType.Bool, ScalarType.ComplexFloat64), (true.ToScalar().Type, (1f, 2f).ToScalar().Type));
        Assert.Equal(float32, (ones(2) * 2.5f.ToScalar()).dtype);
        Assert.Equal(int32, (ones(2, int32) * ((byte)2).ToScalar()).dtype);
    }

    [Fact]
    public void ComplexRangesHaveNoImaginaryPart()
    {
        var x = arange(0, 3, complex128);
        Assert.Equal(complex128, x.dtype);
        Assert.Equal([0.0, 1, 2], x.real.contiguous().data<double>());
        Assert.Equal([0.0, 0, 0], x.imag.contiguous().data<double>());
        Assert.Equal(complex64, randint(10, [2, 3], complex64).dtype);
    }

    [Fact]
    public void ConversionsBetweenDtypes()
    {
        var x = tensor(new[] { -1.5f, 0, 2.7f });
        Check(x.@long(), ScalarType.Int64, [3], -1, 0, 2);
        Check(x.@bool(), ScalarType.Bool, [3], 1, 0, 1);
        Check(x.@double().type_as(x), ScalarType.Float32, [3], -1.5, 0, 2.7f);
        Check(x.to(int32, CPU), ScalarType.Int32, [3], -1, 0, 2);
        Check(x.to(CPU), ScalarType.Float32, [3], -1.5, 0, 2.7f);
        Assert.False(can_cast(ScalarType.Float32, ScalarType.Int64));
        Assert.True(can_cast(ScalarType.Int64, ScalarType.Int8));
        Assert.True(can_cast(ScalarType.Bool, ScalarType.Int8));
        Assert.Equal(ScalarType.Int16, promote_types(ScalarType.Byte, ScalarType.Int8));
    }

    [Fact]
    public void TensorsBecomeRandom()
    {
        var x = empty(0, dtype: float64);
        manual_seed(1);
        var expected = (rand(2, 3, dtype: float64), randn(4, dtype: float64), randint(9, [5], float64), randperm(6, float64));
        manual_seed(1);
        Golden.Near(expected.Item1, rand_out(x, 2, 3).clone(), "rand", 0, 0);
        Golden.Near(expected.Item2, x.randn_out(4).clone(), "randn", 0, 0);
        Golden.Near(expected.Item3, randint_out(x, 9, [5]).clone(), "randint", 0, 0);
        Golden.Near(expected.Item4, randperm(6, x), "randperm", 0, 0);
        Golden.Near(expected.Item4, x, "out", 0, 0);
    }

    [Fact]
    public void ConstructorsNamedAfterDtypesConvert()
    {
        var x = tensor(new[] { 2.7f, 0 });
        Check(LongTensor(x), ScalarType.Int64, [2], 2, 0);
        Check(IntTensor(x), ScalarType.Int32, [2], 2, 0);
        Check(ShortTensor(x), ScalarType.Int16, [2], 2, 0);
        Check(ByteTensor(x), ScalarType.Byte, [2], 2, 0);
        Check(BoolTensor(x), ScalarType.Bool, [2], 1, 0);
        Check(DoubleTensor(FloatTensor(x)), ScalarType.Float64, [2], 2.7f, 0);
    }

    [Fact]
    public void TheOnlyDeviceIsTheCpu()
    {
        Assert.False(cuda.is_available() || cuda.is_cudnn_available() || TryInitializeDeviceType(DeviceType.CUDA));
        Assert.Equal(0, cuda.device_count());
        Assert.Equal("cpu", InitializeDevice(null).ToString());
        Assert.Equal(("cuda:1", "meta"), (device("cuda", 1).ToString(), META.ToString()));
        cuda.manual_seed_all(1);
        set_default_device("cpu");
        InitializeDeviceType(DeviceType.CPU);
        cuda.synchronize();
        Assert.Contains("'mps'", Assert.Throws<InvalidOperationException>(() => set_default_device(MPS)).Message);
        Assert.Throws<InvalidOperationException>(() => InitializeDevice(device(0)));
    }

    [Fact]
    public void AScopeOfItsOwnDisposesWhatIsLeft()
    {
        Tensor? inner = null;
        using var y = WrappedTensorDisposeScope(() => (inner = zeros(3)) + 1);
        Check(y, ScalarType.Float32, [3], 1, 1, 1);
        Assert.True(inner!.IsInvalid);
    }

    private static void Check(Tensor x, ScalarType dtype, long[] shape, params double[] elements)
    {
        Assert.Equal(dtype, x.dtype);
        Assert.Equal(shape, x.shape);
        Assert.Equal(elements, Golden.Elements(x));
    }
}
