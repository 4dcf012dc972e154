using Benchmarks;

IBenchmark[] benchmarks = [new GemmBenchmark(), new FunctionsBenchmark(), new OverheadBenchmark(), new PeerBenchmark()];
var chosen = benchmarks.Where(benchmark => args.Contains(benchmark.Name)).ToList();
if (chosen.Count == 0 || chosen.Count < args.Length)
{
    Console.WriteLine("dotnet run -c Release --project tests/Benchmarks -- <benchmark>…");
    foreach (var benchmark in benchmarks)
        Console.WriteLine($"  {benchmark.Name,-10} {benchmark.Description}");
    return args.Length == 0 ? 0 : 1;
}
foreach (var benchmark in chosen)
    benchmark.Run();
return 0;
