using TorchSharp.Kernels;
using static TorchSharp.torch;

namespace TorchSharp.Vision;

/// <summary>
/// The image mixed with several versions of itself, each made by a chain of operations by chance (Hendrycks et al. 2020). The weights
/// of the versions are Dirichlet(α, …, α), that of their mixture against the image is Beta(α, α).
/// </summary>
internal sealed class AugMix(
    int severity, int width, int depth, double alpha, bool allOperations, InterpolationMode interpolation, IList<float>? fill,
    Generator? generator) : torchvision.autoaugment, torchvision.ITransform
{
    private const int Bins = 10;

    public Tensor call(Tensor input1)
    {
        var (_, imageHeight, imageWidth) = torchvision.transforms.functional.get_dimensions(input1);
        Operation[] operations =
        [
            .. Movements(Bins, 0.3, (imageWidth / 3.0, imageHeight / 3.0), 30), .. Levels(Bins, 4, 4),
            .. allOperations ? Colors(Bins, 0.9) : [],
        ];
        using var scope = NewDisposeScope();
        // At least [N, C, H, W], each image of the first dimension with weights of its own.
        var batch = input1.alias();
        while (batch.Rank < 4) batch = batch.unsqueeze(0);
        long[] each = [batch.Sizes[0], .. Enumerable.Repeat(1L, (int)batch.Rank - 1)];
        var shares = Dirichlet(batch.Sizes[0], 2);
        var weights = Dirichlet(batch.Sizes[0], width) * shares.narrow(1, 1, 1);
        var mixture = shares.select(1, 0).reshape(each) * batch;
        for (var version = 0; version < width; version++)
            mixture = mixture + weights.select(1, version).reshape(each) * Chain(batch, operations);
        return mixture.reshape(input1.shape).to(input1.dtype).MoveToOuterDisposeScope();
    }

    private Tensor Chain(Tensor images, Operation[] operations)
    {
        var length = depth > 0 ? depth : randint_int(1, 4, generator);
        for (var i = 0; i < length; i++)
        {
            var (type, magnitudes, isSigned) = operations[randint_int(operations.Length, generator)];
            var strength = magnitudes.Length == 0 ? 0 : magnitudes[randint_int(severity, generator)];
            if (isSigned && randint_int(2, generator) == 1) strength = -strength;
            images = apply_op(images, type, strength, interpolation, fill);
        }
        return images;
    }

    /// <summary><c>[rows, columns]</c>: gamma samples, each row divided by its sum.</summary>
    private Tensor Dirichlet(long rows, long columns)
    {
        var y = empty(rows, columns, dtype: ScalarType.Float64);
        var alphas = new double[rows * columns];
        Array.Fill(alphas, alpha);
        Distributions.Gamma<double>(alphas, y.Span<double>(), (generator ?? Generator.Default).Engine);
        return (y / y.sum(-1, keepdim: true)).to(ScalarType.Float32);
    }
}
