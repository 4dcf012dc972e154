"""Golden values of probability distributions: densities, moments, quantiles, samples of a seed, and their gradients."""
import torch
from torch import distributions as D

from golden import File

out = File(__file__)
REAL = ["log_prob", "entropy", "mean", "variance", "stddev"]
MOMENTS = ["log_prob", "mean", "variance", "stddev"]


def values(op, case, make, inputs, what, **args):
    """`what` of make(parameters…); log_prob and cdf are of the last input but one, icdf is of the last."""
    def run(*t):
        d = make(*t[:-2])
        call = {"log_prob": lambda: d.log_prob(t[-2]), "cdf": lambda: d.cdf(t[-2]), "icdf": lambda: d.icdf(t[-1]),
                "entropy": d.entropy, "perplexity": d.perplexity, "support": lambda: d.enumerate_support()}
        return [call[name]() if name in call else getattr(d, name) for name in what]
    out.add(op, f"{case} {dtype_name}", run, inputs, what=what, **args)


def with_entropy(op, case, make, inputs, what):
    """The entropy without its gradients: PyTorch's trigamma function has about ten digits."""
    values(op, case, make, inputs, what)
    values(op, "entropy", lambda *t: make(*(v.detach() for v in t)), inputs, ["entropy"])


def samples(op, case, make, inputs, how=("sample", "rsample"), shape=(3,), **args):
    """What one seed gives, first without and then with a history."""
    def run(*t):
        d = make(*t)
        torch.manual_seed(7)
        return [getattr(d, name)(shape) for name in how]
    out.add(op, f"{case} samples {dtype_name}", run, inputs, how=list(how), sample_shape=list(shape), **args)


for dtype in (torch.float32, torch.float64):
    dtype_name = str(dtype).removeprefix("torch.")
    t = lambda *v: torch.tensor(v, dtype=dtype)
    q = t(0.1, 0.5, 0.85)
    loc, scale = t(0.5, -1.2, 3.0), t(1.0, 0.3, 2.5)

    continuous = REAL + ["mode", "cdf", "icdf"]
    values("Normal", "", D.Normal, [loc, scale, t(0.7, -2.0, 1.5), q], continuous + ["perplexity"])
    values("Normal", "broadcast", D.Normal, [loc[:2].reshape(2, 1), scale, t(0.7, -2.0, 1.5), q], continuous)
    values("Laplace", "", D.Laplace, [loc, scale, t(0.7, -2.0, 1.5), q], continuous)
    values("Uniform", "", D.Uniform, [loc, loc.detach() + scale, t(0.7, -1.15, 5.0), q], REAL + ["cdf", "icdf"])
    values("Exponential", "", D.Exponential, [scale, t(0.7, 0.1, 1.5), q], continuous)
    values("Poisson", "", D.Poisson, [t(0.3, 4.5, 20.0), t(0, 3, 25), q], ["log_prob", "mean", "variance", "stddev", "mode"])
    for case, probs in ("", t(0.2, 0.7, 0.5)), ("extreme", t(0.0, 1.0, 0.999)):
        values("Bernoulli", case, D.Bernoulli, [probs, t(0, 1, 1), q], ["log_prob", "entropy", "mean", "variance", "logits", "mode", "support"])
        values("Binomial", case, lambda p: D.Binomial(6, p), [probs, t(0, 6, 4), q],
               ["log_prob", "entropy", "mean", "variance", "mode", "support"], total_count=6)
    values("Bernoulli logits", "", lambda x: D.Bernoulli(logits=x), [t(-1.5, 0.0, 40.0), t(0, 1, 1), q],
           ["log_prob", "entropy", "probs", "variance"])
    values("Binomial logits", "", lambda x: D.Binomial(6, logits=x), [t(-1.5, 0.0, 4.0), t(0, 3, 6), q],
           ["log_prob", "entropy", "probs", "variance"], total_count=6)
    weights = t(1.0, 2.0, 0.5, 3.0, 0.25, 1.0).reshape(2, 3)
    for op, make in ("Categorical", D.Categorical), ("Categorical logits", lambda x: D.Categorical(logits=x)):
        values(op, "", make, [weights, torch.tensor([2, 0]), q], ["log_prob", "entropy", "probs", "logits", "mode", "mean", "support"])
        values(op, "one", make, [weights[0], torch.tensor([[2], [0]]), q], ["log_prob", "entropy", "support"])
        samples(op, "", make, [weights], ["sample"], (2, 3))
    # PyTorch computes ln n! in float32, whatever the dtype: the entropy in float64 is left to a property test.
    more = ["entropy"] if dtype == torch.float32 else []
    for op, make in ("Multinomial", lambda x: D.Multinomial(5, x)), ("Multinomial logits", lambda x: D.Multinomial(5, logits=x)):
        values(op, "", make, [weights, t(1, 3, 1, 0, 0, 5).reshape(2, 3), q], ["log_prob", "mean", "variance", "probs", "logits"] + more,
               total_count=5)
        samples(op, "", make, [weights], ["sample"], (2,), total_count=5)

    samples("Normal", "", D.Normal, [loc, scale])
    samples("Normal", "many", D.Normal, [loc, scale], ["sample"], (2, 4))
    samples("Laplace", "", D.Laplace, [loc, scale])
    samples("Uniform", "", D.Uniform, [loc, loc.detach() + scale])
    samples("Exponential", "", D.Exponential, [scale])
    samples("Poisson", "", D.Poisson, [t(0.3, 4.5, 20.0)], ["sample"])
    samples("Bernoulli", "", D.Bernoulli, [t(0.2, 0.7, 0.5)], ["sample"])
    samples("Binomial", "", lambda p: D.Binomial(6, p), [t(0.2, 0.7, 0.5)], ["sample"], total_count=6)

    a, b = t(0.4, 1.5, 8.0), t(2.0, 0.7, 12.0)
    inside, positive = t(0.15, 0.6, 0.72), t(0.2, 1.4, 3.5)
    samples_only = ["sample"]
    with_entropy("Gamma", "", D.Gamma, [a, b, positive, q], MOMENTS + ["mode"])
    with_entropy("Chi2", "", D.Chi2, [a, positive, q], MOMENTS + ["df"])
    with_entropy("Beta", "", D.Beta, [a, b, inside, q], MOMENTS)
    values("Beta", "mode", D.Beta, [t(0.4, 1.5, 30.0), t(0.7, 3.7, 12.0), inside, q], ["mode"])
    concentration = t(0.4, 1.5, 3.0, 2.0, 5.0, 0.8).reshape(2, 3)
    simplex = t(0.2, 0.3, 0.5, 0.1, 0.8, 0.1).reshape(2, 3)
    with_entropy("Dirichlet", "", D.Dirichlet, [concentration, simplex, q], MOMENTS)
    values("Dirichlet", "mode", D.Dirichlet, [t(1.4, 1.5, 3.0, 0.2, 0.5, 0.4).reshape(2, 3), simplex, q], ["mode"])
    values("FisherSnedecor", "", D.FisherSnedecor, [t(1.5, 4.0, 9.0), t(5.0, 6.5, 20.0), positive, q], ["log_prob", "mean", "variance"])
    values("FisherSnedecor", "undefined", D.FisherSnedecor, [t(1.5, 4.0, 9.0), t(1.0, 3.5, 4.0), positive, q], ["mean", "variance", "mode"])
    samples("Gamma", "", lambda x, y: D.Gamma(x.detach(), y), [a, b])
    samples("Chi2", "", D.Chi2, [a], samples_only)
    samples("Beta", "", D.Beta, [a, b], samples_only)
    samples("Dirichlet", "", D.Dirichlet, [concentration], samples_only)
    samples("Dirichlet", "small", D.Dirichlet, [t(0.01, 0.002, 0.005)], samples_only)
    samples("FisherSnedecor", "", D.FisherSnedecor, [a, b], samples_only)

    values("Cauchy", "", D.Cauchy, [loc, scale, t(0.7, -2.0, 1.5), q], ["log_prob", "entropy", "mean", "variance", "mode", "cdf", "icdf"])
    values("Geometric", "", D.Geometric, [t(0.2, 0.7, 1.0), t(3, 1, 0), q], ["log_prob", "entropy", "mean", "variance", "mode", "logits"])
    values("Geometric logits", "", lambda x: D.Geometric(logits=x), [t(-1.5, 0.0, 2.0), t(3, 1, 0), q],
           ["log_prob", "entropy", "mean", "variance", "probs"])
    values("NegativeBinomial", "", D.NegativeBinomial, [t(2.5, 4.0, 7.0), t(0.2, 0.7, 0.0), t(3, 1, 0), q],
           ["log_prob", "mean", "variance", "mode", "logits"])
    values("NegativeBinomial logits", "", lambda n, x: D.NegativeBinomial(n, logits=x), [t(2.5, 4.0, 1.0), t(-1.5, 0.0, 2.0), t(3, 1, 0), q],
           ["log_prob", "mean", "variance", "probs"])
    for op, make in ("OneHotCategorical", D.OneHotCategorical), ("OneHotCategorical logits", lambda x: D.OneHotCategorical(logits=x)):
        values(op, "", make, [weights, t(0, 0, 1, 1, 0, 0).reshape(2, 3), q], ["log_prob", "entropy", "mean", "variance", "mode", "support"])
        samples(op, "", make, [weights], samples_only)
    values("Independent", "", lambda m, s: D.Independent(D.Normal(m, s), 1), [weights - 1, weights, simplex, q], REAL + ["mode"])
    values("Independent", "none", lambda m, s: D.Independent(D.Normal(m, s), 0), [weights - 1, weights, simplex, q], REAL + ["mode"])
    samples("Independent", "", lambda m, s: D.Independent(D.Normal(m, s), 2), [weights - 1, weights])
    samples("Cauchy", "", D.Cauchy, [loc, scale])
    samples("Geometric", "", D.Geometric, [t(0.2, 0.7, 0.95)], samples_only)
    samples("NegativeBinomial", "", D.NegativeBinomial, [t(2.5, 4.0, 7.0), t(0.2, 0.7, 0.1)], samples_only)

    values("LogNormal", "", D.LogNormal, [loc / 2, scale / 2, positive, q], continuous + ["loc", "scale"])
    values("HalfNormal", "", D.HalfNormal, [scale, positive, q], continuous + ["scale"])
    values("HalfCauchy", "", D.HalfCauchy, [scale, positive, q], ["log_prob", "entropy", "mean", "mode", "variance", "cdf", "icdf"])
    values("Gumbel", "", D.Gumbel, [loc, scale, t(0.7, -2.0, 1.5), q], continuous)
    values("Pareto", "", D.Pareto, [scale, t(2.5, 3.0, 7.0), scale.detach() + positive, q], continuous)
    values("Pareto", "heavy", D.Pareto, [scale.detach(), t(0.5, 1.5, 2.0), scale + positive, q], ["mean", "variance"])
    values("Weibull", "", D.Weibull, [scale, t(1.5, 2.0, 7.0), positive, q], continuous)
    with_entropy("Kumaraswamy", "", D.Kumaraswamy, [a / 2, b / 3, inside, q], MOMENTS + ["cdf", "icdf"])
    temperature = t(0.7)
    for op, make in {"RelaxedBernoulli": D.RelaxedBernoulli, "RelaxedBernoulli logits": lambda h, x: D.RelaxedBernoulli(h, logits=x)}.items():
        values(op, "", make, [temperature, inside, inside, q], ["log_prob", "probs", "logits", "temperature"])
        samples(op, "", make, [temperature, inside])
    values("LogitRelaxedBernoulli", "", D.relaxed_bernoulli.LogitRelaxedBernoulli, [temperature, inside, loc, q], ["log_prob", "logits"])
    samples("LogitRelaxedBernoulli", "", D.relaxed_bernoulli.LogitRelaxedBernoulli, [temperature, inside])
    for op, make in {"RelaxedOneHotCategorical": D.RelaxedOneHotCategorical,
                     "RelaxedOneHotCategorical logits": lambda h, x: D.RelaxedOneHotCategorical(h, logits=x)}.items():
        values(op, "", make, [temperature, weights, simplex, q], ["log_prob", "probs", "logits", "temperature"])
        samples(op, "", make, [temperature, weights])
    values("ExpRelaxedCategorical", "", D.relaxed_categorical.ExpRelaxedCategorical, [temperature, weights, simplex.log(), q], ["log_prob"])
    samples("ExpRelaxedCategorical", "", D.relaxed_categorical.ExpRelaxedCategorical, [temperature, weights])
    samples("LogNormal", "", D.LogNormal, [loc, scale])
    samples("HalfNormal", "", D.HalfNormal, [scale])
    samples("HalfCauchy", "", D.HalfCauchy, [scale])
    samples("Gumbel", "", D.Gumbel, [loc, scale])
    samples("Pareto", "", D.Pareto, [scale, a])
    samples("Weibull", "", D.Weibull, [scale, a])
    samples("Kumaraswamy", "", D.Kumaraswamy, [a, b])

    factor = t(1.2, 0.0, 0.0, 0.5, 0.8, 0.0, -0.3, 0.4, 2.0, 0.7, 0.0, 0.0, 0.1, 1.1, 0.0, 0.6, -0.2, 0.5).reshape(2, 3, 3)
    covariance = factor @ factor.mT
    for op, make, matrix in (("MultivariateNormal", D.MultivariateNormal, covariance),
                             ("MultivariateNormal precision", lambda m, p: D.MultivariateNormal(m, precision_matrix=p), covariance.inverse()),
                             ("MultivariateNormal factor", lambda m, f: D.MultivariateNormal(m, scale_tril=f), factor)):
        values(op, "", make, [weights, matrix, simplex, q], REAL + ["mode"])
        values(op, "one", make, [weights[0], matrix[0], torch.stack([simplex, simplex * 2]), q], REAL)
        values(op, "broadcast", make, [weights[0], matrix, torch.stack([simplex, simplex * 2]), q], REAL)
        samples(op, "", make, [weights[0], matrix], shape=(2,))

    logistic = lambda m, s: D.TransformedDistribution(D.Uniform(torch.zeros_like(s), torch.ones_like(s)),
                                                      [D.SigmoidTransform().inv, D.AffineTransform(m, s)])
    values("Logistic", "", logistic, [loc, scale, t(0.7, -2.0, 1.5), q], ["log_prob", "cdf", "icdf"])
    values("Logistic", "falling", lambda m, s: logistic(m, -s), [loc, scale, t(0.7, -2.0, 1.5), q], ["log_prob", "cdf", "icdf"])
    samples("Logistic", "", logistic, [loc, scale])
    vectors = lambda m, s: D.TransformedDistribution(D.Normal(m, s), [D.transforms.IndependentTransform(D.TanhTransform(), 1),
                                                                      D.transforms.ReshapeTransform((3,), (3, 1))])
    values("Vectors", "", vectors, [weights - 1, weights, (simplex - 0.5).unsqueeze(-1), q], ["log_prob"])
    samples("Vectors", "", vectors, [weights - 1, weights])
out.write()
