using TorchSharp;
using static TorchSharp.torch;

namespace DeepLearning;

/// <summary>
/// What is to be expected of a function where it was not measured, if values at near points are alike: a Gaussian process with the
/// covariance
/// k(r) = σ² (1 + √5 r/ℓ + 5/3 (r/ℓ)²) exp(−√5 r/ℓ) (Matérn 5/2) and some noise (Rasmussen and Williams, "Gaussian Processes for Machine
/// Learning", 2006, chapters 2 and 4). ℓ and the noise are those that make the measurements most likely, out of a few; so is σ², exactly.
/// </summary>
internal static class GaussianProcess
{
    private static readonly double[] lengths = [0.1, 0.2, 0.4, 0.8, 1.6];
    private static readonly double[] noises = [1e-6, 1e-2];

    /// <summary>Mean and standard deviation of the function at other points.</summary>
    /// <param name="x">Where it was measured, float64 [n, d].</param>
    /// <param name="y">What was measured, float64 [n].</param>
    /// <param name="at">Where it is wanted, float64 [m, d].</param>
    /// <returns>float64 [m] each, in the caller's dispose scope.</returns>
    public static (Tensor mean, Tensor deviation) Predict(Tensor x, Tensor y, Tensor at)
    {
        using var scope = NewDisposeScope();
        var n = x.shape[0];
        var (center, scale) = (y.mean(), y.std(false).clamp(min: 1e-12));
        var values = ((y - center) / scale).unsqueeze(1); // [n, 1]
        var distances = cdist(x, x, compute_mode: compute_mode.donot_use_mm_for_euclid_dist);
        var best = double.NegativeInfinity;
        Tensor? factor = null;
        var (length, variance) = (0.0, 0.0);
        foreach (var ell in lengths)
            foreach (var noise in noises)
            {
                var L = linalg.cholesky(Kernel(distances, ell) + noise * eye(n, dtype: ScalarType.Float64)); // K = L Lᵀ
                var whitened = linalg.solve_triangular(L, values, upper: false);
                var sigma2 = Math.Max(whitened.square().mean().ToDouble(), 1e-12); // yᵀ K⁻¹ y / n
                var likelihood = -0.5 * n * Math.Log(sigma2) - L.diagonal().log().sum().ToDouble();
                if (likelihood > best) (best, factor, length, variance) = (likelihood, L, ell, sigma2);
            }
        var across = linalg.solve_triangular( // L⁻¹ k(x, at), [n, m]
            factor!, Kernel(cdist(x, at, compute_mode: compute_mode.donot_use_mm_for_euclid_dist), length), upper: false);
        var mean = (across * linalg.solve_triangular(factor!, values, upper: false)).sum(dim: 0); // [m]
        var spread = (variance * (1 - across.square().sum(dim: 0))).clamp(min: 1e-18).sqrt(); // [m]
        return ((center + scale * mean).MoveToOuterDisposeScope(), (scale * spread).MoveToOuterDisposeScope());
    }

    /// <summary>How much better than <paramref name="best"/> a normal variable is below it, on average: (b − μ) Φ(z) + s φ(z), z = (b −
    /// μ) / s.
    /// (Jones, Schonlau and Welch, "Efficient Global Optimization", 1998, equation 15.)</summary>
    public static Tensor ExpectedImprovement(Tensor mean, Tensor deviation, double best)
    {
        using var scope = NewDisposeScope();
        var z = (best - mean) / deviation;
        var density = (-0.5 * z.square()).exp() / Math.Sqrt(2 * Math.PI);
        return ((best - mean) * special.ndtr(z) + deviation * density).MoveToOuterDisposeScope();
    }

    private static Tensor Kernel(Tensor distance, double length)
    {
        var r = Math.Sqrt(5) / length * distance;
        return (1 + r + r.square() / 3) * (-r).exp();
    }
}
