"""Golden values of torch.special."""
import torch

from golden import File

torch.manual_seed(8)
out = File(__file__)
nan, inf = float("nan"), float("inf")
wide = [-60.0, -26.0, -8.5, -3.2, -0.7, -1e-3, 0.0, 1e-6, 0.4, 1.0, 2.3, 4.9, 5.1, 12.0, 24.9, 25.1, 80.0]
positive = [1e-8, 0.01, 0.3, 1.0, 1.9, 2.1, 4.9, 5.1, 13.0, 24.9, 25.1, 70.0, 600.0]
points = {
    "bessel_j0 bessel_j1 spherical_bessel_j0": wide + [1000.3],
    "modified_bessel_i0 modified_bessel_i1 i0e i1e": wide,
    "i0 i1": wide[:-1],
    "bessel_y0 bessel_y1 modified_bessel_k0 modified_bessel_k1 scaled_modified_bessel_k0 scaled_modified_bessel_k1": positive + [0.0, -1.0],
    "airy_ai": [-101.0, -30.0, -10.1, -9.9, -5.5, -2.3, -1.0, -1e-5, 0.0, 0.3, 0.99, 1.01, 2.0, 5.0, 9.0, 30.0, 110.0],
    "entr": [0.0, 1e-5, 0.3, 1.0, 2.5, 100.0],
    "erfcx": [-5.0, -1.0, -0.2, 0.0, 0.3, 1.0, 2.9, 6.9, 7.1, 50.0, 1e5],
    "ndtr": [-12.0, -5.0, -1.0, 0.0, 0.3, 1.0, 2.9, 6.9],
    "ndtri": [1e-30, 1e-8, 0.01, 0.19, 0.21, 0.5, 0.7, 0.79, 0.81, 0.999],
    "expit sinc psi gammaln expm1 exp2 erf erfc": [0.3, 1.0, 2.5],
    "erfinv logit": [0.1, 0.3, 0.8],
}
differentiable = "i0 i1 i0e i1e entr erfcx ndtr ndtri expit sinc gammaln expm1 exp2 erf erfc erfinv logit".split()
limits = [nan, inf, -inf, -1.0, 0.0, 1.0]
for dtype in (torch.float32, torch.float64):
    name = str(dtype).removeprefix("torch.")
    single = dtype == torch.float32
    tensor = lambda values: torch.tensor(values, dtype=dtype)
    for ops, values in points.items():
        for op in ops.split():
            run = getattr(torch.special, op)
            if op[:8] in ("bessel_j", "bessel_y"):  # Farther from 0, PyTorch's own values have 8 digits, in float32 4.
                values = [v for v in values if abs(v) < 4]
            if op == "airy_ai":
                values = [v for v in values if v > -2]
            out.add(op, name, (lambda t: run(t)) if op in differentiable else lambda t: run(t.detach()), [tensor(values)])
    for op in "airy_ai bessel_j0 bessel_j1 bessel_y0 bessel_y1 modified_bessel_k0 modified_bessel_k1 spherical_bessel_j0 entr erfcx ndtr ndtri i0e i1e".split():
        out.add(op, f"{name} limits", lambda t: getattr(torch.special, op)(t.detach()), [tensor(limits)])
    out.add("xlog1py", name, torch.special.xlog1py, [tensor([0.0, 0.0, 1.5, -2.0]), tensor([[0.5], [3.0]])])
    out.add("xlog1py", f"{name} limits", lambda a, b: torch.special.xlog1py(a.detach(), b.detach()), [tensor([0.0, 0.0, 0.0, 1.0]), tensor([-1.0, nan, -2.0, -1.0])])
    s, q = tensor([1.0001, 1.5, 2.0, 3.0, 7.5, 30.0, 100.0]), tensor([0.3, 1.0, 9.5, 9.9, 20.0, 2.2, 8.0])
    out.add("zeta", name, lambda a, b: torch.special.zeta(a.detach(), b), [s, q])
    out.add("zeta", f"{name} limits", lambda a, b: torch.special.zeta(a.detach(), b.detach()), [tensor([1.0, 0.5, 2.0, 3.0, 2.5, 2.0, 3.0, nan]), tensor([1.0, 1.0, 0.0, -1.0, -0.5, -0.5, -1.5, 1.0])])
    x = tensor([-2.0, -1.0, -0.6, 0.0, 0.35, 1.0, 1.7])
    n = tensor([[-1.0], [0.0], [1.0], [2.9], [5.0]] + ([] if single else [[11.0]]))
    for op in [f"chebyshev_polynomial_{kind}" for kind in "tuvw"] + ["hermite_polynomial_h", "hermite_polynomial_he", "laguerre_polynomial_l", "legendre_polynomial_p"]:
        run = getattr(torch.special, op)
        out.add(op, name, lambda t, m: run(t.detach(), m.detach()), [x, n])
        if "chebyshev" in op:
            shifted = getattr(torch.special, "shifted_" + op)
            out.add("shifted_" + op, name, lambda t, m: shifted(t.detach(), m.detach()), [x, n])
    out.add("polygamma", name, lambda t: torch.polygamma(2, t.detach()), [tensor([0.0, -1.0, -0.5])])
out.write()
