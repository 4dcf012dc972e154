namespace Notebooks.Tests;

public sealed class IntelligenceTests : IDisposable
{
    private readonly NotebookEngine _engine = new();

    public void Dispose() => _engine.Dispose();

    [Theory]
    [InlineData("Console.Wri", "Write", "WriteLine")]
    [InlineData("Math.Ma", "Max", "MaxMagnitude")]
    [InlineData("\"a\".Conta", "Contains")]
    [InlineData("new List<int>().Whe", "Where")]
    [InlineData("System.Tex", "Text")]
    [InlineData("fore", "foreach")]
    [InlineData("Enumerable.Ran", "Range")]
    [InlineData("string? s = null; s?.Len", "Length")]
    public void Completes_what_is_being_written(string code, params string[] expected)
    {
        var texts = _engine.Complete(code, code.Length).Items.Select(item => item.Text).ToList();
        Assert.All(expected, word => Assert.Contains(word, texts));
        Assert.All(texts, text => Assert.StartsWith(code[(code.LastIndexOfAny([' ', '.']) + 1)..], text, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Completes_what_earlier_cells_declared()
    {
        await _engine.RunAsync("var learningRate = 0.1; int Twice(int x) => 2 * x;");
        await _engine.RunAsync("record Point(double East, double North);");
        await _engine.RunAsync("var here = new Point(1, 2);");
        Assert.Equal(["learningRate"], Texts("learningR"));
        Assert.Contains("Twice", Texts("Twi"));
        Assert.Equal(["East", "Equals"], Texts("here.E"));
    }

    [Fact]
    public void Completes_behind_a_directive_line() => Assert.Contains("WriteLine", Texts("#!time\nConsole.WriteL"));

    [Theory]
    [InlineData("\"Console.Wri")]
    [InlineData("// Console.Wri")]
    [InlineData("/* Console.Wri")]
    public void Nothing_to_complete_in_text(string code) => Assert.Empty(Texts(code));

    [Fact]
    public void A_member_of_nothing_has_no_completions() => Assert.Empty(Texts("unknown.Wri"));

    [Fact]
    public async Task Describes_names_and_calls()
    {
        await _engine.RunAsync("/// <summary>Twice the number.</summary>\nint Twice(int x) => 2 * x; var n = 3;");
        Assert.Equal("int n", _engine.Inspect("n", 1)!.Plain);
        Assert.Contains("Twice(int x)", _engine.Inspect("Twice(3)", 3)!.Plain, StringComparison.Ordinal);
        Assert.True(_engine.Inspect("Math.Max(1, ", 12)!.Signatures.Count > 1);
        Assert.Null(_engine.Inspect("   ", 1));
        Assert.Null(_engine.Inspect("unknown", 3));
    }

    private IReadOnlyList<string> Texts(string code) => [.. _engine.Complete(code, code.Length).Items.Select(item => item.Text)];
}
