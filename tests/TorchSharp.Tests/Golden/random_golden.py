#!/usr/bin/env python3
"""Writes random.json: what PyTorch's CPU generator draws, for RandomGoldenTests.

Run with a Python that has torch:  python3 random_golden.py   (a file named random.py would hide Python's own module.)
Every scenario seeds the generator once and then calls one distribution after another, so the state that one call leaves is what
the next one starts from. Of each result the file keeps the first values and a hash of all its bytes; of each scenario the hash of
the generator's final state. Weights, rates and probabilities come from formulas that the test repeats.
"""
import hashlib
import json
import math
import pathlib
import platform
import random
import re
import struct

import torch

SEEDS = [0, 1, 42, 2**40 + 7]
SIZES = [1, 2, 15, 16, 17, 31, 100, 1000, 5000]
FEW_SIZES = [1, 17, 1000]
FLOATS = {"float32": torch.float32, "float64": torch.float64}
INTEGERS = {"uint8": torch.uint8, "int32": torch.int32, "int64": torch.int64}
TYPES = FLOATS | INTEGERS


def ramp(n, dtype, step, divisor):
    """(i mod step + 1) / divisor for i < n: exact in every floating-point type when the divisor is a power of two."""
    return (torch.arange(n) % step + 1).to(dtype) / divisor


def empty(n, dtype):
    return torch.empty(n, dtype=dtype)


OPERATIONS = {
    "uniform": lambda n, dtype, a, b: empty(n, dtype).uniform_(a, b),
    "normal": lambda n, dtype, mean, std: empty(n, dtype).normal_(mean, std),
    "normal_strided": lambda n, dtype, mean, std: torch.empty(2 * n, dtype=dtype)[::2].normal_(mean, std).contiguous(),
    "integers": lambda n, dtype, low, high: empty(n, dtype).random_(low, high),
    "permutation": lambda n, dtype: torch.randperm(n, dtype=dtype),
    "bernoulli": lambda n, dtype, p: empty(n, dtype).bernoulli_(p),
    "bernoulli_each": lambda n, dtype: torch.bernoulli(ramp(n, dtype, 7, 8)),
    "exponential": lambda n, dtype, rate: empty(n, dtype).exponential_(rate),
    "cauchy": lambda n, dtype, median, sigma: empty(n, dtype).cauchy_(median, sigma),
    "log_normal": lambda n, dtype, mean, std: empty(n, dtype).log_normal_(mean, std),
    "geometric": lambda n, dtype, p: empty(n, dtype).geometric_(p),
    "truncated_normal": lambda n, dtype, mean, std, a, b: torch.nn.init.trunc_normal_(empty(n, dtype), mean, std, a, b),
    "multinomial": lambda n, dtype, count, replacement: torch.multinomial(
        ramp(3 * n, dtype, 11, 8).reshape(3, n), min(count, n), bool(replacement)),
    "poisson": lambda n, dtype: torch.poisson(ramp(n, dtype, 40, 2)),
    "gamma": lambda n, dtype: torch._standard_gamma(ramp(n, dtype, 9, 4)),
    "binomial": lambda n, dtype: torch.binomial(ramp(n, dtype, 50, 0.5), ramp(n, dtype, 15, 16)),
}


def plan():
    """Every call of a scenario: operation, element type, size, arguments."""
    for dtype in FLOATS:
        for n in SIZES:
            yield "uniform", dtype, n, (0.0, 1.0)
            yield "uniform", dtype, n, (-0.0357, 0.0357)
            yield "normal", dtype, n, (0.0, 1.0)
            yield "normal", dtype, n, (0.3, 1.7)
        for n in FEW_SIZES:
            yield "normal_strided", dtype, n, (0.3, 1.7)
            yield "integers", dtype, n, (-3, 2**40)
            yield "integers", dtype, n, (-2**30 - 1, 2**30 + 65)
            yield "bernoulli", dtype, n, (0.3,)
            yield "bernoulli_each", dtype, n, ()
            yield "exponential", dtype, n, (1.7,)
            yield "cauchy", dtype, n, (0.3, 1.7)
            yield "log_normal", dtype, n, (0.3, 0.7)
            yield "geometric", dtype, n, (0.3,)
            yield "truncated_normal", dtype, n, (0.0, 0.02, -2.0, 2.0)
            yield "truncated_normal", dtype, n, (0.1, 1.0, -2.0, 2.0)
            yield "multinomial", dtype, n, (20, 1)
            yield "multinomial", dtype, n, (5, 0)
            yield "poisson", dtype, n, ()
            yield "gamma", dtype, n, ()
            yield "binomial", dtype, n, ()
    for dtype in INTEGERS:
        for n in FEW_SIZES:
            yield "integers", dtype, n, (0, 10)
            yield "bernoulli", dtype, n, (0.5,)
            yield "geometric", dtype, n, (0.3,)
    for n in FEW_SIZES:
        yield "integers", "int32", n, (-2**31, 2**31)
        yield "integers", "int64", n, (-5, 2**32 - 6)
        yield "integers", "int64", n, (-5, 2**32 - 5)
        yield "integers", "int64", n, (-2**62, 2**62)
    for n in SIZES:
        yield "permutation", "int64", n, ()
        yield "permutation", "int32", n, ()


def digest(tensor):
    return hashlib.sha256(tensor.contiguous().numpy().tobytes()).hexdigest()[:16]


def record(operation, dtype, n, arguments):
    result = OPERATIONS[operation](n, TYPES[dtype], *arguments)
    head = result.flatten()[:3].tolist()
    return {"op": operation, "type": dtype, "n": n, "args": list(arguments), "head": head, "sha": digest(result)}


def scenario(seed):
    calls = list(plan())
    random.Random(seed).shuffle(calls)
    torch.manual_seed(seed)
    return {"seed": seed, "calls": [record(*call) for call in calls], "state": digest(torch.get_rng_state())}


def linear(seed):
    """The initial parameters of a linear layer: kaiming_uniform_(a=sqrt(5)) weights, then uniform biases."""
    torch.manual_seed(seed)
    layer = torch.nn.Linear(784, 128)
    weight, bias = layer.weight.detach(), layer.bias.detach()
    return {"seed": seed, "weight": weight.flatten()[:8].tolist(), "weight_sha": digest(weight), "bias": bias[:8].tolist(),
            "bias_sha": digest(bias)}


def library():
    """A hash of what this machine's mathematical functions give: results that pass through them can be equal only if it is."""
    functions = [math.log, math.sin, math.cos, math.tan, math.exp, lambda x: math.pow(x, 0.3)]
    values = [function(k * 2**-53 * 2.0**(k % 4)) for function in functions for k in range(2**43, 2**53, 2**53 // 1000 + 12345)]
    return hashlib.sha256(struct.pack(f"<{len(values)}d", *values)).hexdigest()[:16]


def main():
    capability = re.search("CPU capability usage: (.*)", torch.__config__.show()).group(1)
    scenarios = [scenario(seed) for seed in SEEDS]
    document = {
        "made_by": f"torch {torch.__version__} ({capability}), Python {platform.python_version()}, {' '.join(platform.libc_ver())}",
        "library": library(),
        "linear_784_128": [linear(seed) for seed in SEEDS],
        "scenarios": scenarios,
    }
    text = json.dumps(document, separators=(",", ":"))
    for opening in ('{"op"', '{"seed"', '"linear_784_128"', '"scenarios"'):
        text = text.replace(opening, "\n" + opening)
    pathlib.Path(__file__).with_name("random.json").write_text(text + "\n")


if __name__ == "__main__":
    main()
