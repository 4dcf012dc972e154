"""Golden values of + - * / ** and matrix products."""
import torch

from golden import File

torch.manual_seed(0)
out = File(__file__)
for dtype in (torch.float32, torch.float64):
    name = str(dtype).removeprefix("torch.")
    a, b = torch.randn(3, 4, dtype=dtype), torch.randn(3, 4, dtype=dtype)
    row, column, number = torch.randn(4, dtype=dtype), torch.randn(3, 1, dtype=dtype), torch.randn((), dtype=dtype)
    for op, run in (("add", torch.add), ("sub", torch.sub), ("mul", torch.mul), ("div", torch.div)):
        out.add(op, f"same shape {name}", run, [a, b])
        out.add(op, f"row {name}", run, [a, row])
        out.add(op, f"column {name}", run, [column, row])
        out.add(op, f"0-d {name}", run, [number, a])
        out.add(op, f"empty {name}", run, [torch.randn(0, 4, dtype=dtype), row])
    out.add("pow", f"positive base {name}", torch.pow, [a.abs() + 0.1, b])
    out.add("pow", f"zero {name}", torch.pow, [torch.tensor([0.0, 0.0, 2.0], dtype=dtype), torch.tensor([0.0, 2.0, 0.0], dtype=dtype)])
    out.add("neg", name, torch.neg, [a])
    out.add("matmul", f"matrices {name}", torch.matmul, [a, b.t()])
    out.add("matmul", f"vectors {name}", torch.matmul, [row, b[1]])
    out.add("matmul", f"matrix and vector {name}", torch.matmul, [a, row])
    out.add("matmul", f"vector and matrix {name}", torch.matmul, [b[:, 1], a])
    out.add("matmul", f"batch and matrix {name}", torch.matmul, [torch.randn(2, 3, 4, dtype=dtype), a.t()])
    out.add("matmul", f"batches broadcast {name}", torch.matmul, [torch.randn(2, 1, 3, 2, dtype=dtype), torch.randn(3, 2, 2, dtype=dtype)])
    out.add("matmul", f"empty {name}", torch.matmul, [torch.randn(3, 0, dtype=dtype), torch.randn(0, 2, dtype=dtype)])
    out.add("linear", name, torch.nn.functional.linear, [torch.randn(2, 3, 4, dtype=dtype), torch.randn(5, 4, dtype=dtype), torch.randn(5, dtype=dtype)])
out.write()
