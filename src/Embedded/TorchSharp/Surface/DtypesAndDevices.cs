using TorchSharp.Operators;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>As Bool: itself if it has that dtype already, else a copy.</summary>
        public Tensor @bool() => to(ScalarType.Bool);

        /// <summary>As Byte: itself if it has that dtype already, else a copy.</summary>
        public Tensor @byte() => to(ScalarType.Byte);

        /// <summary>As Int8: itself if it has that dtype already, else a copy.</summary>
        public Tensor @char() => to(ScalarType.Int8);

        /// <summary>As Int16: itself if it has that dtype already, else a copy.</summary>
        public Tensor @short() => to(ScalarType.Int16);

        /// <summary>As Int32: itself if it has that dtype already, else a copy.</summary>
        public Tensor @int() => to(ScalarType.Int32);

        /// <summary>As Int64: itself if it has that dtype already, else a copy.</summary>
        public Tensor @long() => to(ScalarType.Int64);

        /// <summary>As Float32: itself if it has that dtype already, else a copy.</summary>
        public Tensor @float() => to(ScalarType.Float32);

        /// <summary>As Float64: itself if it has that dtype already, else a copy.</summary>
        public Tensor @double() => to(ScalarType.Float64);

        /// <summary>As Float16: itself if it has that dtype already, else a copy.</summary>
        public Tensor half() => to(ScalarType.Float16);

        /// <summary>As BFloat16: itself if it has that dtype already, else a copy.</summary>
        public Tensor bfloat16() => to(ScalarType.BFloat16);

        /// <summary>As ComplexFloat32: itself if it has that dtype already, else a copy.</summary>
        public Tensor cfloat() => to(ScalarType.ComplexFloat32);

        /// <summary>As ComplexFloat64: itself if it has that dtype already, else a copy.</summary>
        public Tensor cdouble() => to(ScalarType.ComplexFloat64);

        /// <summary>The tensor on a device, which can only be the CPU: itself, unless a copy is asked for.</summary>
        /// <exception cref="InvalidOperationException">The device is not the CPU.</exception>
        public Tensor to(Device device, bool copy = false, bool disposeAfter = false, bool non_blocking = false) =>
            Devices.Moved(this, device.type, dtype, copy, disposeAfter);

        /// <summary>The tensor on a device, which can only be the CPU: itself, unless a copy is asked for.</summary>
        /// <exception cref="InvalidOperationException">The device is not the CPU.</exception>
        public Tensor to(
            DeviceType deviceType, int deviceIndex = -1, bool copy = false, bool disposeAfter = false, bool non_blocking = false) =>
            Devices.Moved(this, deviceType, dtype, copy, disposeAfter);

        /// <summary>The tensor on a device, which can only be the CPU: itself, unless a copy is asked for.</summary>
        /// <exception cref="InvalidOperationException">The device is not the CPU.</exception>
        public Tensor to(string device, bool copy = false, bool disposeAfter = false, bool non_blocking = false) =>
            Devices.Moved(this, new Device(device).type, dtype, copy, disposeAfter);

        /// <summary>
        /// The tensor as another dtype on a device, which can only be the CPU: itself if nothing changes, unless a copy is asked for.
        /// </summary>
        /// <exception cref="InvalidOperationException">The device is not the CPU.</exception>
        public Tensor to(ScalarType type, Device device, bool copy = false, bool disposeAfter = false, bool non_blocking = false) =>
            Devices.Moved(this, device.type, type, copy, disposeAfter);

        /// <summary>The tensor with the dtype of another.</summary>
        public Tensor to(Tensor other, bool non_blocking = false) => to(other.dtype);

        /// <summary>The tensor as another dtype.</summary>
        public Tensor type(Func<Tensor, Tensor> typeFunc) => typeFunc(this);

        /// <summary>The tensor as another dtype.</summary>
        public Tensor type(ScalarType dtype) => to(dtype);

        /// <summary>The tensor with the dtype of another.</summary>
        public Tensor type_as(Tensor tensor) => to(tensor.dtype);

        /// <summary>The tensor itself: the embedded engine computes on the CPU.</summary>
        public Tensor cpu() => alias();

        /// <summary>Never succeeds: CUDA needs the real TorchSharp package (build with Packages=nuget).</summary>
        /// <exception cref="InvalidOperationException">Always.</exception>
        public Tensor cuda(Device? device = null, bool non_blocking = false) => Devices.Moved(this, DeviceType.CUDA, dtype, false, false);

        /// <summary>Never succeeds: Metal needs the real TorchSharp package (build with Packages=nuget).</summary>
        /// <exception cref="InvalidOperationException">Always.</exception>
        public Tensor mps(bool non_blocking = false) => Devices.Moved(this, DeviceType.MPS, dtype, false, false);

        /// <summary>Never succeeds: there is no device that would need pinned memory.</summary>
        /// <exception cref="InvalidOperationException">Always.</exception>
        public Tensor pin_memory() => throw new InvalidOperationException("Cannot access accelerator device when none is available.");

        /// <summary>The tensor itself: it is not sparse.</summary>
        public Tensor to_dense() => alias();

        /// <summary>False: there is no device that would need pinned memory.</summary>
        public bool is_pinned() => false;

        /// <summary>False: the embedded engine has no tensors without data.</summary>
        public bool is_meta => false;
    }

    /// <summary>
    /// True if a result of one dtype may be written to a tensor of another: its category (Bool, integer, floating point, complex) must not
    /// be higher.
    /// </summary>
    public static bool can_cast(ScalarType from, ScalarType to) => TypePromotion.CanCast(from, to);

    /// <summary>The smallest dtype that both convert to.</summary>
    public static ScalarType promote_types(ScalarType type1, ScalarType type2) => TypePromotion.Of(type1, type2);

    /// <summary>The dtype of an operation on two tensors.</summary>
    public static ScalarType result_type(Tensor tensor1, Tensor tensor2) => TypePromotion.Of(tensor1, tensor2);
}
