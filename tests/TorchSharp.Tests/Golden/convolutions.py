"""Golden values of convolutions, transposed convolutions, and the modules' random weights."""
import torch
import torch.nn.functional as F

from golden import File

torch.manual_seed(11)
out = File(__file__)
CASES = {
    1: [("plain", (2, 3, 7), (4, 3, 3), {}), ("strided", (2, 2, 9), (2, 2, 4), dict(stride=3, padding=2)),
        ("dilated groups", (1, 4, 10), (4, 2, 2), dict(dilation=3, padding=1, groups=2)), ("depthwise", (2, 3, 8), (6, 1, 3), dict(groups=3, padding=1)),
        ("unbatched", (2, 6), (3, 2, 2), dict(padding=3)), ("pointwise", (2, 3, 5), (4, 3, 1), {})],
    2: [("plain", (2, 2, 4, 5), (3, 2, 3, 2), {}), ("one channel", (1, 1, 6, 6), (1, 1, 3, 3), dict(padding=1)),
        ("strided", (1, 2, 5, 5), (2, 2, 3, 3), dict(stride=(2, 1), padding=(1, 2))), ("dilated", (1, 2, 5, 5), (2, 2, 2, 3), dict(dilation=(3, 2), padding=(2, 1))),
        ("groups", (2, 4, 3, 3), (6, 2, 2, 2), dict(groups=2, padding=1)), ("depthwise", (1, 3, 4, 4), (3, 1, 3, 3), dict(groups=3, padding=1)),
        ("depthwise strided", (1, 2, 5, 5), (4, 1, 3, 3), dict(groups=2, padding=2, stride=2, dilation=2)), ("pointwise", (2, 3, 3, 3), (4, 3, 1, 1), {}),
        ("pointwise strided", (1, 3, 4, 4), (2, 3, 1, 1), dict(stride=2)), ("unbatched", (2, 4, 4), (3, 2, 3, 3), dict(padding=1)),
        ("far outside", (1, 1, 2, 3), (1, 1, 2, 2), dict(padding=4, stride=3, dilation=2))],
    3: [("plain", (1, 2, 3, 3, 3), (2, 2, 2, 2, 2), {}), ("strided", (1, 1, 3, 4, 4), (2, 1, 2, 3, 2), dict(stride=(1, 2, 3), padding=(1, 0, 1))),
        ("depthwise", (1, 2, 2, 3, 4), (2, 1, 2, 2, 3), dict(groups=2, padding=1, dilation=(1, 2, 1)))],
}
TRANSPOSED = {
    1: [("plain", (2, 3, 5), (3, 2, 3), {}), ("strided", (1, 2, 4), (2, 3, 4), dict(stride=3, padding=1, output_padding=2)),
        ("groups", (1, 4, 4), (4, 2, 3), dict(groups=2, dilation=2)), ("unbatched", (2, 4), (2, 3, 2), dict(stride=2))],
    2: [("plain", (2, 2, 3, 3), (2, 3, 2, 2), {}), ("strided", (1, 2, 3, 3), (2, 2, 4, 4), dict(stride=2, padding=1)),
        ("output padding", (1, 2, 2, 3), (2, 1, 3, 3), dict(stride=(2, 3), padding=1, output_padding=(1, 2))),
        ("depthwise", (1, 3, 3, 3), (3, 1, 3, 3), dict(groups=3, stride=2, padding=1)), ("pointwise", (2, 3, 2, 2), (3, 4, 1, 1), {}),
        ("groups dilated", (1, 4, 2, 2), (4, 1, 2, 2), dict(groups=2, dilation=2))],
    3: [("strided", (1, 2, 2, 2, 2), (2, 1, 2, 3, 2), dict(stride=2, padding=(0, 1, 0), output_padding=(1, 1, 0))), ("plain", (1, 1, 2, 3, 2), (1, 2, 2, 2, 2), {})],
}


def lists(options, rank):
    return {k: v if k == "groups" or isinstance(v, str) else list(v) if isinstance(v, tuple) else [v] * rank for k, v in options.items()}


for dtype in (torch.float32, torch.float64):
    kind = str(dtype).removeprefix("torch.")
    for table, name in ((CASES, "conv"), (TRANSPOSED, "conv_transpose")):
        for rank, cases in table.items():
            for case, x, w, options in cases:
                f = getattr(F, f"{name}{rank}d")
                filters = w[0] if name == "conv" else w[1] * options.get("groups", 1)
                inputs = [torch.randn(s, dtype=dtype) for s in (x, w, (filters,))]
                out.add(f"{name}{rank}d", f"{case} {kind}", lambda *t, f=f, o=options: f(*t, **o), inputs, **lists(options, rank))
    for rank, x, w, options in ((1, (1, 2, 5), (2, 2, 4), {}), (2, (1, 2, 4, 3), (2, 2, 2, 3), dict(dilation=(3, 1))), (3, (1, 1, 2, 3, 3), (1, 1, 2, 3, 2), {})):
        for padding in ("same", "valid"):
            if padding == "valid" and rank == 2:
                continue
            out.add(f"conv{rank}d_padding", f"{padding} {kind}", lambda *t, f=getattr(F, f"conv{rank}d"), o=options, p=padding: f(*t, padding=p, **o),
                    [torch.randn(x, dtype=dtype), torch.randn(w, dtype=dtype)], same=padding == "same", **lists(options, rank))

for rank in (1, 2, 3):
    def module(x, rank=rank):
        torch.manual_seed(5)
        layer = getattr(torch.nn, f"Conv{rank}d")(2, 4, 3, stride=2, padding=1, groups=2)
        up = getattr(torch.nn, f"ConvTranspose{rank}d")(4, 2, 2, stride=2)
        return layer.weight.detach(), layer.bias.detach(), up.weight.detach(), up.bias.detach(), up(layer(x))
    out.add("modules", f"{rank}", module, [torch.randn((1, 2) + (4,) * rank)[..., :3]])
for mode in ("zeros", "reflect", "replicate", "circular"):
    def padded(x, mode=mode):
        torch.manual_seed(6)
        return torch.nn.Conv2d(2, 2, 3, padding=(2, 1), padding_mode=mode)(x), torch.nn.Conv2d(2, 1, (2, 3), padding="same", padding_mode=mode)(x)
    out.add("padding modes", mode, padded, [torch.randn(1, 2, 4, 4)])
out.write()
