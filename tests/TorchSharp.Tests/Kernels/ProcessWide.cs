namespace TorchSharp.Tests.Kernels;

/// <summary>
/// Tests that set the number of threads or the vectors' width, read the pool's books or the count of tensors, or seed the random numbers
/// run alone.
/// </summary>
[CollectionDefinition(nameof(ProcessWide), DisableParallelization = true)]
public class ProcessWide;
