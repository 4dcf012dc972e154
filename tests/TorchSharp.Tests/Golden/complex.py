"""Golden values of complex tensors. Results are compared, and differentiated, as pairs of real numbers."""
import torch

from golden import File

torch.manual_seed(11)
out = File(__file__)
pairs = lambda y: torch.view_as_real(y.resolve_conj()) if y.is_complex() else y
unary = {"conj": torch.conj, "real": torch.real, "imag": torch.imag, "abs": torch.abs, "angle": torch.angle, "sgn": torch.sgn,
         "neg": torch.neg, "sum": torch.sum, "mean": torch.mean, "view_as_real": torch.view_as_real}
binary = {"add": torch.add, "sub": torch.sub, "mul": torch.mul, "div": torch.div}
for dtype, real in ((torch.complex64, torch.float32), (torch.complex128, torch.float64)):
    name = str(dtype).removeprefix("torch.")
    x, z = torch.randn(3, 4, dtype=dtype), torch.randn(4, dtype=dtype)
    few = torch.tensor([0, 1, -2j, 3 - 4j, -1], dtype=dtype)
    for op, f in unary.items():
        out.add(op, name, lambda t: pairs(f(t)), [x])
        out.add(op, f"strided {name}", lambda t: pairs(f(t.t()[1:])), [x])
        out.add(op, f"0-d {name}", lambda t: pairs(f(t)), [z[0]])
        out.add(op, f"few {name}", lambda t: pairs(f(t)), [few])
        out.add(op, f"empty {name}", lambda t: pairs(f(t)), [x[:0]])
    for op, f in binary.items():
        out.add(op, f"{name}, {name}", lambda a, b: pairs(f(a, b)), [x, z])
        for other in (torch.float32, torch.float64, torch.int64, torch.bool):
            y = (torch.randn(4, dtype=torch.float64) * 3).to(other)
            if other.is_floating_point or (op, other) in (("add", torch.int64), ("mul", torch.bool)):
                out.add(op, f"{name}, {other}", lambda a, b: pairs(f(a, b)), [x, y])
                out.add(op, f"{other}, {name}", lambda b, a: pairs(f(b, a)), [y, x])
            if other.is_floating_point:
                # Gradients of another precision than they were computed in cannot be compared closely.
                plain = (lambda t: t) if other == real else torch.Tensor.detach
                out.add(op, f"{name}, 0-d {other}", lambda a, b: pairs(f(a, plain(b))), [x, y[0]])
                out.add(op, f"{other}, 0-d {name}", lambda b, a: pairs(f(b, plain(a))), [y, z[0]])
    out.add("sum dim", name, lambda t: pairs(t.sum(1)), [x])
    out.add("mean dim", name, lambda t: pairs(t.mean(0, keepdim=True)), [x])
    for op, f in {"prod": torch.prod, "prod dim": lambda t: t.prod(1), "cumsum": lambda t: t.cumsum(1), "cumprod": lambda t: t.cumprod(0),
                  "var": torch.var, "std dim": lambda t: t.std(1), "norm": torch.norm, "norm dim": lambda t: t.norm(dim=1)}.items():
        out.add(op, name, lambda t: pairs(f(t)), [x[:, :3]])
    out.add("prod", f"few {name}", lambda t: pairs(t.prod()), [few])
    out.add("cumprod", f"few {name}", lambda t: pairs(t.cumprod(0)), [few])
    out.add("complex", name, lambda a, b: pairs(torch.complex(a, b)), [torch.randn(2, 1, 3, dtype=real), torch.randn(4, 3, dtype=real)])
    out.add("polar", name, lambda a, b: pairs(torch.polar(a, b)), [torch.rand(5, dtype=real), torch.randn(5, dtype=real) * 3])
    out.add("view_as_complex", name, lambda a: pairs(torch.view_as_complex(a)), [torch.randn(3, 2, dtype=real)])
    out.add("angle", f"real {name}", torch.angle, [torch.tensor([1, -2, 0, float("nan"), -0.0], dtype=real)])
    out.add("matmul", f"matrices {name}", lambda a, b: pairs(a @ b), [x, torch.randn(4, 2, dtype=dtype)])
    out.add("matmul", f"batches {name}", lambda a, b: pairs(a @ b), [torch.randn(2, 3, 2, dtype=dtype), torch.randn(2, 2, 2, dtype=dtype)])
    out.add("matmul", f"vector {name}", lambda a, b: pairs(a @ b), [x, z])
    for target in (torch.complex64, torch.complex128):
        out.add("to", f"{name} to {target}", lambda a: pairs(a.to(target)), [x], dtype=str(target).removeprefix("torch."))
    for source in (torch.float32, torch.float64, torch.int64, torch.bool):
        y = (torch.randn(5, dtype=torch.float64) * 3).to(source)
        out.add("to", f"{source} to {name}", lambda a: pairs(a.to(dtype)), [y], dtype=name)
    out.add("eq", name, lambda a, b: a.eq(b), [few, few.flip(0)])
    out.add("ne", name, lambda a, b: a.ne(b), [few, few.flip(0)])
    odd = torch.tensor([complex(1, float("nan")), complex(float("inf"), 0), 1 + 0j, 2j], dtype=dtype)
    for op in ("isnan", "isinf", "isfinite", "isreal"):
        out.add(op, name, lambda a: getattr(torch, op)(a.detach()), [odd])
    out.add("index", name, lambda a: pairs(a[torch.tensor([2, 0, 2])]), [x])
    out.add("where", name, lambda a: pairs(torch.where(a.real > 0, a, a.conj() * 2)), [x])
    out.add("cat", name, lambda a, b: pairs(torch.cat([a, b.expand(1, 4)])), [x, z])
    # Away from the real axis, where branch cuts are, and not too large for float32.
    w = torch.complex(torch.randn(6, dtype=real), torch.randn(6, dtype=real).abs() + 0.2)
    for op in ("exp", "log", "log2", "log10", "sin", "cos", "tan", "asin", "acos", "atan", "sinh", "cosh", "tanh", "sqrt", "rsqrt", "reciprocal",
               "sigmoid"):
        out.add(op, name, lambda t: pairs(getattr(torch, op)(t)), [w])
    for exponent in (2, 3, 0.5, -1.5):
        out.add("pow number", f"{exponent} {name}", lambda t: pairs(t.pow(exponent)), [w], exponent=exponent)
    out.add("pow", name, lambda a, b: pairs(a.pow(b)), [w, z[:1]])
    for op in ("rand", "randn"):
        torch.manual_seed(5)
        out.add(op, name, lambda: pairs(getattr(torch, op)(20, dtype=dtype)), [], dtype=name)
out.write()
