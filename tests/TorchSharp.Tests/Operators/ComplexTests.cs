using System.Numerics;
using System.Text.Json;
using TorchSharp.Operators;
using static TorchSharp.torch;

namespace TorchSharp.Tests;

[Collection(nameof(Kernels.ProcessWide))] // the default generator is everybody's
public class ComplexTests
{
    public static IEnumerable<TheoryDataRow<string, string>> Cases => Golden.Names("complex");

    [Theory, MemberData(nameof(Cases))]
    public void AsInPyTorch(string op, string name) =>
        Golden.Check("complex", op, name, (x, args) => [Pairs(x.Length == 0 ? Drawn(op, Dtype(args))
            : Run(op, name.StartsWith("strided ") ? x[0].t()[1..] : x[0], x, args))]);

    private static Tensor Drawn(string op, ScalarType dtype)
    {
        manual_seed(5);
        return op == "rand" ? rand(20, dtype: dtype) : randn(20, dtype: dtype);
    }

    private static ScalarType Dtype(JsonElement args) => args.Text("dtype") == "complex64" ? complex64 : complex128;

    private static Tensor Run(string op, Tensor x, Tensor[] all, JsonElement args) => op switch
    {
        "conj" => conj(x),
        "real" => real(x),
        "imag" => imag(x),
        "abs" => abs(x),
        "angle" => angle(x),
        "sgn" => sgn(x),
        "neg" => -x,
        "sum" => sum(x),
        "mean" => mean(x),
        "view_as_real" => view_as_real(x),
        "add" => x + all[1],
        "sub" => x - all[1],
        "mul" => x * all[1],
        "div" => x / all[1],
        "sum dim" => x.sum(1),
        "mean dim" => x.mean([0], keepdim: true),
        "prod" => prod(x),
        "prod dim" => x.prod(1),
        "cumsum" => x.cumsum(1),
        "cumprod" => x.cumprod(0),
        "var" => x.var(),
        "std dim" => x.std(1),
        "norm" => x.norm(),
        "norm dim" => x.norm(1),
        "complex" => complex(x, all[1]),
        "polar" => polar(x, all[1]),
        "view_as_complex" => view_as_complex(x.contiguous()),
        "matmul" => x.matmul(all[1]),
        "to" => x.to(Dtype(args)),
        "eq" => x == all[1],
        "ne" => x != all[1],
        "exp" => exp(x),
        "log" => log(x),
        "log2" => log2(x),
        "log10" => log10(x),
        "sin" => sin(x),
        "cos" => cos(x),
        "tan" => tan(x),
        "asin" => asin(x),
        "acos" => acos(x),
        "atan" => atan(x),
        "sinh" => sinh(x),
        "cosh" => cosh(x),
        "tanh" => tanh(x),
        "sqrt" => sqrt(x),
        "rsqrt" => rsqrt(x),
        "reciprocal" => reciprocal(x),
        "sigmoid" => sigmoid(x),
        "pow number" => x.pow(args.Real("exponent")),
        "pow" => x.pow(all[1]),
        "isnan" => isnan(x),
        "isinf" => isinf(x),
        "isfinite" => isfinite(x),
        "isreal" => isreal(x),
        "index" => x[tensor(new long[] { 2, 0, 2 })],
        "where" => where(x.real > 0, x, x.conj() * 2),
        "cat" => cat([x, all[1].expand(1, 4)]),
        _ => throw new InvalidDataException($"no operator {op}"),
    };

    private static Tensor Pairs(Tensor y) => y.is_complex() ? view_as_real(y) : y;

    [Fact]
    public void GradientsAndTheirsAgreeWithDifferences()
    {
        manual_seed(5);
        var (x, y) = (randn(3, 2, dtype: float64), randn(2, 3, 2, dtype: float64));
        Check((a, b) => a * b);
        Check((a, b) => a / b);
        Check((a, b) => a - b.conj());
        Check((a, b) => a.abs() * b);
        Check((a, b) => a.angle() + b.real * b.imag);
        Check((a, b) => sgn(a) * b);
        Check((a, b) => b.matmul(a.unsqueeze(1)));
        Check((a, b) => a.sum() * b.mean().conj());
        Check((a, b) => a.imag.to(complex128) + b);
        Check((a, b) => a.exp().tanh() + b.sin() * a.sqrt());
        Check((a, b) => (a + 2).log().pow(2) + (b + 2).pow(a));
        GradCheck.RunTwice(t => view_as_real(t[0] * view_as_complex(t[1])), randn(2, 3, dtype: float64), y);
        GradCheck.RunTwice(t => view_as_real(polar(t[0].exp(), t[1])), randn(4, dtype: float64), randn(4, dtype: float64));

        void Check(Func<Tensor, Tensor, Tensor> f) => GradCheck.RunTwice(t => Pairs(f(view_as_complex(t[0]), view_as_complex(t[1]))), x, y);
    }

    [Fact]
    public void PartsAreViews()
    {
        var z = tensor(new Complex[] { new(1, 2), new(3, 4) });
        z.imag.mul_(10);
        z.real[0] = 7;
        view_as_real(z)[1, 0] = -1;
        Assert.Equal([new(7, 20), new(-1, 40)], z.data<Complex>().ToArray());
        var x = arange(4, dtype: float32).reshape(2, 2);
        view_as_complex(x).mul_(new Complex(0, 1));
        Assert.Equal([-1f, 0, -3, 2], x.data<float>().ToArray());
    }

    [Fact]
    public void WritesToPartsAreRecorded()
    {
        GradCheck.RunTwice(t =>
        {
            var z = view_as_complex(t[0]) * 1;
            z.imag.mul_(z.real * 3);
            z[1] = z[0].clone() * z[2].clone();
            return view_as_real(z) * t[0];
        }, randn(3, 2, dtype: float64));
    }

    [Fact]
    public void OptimizersStepInBothParts()
    {
        var z = new Modules.Parameter(tensor(new Complex[] { new(1, 2), new(3, -4) }));
        var optimizer = optim.SGD([z], 0.25);
        (z * z.conj()).real.sum().backward();
        Assert.Equal([new(2, 4), new(6, -8)], z.grad!.data<Complex>());
        optimizer.step();
        Assert.Equal([new(0.5, 1), new(1.5, -2)], z.data<Complex>());
    }

    [Fact]
    public void NumbersBecomeComplexTensorsAndBack()
    {
        Assert.Equal(complex128, tensor(new Complex(1, 2)).dtype);
        Assert.Equal(complex64, tensor((1f, 2f)).dtype);
        Assert.Equal(complex64, tensor(1f, 2f).dtype);
        Assert.Equal(complex128, tensor(1.0, 2.0).dtype);
        Assert.Equal(complex128, ((Tensor)new Complex(1, 2)).dtype);
        Assert.Equal((1f, 2f), tensor((1f, 2f)).item<(float, float)>());
        Assert.Equal(new Complex(1, 2), tensor((1f, 2f)).ToComplexFloat64());
        Assert.Equal((3f, 0f), tensor(3.0).ToComplexFloat32());
        Assert.Equal([2L, 2], tensor(new Complex[,] { { 1, 2 }, { 3, 4 } }).shape);
        Assert.Equal([2L, 2], tensor(new List<(float, float)> { (1, 2), (3, 4), (5, 6), (7, 8) }, 2, 2).shape);
        Assert.Equal(complex64, (ones(2) * new Complex(0, 1)).dtype);
        Assert.Equal(complex128, (ones(2, dtype: float64) * new Complex(0, 1)).dtype);
        Assert.Equal(complex64, (ones(2, dtype: int64) * new Complex(0, 1)).dtype);
        Assert.Equal(complex64, full(2, new Complex(0, 1)).dtype);
        Assert.Equal(new Complex(1, 0), zeros(2, dtype: complex128).add(1).data<Complex>()[0]);
        Assert.True(tensor(new Complex(0, 1)).is_nonzero());
        Assert.Equal([false, true, true], tensor(new Complex[] { 0, new(0, 1), 2 }).to(ScalarType.Bool).data<bool>().ToArray());
        Assert.Equal(complex64, promote_types(complex64, ScalarType.Float32));
        Assert.Equal(complex128, promote_types(complex64, ScalarType.Float64));
        Assert.Equal(complex64, promote_types(ScalarType.Int64, complex64));
        Assert.False(can_cast(complex64, ScalarType.Float32));
    }

    [Fact]
    public void PrintsBothParts()
    {
        var z = tensor(new (float, float)[] { (1, 2), (0.5f, -1), (0, 3), (4, 0), (0, 0) });
        Assert.Equal("[5], type = ComplexFloat32, device = cpu\n 1+2i 0.5-1i 3i 4 0\n", z.str(style: TensorStringStyle.Julia));
        Assert.Equal("1-2i", tensor(new Complex(1, -2)).npstr());
    }

    [Fact]
    public void WrongDtypesAreNamed()
    {
        var x = ones(2, 3);
        Assert.Contains("size 2", Assert.Throws<InvalidOperationException>(() => view_as_complex(x)).Message);
        Assert.Contains("stride 1", Assert.Throws<InvalidOperationException>(() => view_as_complex(x.t())).Message);
        Assert.Contains("complex tensors", Assert.Throws<InvalidOperationException>(() => view_as_real(x)).Message);
        Assert.Contains("non-complex", Assert.Throws<InvalidOperationException>(() => imag(x)).Message);
        Assert.Contains("Long", Assert.Throws<ArgumentException>(() => complex(x, ones(3, dtype: int64))).Message);
        Assert.Contains("Double for second", Assert.Throws<ArgumentException>(() => complex(x, ones(3, dtype: float64))).Message);
        Assert.Contains("ComplexFloat can't be cast", Assert.Throws<ArgumentException>(() => x.mul_(ones(3, dtype: complex64))).Message);
        Assert.Contains("without overflow", Assert.Throws<InvalidOperationException>(() => tensor(new Complex(1, 2)).ToDouble()).Message);
        var z = ones(8, dtype: complex64);
        Func<Tensor>[] unordered = [() => z < 1, () => z.relu(), () => z.floor(), () => z.max(), () => z.erf(), () => z.atan2(z)];
        foreach (var f in unordered)
            Assert.Contains("complex", Assert.Throws<NotSupportedException>(f).Message, StringComparison.OrdinalIgnoreCase);
    }
}
