"""Golden values of torch.fft. Results are compared, and differentiated, as pairs of real numbers."""
import torch

from golden import File

torch.manual_seed(12)
out = File(__file__)
pairs = lambda y: torch.view_as_real(y.resolve_conj()) if y.is_complex() else y
one = {"fft": torch.fft.fft, "ifft": torch.fft.ifft, "rfft": torch.fft.rfft, "irfft": torch.fft.irfft, "hfft": torch.fft.hfft, "ihfft": torch.fft.ihfft}
many = {"fft2": torch.fft.fft2, "ifft2": torch.fft.ifft2, "rfft2": torch.fft.rfft2, "irfft2": torch.fft.irfft2, "hfft2": torch.fft.hfft2,
        "ihfft2": torch.fft.ihfft2, "fftn": torch.fft.fftn, "ifftn": torch.fft.ifftn, "rfftn": torch.fft.rfftn, "irfftn": torch.fft.irfftn,
        "hfftn": torch.fft.hfftn, "ihfftn": torch.fft.ihfftn}


def add(op, f, case, x, **args):
    out.add(op, case, lambda t: pairs(f(t, **{k: v for k, v in args.items() if v is not None})), [x], **args)


for real, dtype in ((torch.float32, torch.complex64), (torch.float64, torch.complex128)):
    for op, f in one.items():
        takes_real = op in ("rfft", "ihfft")
        name = str(real if takes_real else dtype).removeprefix("torch.")
        kind = real if takes_real else dtype
        for norm in ("backward", "forward", "ortho"):
            add(op, f, f"{norm} {name}", torch.randn(2, 6, dtype=kind), n=None, dim=-1, norm=norm)
        for n in (1, 2, 3, 4, 5, 7, 8, 12, 37):
            add(op, f, f"{n} of 5 {name}", torch.randn(5, dtype=kind), n=n, dim=0, norm="backward")
        add(op, f, f"dim 0 {name}", torch.randn(4, 3, dtype=kind), n=None, dim=0, norm="backward")
        if not takes_real:
            add(op, f, f"real {name}", torch.randn(5, dtype=real), n=None, dim=-1, norm="backward")
    for op, f in many.items():
        takes_real = op.startswith(("rfft", "ihfft"))
        name = str(real if takes_real else dtype).removeprefix("torch.")
        kind = real if takes_real else dtype
        two = op.endswith("2")
        for norm in ("backward", "forward", "ortho"):
            add(op, f, f"{norm} {name}", torch.randn(2, 3, 4, dtype=kind), s=None, dim=None, norm=norm)
        add(op, f, f"lengths {name}", torch.randn(2, 3, 4, dtype=kind), s=[2, 5], dim=None, norm="backward")
        add(op, f, f"dims {name}", torch.randn(3, 2, 3, dtype=kind), s=[4, -1], dim=[-1, 0], norm="backward")
    for n, d in ((1, 1.0), (5, 0.5), (8, 2.0)):
        out.add("fftfreq", f"{n} {real}", lambda: torch.fft.fftfreq(n, d, dtype=real), [], n=n, d=d, dtype=str(real).removeprefix("torch."))
        out.add("rfftfreq", f"{n} {real}", lambda: torch.fft.rfftfreq(n, d, dtype=real), [], n=n, d=d, dtype=str(real).removeprefix("torch."))
    for dim in (None, [0], [1, 0]):
        out.add("fftshift", f"{dim} {real}", lambda t: torch.fft.fftshift(t, dim), [torch.randn(4, 5, dtype=real)], dim=dim)
        out.add("ifftshift", f"{dim} {real}", lambda t: torch.fft.ifftshift(t, dim), [torch.randn(4, 5, dtype=real)], dim=dim)
out.add("fft", "integers", lambda t: pairs(torch.fft.fft(t)), [torch.arange(6)], n=None, dim=-1, norm="backward")
out.add("rfft", "integers", lambda t: pairs(torch.fft.rfft(t)), [torch.arange(6)], n=None, dim=-1, norm="backward")
out.write()
