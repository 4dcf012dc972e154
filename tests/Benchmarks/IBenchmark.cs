namespace Benchmarks;

/// <summary>Measures something and prints a table of it.</summary>
internal interface IBenchmark
{
    /// <summary>What it is called on the command line.</summary>
    string Name { get; }

    /// <summary>What it measures, in a line.</summary>
    string Description { get; }

    void Run();
}
