using System.Text.Json;
using static TorchSharp.torch;

namespace TorchSharp.Tests;

/// <summary>Integer arithmetic, comparisons, logic and bits, on all dtypes.</summary>
public class IntegersTests
{
    private static readonly Dictionary<string, Func<Tensor[], JsonElement, Tensor>> operators = new()
    {
        ["add"] = (x, _) => x[0] + x[1],
        ["sub"] = (x, _) => x[0] - x[1],
        ["mul"] = (x, _) => x[0] * x[1],
        ["div"] = (x, _) => x[0] / x[1],
        ["pow"] = (x, _) => x[0].pow(x[1]),
        ["remainder"] = (x, _) => x[0] % x[1],
        ["fmod"] = (x, _) => x[0].fmod(x[1]),
        ["floor_divide"] = (x, _) => x[0].floor_divide(x[1]),
        ["div_trunc"] = (x, _) => x[0].div(x[1], RoundingMode.trunc),
        ["gcd"] = (x, _) => gcd(x[0], x[1]),
        ["lcm"] = (x, _) => lcm(x[0], x[1]),
        ["bitwise_and"] = (x, _) => x[0] & x[1],
        ["bitwise_or"] = (x, _) => x[0] | x[1],
        ["bitwise_xor"] = (x, _) => x[0] ^ x[1],
        ["bitwise_not"] = (x, _) => ~x[0],
        ["bitwise_left_shift"] = (x, _) => bitwise_left_shift(x[0], x[1]),
        ["bitwise_right_shift"] = (x, _) => bitwise_right_shift(x[0], x[1]),
        ["maximum"] = (x, _) => maximum(x[0], x[1]),
        ["minimum"] = (x, _) => minimum(x[0], x[1]),
        ["sign"] = (x, _) => x[0].sign(),
        ["abs"] = (x, _) => x[0].abs(),
        ["square"] = (x, _) => x[0].square(),
        ["floor"] = (x, _) => x[0].floor(),
        ["round"] = (x, _) => x[0].round(),
        ["sqrt"] = (x, _) => x[0].sqrt(),
        ["sin"] = (x, _) => x[0].sin(),
        ["exp"] = (x, _) => x[0].exp(),
        ["sigmoid"] = (x, _) => x[0].sigmoid(),
        ["clamp"] = (x, a) => x[0].clamp((Scalar)a.GetProperty("min").GetInt32(), (Scalar)a.GetProperty("max").GetInt32()),
        ["eq"] = (x, _) => x[0] == x[1],
        ["ne"] = (x, _) => x[0] != x[1],
        ["lt"] = (x, _) => x[0] < x[1],
        ["le"] = (x, _) => x[0] <= x[1],
        ["gt"] = (x, _) => x[0] > x[1],
        ["ge"] = (x, _) => x[0] >= x[1],
        ["logical_and"] = (x, _) => logical_and(x[0], x[1]),
        ["logical_or"] = (x, _) => logical_or(x[0], x[1]),
        ["logical_xor"] = (x, _) => logical_xor(x[0], x[1]),
        ["logical_not"] = (x, _) => logical_not(x[0]),
        ["isnan"] = (x, _) => isnan(x[0]),
        ["isinf"] = (x, _) => isinf(x[0]),
        ["isfinite"] = (x, _) => isfinite(x[0]),
        ["isposinf"] = (x, _) => isposinf(x[0]),
        ["isneginf"] = (x, _) => isneginf(x[0]),
        ["isreal"] = (x, _) => isreal(x[0]),
        ["signbit"] = (x, _) => signbit(x[0]),
        ["isclose"] = (x, a) => a.TryGetProperty("rtol", out var rtol)
            ? isclose(x[0], x[1], rtol.GetDouble(), a.GetProperty("atol").GetDouble(), a.GetProperty("equal_nan").GetBoolean())
                : isclose(x[0], x[1]),
        ["where"] = (x, _) => where(x[0], x[1], x[2]),
        ["masked_fill"] = (x, a) => x[0].masked_fill(x[1], a.GetProperty("value").GetDouble()),
    };

    public static IEnumerable<TheoryDataRow<string, string>> Cases => Golden.Names("integers");

    [Theory]
    [MemberData(nameof(Cases))]
    public void EqualsPyTorch(string op, string name) => Golden.Check("integers", op, name, (x, args) => [operators[op](x, args)]);

    /// <summary>Comparisons work on registers: every length of the rest, every size of element.</summary>
    [Theory]
    [InlineData(ScalarType.Byte)]
    [InlineData(ScalarType.Int16)]
    [InlineData(ScalarType.Float32)]
    [InlineData(ScalarType.Int64)]
    public void ComparisonsOfAllLengths(ScalarType dtype)
    {
        for (var n = 0; n < 140; n++)
        {
            double[] a = [.. Enumerable.Range(0, n).Select(i => (double)(i * 7 % 5))], b = [.. Enumerable.Range(0,
                n).Select(i => (double)(i * 3 % 4))];
            var less = tensor(a).to(dtype) < tensor(b).to(dtype);

            Assert.Equal(a.Zip(b, (p, q) => p < q), less.data<bool>().ToArray());
        }
    }

    [Fact]
    public void NumbersCompareAndDivideFromBothSides()
    {
        var x = tensor([1L, 2, 3]);

        Assert.Equal([true, false, false], (x < (Scalar)2).data<bool>().ToArray());
        Assert.Equal([false, false, true], ((Scalar)2 < x).data<bool>().ToArray());
        Assert.Equal([false, true, true], (x >= (Scalar)1.5).data<bool>().ToArray());
        Assert.Equal([true, true, false], ((Scalar)2 >= x).data<bool>().ToArray());
        Assert.Equal([true, false, true], ((Scalar)2 != x).data<bool>().ToArray());
        Assert.Equal([1L, 0, 1], (x % 2).data<long>().ToArray());
        Assert.Equal([2L, 1, 0], (-x % 3L).data<long>().ToArray());
    }

    [Fact]
    public void TruthsWrittenInPlaceKeepTheDtype()
    {
        var x = tensor([1f, 2f, 3f]);

        Assert.Equal([0f, 1, 1], x.clone().ge_(2).data<float>().ToArray());
        Assert.Equal([0f, 0, 0], x.clone().logical_not_().data<float>().ToArray());
        Assert.Equal(ScalarType.Float32, x.clone().eq_(x).dtype);
        var leaf = tensor([1f, 2f], requires_grad: true);
        var y = leaf * 3;
        y.gt_(4);
        y.sum().backward();
        Assert.Equal([0f, 0], leaf.grad!.data<float>().ToArray());
    }

    [Fact]
    public void MasksFillInPlace()
    {
        var leaf = tensor([1f, 2f, 3f], requires_grad: true);
        var y = leaf * 2;
        y.masked_fill_(tensor([true, false, true]), 9);
        y.sum().backward();

        Assert.Equal([9f, 4, 9], y.data<float>().ToArray());
        Assert.Equal([0f, 2, 0], leaf.grad!.data<float>().ToArray());
        Assert.Equal([7f, 2, 7], tensor([1f, 2f, 3f]).masked_fill_(tensor([true, false, true]), 7).data<float>().ToArray());
        Assert.Throws<ArgumentException>(void () => y.masked_fill(tensor([1, 0, 1]), 9));
    }

    [Fact]
    public void ClosenessAsOneBool()
    {
        Assert.True(allclose(tensor([1f, 2f]), tensor([1f, 2.00001f])));
        Assert.False(allclose(tensor([1f, 2f]), tensor([1f, 2.1f])));
        Assert.False(allclose(tensor([float.NaN]), tensor([float.NaN])));
        Assert.True(allclose(tensor([float.NaN]), tensor([float.NaN]), equal_nan: true));
        Assert.Throws<ArgumentException>(() => allclose(tensor([1f]), tensor([1.0])));
    }

    [Fact]
    public void WhatIsNotDefinedIsRefused()
    {
        var (whole, real) = (tensor([1L, 2]), tensor([1f, 2f]));

        Assert.Throws<DivideByZeroException>(void () => whole.remainder(0));
        Assert.Throws<DivideByZeroException>(void () => whole.floor_divide(0));
        Assert.Throws<ArgumentException>(void () => whole.pow(-1));
        Assert.Throws<NotSupportedException>(void () => real.bitwise_and(real));
        Assert.Throws<NotSupportedException>(void () => real.gcd(real));
        Assert.Throws<NotSupportedException>(void () => tensor([true]).bitwise_left_shift(tensor([true])));
        Assert.Throws<ArgumentException>(void () => real.heaviside(whole));
        Assert.Throws<ArgumentException>(void () => where(whole, real, real));
    }
}
