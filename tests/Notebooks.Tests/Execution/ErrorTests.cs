namespace Notebooks.Tests;

public sealed class ErrorTests : IDisposable
{
    private readonly EngineProbe _probe = new();

    public void Dispose() => _probe.Dispose();

    [Fact]
    public async Task Compile_errors_show_cell_line_column_source_and_caret()
    {
        await _probe.Run("1");
        var error = await _probe.Fail("var a = 1;\nvar b = a + nothing;\nb");
        Assert.Equal("CompilationError", error.Name);
        Assert.Equal("cell 2, line 2, column 13: error CS0103: The name 'nothing' does not exist in the current context", error.Message);
        Assert.Equal([error.Message, "    var b = a + nothing;", "                ^"], error.Traceback);
    }

    [Fact]
    public async Task A_cell_that_does_not_compile_changes_nothing()
    {
        await _probe.Run("var a = 1;");
        await _probe.Fail("a = 2; nothing();");
        Assert.Equal("1", await _probe.Run("a"));
    }

    [Fact]
    public async Task Run_time_errors_show_the_way_through_the_cells()
    {
        await _probe.Run("int Divide(int a, int b)\n{\n    return a / b;\n}");
        var error = await _probe.Fail("// first\nvar x = 1;\nDivide(x, 0)");
        Assert.Equal("DivideByZeroException", error.Name);
        Assert.Equal(["System.DivideByZeroException: Attempted to divide by zero.", "   at Divide in cell 1, line 3", "   at cell 2, line 3"], error.Traceback);
    }

    [Fact]
    public async Task Inner_exceptions_are_told()
    {
        var error = await _probe.Fail("try { throw new FormatException(\"inner\"); }\ncatch (Exception e) { throw new InvalidOperationException(\"outer\", e); }");
        Assert.Equal(
            ["System.InvalidOperationException: outer", "   at cell 1, line 2", "caused by System.FormatException: inner", "   at cell 1, line 1"],
            error.Traceback);
    }

    [Fact]
    public async Task Errors_in_async_code_lambdas_and_local_functions_name_their_place()
    {
        await _probe.Run("async Task Later()\n{\n    await Task.Delay(1);\n    throw new FormatException(\"late\");\n}");
        var error = await _probe.Fail("\nawait Later();");
        Assert.Equal(["System.FormatException: late", "   at Later in cell 1, line 4", "   at cell 2, line 2"], error.Traceback);
        var lambda = await _probe.Fail("Func<int, int> f = v =>\n    throw new FormatException(\"lambda\");\nf(1)");
        Assert.Equal(["System.FormatException: lambda", "   at lambda in cell 3, line 2", "   at cell 3, line 3"], lambda.Traceback);
    }

    [Fact]
    public async Task Frames_of_libraries_stay()
    {
        var error = await _probe.Fail("int.Parse(\"x\")");
        Assert.Equal("   at cell 1, line 1", error.Traceback[^1]);
        Assert.Contains(error.Traceback, line => line.Contains("Int32.Parse", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_failed_cell_keeps_what_it_did_before()
    {
        await _probe.Fail("var kept = 5;\nthrow new Exception(\"x\");");
        Assert.Equal("5", await _probe.Run("kept"));
    }

    [Fact]
    public async Task The_error_comes_last_among_the_events()
    {
        await _probe.Fail("Console.WriteLine(\"before\"); throw new Exception(\"x\");");
        Assert.IsType<ErrorRaised>(_probe.Said[^1]);
        Assert.Equal("before\n", _probe.Console);
    }
}
