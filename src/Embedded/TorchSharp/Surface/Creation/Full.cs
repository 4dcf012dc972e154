using TorchSharp.Operators;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>A constant of a shape, of this tensor's dtype unless another is given.</summary>
        public Tensor new_full(long[] size, Scalar value, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            Creation.Full(size, value, dtype ?? this.dtype).Placed(device, requires_grad);

        /// <inheritdoc cref="new_full(long[], Scalar, ScalarType?, Device, bool)"/>
        public Tensor new_full(
            ReadOnlySpan<long> size, Scalar value, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            Creation.Full(size, value, dtype ?? this.dtype).Placed(device, requires_grad);

        /// <inheritdoc cref="new_full(long[], Scalar, ScalarType?, Device, bool)"/>
        public Tensor new_full(long size, Scalar value, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            Creation.Full([size], value, dtype ?? this.dtype).Placed(device, requires_grad);

        /// <inheritdoc cref="new_full(long[], Scalar, ScalarType?, Device, bool)"/>
        public Tensor new_full(
            long rows, long columns, Scalar value, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            Creation.Full([rows, columns], value, dtype ?? this.dtype).Placed(device, requires_grad);

        /// <inheritdoc cref="new_full(long[], Scalar, ScalarType?, Device, bool)"/>
        public Tensor new_full(
            long dim0, long dim1, long dim2, Scalar value, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            Creation.Full([dim0, dim1, dim2], value, dtype ?? this.dtype).Placed(device, requires_grad);

        /// <inheritdoc cref="new_full(long[], Scalar, ScalarType?, Device, bool)"/>
        public Tensor new_full(
            long dim0, long dim1, long dim2, long dim3, Scalar value, ScalarType? dtype = null,
            Device? device = null, bool requires_grad = false) =>
            Creation.Full([dim0, dim1, dim2, dim3], value, dtype ?? this.dtype).Placed(device, requires_grad);

        /// <summary>A constant of this tensor's shape.</summary>
        public Tensor full_like(Scalar value, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            Creation.Full(Sizes, value, dtype ?? this.dtype).Placed(device, requires_grad);
    }

    /// <summary>A constant of a shape; empty for a 0-d tensor.</summary>
    public static Tensor full(
        long[] size, Scalar value, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Creation.Full(size, value, dtype ?? Creation.DtypeOf(value)).Placed(device, requires_grad, names);

    /// <inheritdoc cref="full(long[], Scalar, ScalarType?, Device, bool, string[])"/>
    public static Tensor full(
        ReadOnlySpan<long> size, Scalar value, ScalarType? dtype = null,
        Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Creation.Full(size, value, dtype ?? Creation.DtypeOf(value)).Placed(device, requires_grad, names);

    /// <inheritdoc cref="full(long[], Scalar, ScalarType?, Device, bool, string[])"/>
    public static Tensor full(
        long size, Scalar value, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Creation.Full([size], value, dtype ?? Creation.DtypeOf(value)).Placed(device, requires_grad, names);

    /// <inheritdoc cref="full(long[], Scalar, ScalarType?, Device, bool, string[])"/>
    public static Tensor full(
        int size, Scalar value, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Creation.Full([size], value, dtype ?? Creation.DtypeOf(value)).Placed(device, requires_grad, names);

    /// <inheritdoc cref="full(long[], Scalar, ScalarType?, Device, bool, string[])"/>
    public static Tensor full(
        long rows, long columns, Scalar value, ScalarType? dtype = null,
        Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Creation.Full([rows, columns], value, dtype ?? Creation.DtypeOf(value)).Placed(device, requires_grad, names);

    /// <inheritdoc cref="full(long[], Scalar, ScalarType?, Device, bool, string[])"/>
    public static Tensor full(
        int rows, int columns, Scalar value, ScalarType? dtype = null,
        Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Creation.Full([rows, columns], value, dtype ?? Creation.DtypeOf(value)).Placed(device, requires_grad, names);

    /// <inheritdoc cref="full(long[], Scalar, ScalarType?, Device, bool, string[])"/>
    public static Tensor full(
        long dim0, long dim1, long dim2, Scalar value, ScalarType? dtype = null,
        Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Creation.Full([dim0, dim1, dim2], value, dtype ?? Creation.DtypeOf(value)).Placed(device, requires_grad, names);

    /// <inheritdoc cref="full(long[], Scalar, ScalarType?, Device, bool, string[])"/>
    public static Tensor full(
        int dim0, int dim1, int dim2, Scalar value, ScalarType? dtype = null,
        Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Creation.Full([dim0, dim1, dim2], value, dtype ?? Creation.DtypeOf(value)).Placed(device, requires_grad, names);

    /// <inheritdoc cref="full(long[], Scalar, ScalarType?, Device, bool, string[])"/>
    public static Tensor full(
        long dim0, long dim1, long dim2, long dim3, Scalar value, ScalarType? dtype = null,
        Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Creation.Full([dim0, dim1, dim2, dim3], value, dtype ?? Creation.DtypeOf(value)).Placed(device, requires_grad, names);

    /// <inheritdoc cref="full(long[], Scalar, ScalarType?, Device, bool, string[])"/>
    public static Tensor full(
        int dim0, int dim1, int dim2, int dim3, Scalar value, ScalarType? dtype = null,
        Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Creation.Full([dim0, dim1, dim2, dim3], value, dtype ?? Creation.DtypeOf(value)).Placed(device, requires_grad, names);

    /// <inheritdoc cref="Tensor.full_like"/>
    public static Tensor full_like(
        Tensor input, Scalar value, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        input.full_like(value, dtype, device, requires_grad);
}
