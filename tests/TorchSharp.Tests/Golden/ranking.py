"""Golden values of sorting, medians, quantiles, running extremes and different elements."""
import torch

from golden import File

torch.manual_seed(3)
out = File(__file__)
nan, inf = float("nan"), float("inf")
both = lambda pair: [pair[0], pair[1]]
for dtype in (torch.float32, torch.float64, torch.int64, torch.uint8, torch.bool):
    name = str(dtype).removeprefix("torch.")
    x = (torch.randn(3, 4, 2, dtype=torch.float64) * 3).to(dtype) if dtype.is_floating_point else torch.randint(0, 5, (3, 4, 2)).to(dtype)
    tensors = [("", x), ("0-d ", x[0, 0, 0]), ("empty ", x[:, :0])]
    for kind, t in tensors:
        for dim in (0, 1, -1) if t.dim() else (0,):
            out.add("sort", f"{kind}{name} {dim}", lambda t, d=dim: both(torch.sort(t, dim=d, stable=True)), [t], dim=dim, descending=False)
            out.add("sort", f"{kind}{name} {dim} descending", lambda t, d=dim: both(torch.sort(t, dim=d, descending=True, stable=True)), [t], dim=dim, descending=True)
            out.add("cummax", f"{kind}{name} {dim}", lambda t, d=dim: both(t.cummax(d)), [t], dim=dim)
            out.add("cummin", f"{kind}{name} {dim}", lambda t, d=dim: both(t.cummin(d)), [t], dim=dim)
            if t.numel() or dim != 1:
                out.add("mode", f"{kind}{name} {dim}", lambda t, d=dim: both(t.mode(d)), [t], dim=dim, keepdim=False)
    out.add("unique", name, lambda t: list(torch.unique(t.detach(), return_inverse=True, return_counts=True)), [x])
    for dim in (0, 1, 2):
        few = (x.round() if dtype.is_floating_point else x)[:, :, :1].repeat(1, 1, 3)
        out.add("unique", f"{name} {dim}", lambda t, d=dim: list(torch.unique(t.detach(), return_inverse=True, return_counts=True, dim=d)), [few], dim=dim)
        out.add("unique_consecutive", f"{name} {dim}", lambda t, d=dim: list(torch.unique_consecutive(t.detach(), return_inverse=True, return_counts=True, dim=d)), [few], dim=dim)
    out.add("unique_consecutive", name, lambda t: list(torch.unique_consecutive(t.detach(), return_inverse=True, return_counts=True)), [x])
    if dtype == torch.bool:
        continue
    distinct = x if dtype.is_floating_point else torch.randperm(24).reshape(3, 4, 2).to(dtype)
    for k, dim, largest in ((1, 0, True), (3, 1, True), (2, -1, False), (4, 1, False), (0, 0, True)):
        out.add("topk", f"{name} {k} of {dim} {largest}", lambda t: both(t.topk(k, dim, largest)), [distinct], k=k, dim=dim, largest=largest)
    for k, dim, keep in ((1, 0, False), (3, 1, True), (2, -1, False)):
        out.add("kthvalue", f"{name} {k} of {dim}", lambda t: both(t.kthvalue(k, dim, keep)), [distinct], k=k, dim=dim, keepdim=keep)
    out.add("median", name, torch.median, [x])
    out.add("median", f"odd {name}", torch.median, [x.reshape(-1)[:7]])
for dtype in (torch.float32, torch.float64):
    name = str(dtype).removeprefix("torch.")
    ties = torch.tensor([2.0, nan, -0.0, inf, 0.0, 2.0, -inf, nan, -3.0, 2.0], dtype=dtype)
    out.add("sort", f"NaN {name}", lambda t: both(torch.sort(t, stable=True)), [ties], dim=0, descending=False)
    out.add("sort", f"NaN descending {name}", lambda t: both(torch.sort(t, descending=True, stable=True)), [ties], dim=0, descending=True)
    out.add("topk", f"NaN {name}", lambda t: both(t.topk(3)), [ties], k=3, dim=0, largest=True)
    out.add("cummax", f"NaN {name}", lambda t: both(t.cummax(0)), [ties], dim=0)
    out.add("cummin", f"NaN {name}", lambda t: both(t.cummin(0)), [ties], dim=0)
    out.add("median", f"NaN {name}", torch.median, [ties])
    out.add("nanmedian", f"NaN {name}", torch.nanmedian, [ties])
    out.add("nanmedian", f"only NaN {name}", torch.nanmedian, [ties[1:2]])
    out.add("median", f"empty {name}", torch.median, [ties[:0]])
    out.add("mode", f"kept {name}", lambda t: both(t.mode(0, True)), [ties.nan_to_num(5, inf, -inf)], dim=0, keepdim=True)
    x = torch.randn(3, 4, 2, dtype=dtype)
    missing = x.clone()
    missing[0, 1, 1] = missing[2, 0, 0] = nan
    missing[:, 3, 0] = nan
    one, several = torch.tensor(0.3, dtype=dtype), torch.tensor([0.0, 0.25, 0.77, 1.0], dtype=dtype)
    for q, count in ((one, "one"), (several, "several")):
        for keep in (False, True):
            for dim in (None, 0, 1):
                args = dict(dim=dim, keepdim=keep)
                out.add("quantile", f"{count} of {dim} {keep} {name}", lambda t, q: torch.quantile(t, q, **args), [x, q], **args)
                out.add("quantile", f"{count} of {dim} {keep} NaN {name}", lambda t, q: torch.quantile(t.detach(), q.detach(), **args), [missing, q], **args)
                out.add("nanquantile", f"{count} of {dim} {keep} NaN {name}", lambda t, q: torch.nanquantile(t.detach(), q.detach(), **args), [missing, q], **args)
        out.add("nanquantile", f"{count} {name}", lambda t, q: torch.nanquantile(t, q, 1), [missing[:2, :3], q], dim=1, keepdim=False)
        out.add("quantile", f"{count} of 0-d {name}", lambda t, q: torch.quantile(t, q), [x[0, 0, 0], q], dim=None, keepdim=False)
    for dim in (0, 1, 2):
        out.add("logcumsumexp", f"{name} {dim}", lambda t, d=dim: t.logcumsumexp(d), [x * 20], dim=dim)
    out.add("logcumsumexp", f"infinite {name}", lambda t: t.detach().logcumsumexp(0), [torch.tensor([-inf, -inf, 1.0, -inf, inf, nan, 2.0], dtype=dtype)], dim=0)
    out.add("logcumsumexp", f"0-d {name}", lambda t: t.logcumsumexp(0), [x[0, 0, 0]], dim=0)
out.write()
