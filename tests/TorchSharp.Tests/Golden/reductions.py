"""Golden values of reductions, extremes, softmax and running sums."""
import torch

from golden import File

torch.manual_seed(1)
out = File(__file__)
for dtype in (torch.float32, torch.float64):
    name = str(dtype).removeprefix("torch.")
    x = torch.randn(3, 4, 5, dtype=dtype)
    for kind, t in (("contiguous", x), ("0-d", x[0, 0, 0]), ("empty", x[:0])):
        out.add("sum", f"all {kind} {name}", torch.sum, [t])
        out.add("mean", f"all {kind} {name}", torch.mean, [t])
    for dim in (0, 1, 2, -1):
        out.add("sum dim", f"{dim} {name}", lambda t, d=dim: t.sum(d), [x], dim=dim)
        out.add("softmax", f"{dim} {name}", lambda t, d=dim: t.softmax(d), [x], dim=dim)
        out.add("log_softmax", f"{dim} {name}", lambda t, d=dim: t.log_softmax(d), [x], dim=dim)
        out.add("logsumexp", f"{dim} {name}", lambda t, d=dim: t.logsumexp(d), [x], dim=dim)
        out.add("max dim", f"{dim} {name}", lambda t, d=dim: t.max(d), [x], dim=dim)
        out.add("min dim", f"{dim} {name}", lambda t, d=dim: t.min(d), [x], dim=dim)
        out.add("argmax dim", f"{dim} {name}", lambda t, d=dim: t.argmax(d), [x], dim=dim)
        out.add("cumsum", f"{dim} {name}", lambda t, d=dim: t.cumsum(d), [x], dim=dim)
        out.add("var dim", f"{dim} {name}", lambda t, d=dim: t.var(d), [x], dim=dim)
        out.add("std dim", f"{dim} {name}", lambda t, d=dim: t.std(d), [x], dim=dim)
    out.add("sum dims keepdim", name, lambda t: t.sum((0, 2), keepdim=True), [x])
    out.add("mean dims", name, lambda t: t.mean((0, 2)), [x])
    out.add("amax", f"dims {name}", lambda t: t.amax((0, 2)), [x])
    out.add("amin", f"dims {name}", lambda t: t.amin((0, 2)), [x])
    ties = torch.tensor([[1.0, 3.0, 3.0], [3.0, 0.0, 1.0]], dtype=dtype)
    out.add("amax", f"ties {name}", lambda t: t.amax((0, 1)), [ties])
    out.add("max", f"ties {name}", torch.max, [ties])
    out.add("min", name, torch.min, [x])
    out.add("argmax", f"first of ties {name}", torch.argmax, [ties])
    out.add("max", f"NaN {name}", torch.max, [torch.tensor([1.0, float("nan"), 2.0], dtype=dtype)])
    out.add("var", f"unbiased {name}", torch.var, [x])
    out.add("std", f"unbiased {name}", torch.std, [x])
    out.add("logsumexp", f"infinite {name}", lambda t: t.logsumexp(0), [torch.tensor([float("-inf"), float("-inf")], dtype=dtype)], dim=0)
    out.add("softmax", f"large {name}", lambda t: t.softmax(0), [torch.tensor([1000.0, 1001.0, -1000.0], dtype=dtype)], dim=0)
for dtype in (torch.float32, torch.float64):
    name = str(dtype).removeprefix("torch.")
    x = torch.randn(2, 3, 2, dtype=dtype)
    zeros = torch.tensor([[1.5, 0.0, 2.0], [0.0, 3.0, 0.0], [1.0, 2.0, 3.0]], dtype=dtype)
    for dim in (0, 1, -1):
        out.add("prod dim", f"{dim} {name}", lambda t, d=dim: t.prod(d), [x], dim=dim)
        out.add("cumprod", f"{dim} {name}", lambda t, d=dim: t.cumprod(d), [x], dim=dim)
    for p in (0.0, 1.0, 2.0, 3.5, float("inf")):
        out.add("norm", f"p={p} {name}", lambda t, p=p: t.norm(p), [x], p=str(p))
        out.add("norm dim", f"p={p} {name}", lambda t, p=p: t.norm(p, 1), [x], dim=1, p=str(p))
    out.add("prod", name, torch.prod, [x])
    out.add("prod", f"0-d {name}", torch.prod, [x[0, 0, 0]])
    out.add("prod dim", f"zeros {name}", lambda t: t.prod(1), [zeros], dim=1)
    out.add("cumprod", f"zeros {name}", lambda t: t.cumprod(1), [zeros], dim=1)
    out.add("norm", f"of zeros {name}", torch.norm, [zeros * 0], p="2.0")
for dtype in (torch.int64, torch.int32, torch.uint8, torch.bool):
    name = str(dtype).removeprefix("torch.")
    x = torch.tensor([[1, 0, 3], [0, 0, 2]]).to(dtype)
    out.add("sum", f"all {name}", torch.sum, [x])
    out.add("all dim", f"0 {name}", lambda t: t.all(0), [x], dim=0)
    out.add("any dim", f"1 {name}", lambda t: t.any(1), [x], dim=1)
    out.add("count_nonzero", name, torch.count_nonzero, [x])
out.write()
