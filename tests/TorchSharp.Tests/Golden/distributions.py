"""Golden values of probability distributions: densities, moments, quantiles, samples of a seed, and their gradients."""
import torch
from torch import distributions as D

from golden import File

out = File(__file__)
REAL = ["log_prob", "entropy", "mean", "variance", "stddev"]


def values(op, case, make, inputs, what, **args):
    """`what` of make(parameters…); log_prob and cdf are of the last input but one, icdf is of the last."""
    def run(*t):
        d = make(*t[:-2])
        call = {"log_prob": lambda: d.log_prob(t[-2]), "cdf": lambda: d.cdf(t[-2]), "icdf": lambda: d.icdf(t[-1]),
                "entropy": d.entropy, "perplexity": d.perplexity, "support": lambda: d.enumerate_support()}
        return [call[name]() if name in call else getattr(d, name) for name in what]
    out.add(op, f"{case} {dtype_name}", run, inputs, what=what, **args)


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
out.write()
