using System.Text.Json;
using TorchSharp.Kernels;
using static TorchSharp.torch;

namespace TorchSharp.Tests;

[Collection(nameof(Kernels.ProcessWide))]
public class EquationsTests
{
    public static IEnumerable<TheoryDataRow<string, string>> Cases => Golden.Names("equations");

    [Theory, MemberData(nameof(Cases))]
    public void EqualsPyTorch(string op, string name) => Golden.Check("equations", op, name, (x, args) => Run(op, x, args));

    private static Tensor[] Run(string op, Tensor[] x, JsonElement args)
    {
        return op switch
        {
            "vector_norm" => [linalg.vector_norm(x[0], Order(), Dims(), args.Flag("keepdim"))],
            "matrix_norm" => [linalg.matrix_norm(x[0], Order(), Dims(), args.Flag("keepdim"))],
            "matrix_norm fro" => [linalg.matrix_norm(x[0], "fro", Dims(), args.Flag("keepdim"))],
            "norm" => [linalg.norm(x[0], Order(), Dims(), args.Flag("keepdim"))],
            "norm default" => [linalg.norm(x[0], Dims(), args.Flag("keepdim"))],
            "solve_triangular" => [linalg.solve_triangular(x[0], x[1], args.Flag("upper"), args.Flag("left"), args.Flag("unit"))],
            "solve" => [linalg.solve(x[0], x[1], args.Flag("left"))],
            "lu_solve" => [linalg.lu_factor(x[0]) is var (lu, pivots)
                ? linalg.lu_solve(lu, pivots, x[1], args.Flag("left"), args.Flag("adjoint")) : null!],
            "inv" => [linalg.inv(x[0])],
            "slogdet" => slogdet(x[0]) is var (sign, logarithm) ? [sign, logarithm] : [],
            "logdet" => [Positive(x[0]).logdet()],
            "cholesky" => [linalg.cholesky(Positive(x[0]))],
            "cholesky upper" => [cholesky(x[0] + 9 * eye(3, dtype: x[0].dtype), upper: true)],
            "cholesky_inverse" => [x[0].cholesky_inverse(args.Flag("upper"))],
            "cholesky_solve" => [x[0].cholesky_solve(x[1], args.Flag("upper"))],
            "lu_factor" => linalg.lu_factor(x[0]) is var (factors, swaps) ? [factors, swaps] : [],
            "lu" => linalg.lu(x[0]) is var (p, l, u) ? [p, l, u] : [],
            "ldl_factor" => linalg.ldl_factor(args.Flag("hollow") ? x[0] - x[0].diagonal().diag() : x[0]) is var (d, ps) ? [d, ps] : [],
            "ldl_solve" => linalg.ldl_factor(x[0] + x[0].transpose(-2, -1)) is var (d, ps) ? [linalg.ldl_solve(d, ps, x[1])] : [],
            "matrix_power" => [x[0].matrix_power((int)args.Int("n"))],
            "tensorinv" => [linalg.tensorinv(x[0], args.Int("ind"))],
            "tensorsolve" => [linalg.tensorsolve(x[0], x[1], args.Ints("dims"))],
            _ => throw new InvalidDataException($"no case {op}"),
        };

        double Order() => args.Text("p") switch
        {
            "inf" => double.PositiveInfinity,
            "-inf" => double.NegativeInfinity,
            var p => double.Parse(p, System.Globalization.CultureInfo.InvariantCulture),
        };
        long[]? Dims() => args.IsList("dims") ? args.Ints("dims") : null;
    }

    [Fact]
    public void GradientsAndTheirsAreRight()
    {
        manual_seed(1);
        var batch = Regular(2, 3);
        GradCheck.RunTwice(x => linalg.solve(x[0], x[1]), batch, Random(3, 2));
        GradCheck.RunTwice(x => linalg.solve(x[0], x[1], left: false), Regular(1, 2), Random(2, 1, 2));
        GradCheck.RunTwice(x => linalg.solve(x[0], x[1]), Regular(1, 3)[0], Random(3));
        GradCheck.RunTwice(x => linalg.solve_triangular(x[0], x[1], upper: true), batch, Random(3, 1));
        GradCheck.RunTwice(x => linalg.solve_triangular(x[0], x[1], false, left: false, unitriangular: true), Random(2, 2), Random(1, 2));
        GradCheck.RunTwice(x => linalg.inv(x[0]), batch);
        GradCheck.RunTwice(x => linalg.slogdet(x[0]).Item2, batch);
        GradCheck.RunTwice(x => linalg.cholesky(Positive(x[0])), Random(2, 2, 2));
        GradCheck.RunTwice(x => cholesky_inverse(x[0]), Regular(1, 2));
        GradCheck.RunTwice(x => cholesky_solve(x[0], x[1], upper: true), Random(2, 1), Regular(1, 2));
        GradCheck.RunTwice(x => linalg.lu_factor(x[0]).LU, batch);
        GradCheck.RunTwice(x => linalg.lu_factor(x[0]).LU, Random(2, 3));
        GradCheck.RunTwice(x => linalg.lu_factor(x[0]).LU, Random(3, 2));
        GradCheck.RunTwice(x => matrix_power(x[0], -2), Regular(1, 2));
        GradCheck.RunTwice(x => linalg.matrix_norm(x[0]), Random(2, 2, 3));
        GradCheck.RunTwice(x => linalg.matrix_norm(x[0], 1), Random(2, 3));
        GradCheck.RunTwice(x => linalg.vector_norm(x[0], 3.5), Random(2, 3));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(63)]
    [InlineData(150)]
    public void LargeMatricesAreSolvedExactly(int n)
    {
        manual_seed(2);
        var (a, b) = (randn(n, n, dtype: float64), randn(n, 5, dtype: float64));
        Near(b, a.mm(linalg.solve(a, b)), "solve");
        Near(b.t(), linalg.solve(a, b.t(), left: false).mm(a), "solve from the right");
        Near(eye(n, dtype: float64), a.mm(linalg.inv(a)), "inv");
        var (p, l, u) = linalg.lu(a);
        Near(a, p.mm(l).mm(u), "lu");
        var positive = Positive(a);
        var symmetric = a + a.t();
        var (d, blocks) = linalg.ldl_factor(symmetric);
        Near(b, symmetric.mm(linalg.ldl_solve(d, blocks, b)), "ldl");
        var root = linalg.cholesky(positive);
        Near(positive, root.mm(root.t()), "cholesky");
        Near(root, root.tril(), "triangle");
        Near(positive.logdet(), linalg.slogdet(positive).Item2, "logdet");
        Near(b, root.mm(linalg.solve_triangular(root, b, upper: false)), "lower");
        Near(b, root.t().mm(linalg.solve_triangular(root.t(), b, upper: true)), "upper");

        static void Near(Tensor expected, Tensor actual, string what) => Golden.Near(expected, actual, what, 1e-8, 1e-9);
    }

    [Fact]
    public void StridedMatricesGiveTheSame()
    {
        manual_seed(3);
        var (a, b) = (Random(3, 4, 3), Random(4, 2, 3));
        foreach (var x in new[] { a.transpose(0, 1), a.permute(1, 2, 0), a.flip(0).transpose(0, 1) })
        {
            var w = b.transpose(1, 2);
            Golden.Near(linalg.solve(x.clone(), w.clone()), linalg.solve(x, w), "solve");
            Golden.Near(linalg.solve_triangular(x.clone(), w.clone(), true), linalg.solve_triangular(x, w, true), "triangular");
            Golden.Near(linalg.inv(x.clone()), linalg.inv(x), "inv");
            Golden.Near(linalg.slogdet(x.clone()).Item2, linalg.slogdet(x).Item2, "slogdet");
        }
    }

    [Fact]
    public void AnyNumberOfThreadsGivesTheSame()
    {
        manual_seed(4);
        var (a, b) = (Positive(randn(20, 40, 40)), randn(20, 40, 10));
        var threads = Scheduler.Threads;
        try
        {
            Scheduler.Threads = 1;
            var (alone, root) = (linalg.solve(a, b), linalg.cholesky(a));
            Scheduler.Threads = 3;
            Assert.True(alone.Equals(linalg.solve(a, b)));
            Assert.True(root.Equals(linalg.cholesky(a)));
        }
        finally
        {
            Scheduler.Threads = threads;
        }
    }

    [Fact]
    public void FailuresAreReportedForEachMatrix()
    {
        var batch = stack([eye(2), tensor(new float[,] { { 1, 2 }, { 2, 4 } })]);
        Assert.Equal([0, 2], linalg.inv_ex(batch).info.data<int>().ToArray());
        Assert.Equal([0, 2], linalg.solve_ex(batch, ones(2, 1)).info.data<int>().ToArray());
        Assert.Equal([0, 2], lu(batch, get_infos: true).infos!.data<int>().ToArray());
        Assert.Equal([0, 2], linalg.cholesky_ex(batch).info.data<int>().ToArray());
        Assert.Equal([0, 1], linalg.ldl_factor_ex(stack([eye(2), zeros(2, 2)])).Info.data<int>().ToArray());
        Assert.Equal([0, float.NegativeInfinity], logdet(batch).data<float>().ToArray());
    }

    [Theory]
    [InlineData("linalg.inv: The diagonal element 2 is zero, the inversion could not be completed because", "inv")]
    [InlineData("linalg.inv: (Batch element 1): The diagonal element 2 is zero", "inv batch")]
    [InlineData("linalg.inv: A must be batches of square matrices, but they are 2 by 3 matrices", "inv rectangle")]
    [InlineData("linalg.inv: Expected a floating point or complex tensor as input. Got Long", "inv integers")]
    [InlineData("linalg.inv: The input tensor A must have at least 2 dimensions.", "inv vector")]
    [InlineData("torch.linalg.solve: The solver failed because the input matrix is singular.", "solve")]
    [InlineData("Incompatible shapes of A and B for the equation AX = B (2x2 and 3x2)", "solve rows")]
    [InlineData("Incompatible shapes of A and B for the equation XA = B (2x2 and 2x1)", "solve vector")]
    [InlineData("Expected A and B to have the same dtype, but found A of type Float and B of type Double instead", "solve dtype")]
    [InlineData("linalg.solve_triangular: The input tensor B must have at least 2 dimensions.", "triangular vector")]
    [InlineData("not positive-definite (the leading minor of order 2 is not positive-definite).", "cholesky")]
    [InlineData("torch.linalg.lu_factor: U[2,2] is zero", "lu_factor")]
    [InlineData("LU without pivoting is not implemented on the CPU", "lu")]
    [InlineData("pivots should be a Tensor of scalar type torch.int32", "lu_solve")]
    [InlineData("between 1 and LU.size(-2) inclusive", "lu_unpack")]
    [InlineData("torch.linalg.ldl_factor: D[1,1] is zero", "ldl_factor")]
    [InlineData("pivots are not those of torch.linalg.ldl_factor", "ldl_solve")]
    [InlineData("but got pivots with shape [3] instead", "ldl_solve pivots")]
    [InlineData("each A matrix is 2 by 2 but each b matrix is 3 by 2", "cholesky_solve")]
    [InlineData("linalg.matrix_norm: Order 3 not supported.", "matrix_norm")]
    [InlineData("dims must be different. Got (0, 0)", "matrix_norm dims")]
    [InlineData("the input must be 1D or 2D. Got 3D.", "norm")]
    [InlineData("cannot compute the inf norm on an empty tensor", "vector_norm")]
    [InlineData("but got 1 != 4", "tensorinv")]
    public void BadOperandsAreNamed(string message, string what)
    {
        var (singular, rectangle) = (tensor(new float[,] { { 1, 2 }, { 2, 4 } }), zeros(2, 3));
        Func<object> run = what switch
        {
            "inv" => () => linalg.inv(singular),
            "inv batch" => () => linalg.inv(stack([eye(2), singular])),
            "inv rectangle" => () => linalg.inv(rectangle),
            "inv integers" => () => linalg.inv(ones(2, 2, dtype: int64)),
            "inv vector" => () => linalg.inv(ones(2)),
            "solve" => () => linalg.solve(singular, ones(2)),
            "solve rows" => () => linalg.solve(singular, ones(3, 2)),
            "solve vector" => () => linalg.solve(singular, ones(2), left: false),
            "solve dtype" => () => linalg.solve(singular, ones(2, dtype: float64)),
            "triangular vector" => () => linalg.solve_triangular(singular, ones(2), upper: true),
            "cholesky" => () => linalg.cholesky(singular),
            "lu_factor" => () => linalg.lu_factor(singular),
            "lu" => () => linalg.lu(singular, pivot: false),
            "lu_solve" => () => linalg.lu_solve(singular, ones(2, dtype: int64), ones(2, 1)),
            "lu_unpack" => () => lu_unpack(singular, tensor(new[] { 1, 3 })),
            "ldl_factor" => () => linalg.ldl_factor(zeros(2, 2)),
            "ldl_solve" => () => linalg.ldl_solve(eye(2), tensor(new[] { 1, -2 }), ones(2, 1)),
            "ldl_solve pivots" => () => linalg.ldl_solve(eye(2), tensor(new[] { 1, 2, 3 }), ones(2, 1)),
            "cholesky_solve" => () => cholesky_solve(ones(3, 2), singular),
            "matrix_norm" => () => linalg.matrix_norm(rectangle, 3),
            "matrix_norm dims" => () => linalg.matrix_norm(rectangle, dims: [0, 0]),
            "norm" => () => linalg.norm(ones(2, 2, 2), 1),
            "vector_norm" => () => linalg.vector_norm(ones(0), double.PositiveInfinity),
            _ => () => linalg.tensorinv(singular, 2),
        };
        Assert.Contains(message, Assert.ThrowsAny<Exception>(run).Message);
    }

    private static Tensor Random(params long[] shape) => randn(shape, dtype: float64).requires_grad_();

    private static Tensor Regular(long batch, long n) => (randn(batch, n, n, dtype: float64) + 3 * eye(n, dtype: float64)).requires_grad_();

    private static Tensor Positive(Tensor x) => x.matmul(x.transpose(-2, -1)) + eye(x.size(-1), dtype: x.dtype);
}
