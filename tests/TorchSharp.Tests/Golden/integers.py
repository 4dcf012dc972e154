"""Golden values of integer arithmetic, comparisons, logic and bits, on all dtypes."""
import torch

from golden import File

out = File(__file__)
integers = (torch.int64, torch.int32, torch.int16, torch.int8, torch.uint8)
for dtype in integers:
    name = str(dtype).removeprefix("torch.")
    a = torch.tensor([7, 13, 100, 0, 1, 3], dtype=dtype)
    b = torch.tensor([2, 5, 7, 3, 3, 2], dtype=dtype)
    if dtype != torch.uint8:
        a, b = torch.cat([a, -a]), torch.cat([b, torch.tensor([2, 5, -7, -3, 3, -2], dtype=dtype)])
    for op in "remainder fmod floor_divide gcd lcm bitwise_and bitwise_or bitwise_xor maximum minimum add sub mul div".split():
        out.add(op, name, getattr(torch, op), [a, b])
    out.add("div_trunc", name, lambda x, y: torch.div(x, y, rounding_mode="trunc"), [a, b])
    out.add("pow", name, torch.pow, [a[4:6].repeat(2), torch.tensor([0, 3, 5, 4], dtype=dtype)])
    for op in ("bitwise_left_shift", "bitwise_right_shift"):
        out.add(op, name, getattr(torch, op), [a, b.abs()])
    for op in "bitwise_not sign abs square floor round".split():
        out.add(op, name, getattr(torch, op), [a])
    out.add("clamp", name, lambda t: torch.clamp(t, 2, 50), [a], min=2, max=50)
    for op in "sqrt sin exp sigmoid".split():
        out.add(op, name, getattr(torch, op), [b.abs()])
    for op in "eq ne lt le gt ge".split():
        out.add(op, name, getattr(torch, op), [a, b.roll(1)])

for dtype in (torch.float32, torch.float64) + integers + (torch.bool,):
    name = str(dtype).removeprefix("torch.")
    a, b = torch.tensor([0, 0, 1, 2], dtype=dtype), torch.tensor([0, 3, 0, 2], dtype=dtype)
    for op in "logical_and logical_or logical_xor".split():
        out.add(op, name, getattr(torch, op), [a, b])
    out.add("logical_not", name, torch.logical_not, [a])
nan, inf = float("nan"), float("inf")
for dtype in (torch.float32, torch.float64):
    name = str(dtype).removeprefix("torch.")
    a = torch.tensor([nan, inf, -inf, -0.0, 1.0, 1.0, nan, 2.0], dtype=dtype)
    b = torch.tensor([nan, inf, inf, 0.0, 1.5, 1.0, 1.0, nan], dtype=dtype)
    for op in "eq ne lt le gt ge".split():
        out.add(op, name, getattr(torch, op), [a, b])
    for op in "isnan isinf isfinite isposinf isneginf isreal".split():
        out.add(op, name, getattr(torch, op), [a])
    out.add("signbit", name, torch.signbit, [a[1:6]])
    out.add("isclose", name, torch.isclose, [a, b])
    out.add("isclose", f"{name} tolerances", lambda x, y: torch.isclose(x, y, 0.2, 0.2, True), [a, b], rtol=0.2, atol=0.2, equal_nan=True)
    out.add("where", name, lambda c, x, y: torch.where(c, x, y), [torch.tensor([[True], [False]]), a[3:6], b[3:6]])
    out.add("masked_fill", name, lambda x, m: torch.masked_fill(x, m, -7.0), [a[3:6], torch.tensor([True, False, True])], value=-7.0)
for x, y in ((torch.int32, torch.float32), (torch.int64, torch.int8), (torch.bool, torch.int16), (torch.float64, torch.float32), (torch.uint8, torch.int8), (torch.bool, torch.bool)):
    name = f"{x} {y}".replace("torch.", "")
    a, b = torch.tensor([0, 1, 1], dtype=x), torch.tensor([1, 1, 0], dtype=y)
    for op in "eq lt maximum add mul div".split():
        out.add(op, f"promoted {name}", lambda p, q: getattr(torch, op)(p.detach(), q.detach()), [a, b])
out.add("bitwise_and", "bool", torch.bitwise_and, [torch.tensor([True, True, False]), torch.tensor([True, False, False])])
out.add("bitwise_not", "bool", torch.bitwise_not, [torch.tensor([True, False])])
out.write()
