namespace TorchSharp;

/// <summary>What the embedded engine says about devices.</summary>
internal static class Devices
{
    /// <summary>Does nothing for the CPU and for no device.</summary>
    /// <exception cref="InvalidOperationException">The device is not the CPU.</exception>
    public static void RequireCpu(torch.Device? device)
    {
        if (device is not null) RequireCpu(device.type);
    }

    /// <summary>
    /// The tensor as another dtype, on a device that can only be the CPU: itself if nothing changes, unless a copy is asked for.
    /// </summary>
    /// <exception cref="InvalidOperationException">The device is not the CPU.</exception>
    public static torch.Tensor Moved(torch.Tensor x, DeviceType device, torch.ScalarType dtype, bool copy, bool disposeAfter)
    {
        RequireCpu(device);
        return x.to(dtype, copy, disposeAfter);
    }

    /// <inheritdoc cref="RequireCpu(torch.Device?)"/>
    public static void RequireCpu(DeviceType type)
    {
        if (type != DeviceType.CPU)
            throw new InvalidOperationException("the embedded engine computes on the CPU only: device "
                + $"'{type.ToString().ToLowerInvariant()}' needs the real TorchSharp package (build with Packages=nuget)");
    }
}
