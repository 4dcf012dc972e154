"""Writes a notebook of what is hard for a kernel: magics, libraries, updates, big streams, odd characters, errors at the end."""
import json
import sys

cells = [
    "#!markdown\n# A *title*",
    "namespace Shapes; public record Circle(double Radius); public static class Areas { public static double Area(this Circle c) => 3 * c.Radius * c.Radius; }",
    "using Shapes;\nnew Circle(2).Area()",
    "var shown = display(\"first\"); display(\"middle\"); shown.Update(\"second\");",
    "shown.Update(\"third\"); HTML(\"<b>bold</b>\")",
    "for (var i = 0; i < 20_000; i++) Console.WriteLine($\"line {i}\");",
    "Console.Write(\"a\"); Console.Error.Write(\"b\"); Console.Write(\"c\");",
    "\"😀 ü 𝑥 \\u001b[31mred\\u001b[0m\"",
    "new[] { new { Name = \"Ada\", Year = 1815 }, new { Name = \"Alan\", Year = 1912 } }",
    "Enumerable.Range(0, 100)",
    "await Task.WhenAll(Enumerable.Range(0, 4).Select(async i => { await Task.Delay(5); })); \"awaited\"",
    "int Fib(int n) => n < 2 ? n : Fib(n - 1) + Fib(n - 2);\nFib(20)",
    "(object?)null",
    "#!html\n<i>text</i>",
    "var text = \"\"\"\n#!time\nnot a magic\n\"\"\";\ntext",
    "void Deep() => throw new InvalidOperationException(\"deep\");\nDeep();",
]
notebook = {
    "cells": [{"cell_type": "code", "id": f"c{i}", "execution_count": None, "metadata": {}, "outputs": [], "source": source} for i, source in enumerate(cells)],
    "metadata": {"kernelspec": {"display_name": ".NET (C#)", "language": "C#", "name": ".net-csharp"}, "language_info": {"name": "C#"}},
    "nbformat": 4, "nbformat_minor": 5,
}
with open(sys.argv[1], "w", encoding="utf-8") as file:
    json.dump(notebook, file)
