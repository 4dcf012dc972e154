"""Golden values of searches among sorted and given numbers."""
import torch

from golden import File

torch.manual_seed(5)
out = File(__file__)
nan, inf = float("nan"), float("inf")
for dtype in (torch.float32, torch.float64, torch.int64, torch.int32, torch.int16, torch.int8, torch.uint8):
    name = str(dtype).removeprefix("torch.")
    line = torch.tensor([1, 3, 3, 5, 9], dtype=dtype)
    lines = torch.stack([line, line * 2])
    values = torch.tensor([[0, 3, 9], [4, 6, 20]], dtype=dtype)
    for right in (False, True):
        for int32 in (False, True):
            case = f"{name} {right} {int32}"
            args = {"right": right, "int32": int32}
            out.add("searchsorted", f"line {case}", lambda s, v: torch.searchsorted(s.detach(), v.detach(), right=right, out_int32=int32), [line, values], **args)
            out.add("searchsorted", f"lines {case}", lambda s, v: torch.searchsorted(s.detach(), v.detach(), right=right, out_int32=int32), [lines, values], **args)
            out.add("bucketize", case, lambda v, b: torch.bucketize(v.detach(), b.detach(), right=right, out_int32=int32), [values, line], **args)
    mixed = torch.tensor([5, 1, 9, 3, 3], dtype=dtype)
    out.add("searchsorted_sorter", name, lambda s, v, i: torch.searchsorted(s.detach(), v.detach(), sorter=i), [mixed, values, torch.argsort(mixed)])
    for invert in (False, True):
        out.add("isin", f"{name} {invert}", lambda x, t: torch.isin(x.detach(), t.detach(), invert=invert), [values, mixed], invert=invert)
        out.add("isin", f"{name} {invert} none", lambda x, t: torch.isin(x.detach(), t.detach(), invert=invert), [values, mixed[:0]], invert=invert)
special = torch.tensor([nan, -inf, inf, -0.0, 2.0])
out.add("searchsorted", "special", lambda s, v: torch.searchsorted(s.detach(), v.detach()), [torch.tensor([-inf, -1.0, 0.0, 2.0, inf, nan]), special], right=False, int32=False)
out.add("searchsorted", "special right", lambda s, v: torch.searchsorted(s.detach(), v.detach(), right=True), [torch.tensor([-inf, -1.0, 0.0, 2.0, inf, nan]), special], right=True, int32=False)
out.add("searchsorted", "among none", lambda s, v: torch.searchsorted(s.detach(), v.detach()), [torch.zeros(0), special], right=False, int32=False)
out.add("searchsorted", "one", lambda s, v: torch.searchsorted(s.detach(), v.detach()), [torch.tensor([1.0, 2.0]), torch.tensor(1.5)], right=False, int32=False)
out.add("isin", "special", lambda x, t: torch.isin(x.detach(), t.detach()), [special, torch.tensor([nan, inf, 0.0])], invert=False)
out.add("isin", "promoted", lambda x, t: torch.isin(x, t.detach()), [torch.arange(4), torch.tensor([1.0, 2.5])], invert=False)
out.write()
