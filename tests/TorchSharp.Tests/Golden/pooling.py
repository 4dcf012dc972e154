"""Golden values of max, average, adaptive, fractional and p-norm pooling, and of unpooling."""
import torch
import torch.nn.functional as F

from golden import File

out = File(__file__)


def rand(dtype, *shape):
    return torch.randn(*shape, dtype=dtype)


MAX = [([2, 3, 7], 1, 3, None, 0, 1, False), ([3, 8], 1, 2, 3, 1, 1, True), ([1, 2, 9], 1, 3, 2, 1, 2, False),
       ([1, 2, 4, 5], 2, 2, None, 0, 1, False), ([2, 5, 5], 2, [3, 2], [2, 1], [1, 0], 1, True), ([1, 1, 6, 6], 2, 2, 2, 1, 2, False),
       ([1, 1, 3, 4, 4], 3, 2, None, 0, 1, True), ([1, 3, 3, 4], 3, [2, 1, 3], [1, 2, 1], [1, 0, 1], 1, False)]
AVERAGE = [([2, 3, 7], 1, 3, None, 0, False, True), ([3, 8], 1, 3, 2, 1, True, True), ([3, 8], 1, 3, 2, 1, True, False),
           ([1, 2, 4, 5], 2, 2, None, 0, False, True), ([2, 5, 5], 2, [3, 2], [2, 3], [1, 0], True, True),
           ([2, 5, 5], 2, [3, 2], [2, 3], [1, 1], True, False), ([1, 1, 3, 4, 4], 3, 2, None, 1, True, False),
           ([1, 3, 3, 4], 3, [2, 1, 3], [1, 2, 1], [1, 0, 1], False, True)]
ADAPTIVE = [([2, 3, 7], 1, 3), ([2, 5], 1, 5), ([2, 3], 1, 4), ([1, 2, 4, 5], 2, [3, 2]), ([2, 5, 4], 2, [1, 1]), ([1, 1, 3, 3], 2, [4, 5]),
            ([1, 1, 3, 4, 4], 3, [2, 3, 1]), ([1, 3, 3, 4], 3, [2, 2, 2])]

for dtype in (torch.float32, torch.float64):
    torch.manual_seed(5)
    name = str(dtype).removeprefix("torch.")
    for shape, d, k, s, p, l, ceil in MAX:
        f = getattr(F, f"max_pool{d}d")
        out.add("max_pool", f"{shape} {k} {s} {p} {l} {ceil} {name}", lambda x: f(x, k, s, p, l, ceil, return_indices=True), [rand(dtype, *shape)],
                dims=d, kernel=k, stride=s, padding=p, dilation=l, ceil=ceil)
    for shape, d, k, s, p, ceil, pad in AVERAGE:
        f = getattr(F, f"avg_pool{d}d")
        case = f"{shape} {k} {s} {p} {ceil} {pad} {name}"
        out.add("avg_pool", case, lambda x: f(x, k, s, p, ceil, pad), [rand(dtype, *shape)], dims=d, kernel=k, stride=s, padding=p, ceil=ceil, pad=pad)
        if d > 1:
            out.add("avg_pool", case + " divisor", lambda x: f(x, k, s, p, ceil, pad, 3), [rand(dtype, *shape)],
                    dims=d, kernel=k, stride=s, padding=p, ceil=ceil, pad=pad, divisor=3)
    for shape, d, size in ADAPTIVE:
        out.add("adaptive_avg_pool", f"{shape} {size} {name}", lambda x: getattr(F, f"adaptive_avg_pool{d}d")(x, size), [rand(dtype, *shape)],
                dims=d, size=size)
        out.add("adaptive_max_pool", f"{shape} {size} {name}", lambda x: getattr(F, f"adaptive_max_pool{d}d")(x, size, return_indices=True),
                [rand(dtype, *shape)], dims=d, size=size)
    for shape, d, k, s, ceil in (([2, 3, 7], 1, 3, None, False), ([3, 8], 1, 3, 2, True), ([1, 2, 4, 5], 2, 2, None, True), ([2, 5, 5], 2, [3, 2], [2, 1], False)):
        for norm in (2, 3):
            out.add("lp_pool", f"{shape} {k} {s} {ceil} {norm} {name}", lambda x: getattr(F, f"lp_pool{d}d")(x, norm, k, s, ceil),
                    [rand(dtype, *shape).abs() + 0.1], dims=d, kernel=k, stride=s, ceil=ceil, norm=norm)
    for shape, d, k, size in (([2, 2, 6, 5], 2, 2, [3, 3]), ([2, 5, 6], 2, [1, 3], [4, 2]), ([1, 1, 4, 4, 3], 3, 2, [2, 2, 1]), ([1, 4, 3, 5], 3, [2, 1, 2], [2, 2, 3])):
        def run(x):
            torch.manual_seed(17)
            return getattr(F, f"fractional_max_pool{d}d")(x, k, output_size=size, return_indices=True)
        out.add("fractional_max_pool", f"{shape} {k} {size} {name}", run, [rand(dtype, *shape)], dims=d, kernel=k, size=size)
    for shape, d, k, s, p, size in (([2, 3, 6], 1, 2, None, 0, None), ([1, 2, 7], 1, 3, 2, 1, [7]), ([1, 2, 4, 5], 2, 2, None, 0, [4, 5]),
                                    ([2, 4, 4], 2, 2, None, 0, None), ([1, 1, 4, 4, 2], 3, 2, None, 0, None)):
        y, at = getattr(F, f"max_pool{d}d")(rand(dtype, *shape), k, s, p, return_indices=True)
        out.add("max_unpool", f"{shape} {k} {s} {p} {size} {name}", lambda x, i: getattr(F, f"max_unpool{d}d")(x, i, k, s, p, size), [y, at],
                dims=d, kernel=k, stride=s, padding=p, size=size)
special = torch.tensor([[1, float("nan"), 3, float("-inf"), float("-inf"), float("-inf"), 2, 2, 2]])
out.add("max_pool", "special", lambda x: F.max_pool1d(x, 3, return_indices=True), [special], dims=1, kernel=3, stride=None, padding=0, dilation=1, ceil=False)
out.write()
