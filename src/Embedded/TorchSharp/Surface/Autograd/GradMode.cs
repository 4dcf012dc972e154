using TorchSharp.Autograd;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>Until the result is disposed, operations on this thread are not recorded.</summary>
    public static IDisposable no_grad() => new GradMode.Switch(false);

    /// <summary>Until the result is disposed, operations on this thread are recorded, or not.</summary>
    public static IDisposable enable_grad(bool enabled = true) => new GradMode.Switch(enabled);

    /// <summary>Until the result is disposed, operations on this thread are recorded, or not.</summary>
    public static IDisposable set_grad_enabled(bool mode = true) => new GradMode.Switch(mode);

    /// <summary>Until the result is disposed, operations on this thread are not recorded. Here the same as <see cref="no_grad"/>.</summary>
    public static IDisposable inference_mode(bool mode = true) => new GradMode.Switch(!mode && GradMode.Enabled, inference: mode);

    /// <summary>True if operations on this thread are recorded.</summary>
    public static bool is_grad_enabled() => GradMode.Enabled;

    /// <summary>True inside <see cref="inference_mode"/>.</summary>
    public static bool is_inference_mode_enabled() => GradMode.Inference;
}
