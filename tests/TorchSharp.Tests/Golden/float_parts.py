"""Golden values of mantissas and exponents, of neighbouring floating-point numbers, and of incomplete gamma functions."""
import torch

from golden import File

out = File(__file__)
nan, inf = float("nan"), float("inf")
for dtype in (torch.float32, torch.float64):
    name = str(dtype).removeprefix("torch.")
    tensor = lambda values: torch.tensor(values, dtype=dtype)
    out.add("frexp", name, lambda t: list(torch.frexp(t)), [tensor([-3.0, 0.5, 1.0, 1e-30, 7e20])])
    out.add("frexp", f"{name} limits", lambda t: list(torch.frexp(t.detach())), [tensor([0.0, inf, -inf, nan, 1e-40])])
    out.add("nextafter", name, lambda a, b: torch.nextafter(a.detach(), b.detach()), [tensor([1.0, 1.0, -2.0, 0.0, 3.0, nan, 1.0, inf]), tensor([2.0, 0.0, -1.0, -1.0, 3.0, 1.0, nan, 0.0])])
    a = tensor([0.1, 0.1, 1.0, 2.5, 2.5, 10.0, 10.0, 50.0, 150.0, 150.0, 1000.0])
    x = tensor([0.05, 3.0, 1.0, 0.7, 9.0, 4.0, 25.0, 55.0, 140.0, 170.0, 990.0])
    if dtype == torch.float64:  # At large a, PyTorch has 9 digits.
        a, x = a[:7], x[:7]
    for op in ("igamma", "igammac"):
        run = getattr(torch, op)
        out.add(op, name, lambda s, t: run(s.detach(), t), [a, x])
        out.add(op, f"{name} limits", lambda s, t: run(s.detach(), t.detach()), [tensor([0.0, 0.0, 1.0, 2.0, -1.0, 1.0, inf, inf, nan]), tensor([0.0, 1.0, 0.0, inf, 1.0, -1.0, 1.0, inf, 1.0])])
out.write()
