"""Golden values of windows and short-time Fourier transforms. Results are compared, and differentiated, as pairs of real numbers."""
import warnings

import numpy
import torch

from golden import File

warnings.simplefilter("ignore")
torch.manual_seed(14)
out = File(__file__)
pairs = lambda y: torch.view_as_real(y.resolve_conj()) if y.is_complex() else y
single = lambda v: float(numpy.float32(v))
for dtype in (torch.float32, torch.float64):
    name = str(dtype).removeprefix("torch.")
    for op in ("hann", "hamming", "blackman", "bartlett", "kaiser"):
        for n in (0, 1, 2, 7, 8):
            for periodic in (True, False):
                more = dict(alpha=single(0.54), beta=single(0.46)) if op == "hamming" else {}
                out.add(op, f"{n} {periodic} {name}", lambda: getattr(torch, op + "_window")(n, periodic=periodic, dtype=dtype, **more), [],
                        n=n, periodic=periodic, dtype=name)
    window = torch.rand(6, dtype=dtype) + 0.5
    x = torch.randn(2, 17, dtype=dtype)
    for case, args in {"plain": {}, "hop": dict(hop=3), "edges": dict(center=False), "normalized": dict(normalized=True), "two sides": dict(onesided=False),
                       "replicate": dict(mode="replicate"), "constant": dict(mode="constant"), "circular": dict(mode="circular")}.items():
        out.add("stft", f"{case} {name}", lambda t, w: pairs(torch.stft(t, 8, args.get("hop"), 6, w, args.get("center", True), args.get("mode", "reflect"),
                args.get("normalized", False), args.get("onesided"), return_complex=True)), [x, window], window=True, **args)
    out.add("stft", f"one signal, no window {name}", lambda t: pairs(torch.stft(t, 5, return_complex=True)), [x[0]], window=False, n=5)
    out.add("stft", f"complex signal {name}", lambda t: pairs(torch.stft(t, 5, return_complex=True, onesided=False)), [torch.complex(x[0], x[1])],
            window=False, n=5, onesided=False)
    for case, args in {"plain": {}, "hop": dict(hop=3), "normalized": dict(normalized=True), "shorter": dict(length=11), "longer": dict(length=20),
                       "edges": dict(center=False)}.items():
        w = torch.rand(8, dtype=dtype) + 0.5
        out.add("istft", f"{case} {name}", lambda z, w: torch.istft(torch.view_as_complex(z), 8, args.get("hop"), None, w, args.get("center", True),
                args.get("normalized", False), None, args.get("length")), [torch.randn(2, 5, 4, 2, dtype=dtype)[:1], w], **args)
    out.add("istft", f"two sides {name}", lambda z, w: torch.istft(torch.view_as_complex(z), 4, window=w, onesided=False),
            [torch.randn(4, 5, 2, dtype=dtype), torch.rand(4, dtype=dtype) + 0.5], n=4, onesided=False)
out.write()
