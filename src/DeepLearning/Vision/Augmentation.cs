using TorchSharp;
using static TorchSharp.torch;

namespace DeepLearning;

/// <summary>
/// Changes pictures at random in ways that leave their class as it is, so that a model sees new ones in every epoch. Steps are done in
/// the order in which they are named; each picture of a batch has its own luck. Meant for training only, before normalization.
/// <code>
/// var augmentation = new Augmentation(seed: 1).Crop(padding: 4).Flip().Jitter();
/// var batch = augmentation.Apply(images);
/// </code>
/// </summary>
/// <param name="seed">The same seed gives the same changes for the same sequence of batches, on any number of threads.</param>
public sealed class Augmentation(long seed)
{
    private delegate Tensor Step(Tensor images, ref SeededRandom random);

    private readonly List<(string Name, Step Apply)> steps = [];

    /// <summary>How many batches were changed so far. Each has random numbers of its own: to go on with an interrupted training as if
    /// nothing had happened, set this to what it was.</summary>
    public long Batches { get; set; }

    /// <summary>Mirrors left and right.</summary>
    /// <param name="probability">How often, 0 … 1.</param>
    public Augmentation Flip(double probability = 0.5)
    {
        RandomCheck.Probability(probability, nameof(probability));
        return Add($"Flip({probability})", (Tensor images, ref SeededRandom random) => Moves.Flip(images, probability, ref random));
    }

    /// <summary>Shifts by cutting a window of the old size out of the picture with a black frame around it.</summary>
    /// <param name="padding">The frame's width in pixels, at least 1: the farthest shift.</param>
    public Augmentation Crop(int padding)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(padding, 1);
        return Add($"Crop({padding})", (Tensor images, ref SeededRandom random) => Moves.Crop(images, padding, ref random));
    }

    /// <summary>Turns around the middle; what comes in from outside is black.</summary>
    /// <param name="degrees">The farthest turn to either side, above 0, up to 180.</param>
    public Augmentation Rotate(double degrees)
    {
        if (!(degrees is > 0 and <= 180))
            throw new ArgumentOutOfRangeException(
                nameof(degrees), degrees, "Expected degrees above 0, up to 180.");
        return Add($"Rotate({degrees})", (Tensor images, ref SeededRandom random) => Moves.Rotate(images, degrees, ref random));
    }

    /// <summary>
    /// Changes brightness, contrast, saturation (each by a factor of 1 ± its number) and hue (by ± its number of turns), in this order.
    /// Gray pictures have neither saturation nor hue. The result lies in 0 … 1.
    /// </summary>
    /// <param name="brightness">0 … 1.</param>
    /// <param name="contrast">0 … 1.</param>
    /// <param name="saturation">0 … 1.</param>
    /// <param name="hue">0 … 0.5.</param>
    public Augmentation Jitter(double brightness = 0.2, double contrast = 0.2, double saturation = 0.2, double hue = 0.02)
    {
        RandomCheck.Range(brightness, 1, nameof(brightness));
        RandomCheck.Range(contrast, 1, nameof(contrast));
        RandomCheck.Range(saturation, 1, nameof(saturation));
        RandomCheck.Range(hue, 0.5, nameof(hue));
        return Add(
            $"Jitter({brightness}, {contrast}, {saturation}, {hue})",
            (Tensor images, ref SeededRandom random) => ColorJitter.Apply(images, brightness, contrast, saturation, hue, ref random));
    }

    /// <summary>Blackens a rectangle at a random place (Zhong and others, "Random erasing data augmentation", arXiv:1708.04896).</summary>
    /// <param name="probability">How often, 0 … 1.</param>
    /// <param name="smallest">The smallest part of the picture, above 0.</param>
    /// <param name="largest">The largest part, below 1.</param>
    public Augmentation Erase(double probability = 0.5, double smallest = 0.02, double largest = 0.33)
    {
        RandomCheck.Probability(probability, nameof(probability));
        if (!(smallest > 0 && smallest <= largest && largest < 1))
            throw new ArgumentOutOfRangeException(
                nameof(smallest), smallest, $"Expected 0 < smallest ≤ largest < 1, got largest {largest}.");
        return Add(
            $"Erase({probability}, {smallest}, {largest})",
            (Tensor images, ref SeededRandom random) => Blending.Erase(images, probability, smallest, largest, ref random));
    }

    /// <summary>The batch, changed; the given one stays as it is.</summary>
    /// <param name="images">float32 [N, C, H, W] in 0 … 1.</param>
    /// <returns>[N, C, H, W].</returns>
    public Tensor Apply(Tensor images)
    {
        ImageCheck.Batch(images, nameof(images));
        using var scope = NewDisposeScope();
        using var none = no_grad();
        var random = new SeededRandom(seed, Batches++);
        var changed = images.alias();
        foreach (var step in steps) changed = step.Apply(changed, ref random);
        return changed.MoveToOuterDisposeScope();
    }

    /// <summary>
    /// Does the steps, then blends each picture with another one of the batch, and the classes in the same proportion: x = λa + (1 − λ)b,
    /// one λ from Beta(α, α) for the batch (Zhang and others, "mixup: beyond empirical risk minimization", arXiv:1710.09412).
    /// </summary>
    /// <param name="images">float32 [N, C, H, W] in 0 … 1.</param>
    /// <param name="labels">int64 [N], 0 … classes − 1.</param>
    /// <param name="classes">How many classes there are.</param>
    /// <param name="alpha">Above 0; small: mostly one of the two.</param>
    /// <returns>The images, [N, C, H, W], and for each the weights of the classes, which sum to one: [N, classes], as CrossEntropyLoss
    /// takes them.</returns>
    public (Tensor Images, Tensor Targets) Mixup(Tensor images, Tensor labels, int classes, double alpha = 0.2) =>
        Blend(images, labels, classes, alpha, Blending.Mixup);

    /// <summary>
    /// Does the steps, then puts a rectangle of another one of the batch into each picture, and weighs the classes by area: the rectangle's
    /// part is 1 − λ, λ from Beta(α, α), less what lies outside (Yun and others, "CutMix", arXiv:1905.04899).
    /// </summary>
    /// <inheritdoc cref="Mixup"/>
    public (Tensor Images, Tensor Targets) Cutmix(Tensor images, Tensor labels, int classes, double alpha = 1) =>
        Blend(images, labels, classes, alpha, Blending.Cutmix);

    /// <summary>The steps in their order.</summary>
    public override string ToString() =>
        $"Augmentation: {(steps.Count == 0 ? "none" : string.Join(", ", steps.Select(step => step.Name)))}";

    private (Tensor Images, Tensor Targets) Blend(Tensor images, Tensor labels, int classes, double alpha, Blending.Blend blend)
    {
        ImageCheck.Batch(images, nameof(images));
        ArgumentNullException.ThrowIfNull(labels);
        ArgumentOutOfRangeException.ThrowIfLessThan(classes, 1);
        if (labels.dtype != ScalarType.Int64 || labels.shape.Length != 1 || labels.shape[0] != images.shape[0])
            throw new ArgumentException(
                $"Expected labels Int64 [{images.shape[0]}], got {labels.dtype} [{string.Join(", ", labels.shape)}].", nameof(labels));
        if (!(alpha > 0 && double.IsFinite(alpha)))
            throw new ArgumentOutOfRangeException(
                nameof(alpha), alpha, "Expected a finite number above 0.");

        using var scope = NewDisposeScope();
        using var none = no_grad();
        var changed = Apply(images);
        var random = new SeededRandom(seed, ~(Batches - 1)); // of this batch as well, but apart from the steps'
        var order = Enumerable.Range(0, (int)images.shape[0]).Select(i => (long)i).ToArray();
        random.Shuffle(order.AsSpan());
        var partners = tensor(order, device: images.device);
        var (blended, weight) = blend(changed, changed.index_select(0, partners), random.Beta(alpha, alpha), ref random);
        var targets = nn.functional.one_hot(labels, classes).to_type(ScalarType.Float32);
        targets = targets * weight + targets.index_select(0, partners) * (1 - weight);
        return (blended.MoveToOuterDisposeScope(), targets.MoveToOuterDisposeScope());
    }

    private Augmentation Add(string name, Step step)
    {
        steps.Add((name, step));
        return this;
    }
}
