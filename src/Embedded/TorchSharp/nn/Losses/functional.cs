using TorchSharp.Operators;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            /// <summary>
            /// −log softmax(x)[target], the classes in dimension 1: <c>input [N, C, …]</c>; <c>target [N, …]</c> holds class numbers, or
            /// probabilities in the input's shape. A mean is over the weights of the targets.
            /// </summary>
            /// <param name="input">Unnormalized scores (logits).</param>
            /// <param name="target">Class numbers (Int64), or probabilities.</param>
            /// <param name="weight">What each class counts, <c>[C]</c>.</param>
            /// <param name="ignore_index">Samples of this class do not count.</param>
            /// <param name="reduction">What becomes of the losses of a batch.</param>
            /// <param name="label_smoothing">How much of the label is spread over all classes.</param>
            public static Tensor cross_entropy(
                Tensor input, Tensor target, Tensor? weight = null, long ignore_index = -100, Reduction reduction = Reduction.Mean,
                double label_smoothing = 0) =>
                Losses.CrossEntropy(input, target, weight, ignore_index, reduction, label_smoothing);

            /// <summary>−w[target] · x[target] from log-probabilities <c>input [N, C, …]</c> and classes <c>target [N, …]</c>.</summary>
            public static Tensor nll_loss(Tensor input, Tensor target, Tensor? weight = null, Reduction reduction = Reduction.Mean) =>
                Losses.NegativeLogLikelihood(input, target, weight, reduction);

            /// <summary>(x − t)².</summary>
            public static Tensor mse_loss(Tensor input, Tensor target, Reduction reduction = Reduction.Mean) =>
                Losses.MeanSquaredError(input, target, reduction);

            /// <summary>|x − t|.</summary>
            public static Tensor l1_loss(Tensor input, Tensor target, Reduction reduction = Reduction.Mean) =>
                Losses.MeanAbsoluteError(input, target, reduction);

            /// <summary>With d = x − t: d² / 2β where |d| &lt; β, else |d| − β/2.</summary>
            public static Tensor smooth_l1_loss(Tensor input, Tensor target, Reduction reduction = Reduction.Mean, double beta = 1) =>
                Losses.SmoothL1(input, target, beta, reduction);

            /// <summary>With d = x − t: d² / 2 where |d| &lt; δ, else δ (|d| − δ/2).</summary>
            public static Tensor huber_loss(Tensor input, Tensor target, double delta = 1, Reduction reduction = Reduction.Mean) =>
                Losses.Huber(input, target, delta, reduction);

            /// <summary>−w (t ln x + (1 − t) ln(1 − x)) for probabilities x.</summary>
            /// <exception cref="ArgumentException">The shapes differ, or an x is not in [0, 1].</exception>
            public static Tensor binary_cross_entropy(Tensor input, Tensor target, Tensor? weight = null,
                Reduction reduction = Reduction.Mean) =>
                Losses.BinaryCrossEntropy(input, target, weight, reduction);

            /// <summary>−w (p t ln σ(x) + (1 − t) ln(1 − σ(x))) for unnormalized scores x, without overflow.</summary>
            public static Tensor binary_cross_entropy_with_logits(
                Tensor input, Tensor target, Tensor? weight = null, Reduction reduction = Reduction.Mean, Tensor? pos_weights = null) =>
                Losses.BinaryCrossEntropyWithLogits(input, target, weight, pos_weights, reduction);

            /// <summary>t (ln t − x) for log-probabilities x; eᵗ (t − x), if the target is log-probabilities, too.</summary>
            public static Tensor kl_div(Tensor input, Tensor target, bool log_target = true, Reduction reduction = Reduction.Mean) =>
                Losses.KullbackLeibler(input, target, log_target, reduction);

            /// <summary>eˣ − t x, or x − t ln(x + ε); with Stirling's approximation of ln t!, if full.</summary>
            public static Tensor poisson_nll_loss(
                Tensor input, Tensor target, bool log_input = true, bool full = false, float eps = 1E-08f,
                Reduction reduction = Reduction.Mean) =>
                Losses.PoissonNegativeLogLikelihood(input, target, log_input, full, eps, reduction);

            /// <summary>½ Σ (ln v + (x − t)² / v) per sample, v at least ε; with the constant ½ ln 2π per feature, if full.</summary>
            public static Tensor gaussian_nll_loss(
                Tensor input, Tensor target, Tensor variance, bool full = false, float eps = 1E-06f,
                Reduction reduction = Reduction.Mean) =>
                Losses.GaussianNegativeLogLikelihood(input, target, variance, full, eps, reduction);

            /// <summary>x for t = 1, max(0, margin − x) for t = −1.</summary>
            public static Tensor hinge_embedding_loss(Tensor input, Tensor target, double margin = 0,
                Reduction reduction = Reduction.Mean) =>
                Losses.HingeEmbedding(input, target, margin, reduction);

            /// <summary>max(0, margin − t (a − b)).</summary>
            public static Tensor margin_ranking_loss(Tensor input1, Tensor input2, Tensor target, double margin = 0,
                Reduction reduction = Reduction.Mean) =>
                Losses.MarginRanking(input1, input2, target, margin, reduction);

            /// <summary>1 − cos(a, b) for t = 1, max(0, cos(a, b) − margin) for t = −1, over the last dimension.</summary>
            public static Tensor cosine_embedding_loss(Tensor input1, Tensor input2, Tensor target, double margin = 0,
                Reduction reduction = Reduction.Mean) =>
                Losses.CosineEmbedding(input1, input2, target, margin, reduction);

            /// <summary>w[t] Σ_{c ≠ t} max(0, margin − x_t + x_c)ᵖ / C.</summary>
            public static Tensor multi_margin_loss(
                Tensor input, Tensor target, int p = 1, double margin = 1, Tensor? weight = null, Reduction reduction = Reduction.Mean) =>
                Losses.MultiMargin(input, target, p, margin, weight, reduction);

            /// <summary>Σ max(0, 1 − (x_j − x_i)) / C over the labels j, listed in the target up to −1, and the others i.</summary>
            public static Tensor multi_label_margin_loss(Tensor input, Tensor target, Reduction reduction = Reduction.Mean) =>
                Losses.MultiLabelMargin(input, target, reduction);

            /// <summary>Binary cross entropy of σ(x), the mean over the last dimension.</summary>
            public static Tensor multilabel_soft_margin_loss(Tensor input, Tensor target, Tensor? weight = null,
                Reduction reduction = Reduction.Mean) =>
                Losses.MultiLabelSoftMargin(input, target, weight, reduction);

            /// <summary>ln(1 + e^(−t x)) for t = ±1.</summary>
            public static Tensor soft_margin_loss(Tensor input, Tensor target, Reduction reduction = Reduction.Mean) =>
                Losses.SoftMargin(input, target, reduction);

            /// <summary>max(0, d(anchor, positive) − d(anchor, negative) + margin), with the p-norm of differences as d.</summary>
            public static Tensor triplet_margin_loss(
                Tensor anchor, Tensor positive, Tensor negative, double margin = 1, long p = 2, double eps = 1E-06, bool swap = false,
                Reduction reduction = Reduction.Mean) =>
                Losses.TripletMargin(
                    anchor, positive, negative, (a, b) => Distances.Pairwise(a, b, p, eps, false), margin, swap, reduction);

            /// <summary>max(0, d(anchor, positive) − d(anchor, negative) + margin); d is the Euclidean distance, if null.</summary>
            public static Tensor triplet_margin_with_distance_loss(
                Tensor anchor, Tensor positive, Tensor negative, Func<Tensor, Tensor, Tensor>? distance = null, double margin = 1,
                bool swap = false,
                Reduction reduction = Reduction.Mean) =>
                Losses.TripletMargin(anchor, positive, negative, distance ?? ((a, b) => Distances.Pairwise(a, b, 2, 1e-6, false)), margin,
                    swap, reduction);

            /// <summary>(Σ |a − b + ε|ᵖ)^(1/p) over the last dimension.</summary>
            public static Tensor pairwise_distance(Tensor input1, Tensor input2, double p = 2, double eps = 1E-06, bool keepdim = false) =>
                Distances.Pairwise(input1, input2, p, eps, keepdim);

            /// <summary>Σ a b / √max(Σ a² Σ b², ε²) over one dimension.</summary>
            public static Tensor cosine_similarity(Tensor x1, Tensor x2, long dim = 1, double eps = 1E-08) =>
                Distances.Cosine(x1, x2, dim, eps);
        }
    }
}
