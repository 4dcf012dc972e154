"""Golden values of moments, of reductions that skip NaN, of extremes together, of distances and limited norms."""
import torch

from golden import File

torch.manual_seed(7)
out = File(__file__)
nan = float("nan")
for dtype in (torch.float32, torch.float64):
    name = str(dtype).removeprefix("torch.")
    x = torch.randn(3, 4, 2, dtype=dtype)
    for op in ("std_mean", "var_mean"):
        run = getattr(torch, op)
        for unbiased in (True, False):
            out.add(op, f"{name} {unbiased}", lambda t: list(run(t, unbiased)), [x], unbiased=unbiased)
            for dims in ([1], [0, 2], [0, 1, 2]):
                for keep in (False, True):
                    out.add(op, f"{name} {unbiased} {dims} {keep}", lambda t: list(run(t, dims, unbiased, keep)), [x], unbiased=unbiased, dims=dims, keepdim=keep)
    holes = torch.where(torch.rand(3, 4, dtype=dtype) < 0.4, torch.tensor(nan, dtype=dtype), torch.randn(3, 4, dtype=dtype))
    holes[1] = nan
    out.add("nansum", name, torch.nansum, [holes])
    out.add("nanmean", name, torch.nanmean, [holes])
    out.add("nanmean", f"{name} of none", torch.nanmean, [holes[1:2]])
    for dim in (0, 1):
        out.add("nanmean", f"{name} {dim}", lambda t: torch.nanmean(t, dim), [holes], dim=dim)
    ties = torch.tensor([[1.0, 3.0, 3.0], [0.0, 0.0, 2.0]], dtype=dtype)
    out.add("aminmax", name, lambda t: list(torch.aminmax(t.detach())), [ties])
    for dim in (0, 1):
        out.add("aminmax", f"{name} {dim}", lambda t: list(torch.aminmax(t.detach(), dim=dim, keepdim=True)), [ties], dim=dim, keepdim=True)
    for p in (0.0, 1.0, 2.0, 3.5, float("inf")):
        out.add("dist", f"{name} {p}", lambda a, b: torch.dist(a, b, p) if p else torch.dist(a.detach(), b.detach(), p), [x, torch.randn(4, 2, dtype=dtype)], p=str(p))
        if p == 0:
            continue
        for dim in (0, 1, -1):
            out.add("renorm", f"{name} {p} {dim}", lambda t: torch.renorm(t, p, dim, 2.5), [x], p=str(p), dim=dim, maxnorm=2.5)
out.add("nansum", "int64", torch.nansum, [torch.arange(4)])
out.add("nansum", "bool", torch.nansum, [torch.tensor([True, True, False])])
out.write()
