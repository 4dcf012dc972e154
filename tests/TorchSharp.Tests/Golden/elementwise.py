"""Golden values of functions of one, two and three numbers."""
import torch

from golden import File

out = File(__file__)
real = [-3.5, -1.5, -1.0, -0.3, -1e-4, 0.0, 1e-4, 0.4, 1.0, 2.5, 4.5, 20.0]
positive = [1e-5, 0.02, 0.4, 0.9, 1.0, 1.1, 1.5, 2.0, 2.6, 7.5, 30.0, 1000.0]
inside = [-0.999, -0.9, -0.5, -0.1, -1e-4, 0.0, 1e-4, 0.2, 0.6, 0.8, 0.95, 0.999]
special = [float("nan"), float("inf"), float("-inf"), 0.0, -0.0]
unary = {
    "exp exp2 expm1 sin cos tan atan sinh cosh asinh sinc erf erfc abs square reciprocal sign floor ceil trunc frac round deg2rad rad2deg": real,
    "log log2 log10 log1p sqrt rsqrt lgamma digamma": positive,
    "asin acos atanh erfinv i0": inside,
    "acosh": [1.0001, 1.5, 3.0, 100.0],
    "lgamma digamma ": [-3.5, -2.2, -0.7, 0.3, 0.5001, 2.4999, 2.5001, 9.9, 10.1, 1.4616],
    "i0 ": [-50.0, -3.0, 3.0, 29.0, 31.0, 80.0],
}
for dtype in (torch.float32, torch.float64):
    name = str(dtype).removeprefix("torch.")
    tensor = lambda values: torch.tensor(values, dtype=dtype)
    for ops, points in unary.items():
        for op in ops.split():
            run = getattr(torch, op)
            if op == "digamma" and dtype == torch.float64:  # Its derivative has 9 digits in PyTorch.
                run = lambda t: torch.digamma(t.detach())
            if op == "sinc" and dtype == torch.float32:  # Its derivative has no digits near 0 in PyTorch.
                points = [p for p in points if p == 0 or abs(p) > 0.1]
            out.add(op, f"{name} from {points[0]}", run, [tensor(points)])
    for op in "exp expm1 log log1p sqrt rsqrt sin tan atan sinh cosh asinh erf erfc abs sign floor round sgn".split():
        out.add(op, f"{name} limits", lambda t: getattr(torch, op)(t.detach()), [tensor(special)])
    for n in (1, 2, 3) if dtype == torch.float32 else (2, 3):  # ψ′ has 9 digits in PyTorch.
        out.add("polygamma", f"{name} {n}", lambda t: torch.polygamma(n, t), [tensor([0.3, 1.0, 2.5, 9.0, 11.0])], n=n)
    out.add("mvlgamma", name, lambda t: torch.mvlgamma(t, 3), [tensor([1.2, 2.5, 9.0])], p=3)
    out.add("logit", name, torch.logit, [tensor([0.01, 0.3, 0.5, 0.99])])
    out.add("logit", f"{name} eps", lambda t: torch.logit(t, 0.1), [tensor([0.01, 0.3, 0.5, 0.99])], eps=0.1)
    for decimals in (2, -1):
        out.add("round", f"{name} decimals {decimals}", lambda t: torch.round(t, decimals=decimals), [tensor([-17.127, 0.125, 25.0, 1234.56789])], decimals=decimals)
    out.add("nan_to_num", name, torch.nan_to_num, [tensor(special + [1.5])])
    out.add("nan_to_num", f"{name} given", lambda t: torch.nan_to_num(t, 1.0, 2.0, 3.0), [tensor(special + [1.5])], nan=1.0, posinf=2.0, neginf=3.0)

    a, b = tensor([[-2.5, -1.0, 0.0, 0.5], [1.0, 1.5, 2.0, 3.0]]), tensor([1.0, -1.0, 0.5, 2.0])
    for op in "maximum minimum fmax fmin atan2 hypot copysign logaddexp logaddexp2 remainder fmod".split():
        out.add(op, name, getattr(torch, op), [a, b])
        out.add(op, f"{name} column", getattr(torch, op), [a[:, :1], b])
    for op in "maximum minimum fmax fmin".split():
        out.add(op, f"{name} nan and ties", lambda x, y: getattr(torch, op)(x.detach(), y.detach()), [tensor([1, 2, float("nan"), 4, float("nan")]), tensor([2, 2, 3, float("nan"), float("nan")])])
    out.add("xlogy", name, torch.xlogy, [a, b.abs()])
    out.add("xlogy", f"{name} zero", torch.xlogy, [tensor([0.0, 0.0, 1.0]), tensor([0.0, -1.0, 2.0])])
    out.add("logaddexp", f"{name} infinite", lambda x, y: torch.logaddexp(x.detach(), y.detach()), [tensor([float("inf"), float("-inf"), 1.0]), tensor([float("inf"), float("-inf"), float("-inf")])])
    out.add("heaviside", name, lambda x, y: torch.heaviside(x.detach(), y.detach()), [a, b])
    out.add("floor_divide", name, lambda x, y: torch.floor_divide(x.detach(), y.detach()), [tensor([6.0, -7.5, 7.5, 1.0, 0.0]), tensor([0.1, 2.0, -2.0, 0.0, 3.0])])
    out.add("div_trunc", name, lambda x, y: torch.div(x.detach(), y.detach(), rounding_mode="trunc"), [tensor([6.0, -7.5, 7.5, 1.0]), tensor([0.25, 2.0, -2.0, 0.0])])
    out.add("pow_scalar", f"{name} 2", lambda t: t ** 2, [a], exponent=2)
    out.add("pow_scalar", f"{name} 3", lambda t: t ** 3, [a], exponent=3)
    out.add("pow_scalar", f"{name} 0", lambda t: t ** 0, [a], exponent=0)
    out.add("pow_scalar", f"{name} 0.5", lambda t: t ** 0.5, [a.abs() + 0.1], exponent=0.5)
    out.add("pow_scalar", f"{name} -1.5", lambda t: t ** -1.5, [a.abs() + 0.1], exponent=-1.5)
    out.add("float_power", name, torch.float_power, [a.abs() + 0.1, b])
    out.add("ldexp", name, torch.ldexp, [a, torch.tensor([1, -2, 0, 5])])
    out.add("lerp", name, torch.lerp, [a, b, tensor([[0.25], [0.75]])])
    out.add("addcmul", name, lambda x, y, z: torch.addcmul(x, y, z, value=0.5), [a, b, a[:, 1:2]], value=0.5)
    out.add("addcdiv", name, lambda x, y, z: torch.addcdiv(x, y, z, value=0.5), [a, b, a[:, 1:2]], value=0.5)
    out.add("clamp", f"{name} both", lambda t: torch.clamp(t, -1.0, 1.5), [a], min=-1.0, max=1.5)
    out.add("clamp", f"{name} min", lambda t: torch.clamp(t, min=0.5), [a], min=0.5)
    out.add("clamp", f"{name} max", lambda t: torch.clamp(t, max=0.5), [a], max=0.5)
    out.add("clamp", f"{name} crossed", lambda t: torch.clamp(t, 2.0, 1.0).detach(), [a], min=2.0, max=1.0)
    out.add("clamp_tensor", name, lambda t, low, high: torch.clamp(t, low, high), [a, b - 1, b + 0.5])
    out.add("clamp_tensor", f"{name} crossed", lambda t, low, high: torch.clamp(t, low, high), [a, b + 0.25, b - 0.25])
out.write()
