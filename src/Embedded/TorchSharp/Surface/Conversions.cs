using System.Numerics;
using TorchSharp.Operators;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>A 0-d tensor.</summary>
        public static implicit operator Tensor(bool value) => tensor(value);

        /// <summary>A 0-d tensor.</summary>
        public static implicit operator Tensor(byte value) => tensor(value);

        /// <summary>A 0-d tensor.</summary>
        public static implicit operator Tensor(sbyte value) => tensor(value);

        /// <summary>A 0-d tensor.</summary>
        public static implicit operator Tensor(short value) => tensor(value);

        /// <summary>A 0-d tensor.</summary>
        public static implicit operator Tensor(int value) => tensor(value);

        /// <summary>A 0-d tensor.</summary>
        public static implicit operator Tensor(long value) => tensor(value);

        /// <summary>A 0-d tensor.</summary>
        public static implicit operator Tensor(float value) => tensor(value);

        /// <summary>A 0-d tensor.</summary>
        public static implicit operator Tensor(double value) => tensor(value);

        /// <summary>A 0-d tensor.</summary>
        public static implicit operator Tensor(Complex value) => tensor(value);

        /// <summary>A 1-d tensor.</summary>
        public static implicit operator Tensor(bool[] value) => tensor(value);

        /// <summary>A 1-d tensor.</summary>
        public static implicit operator Tensor(byte[] value) => tensor(value);

        /// <summary>A 1-d tensor.</summary>
        public static implicit operator Tensor(sbyte[] value) => tensor(value);

        /// <summary>A 1-d tensor.</summary>
        public static implicit operator Tensor(short[] value) => tensor(value);

        /// <summary>A 1-d tensor.</summary>
        public static implicit operator Tensor(int[] value) => tensor(value);

        /// <summary>A 1-d tensor.</summary>
        public static implicit operator Tensor(long[] value) => tensor(value);

        /// <summary>A 1-d tensor.</summary>
        public static implicit operator Tensor(float[] value) => tensor(value);

        /// <summary>A 1-d tensor.</summary>
        public static implicit operator Tensor(double[] value) => tensor(value);

        /// <summary>A 0-d tensor.</summary>
        public static implicit operator Tensor((float, float) value) => tensor(value);

        /// <summary>A 1-d tensor.</summary>
        public static implicit operator Tensor((float, float)[] value) => tensor(value);

        /// <summary>A 1-d tensor.</summary>
        public static implicit operator Tensor(Complex[] value) => tensor(value);

        /// <summary>Never succeeds: exists so that C# prefers <see cref="Scalar"/> where a tensor could also stand.</summary>
        /// <exception cref="InvalidOperationException">Always.</exception>
        public static implicit operator Tensor(Scalar scalar) => throw new InvalidOperationException("a Scalar is not a tensor: use "
            + "tensor(…)");

        /// <summary>The element of a tensor of one element, converted.</summary>
        public static explicit operator float(Tensor value) => value.ToSingle();

        /// <summary>The element of a tensor of one element, converted.</summary>
        public static explicit operator double(Tensor value) => value.ToDouble();

        /// <summary>The element of a tensor of one element, converted.</summary>
        public static explicit operator sbyte(Tensor value) => value.ToSByte();

        /// <summary>The element of a tensor of one element, converted.</summary>
        public static explicit operator byte(Tensor value) => value.ToByte();

        /// <summary>The element of a tensor of one element, converted.</summary>
        public static explicit operator short(Tensor value) => value.ToInt16();

        /// <summary>The element of a tensor of one element, converted.</summary>
        public static explicit operator int(Tensor value) => value.ToInt32();

        /// <summary>The element of a tensor of one element, converted.</summary>
        public static explicit operator long(Tensor value) => value.ToInt64();

        /// <summary>The element of a tensor of one element, converted.</summary>
        public static explicit operator bool(Tensor value) => value.ToBoolean();
    }
}
