"""
Golden values of Float16 and BFloat16: computed in float32 and rounded once, which is what PyTorch does on the CPU where it can compute with
them. Results are compared as float32.
"""
import torch

from golden import File

torch.manual_seed(13)
out = File(__file__)
both = {"float16": torch.float16, "bfloat16": torch.bfloat16}
unary = {"exp": torch.exp, "log": lambda t: torch.log(t.abs()), "tanh": torch.tanh, "sqrt": lambda t: t.abs().sqrt(), "neg": torch.neg,
         "abs": torch.abs, "sigmoid": torch.sigmoid, "relu": torch.relu, "sum": torch.sum, "mean": torch.mean, "sum dim": lambda t: t.sum(0),
         "mean dim": lambda t: t.mean(1), "softmax": lambda t: t.softmax(1), "log_softmax": lambda t: t.log_softmax(0),
         "cumsum": lambda t: t.cumsum(1), "amax": lambda t: t.amax(1), "std": lambda t: t.std(1), "logsumexp": lambda t: t.logsumexp(1)}
binary = {"add": torch.add, "sub": torch.sub, "mul": torch.mul, "div": torch.div, "maximum": torch.maximum, "matmul": lambda a, b: a @ b.t()}
for name, dtype in both.items():
    def through(f, y_dtype=dtype):
        """f, applied to the rounded inputs in float32, and rounded."""
        return lambda *t: f(*[x.detach().to(dtype).float() for x in t]).to(y_dtype).float()

    x, y = torch.randn(3, 5) * 3, torch.randn(3, 5)
    for op, f in unary.items():
        out.add(op, name, through(f), [x], dtype=name)
    for op, f in binary.items():
        out.add(op, name, through(f), [x, y], dtype=name)
    values = torch.tensor([0, -0.0, 1e-8, 6e-5, 1.0009765625, 1.00146484375, 1.00390625, 1.01171875, 65504, 65519, 65520, 1e5, -3e38, 3.4e38,
                           float("inf"), float("nan"), 1 / 3, 2049, 2051])
    for source in (torch.float32, torch.float64, torch.int64):
        v = values if source.is_floating_point else torch.tensor([0, 1, -5, 2049, 2051, 70000, 257, 259])
        out.add("to", f"{source} to {name}", lambda t: t.detach().to(dtype).float(), [v.to(source)], dtype=name)
    for target in (torch.int64, torch.int32, torch.uint8, torch.bool, torch.float64):
        v = torch.tensor([0, 1.5, 2.75, 100, 0.3])
        out.add("from", f"{name} to {target}", lambda t: t.detach().to(dtype).to(target), [v], dtype=name, target=str(target).removeprefix("torch."))
    # PyTorch 1.13 rounds the number first; PyTorch 2, on which TorchSharp 0.106 stands, does not.
    out.add("mul number", name, through(lambda t: t * 0.1), [x], dtype=name)
    out.add("arange", name, lambda: torch.arange(0, 3, 0.3, dtype=torch.float32).to(dtype).float(), [], dtype=name)
out.write()
