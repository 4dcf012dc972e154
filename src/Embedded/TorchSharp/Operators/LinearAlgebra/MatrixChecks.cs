using static TorchSharp.torch;

namespace TorchSharp.Operators;

/// <summary>What functions of matrices ask of their operands, and how they report that the computation failed.</summary>
internal static class MatrixChecks
{
    /// <exception cref="ArgumentException">The dtype is not floating point.</exception>
    /// <exception cref="NotSupportedException">The dtype is complex.</exception>
    public static void RequireFloat(Tensor x, string function)
    {
        if (x.is_complex()) throw Elementwise.Unsupported(x.dtype, function);
        if (!x.is_floating_point())
            throw new ArgumentException($"{function}: Expected a floating point or complex tensor as input. Got {x.dtype.TorchName()}");
    }

    /// <exception cref="ArgumentException">Less than two dimensions.</exception>
    public static void RequireMatrix(Tensor x, string function, string name = "A")
    {
        if (x.Rank < 2) throw new ArgumentException($"{function}: The input tensor {name} must have at least 2 dimensions.");
    }

    /// <exception cref="ArgumentException">The matrices are not square.</exception>
    public static void RequireSquare(Tensor x, string function)
    {
        RequireMatrix(x, function);
        if (x.Sizes[^2] != x.Sizes[^1])
            throw new ArgumentException($"{function}: A must be batches of square matrices, but they are {x.Sizes[^2]} by "
                + $"{x.Sizes[^1]} matrices");
    }

    /// <exception cref="ArgumentException">Not square matrices of a floating-point dtype.</exception>
    public static void RequireSquareFloat(Tensor x, string function)
    {
        RequireSquare(x, function);
        RequireFloat(x, function);
    }

    /// <summary>For the equation AX = B, or XA = B.</summary>
    /// <exception cref="ArgumentException">A is not square, B not of as many rows (columns) or of another dtype.</exception>
    public static void RequireEquation(Tensor a, Tensor b, bool left, string function)
    {
        RequireSquare(a, function);
        RequireMatrix(b, function, "B");
        RequireFloat(a, function);
        if (a.dtype != b.dtype)
            throw new ArgumentException($"{function}: Expected A and B to have the same dtype, but found A of type {a.dtype.TorchName()} "
                + $"and B of type {b.dtype.TorchName()} instead");
        if (a.Sizes[^1] != b.Sizes[left ? ^2 : ^1])
            throw new ArgumentException($"{function}: Incompatible shapes of A and B for the equation {(left ? "AX = B" : "XA = B")} "
                + $"({a.Sizes[^2]}x{a.Sizes[^1]} and {b.Sizes[^2]}x{b.Sizes[^1]})");
    }

    /// <summary>Throws for the first matrix whose <paramref name="info"/> is not 0, and disposes of it.</summary>
    /// <param name="info">What the algorithm returned for each matrix of the batch.</param>
    /// <param name="function">The name of the function that was called.</param>
    /// <param name="message">What went wrong at a step.</param>
    /// <exception cref="InvalidOperationException">The algorithm failed for a matrix.</exception>
    public static void RequireSuccess(Tensor info, string function, Func<int, string> message)
    {
        using (info)
        {
            var failures = info.Span<int>();
            var place = failures.IndexOfAnyExcept(0);
            if (place < 0) return;
            var element = info.Rank == 0 ? "" : $" (Batch element {place}):";
            throw new InvalidOperationException($"{function}:{element} {message(failures[place])}");
        }
    }
}
