"""Golden values of attention: weights from seed 7, dropout from seed 5. Parameters' gradients are outputs."""
import math

import torch
from torch import nn

from golden import File, weights

torch.manual_seed(12)
out = File(__file__)


def attend(q, k, v, mask=None, causal=False, dropout=0.0):
    """As PyTorch 2 defines it, with zeros for queries that attend to nothing."""
    torch.manual_seed(5)
    scores = q @ k.transpose(-2, -1) / math.sqrt(q.shape[-1])
    if causal:
        mask = torch.ones(q.shape[-2], k.shape[-2], dtype=torch.bool).tril()
    if mask is not None:
        scores = scores.masked_fill(~mask, -math.inf) if mask.dtype == torch.bool else scores + mask
        lost = (scores == -math.inf).all(-1, keepdim=True)
        w = scores.masked_fill(lost, 0).softmax(-1).masked_fill(lost, 0)
    else:
        w = scores.softmax(-1)
    return torch.dropout(w, dropout, True) @ v


for dtype in (torch.float32, torch.float64):
    name = str(dtype).removeprefix("torch.")

    def rand(*shape):
        return torch.randn(*shape, dtype=dtype)

    q, k, v = rand(2, 1, 3, 4), rand(2, 2, 5, 4), rand(2, 2, 5, 2)
    lost = torch.rand(3, 5) > 0.4
    lost[1] = False
    add = out.add
    add("sdpa", f"plain {name}", attend, [q, k, v])
    add("sdpa", f"causal {name}", lambda q, k, v: attend(q, k, v, causal=True), [q, k, v], causal=True)
    add("sdpa", f"square causal {name}", lambda q, k, v: attend(q, k, v, causal=True), [q[0, 0], q[1, 0], rand(3, 3)], causal=True)
    add("sdpa", f"bool mask {name}", attend, [q, k, v, lost])
    add("sdpa", f"bias {name}", attend, [q, k, v, rand(2, 1, 1, 5)])
    add("sdpa", f"dropout {name}", lambda q, k, v: attend(q, k, v, dropout=0.3), [q, k, v], dropout=0.3)

    for case, options, masks in [
        ("plain", {}, {}), ("dropout", {"dropout": 0.3}, {}), ("no bias", {"bias": False}, {"attn_mask": torch.ones(3, 4).triu(1).bool()}),
        ("kdim", {"kdim": 3, "vdim": 2}, {"key_padding_mask": torch.tensor([[0, 0, 1, 1], [0, 0, 0, 1]]).bool()}),
        ("bias_kv", {"add_bias_kv": True},
         {"attn_mask": rand(4, 3, 4), "key_padding_mask": torch.tensor([[0, 1, 0, 1], [0, 0, 0, 1]]).bool()}),
        ("zero", {"add_zero_attn": True}, {"attn_mask": rand(3, 4)}),
        ("self", {}, {"attn_mask": rand(3, 3)}),
    ]:
        if dtype == torch.float32 and case not in ("plain", "self"):
            continue
        torch.manual_seed(7)
        module = nn.MultiheadAttention(4, 2, dtype=dtype, **options)

        def run(q, k=None, v=None):
            torch.manual_seed(5)
            results = module(q, q if k is None else k, q if v is None else v, **masks)
            loss = sum((y * weights(y)).sum() for y in results)
            return [*results, *torch.autograd.grad(loss, list(module.parameters()), retain_graph=True)]

        others = [] if case == "self" else [rand(4, 2, options.get("kdim", 4)), rand(4, 2, options.get("vdim", 4))]
        lists = {m: {"shape": list(t.shape), "bool": t.dtype == torch.bool, "data": t.reshape(-1).tolist()} for m, t in masks.items()}
        out.add("multihead", f"{case} {name}", run, [rand(3, 2, 4), *others], **options, **lists)
out.write()
