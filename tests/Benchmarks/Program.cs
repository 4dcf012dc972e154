using Benchmarks;

var peer = new PeerBenchmark();
IBenchmark[] benchmarks = [new GemmBenchmark(), new FunctionsBenchmark(), new OverheadBenchmark(), peer];
var chosen = benchmarks.Where(benchmark => args.Contains(benchmark.Name)).ToList();
peer.Only = [.. args.Except(benchmarks.Select(benchmark => benchmark.Name))];
if (chosen.Count == 0 || (peer.Only.Count > 0 && !chosen.Contains(peer)))
{
    Console.WriteLine("dotnet run -c Release --project tests/Benchmarks -- <benchmark>…");
    foreach (var benchmark in benchmarks)
        Console.WriteLine($"  {benchmark.Name,-10} {benchmark.Description}");
    return args.Length == 0 ? 0 : 1;
}
foreach (var benchmark in chosen)
    benchmark.Run();
return 0;
