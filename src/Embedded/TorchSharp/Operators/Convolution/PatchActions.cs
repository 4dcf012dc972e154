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

/// <summary>image += factor · outputs: puts patches back, where they overlap their sum.</summary>
internal struct Scattering<T>(T factor) : IPatchAction<T> where T : unmanaged, INumberBase<T>
{
    public readonly void Run(Span<T> image, int step, Span<T> outputs)
    {
        if (step == 1) TensorPrimitives.MultiplyAdd(outputs, factor, image, image);
        else
            for (var (i, at) = (0, 0); i < outputs.Length; i++, at += step) image[at] += factor * outputs[i];
    }
}

/// <summary>outputs += factor · image.</summary>
internal struct Weighting<T>(T factor) : IPatchAction<T> where T : unmanaged, INumberBase<T>
{
    public readonly void Run(Span<T> image, int step, Span<T> outputs)
    {
        if (step == 1) TensorPrimitives.MultiplyAdd(image, factor, outputs, outputs);
        else
            for (var (i, at) = (0, 0); i < outputs.Length; i++, at += step) outputs[i] += factor * image[at];
    }
}

/// <summary>sum += Σ image · outputs.</summary>
internal struct Correlating<T> : IPatchAction<T> where T : unmanaged, INumberBase<T>
{
    public T Sum;

    public void Run(Span<T> image, int step, Span<T> outputs)
    {
        if (step == 1) Sum += TensorPrimitives.Dot<T>(image, outputs);
        else
            for (var (i, at) = (0, 0); i < outputs.Length; i++, at += step) Sum += outputs[i] * image[at];
    }
}
