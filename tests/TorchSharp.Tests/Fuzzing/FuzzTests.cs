using static TorchSharp.torch;

namespace TorchSharp.Tests.Fuzzing;

/// <summary>Operators on drawn tensors against loops. A failure names the seed that draws the same again.</summary>
public class FuzzTests
{
    [Fact]
    public void FunctionsOfOneTensor()
    {
        (string, Func<Tensor, Tensor>, Func<double, double>)[] all =
        [
            ("exp", x => x.exp(), Math.Exp), ("tanh", x => x.tanh(), Math.Tanh), ("sin", x => x.sin(), Math.Sin),
            ("sigmoid", x => x.sigmoid(), x => 1 / (1 + Math.Exp(-x))), ("sqrt", x => x.abs().sqrt(), x => Math.Sqrt(Math.Abs(x))),
            ("log1p", x => x.abs().log1p(), x => Math.Log(1 + Math.Abs(x))), ("neg", x => -x, x => -x), ("abs", x => x.abs(), Math.Abs),
            ("relu", x => x.relu(), x => Math.Max(x, 0)), ("square", x => x * x, x => x * x), ("floor", x => x.floor(), Math.Floor),
            ("clamp", x => x.clamp(-1, 2), x => Math.Clamp(x, -1, 2)), ("contiguous", x => x.contiguous(), x => x),
            ("to", x => x.to(float64), x => x), ("sign", x => x.sign(), x => Math.Sign(x)), ("pow", x => x.pow(3), x => x * x * x),
        ];
        Fuzz.Each(300, fuzz =>
        {
            var (x, (name, f, g)) = (fuzz.Tensor(fuzz.Shape(), fuzz.One(Fuzz.Floats)), fuzz.One(all));
            return (Naive.Of(x).Map(g), f(x), $"{name} of {Fuzz.Text(x)}");
        });
    }

    [Fact]
    public void FunctionsOfTwoTensors()
    {
        (string, Func<Tensor, Tensor, Tensor>, Func<double, double, double>)[] all =
        [
            ("add", (a, b) => a + b, (a, b) => a + b), ("sub", (a, b) => a - b, (a, b) => a - b), ("mul", (a, b) => a * b, (a, b) => a * b),
            ("maximum", maximum, Math.Max), ("minimum", minimum, Math.Min), ("eq", (a, b) => a.eq(b), (a, b) => a == b ? 1 : 0),
            ("lt", (a, b) => a.lt(b), (a, b) => a < b ? 1 : 0), ("ge", (a, b) => a.ge(b), (a, b) => a >= b ? 1 : 0),
            ("div", (a, b) => a / (b * b + 1), (a, b) => a / (b * b + 1)),
            ("where", (a, b) => where(a.gt(0), a, b), (a, b) => a > 0 ? a : b),
        ];
        Fuzz.Each(300, fuzz =>
        {
            var shape = fuzz.Shape();
            var (a, b) = (fuzz.Tensor(shape, fuzz.One(Fuzz.Numbers)), fuzz.Tensor(fuzz.Beside(shape), fuzz.One(Fuzz.Numbers)));
            if (fuzz.Coin()) (a, b) = (b, a);
            var (name, f, g) = fuzz.One(all);
            return (Naive.Of(a).Zip(Naive.Of(b), g), f(a, b), $"{name} of {Fuzz.Text(a)} and {Fuzz.Text(b)}");
        });
    }

    [Fact]
    public void Reductions()
    {
        (string, Func<Tensor, long[], bool, Tensor>, Func<double[], double>)[] ofSeveral =
        [
            ("sum", (x, dims, keep) => x.sum(dims, keep), line => line.Sum()),
            ("mean", (x, dims, keep) => x.to(float64).mean(dims, keep), line => line.Average()),
            ("amax", (x, dims, keep) => x.amax(dims, keep), line => line.Max()),
            ("amin", (x, dims, keep) => x.amin(dims, keep), line => line.Min()),
        ];
        (string, Func<Tensor, long[], bool, Tensor>, Func<double[], double>)[] ofOne =
        [
            ("logsumexp", (x, dims, keep) => x.to(float64).logsumexp(dims[0], keep), line => Math.Log(line.Sum(Math.Exp))),
            ("argmax", (x, dims, keep) => x.argmax(dims[0], keep), line => Array.IndexOf(line, line.Max())),
            ("prod", (x, dims, keep) => x.prod(dims[0], keep), line => line.Aggregate(1.0, (a, b) => a * b)),
        ];
        Fuzz.Each(300, fuzz =>
        {
            var x = fuzz.Tensor(fuzz.Shape(1, mayBeEmpty: false), fuzz.One(Fuzz.Numbers));
            var (several, keep, first) = (fuzz.Coin(), fuzz.Coin(), fuzz.Next((int)x.dim()));
            var (name, f, g) = fuzz.One(several ? ofSeveral : ofOne);
            long[] dims = [.. Enumerable.Range(0, (int)x.dim()).Where(d => d == first || (several && fuzz.Coin())).Select(d => (long)d)];
            return (Naive.Of(x).Fold(dims, keep, g), f(x, dims, keep), $"{name} over [{string.Join(", ", dims)}] of {Fuzz.Text(x)}");
        });
    }

    [Fact]
    public void Lines()
    {
        (string, Func<Tensor, int, Tensor>, Func<double[], double[]>)[] all =
        [
            ("softmax", (x, d) => x.softmax(d), line => [.. line.Select(x => Math.Exp(x) / line.Sum(Math.Exp))]),
            ("log_softmax", (x, d) => x.log_softmax(d), line => [.. line.Select(x => x - Math.Log(line.Sum(Math.Exp)))]),
            ("cumsum", (x, d) => x.cumsum(d), line => [.. line.Select((_, i) => line[..(i + 1)].Sum())]),
            ("flip", (x, d) => x.flip(d), line => [.. Enumerable.Reverse(line)]),
            ("roll", (x, d) => x.roll(1, d), line => [line[^1], .. line[..^1]]),
            ("sort", (x, d) => x.sort(d).Values, line => [.. line.Order()]),
        ];
        Fuzz.Each(300, fuzz =>
        {
            var x = fuzz.Tensor(fuzz.Shape(1), fuzz.One(Fuzz.Floats));
            var (dim, (name, f, g)) = (fuzz.Next((int)x.dim()), fuzz.One(all));
            return (Naive.Of(x).Lines(dim, g), f(x, dim), $"{name} along {dim} of {Fuzz.Text(x)}");
        });
    }

    [Fact]
    public void MatrixProducts() => Fuzz.Each(300, fuzz =>
    {
        var (batch, dtype) = (fuzz.Shape(0, 2), fuzz.One(Fuzz.Numbers));
        var (m, k, n) = (fuzz.Next(6), fuzz.Next(1, 6), fuzz.Next(1, 6));
        var a = fuzz.Tensor([.. fuzz.Beside(batch), m, k], dtype);
        var b = fuzz.Tensor([.. batch, k, n], dtype);
        var products = Naive.Of(a.unsqueeze(-1)).Zip(Naive.Of(b.unsqueeze(-3)), (p, q) => p * q);      // […, M, K, N]
        return (products.Fold([products.Shape.Length - 2], false, line => line.Sum()), a.matmul(b), $"{Fuzz.Text(a)} times {Fuzz.Text(b)}");
    });

    [Fact]
    public void Indexing() => Fuzz.Each(300, fuzz =>
    {
        var x = fuzz.Tensor(fuzz.Shape(1, mayBeEmpty: false), fuzz.One([.. Fuzz.Numbers, ScalarType.Bool]));
        var (naive, shape, dim, count) = (Naive.Of(x), x.shape, fuzz.Next((int)x.dim()), fuzz.Next(6));
        if (fuzz.Coin())
        {
            var index = fuzz.Indices([count], shape[dim]);
            var at = Fuzz.Read(index);
            return (Naive.From(Naive.With(shape, dim, count), i => naive[Naive.With(i, dim, (long)at[i[dim]])]),
                x.index_select(dim, index), $"index_select along {dim} of {Fuzz.Text(x)}");
        }
        var places = fuzz.Indices(Naive.With(shape, dim, count), shape[dim]);
        var read = Naive.Of(places);
        return (Naive.From(places.shape, i => naive[Naive.With(i, dim, (long)read[i])]), x.gather(dim, places),
            $"gather along {dim} of {Fuzz.Text(x)}");
    });

    [Fact]
    public void InPlaceWritesChangeTheViewAlone() => Fuzz.Each(300, fuzz =>
    {
        var whole = fuzz.Tensor(fuzz.Shape(1, mayBeEmpty: false), fuzz.One(Fuzz.Numbers)).clone();
        var (before, dim) = (Naive.Of(whole), fuzz.Next((int)whole.dim()));
        var start = fuzz.Next((int)whole.shape[dim]);
        var view = whole.slice(dim, start, whole.shape[dim], 2);
        if (view.dim() > 1) view = view.transpose(0, -1);
        if (fuzz.Coin()) view.add_(3);
        else view.copy_(view.clone() + 3);
        return (Naive.From(before.Shape, i => before[i] + (i[dim] >= start && (i[dim] - start) % 2 == 0 ? 3 : 0)), whole,
            $"along {dim} from {start} of {Fuzz.Text(whole)}");
    });

    [Fact]
    public void GradientsDoNotDependOnStrides()
    {
        (string, Func<Tensor, Tensor>)[] all =
        [
            ("softmax", x => x.softmax(-1)), ("sum", x => x.sum([0])), ("amax", x => x.amax([-1])), ("cumsum", x => x.cumsum(0)),
            ("logsumexp", x => x.logsumexp(0)), ("tanh", x => x.tanh()), ("matmul", x => x.matmul(x.transpose(-2, -1))),
            ("norm", x => (x * x).sum(-1).add(1).sqrt()), ("cat", x => cat([x, x * 2], 0)), ("flip", x => x.flip(0)),
            ("index", x => x.index_select(0, zeros(2, dtype: int64))), ("prod", x => x.prod(-1)), ("mean", x => x.mean([0, 1], true)),
        ];
        Fuzz.Each(300, fuzz =>
        {
            var x = fuzz.Tensor(fuzz.Shape(2, mayBeEmpty: false), float64);
            var (name, f) = fuzz.One(all);
            var (strided, plain) = (x.detach().requires_grad_(), x.clone().requires_grad_());
            foreach (var leaf in new[] { strided, plain })
            {
                var y = f(leaf);
                y.backward([Golden.Weights(y)]);
            }
            return (Naive.Of(plain.grad!), strided.grad!, $"{name} of {Fuzz.Text(x)}");
        });
    }
}
