using System.Numerics;
using TorchSharp.Kernels;
using Request = TorchSharp.Tests.RandomGolden.Request;

namespace TorchSharp.Tests;

/// <summary>Every distribution against PyTorch: scenarios of calls that hand the generator's state on.</summary>
public class RandomGoldenTests
{
    static readonly RandomGolden Golden = RandomGolden.Load();

    /// <summary>Whether Math gives the very numbers that the mathematical functions gave where the file was made.</summary>
    static readonly bool SameLibrary = RandomGolden.Hash<double>([.. LibraryValues()]) == Golden.Library;

    public static TheoryData<ulong> Seeds => [.. Golden.Scenarios.Select(scenario => scenario.Seed)];

    [Theory, MemberData(nameof(Seeds))]
    public void Every_call_of_a_scenario_draws_what_PyTorch_draws(ulong seed)
    {
        var scenario = Golden.Scenarios.Single(scenario => scenario.Seed == seed);
        var generator = new Mt19937(seed);
        var wrong = scenario.Calls.Select(request => Compare(request, generator)).OfType<string>().ToList();

        Assert.True(wrong.Count == 0, $"{wrong.Count} of {scenario.Calls.Count} calls differ:\n{string.Join('\n', wrong)}");
        if (SameLibrary) Assert.Equal(scenario.State, RandomGolden.Hash<byte>(generator.GetState()));
    }

    [Fact]
    public void A_linear_layer_gets_the_initial_parameters_that_PyTorch_gives_it()
    {
        Assert.NotEmpty(Golden.Linears);
        foreach (var linear in Golden.Linears)
        {
            var generator = new Mt19937(linear.Seed);
            var (weight, bias) = (new float[128 * 784], new float[128]);
            var bound = Math.Sqrt(3) * (Math.Sqrt(2.0 / 6) / Math.Sqrt(784));
            Distributions.Uniform(weight, -bound, bound, generator);
            Distributions.Uniform(bias, -1 / Math.Sqrt(784), 1 / Math.Sqrt(784), generator);

            Assert.Equal(linear.Weight, weight[..8]);
            Assert.Equal(linear.WeightHash, RandomGolden.Hash<float>(weight));
            Assert.Equal(linear.Bias, bias[..8]);
            Assert.Equal(linear.BiasHash, RandomGolden.Hash<float>(bias));
        }
    }

    static string? Compare(Request request, Mt19937 generator) => (request.Operation, request.Type) switch
    {
        ("multinomial", "float32") => Compare(request, GoldenDraw.Categories<float>(request, generator)),
        ("multinomial", "float64") => Compare(request, GoldenDraw.Categories<double>(request, generator)),
        (_, "float32") => Compare(request, GoldenDraw.Floats(request, generator)),
        (_, "float64") => Compare(request, GoldenDraw.Doubles(request, generator)),
        (_, "uint8") => Compare(request, GoldenDraw.Numbers<byte>(request, generator)),
        (_, "int32") => Compare(request, GoldenDraw.Numbers<int>(request, generator)),
        (_, "int64") => Compare(request, GoldenDraw.Numbers<long>(request, generator)),
        _ => throw new ArgumentException($"an element type that the test does not know: {request}"),
    };

    static string? Compare<T>(Request request, T[] values)
        where T : unmanaged, INumber<T>
    {
        if (RandomGolden.Hash<T>(values) == request.Hash) return null;
        var head = values[..request.Head.Count].Select(double.CreateChecked).ToList();
        var near = head.Zip(request.Head, (ours, theirs) => Math.Abs(ours - theirs) <= 1e-6 * Math.Max(1, Math.Abs(theirs)));
        if (!SameLibrary && UsesLibrary(request) && near.All(isNear => isNear)) return null;
        return $"{request}: {string.Join(' ', head)}, PyTorch {string.Join(' ', request.Head)}";
    }

    /// <summary>Whether a result passes through the platform's mathematical functions: all others are the same everywhere.</summary>
    static bool UsesLibrary(Request request) => request switch
    {
        { Operation: "uniform" or "integers" or "permutation" or "bernoulli" or "bernoulli_each" } => false,
        { Operation: "normal", Type: "float32", Length: >= 16 } => false,
        { Operation: "multinomial", Arguments: [_, 1] } => false,
        _ => true,
    };

    static IEnumerable<double> LibraryValues()
    {
        Func<double, double>[] functions = [Math.Log, Math.Sin, Math.Cos, Math.Tan, Math.Exp, x => Math.Pow(x, 0.3)];
        foreach (var function in functions)
            for (var k = 1L << 43; k < 1L << 53; k += (1L << 53) / 1000 + 12345)
                yield return function(k * Math.Pow(2, -53) * Math.Pow(2, k % 4));
    }
}
