"""Golden values of window functions."""
import torch

from golden import File

out = File(__file__)
single = lambda v: float(torch.tensor(v))
for dtype in (torch.float32, torch.float64):
    name = str(dtype).removeprefix("torch.")
    for length in (0, 1, 2, 7, 8):
        for periodic in (False, True):
            args = {"len": length, "periodic": periodic, "dtype": name}
            case = f"{name} {length} {periodic}"
            for op in ("bartlett", "blackman", "hann"):
                out.add(op, case, lambda: getattr(torch, op + "_window")(length, periodic, dtype=dtype), [], **args)
            out.add("hamming", case, lambda: torch.hamming_window(length, periodic, single(0.54), single(0.46), dtype=dtype), [], **args)
            out.add("kaiser", case, lambda: torch.kaiser_window(length, periodic, 12.0, dtype=dtype), [], **args)
            out.add("kaiser_beta", case, lambda: torch.kaiser_window(length, periodic, 2.5, dtype=dtype), [], **args)
out.write()
