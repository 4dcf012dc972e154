using static TorchSharp.torch;
using static TorchSharp.torch.distributions;
using static TorchSharp.torch.distributions.transforms;

namespace TorchSharp.Tests;

public class TransformsTests
{
    public static IEnumerable<TheoryDataRow<string, string>> Cases => Golden.Names("transforms");

    [Theory, MemberData(nameof(Cases))]
    public void AsInPyTorch(string op, string name) => Golden.Check("transforms", op, name, (x, args) =>
    {
        var f = Make(op, x);
        Assert.Equal(args.Flag("bijective"), f.bijective);
        Assert.Equal(args.Text("domain"), f.domain.ToString());
        Assert.Equal(args.Text("codomain"), f.codomain.ToString());
        Assert.Equal(args.Ints("forward"), f.forward_shape(x[0].shape));
        Assert.Equal(args.Ints("inverse"), f.inverse_shape(f.forward_shape(x[0].shape)));
        Assert.Same(f, f.inv.inv);
        var y = f.forward(x[0]);
        var inverse = f.inv.forward(y.detach());
        if (!f.bijective) return [y, inverse];
        Golden.Near(-f.log_abs_det_jacobian(x[0], y), f.inv.log_abs_det_jacobian(y, x[0]), "inverse", 1e-6);
        return [y, inverse, f.log_abs_det_jacobian(x[0], y)];
    });

    private static Transform Make(string op, Tensor[] x) => op switch
    {
        "exp" => new ExpTransform(),
        "log" => new LogTransform(),
        "sigmoid" => new SigmoidTransform(),
        "softplus" => new SoftplusTransform(),
        "tanh" => new TanhTransform(),
        "abs" => new AbsTransform(),
        "softmax" => new SoftmaxTransform(),
        "power" => new PowerTransform(x[1]),
        "affine" => new AffineTransform(x[1], x[2]),
        "affine vectors" => new AffineTransform(x[1], x[2], 1),
        "affine numbers" => new AffineTransform(0.5, -2),
        "reshape" => new ReshapeTransform([3], [3, 1]),
        "independent" => new IndepdenentTransform(new TanhTransform(), 1),
        "compose" => new ComposeTransform([new AffineTransform(x[1], x[2]), new ExpTransform()]),
        "compose mixed" => new ComposeTransform(
            [new TanhTransform(), new IndepdenentTransform(new ExpTransform(), 1), new SoftplusTransform()]),
        "compose nothing" => new ComposeTransform([]),
        "compose inverse" => new ComposeTransform([new TanhTransform(), new ExpTransform()]).inv,
        _ => throw new InvalidDataException($"no transform {op}"),
    };

    [Fact]
    public void GradientsAndTheirsAgreeWithDifferences()
    {
        var x = tensor(new[] { 0.5, -1.2, 2 });
        foreach (var f in new Transform[] { new SigmoidTransform(), new SoftplusTransform(), new TanhTransform(), new ExpTransform() })
            GradCheck.RunTwice(t => f.forward(t[0]) + f.log_abs_det_jacobian(t[0], f.forward(t[0])) * t[0], x);
        GradCheck.RunTwice(t => new AffineTransform(t[1], t[2]).inv.forward(t[0]) + new PowerTransform(t[2]).forward(t[0].exp()), x / 2, x + 1, (x / 2).exp());
    }

    [Fact]
    public void SignsSayWhetherAFunctionIncreases()
    {
        Assert.Equal(1, new ExpTransform().sign.ToDouble());
        Assert.Equal(-1, new AffineTransform(0, -2).sign.ToDouble());
        Assert.Equal([1, -1, 0], Golden.Elements(new AffineTransform(zeros(3), tensor(new[] { 2f, -3, 0 })).sign));
        Assert.Equal(-1, new ComposeTransform([new AffineTransform(0, -2), new LogTransform()]).inv.sign.ToDouble());
        Assert.Throws<NotImplementedException>(() => new AbsTransform().sign);
    }

    [Fact]
    public void BadInputIsRefused()
    {
        Assert.Throws<ArgumentException>(() => new ReshapeTransform([3], [2, 2]));
        Assert.Throws<ArgumentException>(() => new ReshapeTransform([3], [3, 1]).forward(ones(2, 4)));
        Assert.Throws<ArgumentException>(() => new ReshapeTransform([2, 2], [4]).forward_shape([2]));
        Assert.Throws<ArgumentException>(() => new IndepdenentTransform(new ExpTransform(), 2).forward(ones(2)));
        Assert.Throws<ArgumentOutOfRangeException>(() => new ComposeTransform([], 2));
        Assert.Throws<ArgumentException>(() => new SoftmaxTransform().forward_shape([]));
        Assert.Throws<NotImplementedException>(() => new AbsTransform().log_abs_det_jacobian(ones(1), ones(1)));
        Assert.Throws<InvalidOperationException>(() => new ReshapeTransform([3], [3, 1]).event_dim);
        Assert.Throws<ArgumentException>(() => new Modules.TransformedDistribution(Normal(0f), new SoftmaxTransform()));
    }
}
