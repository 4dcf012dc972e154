using System.Numerics;

namespace TorchSharp.Kernels;

/// <summary>How exact a floating-point type is.</summary>
internal static class Precision
{
    /// <summary>The distance from 1 to the next number.</summary>
    public static T Epsilon<T>() where T : unmanaged, IFloatingPointIeee754<T> => T.BitIncrement(T.One) - T.One;
}
