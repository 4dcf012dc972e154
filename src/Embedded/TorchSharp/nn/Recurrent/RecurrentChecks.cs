using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>What the arguments of recurrent networks have to be.</summary>
internal static class RecurrentChecks
{
    /// <summary>False for one sequence <c>[T, I]</c>, whose states have no batch dimension either.</summary>
    public static bool IsBatched(string name, Tensor input, Tensor? h, Tensor? c)
    {
        if (input.Rank is not (2 or 3))
            throw new ArgumentException($"{name}: Expected input to be 2-D or 3-D but received {input.Rank}-D tensor");
        var isFitting = (h is null || h.Rank == input.Rank) && (c is null || c.Rank == input.Rank);
        if (isFitting) return input.Rank == 3;
        var kind = input.Rank == 3 ? "batched 3-D" : "unbatched 2-D";
        throw new ArgumentException(c is null
            ? $"For {kind} input, hx should also be {input.Rank}-D but got {h!.Rank}-D tensor"
            : $"For {kind} input, hx and cx should also be {input.Rank}-D but got ({h!.Rank}-D, {c.Rank}-D) tensors");
    }

    public static void Input(Tensor x, long inputs)
    {
        if (x.Sizes[^1] != inputs)
            throw new ArgumentException($"input.size(-1) must be equal to input_size. Expected {inputs}, got {x.Sizes[^1]}");
    }

    public static void State(Tensor? h, Tensor? c, long[] sizes)
    {
        if (h is not null && !h.Sizes.SequenceEqual(sizes))
            throw new ArgumentException($"Expected hidden{(c is null ? "" : "[0]")} size {Shape.Text(sizes)}, got {Shape.Text(h.Sizes)}");
        if (c is not null && !c.Sizes.SequenceEqual(sizes))
            throw new ArgumentException($"Expected hidden[1] size {Shape.Text(sizes)}, got {Shape.Text(c.Sizes)}");
    }
}
