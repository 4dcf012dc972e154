using TorchSharp.Operators;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>Memory that holds anything of a shape, of this tensor's dtype unless another is given.</summary>
        public Tensor new_empty(long[] size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            Creation.Empty(size, dtype ?? this.dtype).Placed(device, requires_grad);

        /// <inheritdoc cref="new_empty(long[], ScalarType?, Device, bool)"/>
        public Tensor new_empty(ReadOnlySpan<long> size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            Creation.Empty(size, dtype ?? this.dtype).Placed(device, requires_grad);

        /// <inheritdoc cref="new_empty(long[], ScalarType?, Device, bool)"/>
        public Tensor new_empty(long size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            Creation.Empty([size], dtype ?? this.dtype).Placed(device, requires_grad);

        /// <inheritdoc cref="new_empty(long[], ScalarType?, Device, bool)"/>
        public Tensor new_empty(long rows, long columns, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            Creation.Empty([rows, columns], dtype ?? this.dtype).Placed(device, requires_grad);

        /// <inheritdoc cref="new_empty(long[], ScalarType?, Device, bool)"/>
        public Tensor new_empty(
            long dim0, long dim1, long dim2, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            Creation.Empty([dim0, dim1, dim2], dtype ?? this.dtype).Placed(device, requires_grad);

        /// <inheritdoc cref="new_empty(long[], ScalarType?, Device, bool)"/>
        public Tensor new_empty(
            long dim0, long dim1, long dim2, long dim3, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            Creation.Empty([dim0, dim1, dim2, dim3], dtype ?? this.dtype).Placed(device, requires_grad);

        /// <summary>Memory that holds anything of this tensor's shape.</summary>
        public Tensor empty_like(ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            Creation.Empty(Sizes, dtype ?? this.dtype).Placed(device, requires_grad);
    }

    /// <summary>Memory that holds anything of a shape; empty for a 0-d tensor.</summary>
    public static Tensor empty(
        long[] size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Creation.Empty(size, dtype ?? get_default_dtype()).Placed(device, requires_grad, names);

    /// <inheritdoc cref="empty(long[], ScalarType?, Device, bool, string[])"/>
    public static Tensor empty(
        ReadOnlySpan<long> size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Creation.Empty(size, dtype ?? get_default_dtype()).Placed(device, requires_grad, names);

    /// <inheritdoc cref="empty(long[], ScalarType?, Device, bool, string[])"/>
    public static Tensor empty(
        long size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Creation.Empty([size], dtype ?? get_default_dtype()).Placed(device, requires_grad, names);

    /// <inheritdoc cref="empty(long[], ScalarType?, Device, bool, string[])"/>
    public static Tensor empty(
        int size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Creation.Empty([size], dtype ?? get_default_dtype()).Placed(device, requires_grad, names);

    /// <inheritdoc cref="empty(long[], ScalarType?, Device, bool, string[])"/>
    public static Tensor empty(
        long rows, long columns, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Creation.Empty([rows, columns], dtype ?? get_default_dtype()).Placed(device, requires_grad, names);

    /// <inheritdoc cref="empty(long[], ScalarType?, Device, bool, string[])"/>
    public static Tensor empty(
        int rows, int columns, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Creation.Empty([rows, columns], dtype ?? get_default_dtype()).Placed(device, requires_grad, names);

    /// <inheritdoc cref="empty(long[], ScalarType?, Device, bool, string[])"/>
    public static Tensor empty(
        long dim0, long dim1, long dim2, ScalarType? dtype = null,
        Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Creation.Empty([dim0, dim1, dim2], dtype ?? get_default_dtype()).Placed(device, requires_grad, names);

    /// <inheritdoc cref="empty(long[], ScalarType?, Device, bool, string[])"/>
    public static Tensor empty(
        int dim0, int dim1, int dim2, ScalarType? dtype = null,
        Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Creation.Empty([dim0, dim1, dim2], dtype ?? get_default_dtype()).Placed(device, requires_grad, names);

    /// <inheritdoc cref="empty(long[], ScalarType?, Device, bool, string[])"/>
    public static Tensor empty(
        long dim0, long dim1, long dim2, long dim3, ScalarType? dtype = null,
        Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Creation.Empty([dim0, dim1, dim2, dim3], dtype ?? get_default_dtype()).Placed(device, requires_grad, names);

    /// <inheritdoc cref="empty(long[], ScalarType?, Device, bool, string[])"/>
    public static Tensor empty(
        int dim0, int dim1, int dim2, int dim3, ScalarType? dtype = null,
        Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Creation.Empty([dim0, dim1, dim2, dim3], dtype ?? get_default_dtype()).Placed(device, requires_grad, names);

    /// <inheritdoc cref="Tensor.empty_like"/>
    public static Tensor empty_like(
        Tensor input, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        input.empty_like(dtype, device, requires_grad);

    /// <summary>Memory that holds anything, seen with these sizes and strides (in elements).</summary>
    public static Tensor empty_strided(
        long[] size, long[] strides, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Views.EmptyStrided(size, strides, dtype ?? get_default_dtype()).Placed(device, requires_grad, names);
}
