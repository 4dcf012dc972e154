using System.Numerics;

namespace TorchSharp.Operators;

/// <summary>outputs = image: collects patches.</summary>
internal struct Gathering<T> : IPatchAction<T> where T : unmanaged
{
    public readonly void Run(Span<T> image, int step, Span<T> outputs)
    {
        if (step == 1) image.CopyTo(outputs);
        else
            for (var (i, at) = (0, 0); i < outputs.Length; i++, at += step) outputs[i] = image[at];
    }
}

/// <summary>image += outputs: puts patches back, where they overlap their sum.</summary>
internal struct Scattering<T> : IPatchAction<T> where T : unmanaged, INumberBase<T>
{
    public readonly void Run(Span<T> image, int step, Span<T> outputs)
    {
        if (step == 1) TensorPrimitives.Add(image, outputs, image);
        else
            for (var (i, at) = (0, 0); i < outputs.Length; i++, at += step) image[at] += outputs[i];
    }
}
