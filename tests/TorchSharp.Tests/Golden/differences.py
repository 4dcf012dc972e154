"""Golden values of differences and of areas under lines."""
import torch

from golden import File

torch.manual_seed(6)
out = File(__file__)
for dtype in (torch.float32, torch.float64):
    name = str(dtype).removeprefix("torch.")
    x = torch.randn(3, 4, 2, dtype=dtype)
    for n in (0, 1, 2, 4):
        for dim in (-1, 1, 0):
            out.add("diff", f"{name} {n} {dim}", lambda t: torch.diff(t, n, dim), [x], n=n, dim=dim)
    wide = torch.randn(3, 2, 2, dtype=dtype)
    out.add("diff_both", name, lambda t, a, b: torch.diff(t, 2, 1, prepend=a, append=b), [x, wide, wide + 1])
    out.add("diff_prepend", name, lambda t, a: torch.diff(t, dim=1, prepend=a), [x, wide])
    y, line = torch.randn(3, 4, dtype=dtype), torch.randn(4, dtype=dtype)
    full, columns = torch.randn(3, 4, dtype=dtype), torch.randn(3, dtype=dtype)
    for op in ("trapezoid", "cumulative_trapezoid"):
        run = getattr(torch, op)
        for dim in (-1, 0):
            out.add(op, f"{name} {dim}", lambda t: run(t, dim=dim), [y], dx=1.0, dim=dim)
            out.add(op, f"{name} {dim} dx", lambda t: run(t, dx=0.25, dim=dim), [y], dx=0.25, dim=dim)
            out.add(op + "_of", f"{name} {dim} full", lambda t, s: run(t, s, dim=dim), [y, full], dim=dim)
        out.add(op + "_of", f"{name} line", lambda t, s: run(t, s), [y, line], dim=-1)
        out.add(op + "_of", f"{name} columns", lambda t, s: run(t, s, dim=0), [y, columns], dim=0)
        out.add(op + "_of", f"{name} aligned", lambda t, s: run(t, s, dim=-1), [x, torch.randn(4, 2, dtype=dtype)], dim=-1)
        out.add(op, f"{name} one", lambda t: run(t), [line[:1]], dx=1.0, dim=-1)
        out.add(op, f"{name} none", lambda t: run(t, dim=0), [y[:0]], dx=1.0, dim=0)
out.add("diff", "int64", torch.diff, [torch.tensor([1, 4, 9, 16])], n=1, dim=-1)
out.add("diff", "bool", lambda t: torch.diff(t, 2), [torch.tensor([True, False, False, True])], n=2, dim=-1)
for op in ("trapezoid", "cumulative_trapezoid"):
    out.add(op, "int64", getattr(torch, op), [torch.arange(5)], dx=1.0, dim=-1)
    out.add(op + "_of", "int64", getattr(torch, op), [torch.arange(5), torch.tensor([0, 1, 3, 6, 10])], dim=-1)
out.write()
