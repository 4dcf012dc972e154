"""Golden values of histograms and counts."""
import numpy
import torch

from golden import File

torch.manual_seed(4)
out = File(__file__)
inf = float("inf")
for dtype in (torch.float32, torch.float64):
    name = str(dtype).removeprefix("torch.")
    x = torch.cat([torch.randn(20, dtype=dtype) * 2, torch.tensor([-2.0, 0.0, 1.0, 2.0, 3.0], dtype=dtype)]).reshape(5, 5)
    weight = torch.rand(5, 5, dtype=dtype)
    for bins, low, high in ((5, 0, 0), (4, -2, 2), (1, 0, 1), (7, 3, 4)):
        out.add("histc", f"{name} {bins} of [{low}, {high}]", lambda t: torch.histc(t.detach(), bins, low, high), [x], bins=bins, min=low, max=high)
    out.add("histc", f"of one {name}", lambda t: torch.histc(t.detach(), 4), [x[0, :1]], bins=4, min=0, max=0)
    out.add("histc", f"of none {name}", lambda t: torch.histc(t.detach(), 4), [x[:0]], bins=4, min=0, max=0)
    out.add("histc", f"infinite {name}", lambda t: torch.histc(t.detach(), 4, 0, 3), [torch.tensor([1, inf, 3, -inf], dtype=dtype)], bins=4, min=0, max=3)
    for density in (False, True):
        for bins, span in ((5, None), (4, (-2.0, 2.0)), (3, (0.5, 0.5))):
            out.add("histogram", f"{name} {bins} of {span} {density}", lambda t: list(torch.histogram(t.detach(), bins, range=span, density=density)), [x], bins=bins, range=span, density=density)
            out.add("histogram", f"{name} {bins} of {span} {density} weighted", lambda t, w: list(torch.histogram(t.detach(), bins, range=span, weight=w.detach(), density=density)), [x, weight], bins=bins, range=span, density=density)
        edges = torch.tensor([-2.0, -1.5, 0.0, 0.1, 2.0], dtype=dtype)
        out.add("histogram_edges", f"{name} {density}", lambda t, e: list(torch.histogram(t.detach(), e.detach(), density=density)), [x, edges], density=density)
        out.add("histogram_edges", f"{name} {density} weighted", lambda t, e, w: list(torch.histogram(t.detach(), e.detach(), weight=w.detach(), density=density)), [x, edges, weight], density=density)
    out.add("histogram", f"of none {name}", lambda t: list(torch.histogram(t.detach(), 3)), [x[:0]], bins=3, range=None, density=False)
    out.add("bincount_weighted", name, lambda t, w: torch.bincount(t, w.detach(), 7), [torch.tensor([3, 0, 3, 5]), weight[0, :4]], minlength=7)
for dtype in (torch.int64, torch.int32, torch.uint8):
    name = str(dtype).removeprefix("torch.")
    out.add("bincount", name, torch.bincount, [torch.tensor([3, 0, 3, 5, 1], dtype=dtype)], minlength=0)
    out.add("bincount", f"{name} longer", lambda t: torch.bincount(t, minlength=8), [torch.tensor([3, 0, 3, 5, 1], dtype=dtype)], minlength=8)
    out.add("bincount", f"{name} of none", lambda t: torch.bincount(t, minlength=2), [torch.tensor([], dtype=dtype)], minlength=2)
out.add("bincount_weighted", "whole", lambda t, w: torch.bincount(t, w), [torch.tensor([3, 0, 3, 5]), torch.tensor([1, 2, 3, 4])], minlength=0)
x = torch.cat([torch.linspace(-4, -1, 18), torch.randn(30) ** 3]).double()
for rule in ("doane", "rice", "scott", "sqrt", "stone", "sturges"):
    for span in (None, (-3.0, 2.0)):
        for kind, t in (("", x), ("of two ", x[:2]), ("of equals ", x[:1].repeat(4)), ("of none ", x[:0])):
            edges = numpy.histogram_bin_edges(t.numpy(), rule, span)
            out.add("histogram_rule", f"{kind}{rule} of {span}", lambda t: [torch.tensor(numpy.histogram(t.detach().numpy(), edges)[0], dtype=torch.int32), torch.tensor(edges)], [t], rule=rule, range=span)
out.write()
