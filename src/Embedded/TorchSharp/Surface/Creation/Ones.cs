using TorchSharp.Operators;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>Ones of a shape, of this tensor's dtype unless another is given.</summary>
        public Tensor new_ones(long size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            Creation.Full([size], 1, dtype ?? this.dtype).Placed(device, requires_grad);

        /// <inheritdoc cref="new_ones(long, ScalarType?, Device, bool)"/>
        public Tensor new_ones(long rows, long columns, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            Creation.Full([rows, columns], 1, dtype ?? this.dtype).Placed(device, requires_grad);

        /// <inheritdoc cref="new_ones(long, ScalarType?, Device, bool)"/>
        public Tensor new_ones(
            long dim0, long dim1, long dim2, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            Creation.Full([dim0, dim1, dim2], 1, dtype ?? this.dtype).Placed(device, requires_grad);

        /// <inheritdoc cref="new_ones(long, ScalarType?, Device, bool)"/>
        public Tensor new_ones(
            long dim0, long dim1, long dim2, long dim3, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            Creation.Full([dim0, dim1, dim2, dim3], 1, dtype ?? this.dtype).Placed(device, requires_grad);

        /// <summary>Ones of this tensor's shape.</summary>
        public Tensor ones_like(ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            Creation.Full(Sizes, 1, dtype ?? this.dtype).Placed(device, requires_grad);
    }

    /// <summary>Ones of a shape; empty for a 0-d tensor.</summary>
    public static Tensor ones(
        long[] size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Creation.Full(size, 1, dtype ?? get_default_dtype()).Placed(device, requires_grad, names);

    /// <inheritdoc cref="ones(long[], ScalarType?, Device, bool, string[])"/>
    public static Tensor ones(
        ReadOnlySpan<long> size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Creation.Full(size, 1, dtype ?? get_default_dtype()).Placed(device, requires_grad, names);

    /// <inheritdoc cref="ones(long[], ScalarType?, Device, bool, string[])"/>
    public static Tensor ones(
        long size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Creation.Full([size], 1, dtype ?? get_default_dtype()).Placed(device, requires_grad, names);

    /// <inheritdoc cref="ones(long[], ScalarType?, Device, bool, string[])"/>
    public static Tensor ones(
        int size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Creation.Full([size], 1, dtype ?? get_default_dtype()).Placed(device, requires_grad, names);

    /// <inheritdoc cref="ones(long[], ScalarType?, Device, bool, string[])"/>
    public static Tensor ones(
        long rows, long columns, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Creation.Full([rows, columns], 1, dtype ?? get_default_dtype()).Placed(device, requires_grad, names);

    /// <inheritdoc cref="ones(long[], ScalarType?, Device, bool, string[])"/>
    public static Tensor ones(
        int rows, int columns, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Creation.Full([rows, columns], 1, dtype ?? get_default_dtype()).Placed(device, requires_grad, names);

    /// <inheritdoc cref="ones(long[], ScalarType?, Device, bool, string[])"/>
    public static Tensor ones(
        long dim0, long dim1, long dim2, ScalarType? dtype = null,
        Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Creation.Full([dim0, dim1, dim2], 1, dtype ?? get_default_dtype()).Placed(device, requires_grad, names);

    /// <inheritdoc cref="ones(long[], ScalarType?, Device, bool, string[])"/>
    public static Tensor ones(
        int dim0, int dim1, int dim2, ScalarType? dtype = null,
        Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Creation.Full([dim0, dim1, dim2], 1, dtype ?? get_default_dtype()).Placed(device, requires_grad, names);

    /// <inheritdoc cref="ones(long[], ScalarType?, Device, bool, string[])"/>
    public static Tensor ones(
        long dim0, long dim1, long dim2, long dim3, ScalarType? dtype = null,
        Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Creation.Full([dim0, dim1, dim2, dim3], 1, dtype ?? get_default_dtype()).Placed(device, requires_grad, names);

    /// <inheritdoc cref="ones(long[], ScalarType?, Device, bool, string[])"/>
    public static Tensor ones(
        int dim0, int dim1, int dim2, int dim3, ScalarType? dtype = null,
        Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Creation.Full([dim0, dim1, dim2, dim3], 1, dtype ?? get_default_dtype()).Placed(device, requires_grad, names);

    /// <inheritdoc cref="Tensor.ones_like"/>
    public static Tensor ones_like(
        Tensor input, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        input.ones_like(dtype, device, requires_grad);
}
