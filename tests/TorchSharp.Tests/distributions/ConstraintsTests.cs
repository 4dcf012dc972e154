using static TorchSharp.torch;
using static TorchSharp.torch.distributions;

namespace TorchSharp.Tests;

public class ConstraintsTests
{
    private static readonly constraints.Constraint[] parts = [constraints.positive, constraints.boolean, constraints.real];

    public static IEnumerable<TheoryDataRow<string, string>> Cases => Golden.Names("constraints");

    [Theory, MemberData(nameof(Cases))]
    public void AsInPyTorch(string op, string name) => Golden.Check("constraints", op, name, (x, args) =>
    {
        var constraint = Make(op);
        Assert.Equal(args.Text("text"), constraint.ToString());
        Assert.Equal(args.Flag("discrete"), constraint.is_discrete);
        Assert.Equal(args.Int("event_dim"), constraint.event_dim);
        return [constraint.check(x[0])];
    });

    private static constraints.Constraint Make(string op) => op switch
    {
        "boolean" => constraints.boolean,
        "nonnegative_integer" => constraints.nonnegative_integer,
        "positive_integer" => constraints.positive_integer,
        "integer_interval" => constraints.integer_interval(0, 2),
        "integer_less_than" => new constraints._IntegerLessThan(1),
        "real" => constraints.real,
        "positive" => constraints.positive,
        "nonnegative" => constraints.nonnegative,
        "greater_than" => constraints.greater_than(0.5),
        "greater_than_eq" => constraints.greater_than_eq(0.5),
        "less_than" => constraints.less_than(-1),
        "unit_interval" => constraints.unit_interval,
        "interval" => constraints.interval(-0.5, 2),
        "half_open_interval" => constraints.half_open_interval(-0.5, 2),
        "one_hot" => constraints.one_hot,
        "simplex" => constraints.simplex,
        "multinomial" => constraints.multinomial(4),
        "real_vector" => constraints.real_vector,
        "independent" => constraints.independent(constraints.nonnegative, 2),
        "cat" => constraints.cat(parts[..2], 1, [1, 2]),
        "stack" => constraints.stack(parts, 1),
        "stack last" => constraints.stack(parts, -1),
        "lower_triangular" => constraints.lower_triangular,
        "lower_cholesky" => constraints.lower_cholesky,
        "corr_cholesky" => constraints.corr_cholesky,
        "square" => constraints.square,
        "symmetric" => constraints.symmetric,
        "positive_semidefinite" => constraints.positive_semidefinite,
        "positive_definite" => constraints.positive_definite,
        _ => throw new InvalidDataException($"no constraint {op}"),
    };

    [Fact]
    public void BadInputIsRefused()
    {
        Assert.Throws<ArgumentException>(() => constraints.dependent.check(ones(2)));
        Assert.Contains("value.dim() >= 1", Assert.Throws<ArgumentException>(() => constraints.real_vector.check(tensor(1f))).Message);
        Assert.Throws<ArgumentException>(() => constraints.cat(parts, 0, [1, 2]));
        Assert.Throws<ArgumentOutOfRangeException>(() => constraints.independent(constraints.real, -1));
    }
}
