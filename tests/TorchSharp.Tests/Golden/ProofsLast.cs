using TorchSharp.Tests;
using Xunit.Sdk;
using Xunit.v3;

[assembly: TestCollectionOrderer(typeof(ProofsLast))]

namespace TorchSharp.Tests;

/// <summary>Puts <see cref="ProofTableTests"/> behind all others; collections that do not run in parallel come last anyway.</summary>
public class ProofsLast : ITestCollectionOrderer
{
    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(IReadOnlyCollection<TTestCollection> testCollections)
        where TTestCollection : ITestCollection =>
        [.. testCollections.OrderBy(collection => collection.TestCollectionDisplayName == nameof(ProofTableTests))];
}

/// <summary>Runs alone.</summary>
[CollectionDefinition(nameof(ProofTableTests), DisableParallelization = true)]
public class ProofTable;
