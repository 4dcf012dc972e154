using System.Numerics;
using TorchSharp.Operators;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>The tensor itself, if it has the dtype; else a converted copy.</summary>
    public static Tensor as_tensor(Tensor data, ScalarType? dtype = null, Device? device = null) =>
        data.to(dtype ?? data.dtype).Placed(device);

    /// <summary>A tensor of an array of numbers of any rank. The elements are copied.</summary>
    public static Tensor as_tensor(Array data, ScalarType? dtype = null, Device? device = null) =>
        Creation.From(data, dtype).Placed(device);

    /// <summary>A 1-d tensor of the numbers. They are copied.</summary>
    public static Tensor as_tensor(bool[] rawArray, ScalarType? dtype = null, Device? device = null) =>
        Creation.List<bool>(rawArray, dtype).Placed(device);

    /// <summary>A 1-d tensor of the numbers. They are copied.</summary>
    public static Tensor as_tensor(byte[] rawArray, ScalarType? dtype = null, Device? device = null) =>
        Creation.List<byte>(rawArray, dtype).Placed(device);

    /// <summary>A 1-d tensor of the numbers. They are copied.</summary>
    public static Tensor as_tensor(double[] rawArray, ScalarType? dtype = null, Device? device = null) =>
        Creation.List<double>(rawArray, dtype).Placed(device);

    /// <summary>A 1-d tensor of the numbers. They are copied.</summary>
    public static Tensor as_tensor(float[] rawArray, ScalarType? dtype = null, Device? device = null) =>
        Creation.List<float>(rawArray, dtype).Placed(device);

    /// <summary>A 1-d tensor of the numbers. They are copied.</summary>
    public static Tensor as_tensor(int[] rawArray, ScalarType? dtype = null, Device? device = null) =>
        Creation.List<int>(rawArray, dtype).Placed(device);

    /// <summary>A 1-d tensor of the numbers. They are copied.</summary>
    public static Tensor as_tensor(long[] rawArray, ScalarType? dtype = null, Device? device = null) =>
        Creation.List<long>(rawArray, dtype).Placed(device);

    /// <summary>A 1-d tensor of the numbers. They are copied.</summary>
    public static Tensor as_tensor(sbyte[] rawArray, ScalarType? dtype = null, Device? device = null) =>
        Creation.List<sbyte>(rawArray, dtype).Placed(device);

    /// <summary>A 1-d tensor of the numbers. They are copied.</summary>
    public static Tensor as_tensor(short[] rawArray, ScalarType? dtype = null, Device? device = null) =>
        Creation.List<short>(rawArray, dtype).Placed(device);

    /// <summary>A 1-d tensor of the numbers. They are copied.</summary>
    public static Tensor as_tensor(IList<bool> rawArray, ScalarType? dtype = null, Device? device = null) =>
        Creation.List<bool>(Creation.Elements(rawArray), dtype).Placed(device);

    /// <summary>A 1-d tensor of the numbers. They are copied.</summary>
    public static Tensor as_tensor(IList<byte> rawArray, ScalarType? dtype = null, Device? device = null) =>
        Creation.List<byte>(Creation.Elements(rawArray), dtype).Placed(device);

    /// <summary>A 1-d tensor of the numbers. They are copied.</summary>
    public static Tensor as_tensor(IList<double> rawArray, ScalarType? dtype = null, Device? device = null) =>
        Creation.List<double>(Creation.Elements(rawArray), dtype).Placed(device);

    /// <summary>A 1-d tensor of the numbers. They are copied.</summary>
    public static Tensor as_tensor(IList<float> rawArray, ScalarType? dtype = null, Device? device = null) =>
        Creation.List<float>(Creation.Elements(rawArray), dtype).Placed(device);

    /// <summary>A 1-d tensor of the numbers. They are copied.</summary>
    public static Tensor as_tensor(IList<int> rawArray, ScalarType? dtype = null, Device? device = null) =>
        Creation.List<int>(Creation.Elements(rawArray), dtype).Placed(device);

    /// <summary>A 1-d tensor of the numbers. They are copied.</summary>
    public static Tensor as_tensor(IList<long> rawArray, ScalarType? dtype = null, Device? device = null) =>
        Creation.List<long>(Creation.Elements(rawArray), dtype).Placed(device);

    /// <summary>A 1-d tensor of the numbers. They are copied.</summary>
    public static Tensor as_tensor(IList<sbyte> rawArray, ScalarType? dtype = null, Device? device = null) =>
        Creation.List<sbyte>(Creation.Elements(rawArray), dtype).Placed(device);

    /// <summary>A 1-d tensor of the numbers. They are copied.</summary>
    public static Tensor as_tensor(IList<short> rawArray, ScalarType? dtype = null, Device? device = null) =>
        Creation.List<short>(Creation.Elements(rawArray), dtype).Placed(device);

    /// <summary>A 1-d tensor of the numbers. They are copied.</summary>
    public static Tensor as_tensor(Complex[] rawArray, ScalarType? dtype = null, Device? device = null) =>
        Creation.List<Complex>(rawArray, dtype).Placed(device);

    /// <summary>A 1-d tensor of the numbers. They are copied.</summary>
    public static Tensor as_tensor(IList<Complex> rawArray, ScalarType? dtype = null, Device? device = null) =>
        Creation.List<Complex>(Creation.Elements(rawArray), dtype).Placed(device);

    /// <inheritdoc cref="from_array(Array, ScalarType?, Device?, bool, string[])"/>
    public static Tensor from_array(Array rawArray, Device? device = null) => Creation.From(rawArray, null).Placed(device);

    /// <summary>A tensor of an array of numbers of any rank.</summary>
    /// <exception cref="ArgumentException">No dtype holds the array's elements.</exception>
    public static Tensor from_array(
        Array rawArray, ScalarType? dtype, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Creation.From(rawArray, dtype).Placed(device, requires_grad, names);

    /// <summary>
    /// A 1-d tensor of <paramref name="count"/> elements of an array (−1: all), from element <paramref name="offset"/> on. With the array's
    /// dtype it looks at the array's memory: what is written to one is read from the other.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The array does not have these elements.</exception>
    public static Tensor frombuffer(Array rawArray, ScalarType dtype, long count = -1, long offset = 0, bool requires_grad = false) =>
        Creation.FromBuffer(rawArray, count, offset).to(dtype).Placed(null, requires_grad);
}
