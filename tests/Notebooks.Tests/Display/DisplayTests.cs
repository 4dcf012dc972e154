namespace Notebooks.Tests;

public sealed class DisplayTests : IDisposable
{
    private readonly EngineProbe _probe = new();

    public void Dispose() => _probe.Dispose();

    [Fact]
    public async Task Shown_values_can_be_updated_from_any_cell_and_thread()
    {
        var recorder = new OutputRecorder();
        await Run(1, "var shown = display(1); display(\"other\");");
        await Run(2, "shown.Update(2);");
        Assert.Equal("2", Text(0));
        await Run(3, "var thread = new System.Threading.Thread(() => shown.Update(new { A = 3 })); thread.Start(); thread.Join();");
        Assert.Equal("{ A: 3 }", Text(0));
        Assert.Contains("<table>", recorder.OutputsOf(1)[0]["data"]!["text/html"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal("other", Text(1));
        Assert.Empty(recorder.OutputsOf(2));

        Task Run(int cell, string code) => _probe.Engine.RunAsync(code, observer: said => recorder.Add(cell, said));
        string Text(int output) => recorder.OutputsOf(1)[output]["data"]!["text/plain"]!.GetValue<string>();
    }

    [Fact]
    public async Task The_names_of_the_package_work_in_cells()
    {
        await _probe.Run("""
            using Microsoft.DotNet.Interactive.Formatting;
            "a".Display();
            "<b>b</b>".DisplayAs("text/html");
            display(HTML("<i>c</i>"));
            display(new { D = 1 }, "text/plain");
            new[] { new { E = 1 } }.DisplayTable();
            Javascript("alert(1)");
            CSS("b { color: red }");
            Console.Write(new[] { 1 }.ToDisplayString());
            """);
        var shown = _probe.Said.OfType<ValueShown>().Select(said => said.Data).ToList();
        Assert.Equal("a", shown[0].PlainText);
        Assert.Equal(("<b>b</b>", "b"), (shown[1].Forms["text/html"], shown[1].PlainText));
        Assert.Equal(("<i>c</i>", "c"), (shown[2].Forms["text/html"], shown[2].PlainText));
        Assert.Equal(["text/plain"], shown[3].Forms.Keys);
        Assert.Contains("<th>E</th>", shown[4].Forms["text/html"], StringComparison.Ordinal);
        Assert.Equal("<script type=\"text/javascript\">alert(1)</script>", shown[5].Forms["text/html"]);
        Assert.Equal("<style>b { color: red }</style>", shown[6].Forms["text/html"]);
        Assert.Equal("[ 1 ]", _probe.Console);
    }

    [Fact]
    public async Task Formatters_registered_in_a_cell_serve_its_types()
    {
        await _probe.Run("using Microsoft.DotNet.Interactive.Formatting;\nrecord Coin(int Cents);\nFormatter.Register<Coin>(c => $\"{c.Cents} ct\");");
        Assert.Equal("5 ct", await _probe.Run("new Coin(5)"));
    }

    [Fact]
    public async Task An_error_while_showing_a_value_is_an_error_of_the_cell()
    {
        var error = await _probe.Fail("Enumerable.Range(0, 3).Select(i => 1 / (i - 1))");
        Assert.Equal("DivideByZeroException", error.Name);
        Assert.Contains(error.Traceback, line => line.Contains("cell 1, line 1", StringComparison.Ordinal));
    }

    [Fact]
    public void Streams_are_joined_into_one_output()
    {
        var recorder = new OutputRecorder();
        recorder.Add(0, new StreamText("stdout", "a"));
        recorder.Add(0, new StreamText("stdout", "b"));
        recorder.Add(0, new StreamText("stderr", "c"));
        recorder.Add(0, new ErrorRaised(new("Name", "message", ["line"])));
        Assert.Equal(
            ["""{"output_type":"stream","name":"stdout","text":"ab"}""", """{"output_type":"stream","name":"stderr","text":"c"}""",
                """{"output_type":"error","ename":"Name","evalue":"message","traceback":["line"]}"""],
            recorder.OutputsOf(0).Select(output => output.ToJsonString()));
    }
}
