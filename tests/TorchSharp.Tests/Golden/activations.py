"""Golden values of the activations (one file for all dtypes; the points include both sides of every bend)."""
import torch
import torch.nn.functional as F

from golden import File

out = File(__file__)
points = [-30.0, -6.5, -3.0, -2.5, -1.0, -0.75, -0.5, -0.2, -1e-3, 0.0, 1e-3, 0.2, 0.5, 0.75, 1.0, 2.5, 3.0, 6.0, 6.5, 25.0,
          float("nan"), float("inf"), float("-inf"), 1.25]
for dtype in (torch.float32, torch.float64):
    name = str(dtype).removeprefix("torch.")
    x = torch.tensor(points, dtype=dtype)
    finite = torch.tensor(points[:20], dtype=dtype).reshape(4, 5)
    for op in ("relu", "leaky_relu", "sigmoid", "tanh"):
        out.add(op, f"all points {name}", getattr(F, op), [x])
    for op in ("relu6", "hardtanh"):  # At NaN, PyTorch's gradient is g in float32 and 0 in float64.
        out.add(op, f"all numbers {name}", getattr(F, op), [x[~x.isnan()]])
    if dtype == torch.float32:  # PyTorch rounds 1/6 to float32 in every dtype.
        out.add("hardsigmoid", name, F.hardsigmoid, [finite])
    for op in ("hardswish", "hardshrink", "softshrink", "tanhshrink", "softsign", "logsigmoid", "gelu", "silu", "mish", "softplus",
               "selu", "glu"):
        out.add(op, name, getattr(F, op), [finite if op != "glu" else finite.t()])
    out.add("hardtanh", f"bounds {name}", lambda t: F.hardtanh(t, -0.3, 2.0), [finite], min=-0.3, max=2.0)
    out.add("leaky_relu", f"slope {name}", lambda t: F.leaky_relu(t, 0.2), [finite], slope=0.2)
    out.add("threshold", name, lambda t: F.threshold(t, 0.5, -7.0), [finite], threshold=0.5, value=-7.0)
    out.add("hardshrink", f"lambda {name}", lambda t: F.hardshrink(t, 1.0), [finite], lambd=1.0)
    out.add("softshrink", f"lambda {name}", lambda t: F.softshrink(t, 1.0), [finite], lambd=1.0)
    out.add("softplus", f"beta and threshold {name}", lambda t: F.softplus(t, 2.0, 4.0), [finite], beta=2.0, threshold=4.0)
    out.add("elu", name, lambda t: F.elu(t, 0.7), [finite], alpha=0.7)
    out.add("celu", name, lambda t: F.celu(t, 0.5), [finite], alpha=0.5)
    out.add("prelu", f"one weight {name}", F.prelu, [finite, torch.tensor([0.25], dtype=dtype)])
    out.add("prelu", f"a weight for each channel {name}", F.prelu, [finite.reshape(2, 5, 2), torch.tensor([0.25, -1, 0.5, 0, 2], dtype=dtype)])
    out.add("glu", f"first dimension {name}", lambda t: F.glu(t, 0), [finite], dim=0)
    out.add("relu", f"empty {name}", F.relu, [torch.zeros(0, 3, dtype=dtype)])
    out.add("gelu", f"0-d {name}", F.gelu, [torch.tensor(0.3, dtype=dtype)])
out.write()
