using static TorchSharp.torch;

namespace TorchSharp.Autograd;

/// <summary>A tensor kept for the backward pass. Reads as a tensor; complains if it was changed in place meanwhile.</summary>
internal sealed class SavedTensor
{
    /// <summary>Stands where nothing was saved because no gradient reads it.</summary>
    public static readonly SavedTensor None = new();

    private readonly Node? reader;
    private readonly int version;
    private TensorImpl? impl;

    private SavedTensor() { }

    public SavedTensor(TensorImpl impl, Node reader)
    {
        impl.Retain();
        (this.impl, this.reader, version) = (impl, reader, impl.Storage.Version);
    }

    /// <summary>A handle on the saved tensor; the backward pass disposes it.</summary>
    /// <exception cref="InvalidOperationException">The tensor was changed in place since it was saved.</exception>
    public static implicit operator Tensor(SavedTensor saved) => saved.Unpack();

    /// <inheritdoc cref="op_Implicit"/>
    public Tensor Unpack()
    {
        if (impl is null) throw new InvalidOperationException($"{reader?.Name ?? "a gradient"} reads a tensor that was not saved or is already freed");
        if (impl.Storage.Version != version)
            throw new InvalidOperationException("one of the variables needed for gradient computation has been modified by an inplace operation: "
                + $"[torch.{impl.Dtype.TorchName()}Tensor {Shape.Text(impl.Sizes)}], saved for {reader!.Name}, is at version {impl.Storage.Version}; "
                + $"expected version {version} instead.");
        return new(impl);
    }

    public void Release()
    {
        impl?.Release();
        impl = null;
    }
}
