"""How samples of the gamma and the beta distribution move with a parameter, to 30 digits (needs mpmath: apt install python3-mpmath)."""
import mpmath
import torch

from golden import File

mpmath.mp.dps = 50
out = File(__file__)


def gamma(a, x):
    below = mpmath.diff(lambda s: mpmath.gammainc(s, 0, x, regularized=True), a)
    return -below / (x ** (a - 1) * mpmath.exp(-x) / mpmath.gamma(a))


def beta(a, b, x):
    below = mpmath.diff(lambda s: mpmath.betainc(s, b, 0, x, regularized=True), a)
    return -below / (x ** (a - 1) * (1 - x) ** (b - 1) / mpmath.beta(a, b)) / (1 - x)


def each(f):
    return lambda *t: torch.tensor([float(f(*map(mpmath.mpf, values))) for values in zip(*(v.tolist() for v in t))], dtype=torch.float64)


t = lambda rows: [torch.tensor(column, dtype=torch.float64) for column in zip(*rows)]
out.add("gamma", "", each(gamma), t([(0.01, 1e-30), (0.01, 0.2), (0.3, 0.05), (0.3, 2.0), (0.9, 0.9), (1.0, 0.5), (1.0, 3.0), (2.0, 4.0), (2.5, 1.0),
                                     (2.5, 3.5), (2.5, 12.0), (10.0, 9.0), (10.0, 11.5), (50.0, 40.0), (50.0, 70.0), (300.0, 310.0), (300.0, 250.0)]))
out.add("beta", "", each(beta), t([(0.1, 0.2, 1e-8), (0.1, 0.2, 0.999), (0.5, 0.5, 0.3), (1.0, 1.0, 0.7), (1.5, 3.0, 0.2), (1.5, 3.0, 0.8), (2.0, 1.0, 0.6),
                                   (4.0, 6.0, 0.41), (10.0, 2.0, 0.97), (10.0, 30.0, 0.25), (80.0, 60.0, 0.55), (80.0, 60.0, 0.7), (0.02, 40.0, 1e-12)]))
out.write()
