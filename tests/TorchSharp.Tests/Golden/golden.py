"""What the golden scripts share: run with Debian's /usr/bin/python3 and python3-torch 1.13.1, e.g. `python3 Golden/arithmetic.py`."""
import json
import math
import pathlib

import torch


def number(v):
    if isinstance(v, bool):
        return v
    if isinstance(v, float) and not math.isfinite(v):
        return "nan" if math.isnan(v) else "inf" if v > 0 else "-inf"
    return v


def tensor(t):
    """Complex tensors have twice as many numbers: real and imaginary parts in turn."""
    plain = t.detach().resolve_conj().contiguous()
    flat = (torch.view_as_real(plain) if t.is_complex() else plain).reshape(-1).tolist()
    return {"shape": list(t.shape), "dtype": str(t.dtype).removeprefix("torch."), "data": [number(v) for v in flat]}


def weights(y):
    i = torch.arange(y.numel())
    return (((7 * i + 3) % 11 - 5).to(y.dtype) / 4).reshape(y.shape)


class File:
    """Collects cases and writes them beside the script."""

    def __init__(self, script):
        self.path = pathlib.Path(script).with_suffix(".json")
        self.cases = []

    def add(self, op, case, run, inputs, **args):
        """Runs `run(*inputs)`; floating-point and complex inputs get gradients where the outputs have a history."""
        leaves = [t.detach().clone().requires_grad_(t.is_floating_point() or t.is_complex()) for t in inputs]
        outputs = run(*leaves)
        outputs = list(outputs) if isinstance(outputs, (tuple, list)) else [outputs]
        rooted = [y for y in outputs if y.requires_grad]
        grads = [None] * len(leaves)
        if rooted:
            sum((y * weights(y)).sum() for y in rooted).backward()
            grads = [None if t.grad is None else tensor(t.grad) for t in leaves]
        self.cases.append({"op": op, "case": case, "inputs": [tensor(t) for t in inputs], "args": args,
                           "outputs": [tensor(y) for y in outputs], "grads": grads})

    def write(self):
        lines = ",\n".join(json.dumps(c, separators=(",", ":")) for c in self.cases)
        self.path.write_text(f"[\n{lines}\n]\n")
        print(f"{self.path.name}: {len(self.cases)} cases, PyTorch {torch.__version__}")
