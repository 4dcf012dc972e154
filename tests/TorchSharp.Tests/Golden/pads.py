"""Golden values of padding, and of images as patches and back."""
import torch
import torch.nn.functional as F

from golden import File

torch.manual_seed(12)
out = File(__file__)
for dtype in (torch.float32, torch.float64):
    kind = str(dtype).removeprefix("torch.")
    for mode in ("constant", "reflect", "replicate", "circular"):
        for name, shape, pads in (("1d", (2, 3, 4), [3, 2]), ("2d", (1, 2, 3, 4), [1, 3, 2, 0]), ("3d", (1, 1, 2, 3, 3), [1, 1, 2, 0, 1, 0]), ("cropped", (1, 2, 4, 5), [-1, 2, 1, -2]),
                                  ("unbatched", (2, 4), [2, 3])):
            if mode == "circular" and name == "unbatched":
                continue
            if mode == "circular" and name == "cropped":
                pads = [-1, 2, 1, -1]
            out.add("pad", f"{mode} {name} {kind}", lambda x, p=pads, m=mode: F.pad(x, p, m, **(dict(value=1.5) if m == "constant" else {})),
                    [torch.randn(shape, dtype=dtype)], pad=pads, mode=mode)
    for name, shape, options in (("plain", (2, 2, 3, 4), dict(kernel_size=2)), ("strided", (1, 2, 5, 4), dict(kernel_size=(3, 2), stride=(2, 1), padding=(1, 2))),
                                 ("dilated", (1, 1, 5, 5), dict(kernel_size=(2, 3), dilation=(3, 2), padding=1)), ("unbatched", (2, 3, 3), dict(kernel_size=2, stride=2, padding=1))):
        x = torch.randn(shape, dtype=dtype)
        args = {k: list(v) if isinstance(v, tuple) else [v, v] for k, v in options.items()}
        out.add("unfold", f"{name} {kind}", lambda t, o=options: F.unfold(t, **o), [x], **args)
        y = torch.randn(F.unfold(x, **options).shape, dtype=dtype)
        out.add("fold", f"{name} {kind}", lambda t, o=options, s=shape[-2:]: F.fold(t, s, **o), [y], output_size=list(shape[-2:]), **args)
out.write()
