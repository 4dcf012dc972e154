"""Golden values of interpolation, shuffles, and sampling at the places of a grid."""
import torch
import torch.nn.functional as F

from golden import File

torch.manual_seed(13)
out = File(__file__)
SHAPES = {1: (1, 2, 5), 2: (1, 2, 4, 5), 3: (1, 1, 3, 2, 4)}
TARGETS = {1: ([8], [1.7]), 2: ([7, 3], [2.0, 1.3]), 3: ([4, 3, 2], [1.5, 2.0, 0.6])}
for dtype in (torch.float32, torch.float64):
    kind = str(dtype).removeprefix("torch.")
    for mode, ranks in (("nearest", (1, 2, 3)), ("nearest-exact", (1, 2)), ("area", (1, 2, 3)), ("linear", (1,)), ("bilinear", (2,)), ("bicubic", (2,)), ("trilinear", (3,))):
        for rank in ranks:
            size, scale = TARGETS[rank]
            variants = [dict(size=size), dict(scale_factor=scale)]
            if mode in ("linear", "bilinear", "bicubic", "trilinear"):
                variants += [dict(size=size, align_corners=True), dict(scale_factor=scale, align_corners=False)]
            if mode == "bilinear":
                variants += [dict(scale_factor=scale, recompute_scale_factor=True), dict(size=[1, 1], align_corners=True)]
            if mode in ("bilinear", "bicubic"):
                variants += [dict(size=[2, 3], antialias=True), dict(size=[6, 2], antialias=True)]
            for k, options in enumerate(variants):
                x = torch.randn(SHAPES[rank], dtype=dtype)
                out.add("interpolate", f"{mode} {rank} {k} {kind}", lambda t, m=mode, o=options: F.interpolate(t, mode=m, **o), [x], mode=mode.replace("-", ""), **options)
    out.add("pixel_shuffle", kind, lambda t: F.pixel_shuffle(t, 2), [torch.randn(1, 8, 2, 3, dtype=dtype)])
    out.add("pixel_unshuffle", kind, lambda t: F.pixel_unshuffle(t, 2), [torch.randn(2, 4, 6, dtype=dtype)])
    out.add("channel_shuffle", kind, lambda t: F.channel_shuffle(t.detach(), 3), [torch.randn(1, 6, 2, 2, dtype=dtype)])
    for shape, grid in (((2, 2, 3, 4), (2, 2, 3, 2)), ((1, 1, 2, 3, 3), (1, 2, 2, 2, 3))):
        for mode in ("bilinear", "nearest"):
            for padding in ("zeros", "border", "reflection"):
                for align in (False, True):
                    out.add("grid_sample", f"{len(grid) - 2} {mode} {padding} {align} {kind}",
                            lambda t, g, m=mode, p=padding, a=align: F.grid_sample(t, g, m, p, a),
                            [torch.randn(shape, dtype=dtype), torch.randn(grid, dtype=dtype) * 1.5], mode=mode, padding=padding, align=align)
    for align in (False, True):
        out.add("affine_grid", f"2 {align} {kind}", lambda t, a=align: F.affine_grid(t, [2, 1, 2, 3], a), [torch.randn(2, 2, 3, dtype=dtype)], size=[2, 1, 2, 3], align=align)
        out.add("affine_grid", f"3 {align} {kind}", lambda t, a=align: F.affine_grid(t, [1, 1, 1, 2, 3], a), [torch.randn(1, 3, 4, dtype=dtype)], size=[1, 1, 1, 2, 3], align=align)
out.add("interpolate", "nearest byte", lambda t: F.interpolate(t, size=[3, 5]), [torch.arange(6, dtype=torch.uint8).reshape(1, 1, 2, 3)], mode="nearest", size=[3, 5])
# Sizes at which single precision decides which pixel is the nearest.
for old, scale in ((49, 100 / 49), (10, 2.6), (7, 3.3), (23, 0.7)):
    out.add("nearest places", f"{old} {scale}", lambda t, s=scale: F.interpolate(t, scale_factor=s), [torch.arange(float(old)).reshape(1, 1, -1)], scale=scale)
out.write()
