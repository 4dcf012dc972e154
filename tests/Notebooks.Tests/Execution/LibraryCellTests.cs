namespace Notebooks.Tests;

public sealed class LibraryCellTests : IDisposable
{
    private readonly EngineProbe _probe = new();

    public void Dispose() => _probe.Dispose();

    [Fact]
    public async Task Extension_methods_work()
    {
        await _probe.Run("static class Ext { public static int Twice(this int i) => 2 * i; extension(int i) { public int Thrice => 3 * i; } }");
        Assert.Equal("10", await _probe.Run("2.Twice() + 2.Thrice"));
    }

    [Fact]
    public async Task Namespaces_work()
    {
        await _probe.Run("namespace My.Nets; public class Net { public virtual int F(int v) => v + 1; }");
        Assert.Equal("3", await _probe.Run("using My.Nets;\nnew Net().F(2)"));
        await _probe.Run("class Big : Net { public override int F(int v) => 10 * base.F(v); }");
        Assert.Equal("30", await _probe.Run("new Big().F(2)"));
    }

    [Fact]
    public async Task Usings_of_a_library_stay_in_force()
    {
        await _probe.Run("using System.IO;\nrecord Place(string Name);");
        Assert.Equal("b", await _probe.Run("Path.GetFileName(new Place(\"a/b\").Name)"));
    }

    [Fact]
    public async Task Types_that_need_a_scripts_variables_become_scripts()
    {
        await _probe.Run("int offset = 7; record Item(int V);");
        await _probe.Run("class Adder { public static Item Add(Item i) => new(i.V + 1); }");
        Assert.Equal("5", await _probe.Run("Adder.Add(new Item(4)).V"));
    }

    [Fact]
    public async Task Running_a_library_cell_again_keeps_its_types()
    {
        await _probe.Run("class Net { public string Name => \"same\"; }");
        await _probe.Run("var old = new Net();");
        await _probe.Run("class Net { public string Name => \"same\"; }");
        Assert.Equal("same", await _probe.Run("old = new Net(); old.Name"));
    }

    [Fact]
    public async Task A_library_cell_run_again_after_its_base_changed_is_compiled_anew()
    {
        const string Derived = "class Derived : Base { }";
        await _probe.Run("class Base { public int V => 1; }");
        await _probe.Run(Derived);
        await _probe.Run("class Base { public int V => 2; }");
        await _probe.Run(Derived);
        Assert.Equal("2", await _probe.Run("new Derived().V"));
    }

    [Fact]
    public async Task Redefinition_replaces_the_type_and_says_which_values_are_outdated()
    {
        await _probe.Run("class Net { public string Name => \"old\"; }");
        await _probe.Run("var old = new Net();");
        await _probe.Run("class Net { public string Name => \"new\"; }");
        Assert.Equal("new", await _probe.Run("new Net().Name"));
        var error = await _probe.Fail("old.Name");
        Assert.Equal("OutdatedVariable: 'old' holds a value of a type that was declared again since; run the cell that sets it again.", error.Traceback[0]);
        await _probe.Run("var old = new Net();");
        Assert.Equal("new", await _probe.Run("old.Name"));
    }

    [Fact]
    public async Task A_script_type_is_replaced_by_the_later_one_and_back()
    {
        await _probe.Run("class Net { public int V => 1; } var one = 1;");
        await _probe.Run("class Net { public int V => 2; }");
        Assert.Equal("2", await _probe.Run("new Net().V"));
        await _probe.Run("class Other { public int V => 1; }");
        await _probe.Run("class Other { public int V => 3; } var three = 3;");
        Assert.Equal("3", await _probe.Run("new Other().V"));
    }

    [Fact]
    public async Task Errors_are_where_they_are_in_the_cell()
    {
        var error = await _probe.Fail("class A\n{\n}\nclass B { A a; int F() => nope; }");
        Assert.StartsWith("cell 1, line 4, column 27: error CS0103", error.Message, StringComparison.Ordinal);
        Assert.Equal("    class B { A a; int F() => nope; }", error.Traceback[1]);
        Assert.Equal("                              ^", error.Traceback[2]);
        var extension = await _probe.Fail("static class E { public static int F(this int i) => nope; }");
        Assert.StartsWith("cell 2, line 1, column 53: error CS0103", extension.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_time_errors_name_the_cell_and_line()
    {
        await _probe.Run("class Net\n{\n    public int F(int v) =>\n        v < 0 ? throw new ArgumentException(\"negative\") : v;\n}");
        var error = await _probe.Fail("\nnew Net().F(-1)");
        Assert.Equal(["System.ArgumentException: negative", "   at Net.F in cell 1, line 4", "   at cell 2, line 2"], error.Traceback);
    }
}
