using System.Text.Json;
using TorchSharp.Kernels;
using static TorchSharp.torch;

namespace TorchSharp.Tests;

[Collection(nameof(Kernels.ProcessWide))]
public class DecompositionsTests
{
    public static IEnumerable<TheoryDataRow<string, string>> Cases => Golden.Names("decompositions");

    [Theory, MemberData(nameof(Cases))]
    public void EqualsPyTorch(string op, string name) => Golden.Check("decompositions", op, name, (x, args) => Run(op, x, args));

    private static Tensor[] Run(string op, Tensor[] x, JsonElement args)
    {
        return op switch
        {
            "qr" => linalg.qr(x[0], (linalg.QRMode)args.Int("mode")) is var (q, r) ? [q, r] : [],
            "qr r" => [linalg.qr(x[0], linalg.QRMode.R).R],
            "eigh" => linalg.eigh(Symmetric(x[0]), args.Text("uplo")[0]) is var (l, v) ? [l, v.pow(2)] : [],
            "eigvalsh" => [linalg.eigvalsh(Symmetric(x[0]))],
            "eigvalsh triangles" => [linalg.eigvalsh(x[0], 'U') - linalg.eigvalsh(x[0])],
            "eigvals" => linalg.eigvals(x[0]) is var z ? [z.real.sort().Values, z.imag.abs().sort().Values] : [],
            "eig" => linalg.eig(x[0]) is var (lambda, w)
                ? [lambda.abs().sort().Values, (w.abs().pow(2) * (lambda.real + lambda.imag.pow(2)).unsqueeze(-2)).sum(-1)] : [],
            "svd" => linalg.svd(x[0], fullMatrices: false) is var (u, s, vh)
                ? [u.pow(2), s, vh.pow(2), u.narrow(-1, 0, Math.Min(1, u.size(-1))) * vh.narrow(-2, 0, Math.Min(1, vh.size(-2)))] : [],
            "svdvals" => [linalg.svdvals(x[0])],
            "det" => [x[0].det()],
            "matrix_exp" => [x[0].matrix_exp()],
            "matrix_exp large" => [(20 * x[0]).matrix_exp() / 1e3],
            "pinv" => [linalg.pinv(x[0])],
            "pinv atol" => [linalg.pinv(x[0], atol: 1)],
            "pinv hermitian" => [linalg.pinv(Symmetric(x[0]), hermitian: true)],
            "pinverse" => [x[0].pinverse(0.3)],
            "matrix_rank" => [linalg.matrix_rank(x[0])],
            "matrix_rank tol" => [linalg.matrix_rank(x[0], 1, 0.5)],
            "matrix_rank hermitian" => [linalg.matrix_rank(Symmetric(x[0]), hermitian: true)],
            "lstsq" => linalg.lstsq(x[0], x[1]) is var (solution, _, rank, _) ? [solution, rank] : [],
            "cond" => [linalg.cond(x[0], Order())],
            "cond text" => [linalg.cond(x[0], args.Text("p"))],
            "matrix_norm" => [linalg.matrix_norm(x[0], Order(), args.Ints("dims"), args.Flag("keepdim"))],
            "matrix_norm nuc" => [linalg.matrix_norm(x[0], "nuc", [0, 2])],
            "geqrf" => x[0].geqrf() is var (factors, tau) ? [factors, tau] : [],
            "householder_product" => [linalg.householder_product(x[0], x[1])],
            "ormqr" => [x[0].ormqr(x[1], x[2], args.Flag("left"), args.Flag("transpose"))],
            "vecdot" => [linalg.vecdot(x[0], x[1], args.Int("dim"))],
            _ => throw new InvalidDataException($"no case {op}"),
        };

        double Order() => args.Text("p") switch
        {
            "inf" => double.PositiveInfinity,
            "-inf" => double.NegativeInfinity,
            var p => double.Parse(p, System.Globalization.CultureInfo.InvariantCulture),
        };
    }

    [Fact]
    public void GradientsAndTheirsAreRight()
    {
        manual_seed(1);
        GradCheck.RunTwice(x => cat([linalg.qr(x[0]).Q, linalg.qr(x[0]).R], -2), Random(2, 3, 2));
        GradCheck.RunTwice(x => cat([linalg.qr(x[0]).Q, linalg.qr(x[0]).R], -1), Random(2, 3));
        GradCheck.RunTwice(x => linalg.eigvalsh(Symmetric(x[0])), Random(2, 3, 3));
        GradCheck.RunTwice(x => linalg.eigh(Symmetric(x[0])).Item2.pow(2), Random(3, 3));
        GradCheck.RunTwice(x => linalg.eigvals(x[0]).real.sort().Values, Random(3, 3));
        GradCheck.RunTwice(x => linalg.eig(x[0]).Item2.abs().pow(2).sum(-1), Random(3, 3));
        GradCheck.RunTwice(x => linalg.svdvals(x[0]), Random(2, 3));
        GradCheck.RunTwice(x => linalg.svd(x[0], false).U.pow(2), Random(3, 2));
        GradCheck.RunTwice(x => linalg.svd(x[0], false).Vh.pow(2), Random(2, 3));
        GradCheck.RunTwice(x => linalg.pinv(x[0]), Random(3, 2));
        GradCheck.RunTwice(x => linalg.pinv(x[0]), Random(2, 3));
        GradCheck.RunTwice(x => linalg.lstsq(x[0], x[1]).Solution, Random(3, 2), Random(3, 1));
        GradCheck.RunTwice(x => linalg.matrix_exp(x[0]), Random(2, 2, 2));
        GradCheck.RunTwice(x => linalg.det(x[0]), Random(2, 3, 3));
        GradCheck.RunTwice(x => linalg.matrix_norm(x[0], "nuc"), Random(2, 3));
        GradCheck.RunTwice(x => linalg.matrix_norm(x[0], 2), Random(2, 3));
        GradCheck.RunTwice(x => linalg.cond(x[0]), Random(2, 2));
        GradCheck.RunTwice(x => linalg.householder_product(x[0], x[1]), Random(3, 2), Random(2));
    }

    [Fact]
    public void TheDeterminantOfASingularMatrixHasAGradient()
    {
        var x = tensor(new double[,] { { 1, 2 }, { 2, 4 } }, requires_grad: true);
        x.det().backward();
        Golden.Near(tensor(new double[,] { { 4, -2 }, { -2, 1 } }), x.grad!, "cofactors");
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(40, 40)]
    [InlineData(100, 30)]
    [InlineData(30, 70)]
    public void LargeMatricesAreDecomposedExactly(int rows, int columns)
    {
        manual_seed(2);
        var a = randn(rows, columns, dtype: float64);
        var (u, s, vh) = linalg.svd(a);
        var k = Math.Min(rows, columns);
        Near(a, (u.narrow(1, 0, k) * s).mm(vh.narrow(0, 0, k)), "U S Vh");
        Near(eye(rows, dtype: float64), u.t().mm(u), "U");
        Near(eye(columns, dtype: float64), vh.mm(vh.t()), "Vh");
        Assert.True(s.Equals(s.abs().sort(descending: true).Values));
        var (q, r) = linalg.qr(a, linalg.QRMode.Complete);
        Near(a, q.mm(r), "Q R");
        Near(eye(rows, dtype: float64), q.t().mm(q), "Q");
        var square = a.t().mm(a);
        var (l, v) = linalg.eigh(square);
        Near(square, (v * l).mm(v.t()), "V L Vt");
        Near(eye(columns, dtype: float64), v.t().mm(v), "V");
        Assert.True(l.Equals(l.sort().Values));
        Near(a, a.mm(linalg.pinv(a)).mm(a), "pinv");

        static void Near(Tensor expected, Tensor actual, string what) => Golden.Near(expected, actual, what, 1e-9, 1e-10);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(50)]
    public void EigenvectorsOfLargeMatricesAreExact(int n)
    {
        manual_seed(6);
        var a = randn(n, n, dtype: float64);
        foreach (var x in new[] { a, a.triu(), a.triu(-1), (a + a.t()).sign(), zeros_like(a), eye(n, dtype: float64).roll(1, 0) })
        {
            var (l, v) = linalg.eig(x);
            var residual = x.to(complex128).mm(v) - v * l;
            Assert.True(residual.abs().max().ToDouble() < 1e-12 * n, $"{n}: {residual.abs().max().ToDouble()}");
            Golden.Near(ones(n, dtype: float64), v.abs().pow(2).sum(dim: 0), "lengths", 1e-10);
            Golden.Near(x.trace(), l.real.sum(), "trace", 1e-9, 1e-10);
        }
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(1, 1e-12)]
    [InlineData(1e-150, 1e150)]
    public void EqualAndVanishingSingularValuesAreNoTrouble(double first, double second)
    {
        manual_seed(3);
        var q = linalg.qr(randn(5, 5, dtype: float64)).Q;
        var p = linalg.qr(randn(5, 5, dtype: float64)).Q;
        var sigma = tensor(new[] { second, first, first, 0, 0 });
        var a = (q * sigma).mm(p);
        var (u, s, vh) = linalg.svd(a);
        Golden.Near(eye(5, dtype: float64), u.t().mm(u), "U", 1e-10, 1e-10);
        Golden.Near(eye(5, dtype: float64), vh.mm(vh.t()), "Vh", 1e-10, 1e-10);
        Golden.Near(sigma.sort(descending: true).Values, s, "S", 1e-10, 1e-14 * Math.Max(first, second));
    }

    [Fact]
    public void StridedMatricesGiveTheSame()
    {
        manual_seed(4);
        var a = Random(3, 4, 3);
        foreach (var x in new[] { a.transpose(0, 1), a.permute(1, 2, 0), a.flip(0).transpose(0, 1) })
        {
            Golden.Near(linalg.svdvals(x.clone()), linalg.svdvals(x), "svdvals");
            Golden.Near(linalg.qr(x.clone()).Q, linalg.qr(x).Q, "qr");
            Golden.Near(linalg.eigvalsh(x.clone()), linalg.eigvalsh(x), "eigvalsh");
            Golden.Near(linalg.matrix_exp(x.clone()), linalg.matrix_exp(x), "matrix_exp");
        }
    }

    [Fact]
    public void AnyNumberOfThreadsGivesTheSame()
    {
        manual_seed(5);
        var a = randn(20, 40, 40);
        var threads = Scheduler.Threads;
        try
        {
            Scheduler.Threads = 1;
            var (s, l) = (linalg.svdvals(a), linalg.eigvalsh(a));
            Scheduler.Threads = 3;
            Assert.True(s.Equals(linalg.svdvals(a)));
            Assert.True(l.Equals(linalg.eigvalsh(a)));
        }
        finally
        {
            Scheduler.Threads = threads;
        }
    }

    [Theory]
    [InlineData("linalg.svd: The algorithm failed to converge because the input matrix contained non-finite values.", "svd")]
    [InlineData("linalg.svd: Expected a floating point or complex tensor as input. Got Long", "svd integers")]
    [InlineData("linalg.qr: The input tensor A must have at least 2 dimensions.", "qr")]
    [InlineData("not differentiable when mode='complete' and nrows > ncols.", "qr complete")]
    [InlineData("The derivative of linalg.qr depends on Q", "qr r")]
    [InlineData("Expected UPLO argument to be 'L' or 'U', but got X", "eigh")]
    [InlineData("linalg.eigh: A must be batches of square matrices, but they are 2 by 3 matrices", "eigh rectangle")]
    [InlineData("linalg.eigvals: A must be batches of square matrices, but they are 2 by 3 matrices", "eigvals")]
    [InlineData("linalg.eig: input tensor should not contain infs or NaNs.", "eig")]
    [InlineData("linalg.pinv(Float{[3]}): expected a tensor with 2 or more dimensions", "pinv")]
    [InlineData("torch.linalg.lstsq: input.size(-2) should match other.size(-2)", "lstsq")]
    [InlineData("linalg.cond got an invalid norm type: 3", "cond")]
    [InlineData("linalg.cond(ord=1): A must be batches of square matrices, but they are 2 by 3 matrices", "cond rectangle")]
    [InlineData("linalg.matrix_exp: A must be batches of square matrices", "matrix_exp")]
    [InlineData("input.shape[-2] must be greater than or equal to input.shape[-1]", "householder_product")]
    [InlineData("the derivative for 'geqrf' is not implemented.", "geqrf")]
    [InlineData("other.shape[-2] must be equal to input.shape[-2]", "ormqr")]
    public void BadOperandsAreNamed(string message, string what)
    {
        var rectangle = ones(2, 3).requires_grad_();
        Func<object> run = what switch
        {
            "svd" => () => linalg.svd(full(2, 2, float.NaN)),
            "svd integers" => () => linalg.svdvals(ones(2, 2, dtype: int64)),
            "qr" => () => linalg.qr(ones(3)),
            "qr complete" => () => autograd.grad([linalg.qr(rectangle.t(), linalg.QRMode.Complete).R.sum()], [rectangle]),
            "qr r" => () => autograd.grad([linalg.qr(rectangle, linalg.QRMode.R).R.sum()], [rectangle]),
            "eigh" => () => linalg.eigh(rectangle, 'X'),
            "eigh rectangle" => () => linalg.eigh(rectangle),
            "eigvals" => () => linalg.eigvals(rectangle),
            "eig" => () => linalg.eig(full(2, 2, float.NaN)),
            "pinv" => () => linalg.pinv(ones(3)),
            "lstsq" => () => linalg.lstsq(rectangle, ones(3, 1)),
            "cond" => () => linalg.cond(rectangle, 3),
            "cond rectangle" => () => linalg.cond(rectangle, 1),
            "matrix_exp" => () => linalg.matrix_exp(rectangle),
            "householder_product" => () => linalg.householder_product(rectangle, ones(2)),
            "geqrf" => () => autograd.grad([rectangle.geqrf().a.sum()], [rectangle]),
            _ => () => ormqr(rectangle, ones(2), ones(3, 1)),
        };
        Assert.Contains(message, Assert.ThrowsAny<Exception>(run).Message);
    }

    private static Tensor Random(params long[] shape) => randn(shape, dtype: float64).requires_grad_();

    private static Tensor Symmetric(Tensor x) => x + x.transpose(-2, -1);
}
