namespace TorchSharp;

/// <summary>The kinds of devices that libtorch knows. The embedded engine computes on the CPU.</summary>
public enum DeviceType
{
    /// <summary>The processor.</summary>
    CPU = 0,
    /// <summary>An NVIDIA graphics card: needs the real TorchSharp package (Packages=nuget).</summary>
    CUDA = 1,
    /// <summary>oneDNN.</summary>
    MKLDNN = 2,
    /// <summary>OpenGL.</summary>
    OPENGL = 3,
    /// <summary>OpenCL.</summary>
    OPENCL = 4,
    /// <summary>IDEEP.</summary>
    IDEEP = 5,
    /// <summary>AMD HIP.</summary>
    HIP = 6,
    /// <summary>FPGA.</summary>
    FPGA = 7,
    /// <summary>MSNPU.</summary>
    MSNPU = 8,
    /// <summary>XLA or TPU.</summary>
    XLA = 9,
    /// <summary>Apple Metal.</summary>
    MPS = 13,
    /// <summary>Shapes without data.</summary>
    META = 14,
}

public static partial class torch
{
    /// <summary>Where a tensor lives. Always the CPU here.</summary>
    public class Device
    {
        /// <summary>A device by kind and number; −1 is the current one.</summary>
        public Device(DeviceType deviceType, int index = -1)
        {
            type = deviceType;
            this.index = index;
        }

        /// <summary>A device by name, such as "cpu" or "cuda".</summary>
        public Device(string deviceType, int index = -1) : this(Parse(deviceType, ref index), index) { }

        /// <summary>A device by description, such as "cpu" or "cuda:0".</summary>
        public Device(string description) : this(description, -1) { }

        /// <summary>The graphics card of this number.</summary>
        public Device(int index) : this(DeviceType.CUDA, index) { }

        /// <summary>The kind of device.</summary>
        public DeviceType type { get; }

        /// <summary>The number of the device, −1 for the current one.</summary>
        public int index { get; }

        /// <summary>"cpu", "cuda:0", …</summary>
        public override string ToString() => index < 0 ? type.ToString().ToLowerInvariant() : $"{type.ToString().ToLowerInvariant()}:{index}";

        /// <summary>A device by description.</summary>
        public static implicit operator Device(string description) => new(description);

        private static DeviceType Parse(string description, ref int index)
        {
            ArgumentNullException.ThrowIfNull(description);
            var parts = description.Split(':');
            if (parts.Length == 2 && int.TryParse(parts[1], out var number)) index = number;
            else if (parts.Length != 1) throw new ArgumentException($"Invalid device string: '{description}'", nameof(description));
            return Enum.TryParse<DeviceType>(parts[0], ignoreCase: true, out var type)
                ? type
                : throw new ArgumentException($"Expected one of cpu, cuda, mps, meta device type at start of device string: {description}", nameof(description));
        }
    }

    /// <summary>The processor.</summary>
    public static readonly Device CPU = new(DeviceType.CPU);

    /// <summary>Tensors without data. Using it needs the real TorchSharp package.</summary>
    public static readonly Device META = new(DeviceType.META);

    /// <summary>Apple's Metal. Using it needs the real TorchSharp package.</summary>
    public static Device MPS { get; } = new(DeviceType.MPS, 0);

    /// <summary>The first graphics card. Using it needs the real TorchSharp package.</summary>
    public static Device CUDA { get; } = new(DeviceType.CUDA, 0);

    /// <summary>A device by description, such as "cpu".</summary>
    public static Device device(string description) => new(description);

    /// <summary>A device by name, such as "cpu", and number.</summary>
    public static Device device(string deviceType, int index = -1) => new(deviceType, index);

    /// <summary>The graphics card of this number.</summary>
    public static Device device(int index) => new(index);

    /// <summary>A device by kind and number.</summary>
    public static Device device(DeviceType deviceType, int index = -1) => new(deviceType, index);

    /// <summary>False: the embedded engine has no CUDA.</summary>
    public static bool cuda_is_available() => false;

    /// <summary>False: the embedded engine has no Metal.</summary>
    public static bool mps_is_available() => false;

    /// <summary>The device of tensors that are created without one.</summary>
    public static Device get_default_device() => CPU;

    /// <summary>Sets the device of tensors that are created without one, which can only be the CPU.</summary>
    /// <exception cref="InvalidOperationException">The device is not the CPU.</exception>
    public static void set_default_device(Device device) => Devices.RequireCpu(device);

    /// <inheritdoc cref="set_default_device(Device)"/>
    public static void set_default_device(string device) => set_default_device(new Device(device));

    /// <summary>Makes sure that the engine has this kind of device.</summary>
    /// <exception cref="InvalidOperationException">The device is not the CPU.</exception>
    public static void InitializeDeviceType(DeviceType deviceType) => Devices.RequireCpu(deviceType);

    /// <summary>True if the engine has this kind of device: the CPU.</summary>
    public static bool TryInitializeDeviceType(DeviceType deviceType) => deviceType == DeviceType.CPU;

    /// <summary>Makes sure that the engine has this device; the CPU, if it is null.</summary>
    /// <exception cref="InvalidOperationException">The device is not the CPU.</exception>
    public static Device InitializeDevice(Device? device)
    {
        Devices.RequireCpu(device);
        return device ?? CPU;
    }
}
