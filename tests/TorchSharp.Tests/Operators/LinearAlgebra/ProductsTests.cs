using System.Text.Json;
using TorchSharp.Kernels;
using static TorchSharp.torch;

namespace TorchSharp.Tests;

[Collection(nameof(Kernels.ProcessWide))]
public class ProductsTests
{
    public static IEnumerable<TheoryDataRow<string, string>> Cases => Golden.Names("products");

    [Theory, MemberData(nameof(Cases))]
    public void EqualsPyTorch(string op, string name) => Golden.Check("products", op, name, (x, args) => [Run(op, x, args)]);

    private static Tensor Run(string op, Tensor[] x, JsonElement args)
    {
        return op switch
        {
            "matmul" => matmul(x[0], x[1]),
            "mm" => mm(x[0], x[1]),
            "mv" => mv(x[0], x[1]),
            "dot" => dot(x[0], x[1]),
            "vdot" => vdot(x[0], x[1]),
            "bmm" => bmm(x[0], x[1]),
            "outer" => outer(x[0], x[1]),
            "inner" => inner(x[0], x[1]),
            "addmm" => addmm(x[0], x[1], x[2], Factor("beta"), Factor("alpha")),
            "addmv" => addmv(x[0], x[1], x[2], Factor("beta"), Factor("alpha")),
            "addr" => addr(x[0], x[1], x[2], Factor("beta"), Factor("alpha")),
            "baddbmm" => baddbmm(x[0], x[1], x[2], Factor("beta"), Factor("alpha")),
            "addbmm" => addbmm(x[0], x[1], x[2], Factor("beta"), Factor("alpha")),
            "einsum" => einsum(args.Text("equation"), x),
            "tensordot" => tensordot(x[0], x[1], args.Int("dims")),
            "tensordot lists" => tensordot(x[0], x[1], args.Ints("first"), args.Ints("second")),
            "kron" => kron(x[0], x[1]),
            "trace" => trace(x[0]),
            "vander" => vander(x[0], args.Int("n"), args.Flag("increasing")),
            "linalg vander" => linalg.vander(x[0], args.IntOrNull("n")),
            "linalg diagonal" => linalg.diagonal(x[0], 1),
            "linalg cross" => linalg.cross(x[0], x[1], args.Int("dim")),
            "linalg multi_dot" => linalg.multi_dot(x),
            "cdist" => cdist(x[0], x[1], Power(args.Text("p")), (compute_mode)args.Int("mode")),
            "cov" => cov(x[0], args.Int("correction")),
            "cov frequencies" => cov(x[0], args.Int("correction"), fweights: x[1]),
            "cov weights" => cov(x[0], args.Int("correction"), aweights: x[1].detach()),
            "cov both" => cov(x[0], args.Int("correction"), x[1], x[2].detach()),
            "corrcoef" => corrcoef(x[0]),
            _ => throw new InvalidDataException($"no product {op}"),
        };

        float Factor(string key) => (float)args.Real(key);
        double Power(string p) => p == "inf" ? double.PositiveInfinity : double.Parse(p);
    }

    [Fact]
    public void GradientsAndTheirsAreRight()
    {
        manual_seed(1);
        GradCheck.RunTwice(x => x[0].matmul(x[1]), Random(2, 1, 2, 3), Random(2, 3, 2));
        GradCheck.RunTwice(x => x[0].matmul(x[1]), Random(3), Random(2, 3, 2));
        GradCheck.RunTwice(x => x[0].addmm(x[1], x[2], 0.5f, -2), Random(2), Random(3, 2), Random(2, 2));
        GradCheck.RunTwice(x => x[0].addbmm(x[1], x[2], 2, 3), Random(2), Random(2, 3, 2), Random(2, 2, 2));
        GradCheck.RunTwice(x => einsum("bij,bjk,kb->ik", x), Random(2, 2, 3), Random(2, 3, 2), Random(2, 2));
        GradCheck.RunTwice(x => einsum("iij,...j->...i", x), Random(2, 2, 3), Random(2, 3));
        GradCheck.RunTwice(x => tensordot(x[0], x[1], [(0, 1), (2, 0)]), Random(2, 3, 2), Random(2, 2, 2));
        GradCheck.RunTwice(x => kron(x[0], x[1]), Random(2), Random(2, 3));
        GradCheck.RunTwice(x => linalg.cross(x[0], x[1]), Random(2, 3), Random(1, 3));
        GradCheck.RunTwice(x => linalg.multi_dot(x), Random(2, 3), Random(3, 1), Random(1, 4));
        GradCheck.RunTwice(x => linalg.vander(x[0], 4), Random(3));
        GradCheck.RunTwice(x => cov(x[0], aweights: tensor([0.5, 1, 2])), Random(2, 3));
        GradCheck.RunTwice(x => corrcoef(x[0])[0, 1], Random(2, 4));
    }

    [Theory]
    [InlineData(2, compute_mode.donot_use_mm_for_euclid_dist)]
    [InlineData(2, compute_mode.use_mm_for_euclid_dist)]
    [InlineData(3.5, compute_mode.use_mm_for_euclid_dist)]
    public void DistancesHaveTheRightGradients(double p, compute_mode mode)
    {
        manual_seed(2);
        GradCheck.RunTwice(x => cdist(x[0], x[1], p, mode), Random(2, 1, 2, 3), Random(2, 3));
    }

    [Fact]
    public void StridedOperandsGiveTheSame()
    {
        manual_seed(3);
        var (a, b) = (Random(4, 6, 5), Random(5, 4, 6));
        Tensor[] views = [a.transpose(0, 2), a.permute(1, 0, 2)[TensorIndex.Slice(null, null, 2)], a.flip(1), a.narrow(2, 1, 3)];
        foreach (var x in views)
        {
            var w = b.flatten().narrow(0, 3, 2 * x.size(-1)).reshape(2, x.size(-1)).t();                    // [K, 2], transposed
            Golden.Near(x.clone().matmul(w.clone()), x.matmul(w), "matmul");
            Golden.Near(einsum("abk,kn->nab", x.clone(), w.clone()), einsum("abk,kn->nab", x, w), "einsum");
            Golden.Near(cdist(x.clone(), w.t().clone()), cdist(x, w.t()), "cdist");
        }
        var broadcast = b[0, 0].expand(3, 6);
        Golden.Near(broadcast.clone().mm(broadcast.clone().t()), broadcast.mm(broadcast.t()), "mm");
    }

    [Fact]
    public void AnyNumberOfThreadsGivesTheSame()
    {
        manual_seed(4);
        var (a, b) = (randn(40, 1, 50, 60), randn(3, 60, 40));
        var threads = Scheduler.Threads;
        try
        {
            Scheduler.Threads = 1;
            var (alone, distances) = (a.matmul(b), cdist(a[0, 0], b[0].t(), 3));
            Scheduler.Threads = 3;
            Assert.True(alone.Equals(a.matmul(b)));
            Assert.True(distances.Equals(cdist(a[0, 0], b[0].t(), 3)));
        }
        finally
        {
            Scheduler.Threads = threads;
        }
    }

    [Fact]
    public void InPlaceFormsWriteOverTheTensor()
    {
        manual_seed(5);
        var (x, a, b, v) = (Random(3, 3), Random(2, 3, 2), Random(2, 2, 3), Random(3));
        Same(y => y.addmm(a[0], b[0], 2, 3), y => y.addmm_(a[0], b[0], 2, 3), x);
        Same(y => y.addbmm(a, b, 2, 3), y => y.addbmm_(a, b, 2, 3), x);
        Same(y => y.addr(v, v), y => y.addr_(v, v), x);
        Same(y => y.addmv(x, v, 2, 3), y => y.addmv_(x, v, 2, 3), v);

        static void Same(Func<Tensor, Tensor> f, Func<Tensor, Tensor> inPlace, Tensor x)
        {
            var y = x.clone();
            inPlace(y);
            Golden.Near(f(x), y, "in place");
        }
    }

    [Fact]
    public void DistancesByProductsAreExactEnough()
    {
        manual_seed(6);
        var (a, b) = (randn(30, 5), randn(40, 5));
        Golden.Near(cdist(a, b, 2, compute_mode.donot_use_mm_for_euclid_dist), cdist(a, b), "cdist", relative: 1e-4);
        Assert.Equal(0, cdist(a, a).diagonal().max().ToDouble(), 1e-2);
    }

    [Theory]
    [InlineData("mat1 and mat2 shapes cannot be multiplied (2x3 and 2x3)", "mm")]
    [InlineData("self must be a matrix", "mm vector")]
    [InlineData("size mismatch, got 2, 2x3,2", "mv")]
    [InlineData("vector + matrix @ vector expected, got 1, 2, 2", "mv matrix")]
    [InlineData("expected tensor [2] and src [3] to have the same number of elements", "dot")]
    [InlineData("1D tensors expected, but got 1D and 2D tensors", "dot matrix")]
    [InlineData("batch2 tensor to be: [2, 3] but got: [1, 3].", "bmm")]
    [InlineData("batch1 must be a 3D tensor", "bmm matrix")]
    [InlineData("mat2 must be a matrix, got 1-D tensor", "addmm")]
    [InlineData("Expected 1-D argument vec1, but got 2-D", "addr")]
    [InlineData("batch1 and batch2 must have same number of batches, got 2 and 1", "addbmm")]
    [InlineData("inner() the last dimension must match on both input tensors but got shapes [3] and [2]", "inner")]
    [InlineData("first has size 3 in dim -1 and second has size 2 in dim 0", "tensordot")]
    [InlineData("both dimension lists should have same length", "tensordot lists")]
    [InlineData("X1 and X2 must have the same number of columns. X1: 3 X2: 2", "cdist")]
    [InlineData("cdist only supports non-negative p values", "cdist p")]
    [InlineData("expected fweights to have integral dtype but got fweights with Float dtype", "cov")]
    [InlineData("inputs dimension -1 must have length 3. Got 2 and 2", "cross")]
    [InlineData("tensors 0 and 1 with shapes [2, 3] and [2, 3] cannot be multiplied", "multi_dot")]
    [InlineData("N must be greater than 1.", "vander")]
    [InlineData("expected a matrix, but got tensor with dim 3", "trace")]
    public void BadOperandsAreNamed(string message, string what)
    {
        var (vector, matrix, batch) = (zeros(3), zeros(2, 3), zeros(2, 2, 3));
        Assert.Contains(message, Assert.ThrowsAny<ArgumentException>(() => what switch
        {
            "mm" => matrix.mm(matrix),
            "mm vector" => vector.mm(matrix),
            "mv" => matrix.mv(zeros(2)),
            "mv matrix" => matrix.mv(matrix),
            "dot" => zeros(2).dot(vector),
            "dot matrix" => vector.dot(matrix),
            "bmm" => batch.bmm(zeros(1, 3, 2)),
            "bmm matrix" => matrix.bmm(batch),
            "addmm" => vector.addmm(matrix, vector),
            "addr" => matrix.addr(matrix, vector),
            "addbmm" => matrix.addbmm(batch, zeros(1, 3, 2)),
            "inner" => vector.inner(zeros(2)),
            "tensordot" => matrix.tensordot(matrix, 1L),
            "tensordot lists" => matrix.tensordot(matrix, [0], [0, 1]),
            "cdist" => cdist(matrix, zeros(4, 2)),
            "cdist p" => cdist(matrix, matrix, -1),
            "cov" => cov(matrix, fweights: vector),
            "cross" => linalg.cross(zeros(2), zeros(2)),
            "multi_dot" => linalg.multi_dot([matrix, matrix]),
            "vander" => linalg.vander(matrix, 1),
            _ => batch.trace(),
        }).Message);
    }

    [Theory]
    [InlineData("ij,jk", "fewer operands were provided")]
    [InlineData("ij1->i", "invalid subscript given at index 2")]
    [InlineData("ij->i1", "invalid subscript given at index 5")]
    [InlineData("ij->k", "output subscript k does not appear")]
    [InlineData("ij->ii", "output subscript i appears more than once")]
    [InlineData("ii", "subscript i is repeated for operand 0 but the sizes don't match, 3 != 2")]
    [InlineData("ijk", "subscripts in the equation (3) does not match the number of dimensions (2) for operand 0 and no ellipsis was given")]
    [InlineData("...ijk", "the number of subscripts in the equation (3) is more than the number of dimensions (2) for operand 0")]
    [InlineData("i.j", "found '.' for operand 0 that is not part of any ellipsis")]
    [InlineData("...i...", "found '.' for operand 0 for which an ellipsis was already found")]
    public void BadEquationsAreExplained(string equation, string message) =>
        Assert.Contains(message, Assert.Throws<ArgumentException>(() => einsum(equation, zeros(2, 3))).Message);

    [Fact]
    public void SizesThatDoNotBroadcastAreNamed() => Assert.Contains("subscript j has size 4 for operand 1 which does not broadcast "
        + "with previously seen size 3",
        Assert.Throws<ArgumentException>(() => einsum("ij,jk->ik", zeros(2, 3), zeros(4, 3))).Message);

    private static Tensor Random(params long[] sizes) => randn(sizes, dtype: float64);
}
