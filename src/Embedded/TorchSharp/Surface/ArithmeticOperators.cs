using TorchSharp.Operators;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>The sum of two tensors, element by element.</summary>
        public static Tensor operator +(Tensor left, Tensor right) => left.add(right);

        /// <summary>The sum of a tensor and a number.</summary>
        public static Tensor operator +(Tensor left, Scalar right) => left.add(right);

        /// <summary>The sum of a tensor and a number.</summary>
        public static Tensor operator +(Tensor left, int right) => left.add((Scalar)right);

        /// <summary>The sum of a tensor and a number.</summary>
        public static Tensor operator +(Tensor left, long right) => left.add((Scalar)right);

        /// <summary>The sum of a tensor and a number.</summary>
        public static Tensor operator +(Tensor left, float right) => left.add((Scalar)right);

        /// <summary>The sum of a tensor and a number.</summary>
        public static Tensor operator +(Tensor left, double right) => left.add((Scalar)right);

        /// <summary>The sum of a number and a tensor.</summary>
        public static Tensor operator +(Scalar left, Tensor right)
        {
            using var number = Elementwise.Operand(left, right);
            return number.add(right);
        }

        /// <summary>The sum of a number and a tensor.</summary>
        public static Tensor operator +(int left, Tensor right)
        {
            using var number = Elementwise.Operand(left, right);
            return number.add(right);
        }

        /// <summary>The sum of a number and a tensor.</summary>
        public static Tensor operator +(long left, Tensor right)
        {
            using var number = Elementwise.Operand(left, right);
            return number.add(right);
        }

        /// <summary>The sum of a number and a tensor.</summary>
        public static Tensor operator +(float left, Tensor right)
        {
            using var number = Elementwise.Operand(left, right);
            return number.add(right);
        }

        /// <summary>The sum of a number and a tensor.</summary>
        public static Tensor operator +(double left, Tensor right)
        {
            using var number = Elementwise.Operand(left, right);
            return number.add(right);
        }

        /// <summary>The difference of two tensors, element by element.</summary>
        public static Tensor operator -(Tensor left, Tensor right) => left.sub(right);

        /// <summary>The difference of a tensor and a number.</summary>
        public static Tensor operator -(Tensor left, Scalar right) => left.sub(right);

        /// <summary>The difference of a tensor and a number.</summary>
        public static Tensor operator -(Tensor left, int right) => left.sub((Scalar)right);

        /// <summary>The difference of a tensor and a number.</summary>
        public static Tensor operator -(Tensor left, long right) => left.sub((Scalar)right);

        /// <summary>The difference of a tensor and a number.</summary>
        public static Tensor operator -(Tensor left, float right) => left.sub((Scalar)right);

        /// <summary>The difference of a tensor and a number.</summary>
        public static Tensor operator -(Tensor left, double right) => left.sub((Scalar)right);

        /// <summary>The difference of a number and a tensor.</summary>
        public static Tensor operator -(Scalar left, Tensor right)
        {
            using var number = Elementwise.Operand(left, right);
            return number.sub(right);
        }

        /// <summary>The difference of a number and a tensor.</summary>
        public static Tensor operator -(int left, Tensor right)
        {
            using var number = Elementwise.Operand(left, right);
            return number.sub(right);
        }

        /// <summary>The difference of a number and a tensor.</summary>
        public static Tensor operator -(long left, Tensor right)
        {
            using var number = Elementwise.Operand(left, right);
            return number.sub(right);
        }

        /// <summary>The difference of a number and a tensor.</summary>
        public static Tensor operator -(float left, Tensor right)
        {
            using var number = Elementwise.Operand(left, right);
            return number.sub(right);
        }

        /// <summary>The difference of a number and a tensor.</summary>
        public static Tensor operator -(double left, Tensor right)
        {
            using var number = Elementwise.Operand(left, right);
            return number.sub(right);
        }

        /// <summary>The product of two tensors, element by element.</summary>
        public static Tensor operator *(Tensor left, Tensor right) => left.mul(right);

        /// <summary>The product of a tensor and a number.</summary>
        public static Tensor operator *(Tensor left, Scalar right) => left.mul(right);

        /// <summary>The product of a tensor and a number.</summary>
        public static Tensor operator *(Tensor left, int right) => left.mul((Scalar)right);

        /// <summary>The product of a tensor and a number.</summary>
        public static Tensor operator *(Tensor left, long right) => left.mul((Scalar)right);

        /// <summary>The product of a tensor and a number.</summary>
        public static Tensor operator *(Tensor left, float right) => left.mul((Scalar)right);

        /// <summary>The product of a tensor and a number.</summary>
        public static Tensor operator *(Tensor left, double right) => left.mul((Scalar)right);

        /// <summary>The product of a number and a tensor.</summary>
        public static Tensor operator *(Scalar left, Tensor right)
        {
            using var number = Elementwise.Operand(left, right);
            return number.mul(right);
        }

        /// <summary>The product of a number and a tensor.</summary>
        public static Tensor operator *(int left, Tensor right)
        {
            using var number = Elementwise.Operand(left, right);
            return number.mul(right);
        }

        /// <summary>The product of a number and a tensor.</summary>
        public static Tensor operator *(long left, Tensor right)
        {
            using var number = Elementwise.Operand(left, right);
            return number.mul(right);
        }

        /// <summary>The product of a number and a tensor.</summary>
        public static Tensor operator *(float left, Tensor right)
        {
            using var number = Elementwise.Operand(left, right);
            return number.mul(right);
        }

        /// <summary>The product of a number and a tensor.</summary>
        public static Tensor operator *(double left, Tensor right)
        {
            using var number = Elementwise.Operand(left, right);
            return number.mul(right);
        }

        /// <summary>The quotient of two tensors, element by element.</summary>
        public static Tensor operator /(Tensor left, Tensor right) => left.div(right);

        /// <summary>The quotient of a tensor and a number.</summary>
        public static Tensor operator /(Tensor left, Scalar right) => left.div(right);

        /// <summary>The quotient of a tensor and a number.</summary>
        public static Tensor operator /(Tensor left, int right) => left.div((Scalar)right);

        /// <summary>The quotient of a tensor and a number.</summary>
        public static Tensor operator /(Tensor left, long right) => left.div((Scalar)right);

        /// <summary>The quotient of a tensor and a number.</summary>
        public static Tensor operator /(Tensor left, float right) => left.div((Scalar)right);

        /// <summary>The quotient of a tensor and a number.</summary>
        public static Tensor operator /(Tensor left, double right) => left.div((Scalar)right);

        /// <summary>The quotient of a number and a tensor.</summary>
        public static Tensor operator /(Scalar left, Tensor right)
        {
            using var number = Elementwise.Operand(left, right);
            return number.div(right);
        }

        /// <summary>The quotient of a number and a tensor.</summary>
        public static Tensor operator /(int left, Tensor right)
        {
            using var number = Elementwise.Operand(left, right);
            return number.div(right);
        }

        /// <summary>The quotient of a number and a tensor.</summary>
        public static Tensor operator /(long left, Tensor right)
        {
            using var number = Elementwise.Operand(left, right);
            return number.div(right);
        }

        /// <summary>The quotient of a number and a tensor.</summary>
        public static Tensor operator /(float left, Tensor right)
        {
            using var number = Elementwise.Operand(left, right);
            return number.div(right);
        }

        /// <summary>The quotient of a number and a tensor.</summary>
        public static Tensor operator /(double left, Tensor right)
        {
            using var number = Elementwise.Operand(left, right);
            return number.div(right);
        }

        /// <summary>−tensor.</summary>
        public static Tensor operator -(Tensor tensor) => tensor.neg();
    }
}
