namespace TorchSharp.Kernels;

/// <summary>A function of each element of a vector, written once for all widths.</summary>
internal interface IVectorFunction<T>
    where T : unmanaged
{
    static abstract V Of<V, S>(V x)
        where V : unmanaged
        where S : ISimd<T, V>;
}
