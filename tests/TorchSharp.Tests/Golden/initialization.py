"""Golden values of nn.init, of Linear's first weights and of dropout, each from seed 7."""
import torch
from torch.nn import init

from golden import File

out = File(__file__)
for dtype in (torch.float32, torch.float64):
    name = str(dtype).removeprefix("torch.")
    for op, shape, fill in [
        ("uniform_", (5, 4), lambda t: init.uniform_(t, -2, 3)),
        ("normal_", (5, 4), lambda t: init.normal_(t, 1, 2)),
        ("trunc_normal_", (5, 4), lambda t: init.trunc_normal_(t, 0.5, 1.5, -1, 2)),
        ("constant_", (2, 2), lambda t: init.constant_(t, 0.3)),
        ("xavier_uniform_", (5, 4), lambda t: init.xavier_uniform_(t, 1.5)),
        ("xavier_normal_", (5, 4, 2), lambda t: init.xavier_normal_(t)),
        ("kaiming_uniform_", (5, 4), lambda t: init.kaiming_uniform_(t)),
        ("kaiming_normal_", (3, 2, 3, 3), lambda t: init.kaiming_normal_(t, mode="fan_out", nonlinearity="relu")),
        ("orthogonal_ tall", (6, 4), lambda t: init.orthogonal_(t)),
        ("orthogonal_ wide", (3, 2, 4), lambda t: init.orthogonal_(t, 2)),
        ("sparse_", (6, 3), lambda t: init.sparse_(t, 0.4)),
        ("eye_", (3, 5), lambda t: init.eye_(t)),
        ("dirac_", (3, 2, 3, 3), lambda t: init.dirac_(t)),
    ]:
        torch.manual_seed(7)
        out.add(op, name, lambda fill=fill, shape=shape: fill(torch.empty(shape, dtype=dtype)), [])
    torch.manual_seed(7)
    out.add("Linear", name, lambda: [p.detach() for p in torch.nn.Linear(6, 3, dtype=dtype).parameters()], [])
    torch.manual_seed(7)
    out.add("dropout", name, lambda x: torch.nn.functional.dropout(x, 0.3), [torch.arange(40, dtype=dtype).reshape(4, 10)])
out.write()
