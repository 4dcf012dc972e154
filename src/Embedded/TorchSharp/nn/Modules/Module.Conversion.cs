using System.Reflection;
using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public partial class Module
        {
            /// <summary>The kind of device that the parameters are on.</summary>
            protected DeviceType _deviceType = DeviceType.CPU;
            /// <summary>The number of that device, −1 for the current one.</summary>
            protected int _deviceIndex = -1;

            /// <summary>Moves and converts all parameters and buffers of floating-point dtype, of this module and below.</summary>
            /// <exception cref="ArgumentException">The dtype is not a floating-point one.</exception>
            protected internal virtual Module _to(Device device, ScalarType dtype, bool non_blocking)
            {
                RequireFloat(dtype);
                RequireCpu(device.type);
                _toEpilog(device, dtype, non_blocking);
                return this;
            }

            /// <summary>Moves all parameters and buffers, of this module and below.</summary>
            /// <exception cref="InvalidOperationException">The device is not the CPU.</exception>
            protected internal virtual Module _to(DeviceType deviceType, int deviceIndex, bool non_blocking)
            {
                RequireCpu(deviceType);
                if (deviceType != _deviceType) _toEpilog(deviceType, -1, non_blocking);
                return this;
            }

            /// <summary>Converts all parameters and buffers of floating-point dtype, of this module and below.</summary>
            /// <exception cref="ArgumentException">The dtype is not a floating-point one.</exception>
            protected internal virtual Module _to(ScalarType dtype, bool non_blocking)
            {
                RequireFloat(dtype);
                _toEpilog(dtype, non_blocking);
                return this;
            }

            /// <summary>Moves and converts to the device and dtype of a tensor.</summary>
            public Module _to(Tensor other, bool non_blocking)
            {
                _to(other.dtype, non_blocking);
                return _to(other.device_type, other.device_index, non_blocking);
            }

            /// <inheritdoc cref="_toEpilog(ScalarType?, Device?, bool)"/>
            protected void _toEpilog(ScalarType dtype, bool non_blocking) => _toEpilog(dtype, null, non_blocking);

            /// <inheritdoc cref="_toEpilog(ScalarType?, Device?, bool)"/>
            protected void _toEpilog(Device device, ScalarType dtype, bool non_blocking) => _toEpilog(dtype, device, non_blocking);

            /// <inheritdoc cref="_toEpilog(ScalarType?, Device?, bool)"/>
            protected void _toEpilog(DeviceType deviceType, int deviceIndex, bool non_blocking) =>
                _toEpilog(null, new Device(deviceType, deviceIndex), non_blocking);

            /// <summary>
            /// Converts the submodules, then puts converted parameters and buffers in the places of the old ones: registration, property,
            /// field.
            /// </summary>
            protected virtual void _toEpilog(ScalarType? dtype, Device? device, bool non_blocking)
            {
                foreach (var (_, child) in named_children())
                {
                    if (device is null) child._to(dtype!.Value, non_blocking);
                    else if (dtype is null) child._to(device.type, device.index, non_blocking);
                    else child._to(device, dtype.Value, non_blocking);
                }
                foreach (var (key, parameter) in _internal_params.ToArray<(string, Parameter)>())
                {
                    if (!ReplaceParameter(dtype, device, parameter, out var converted)) continue;
                    ConditionallyRegisterParameter(key, converted);
                    Assign(key, converted!);
                    parameter.Dispose();
                }
                foreach (var (key, (buffer, persistent)) in _internal_buffers.ToArray<(string, (Tensor, bool))>())
                {
                    if (!ReplaceBuffer(dtype, device, buffer, out var converted)) continue;
                    ConditionallyRegisterBuffer(key, converted, persistent);
                    Assign(key, converted!);
                }
                if (device is not null) (_deviceType, _deviceIndex) = (device.type, device.index);
            }

            /// <summary>
            /// The buffer as another dtype, in place of the old one, which is disposed. False if it has that dtype already.
            /// </summary>
            protected static bool ReplaceBuffer(ScalarType? dtype, Device? device, Tensor buffer, out Tensor? result)
            {
                result = null;
                if (dtype is not { } type || type == buffer.dtype || !buffer.is_floating_point()) return false;
                result = buffer.to(type, disposeAfter: true).DetachFromDisposeScope();
                return true;
            }

            /// <summary>The parameter as another dtype, its gradient with it. False if it has that dtype already.</summary>
            protected static bool ReplaceParameter(ScalarType? dtype, Device? device, Parameter param, out Parameter? p)
            {
                p = null;
                if (dtype is not { } type || type == param.dtype) return false;
                using var quiet = no_grad();
                p = new(param.to(type), param.requires_grad);
                p.DetachFromDisposeScope();
                using var grad = param.grad;
                if (grad is null) return true;
                using var converted = grad.to(type);
                p.grad = converted;
                return true;
            }

            /// <summary>The device and dtype of new parameters: as given, else the defaults.</summary>
            protected static (Device device, ScalarType dtype) GetDefaultDeviceAndType(Device? device = null, ScalarType? dtype = null) =>
                (device ?? get_default_device(), dtype ?? get_default_dtype());

            /// <summary>Sets the property or the field that holds the component.</summary>
            private void Assign(string component, Tensor value)
            {
                var property = GetType().GetProperty(component, BindingFlags.Public | BindingFlags.Instance);
                if (property?.CanWrite == true) property.SetValue(this, value);
                else Fields().FirstOrDefault(entry => entry.component == component).field?.SetValue(this, value);
            }

            private static void RequireFloat(ScalarType dtype)
            {
                if (!dtype.IsFloat() && !is_complex(dtype))
                    throw new ArgumentException($"nn.Module.to only accepts floating point or complex types, but got desired dtype={dtype}",
                        nameof(dtype));
            }

            internal static void RequireCpu(DeviceType deviceType)
            {
                if (deviceType != DeviceType.CPU)
                    throw new InvalidOperationException($"{deviceType} is not available: the embedded engine computes on the CPU. The real TorchSharp package "
                        + "(Packages=nuget) has more devices.");
            }
        }
    }
}
