"""Gradients as functions that have gradients themselves; and gradients of what was written over."""
import torch
from torch.nn import functional as F

from golden import File, weights

out = File(__file__)


def slope(f):
    """The gradients of Σ f · w, recorded."""
    def run(*inputs):
        y = f(*inputs)
        return torch.autograd.grad(y, inputs, weights(y), create_graph=True)
    return run


torch.manual_seed(3)
lstm = torch.nn.LSTM(2, 3, dtype=torch.float64)
torch.manual_seed(31)
index = torch.tensor([[2, 0, 0], [1, 1, 2]])
for name, f, *shapes in (
        ("conv2d", lambda x, w: F.conv2d(x, w, stride=2, padding=1), (2, 2, 5, 4), (3, 2, 3, 2)),
        ("conv_transpose2d", lambda x, w: F.conv_transpose2d(x, w, stride=2), (1, 2, 3, 2), (2, 2, 2, 3)),
        ("avg_pool2d", lambda x: F.avg_pool2d(x, 2) ** 2, (2, 2, 4, 5)),
        ("max_pool2d", lambda x: F.max_pool2d(x, 2) ** 2, (2, 2, 4, 5)),
        ("sinc", torch.sinc, (3, 4)),
        ("sigmoid", torch.sigmoid, (3, 4)),
        ("tanh", torch.tanh, (3, 4)),
        ("relu", lambda x: F.relu(x) ** 3, (3, 4)),
        ("leaky_relu", lambda x: F.leaky_relu(x, 0.2) ** 3, (3, 4)),
        ("silu", F.silu, (3, 4)),
        ("gelu", F.gelu, (3, 4)),
        ("logcumsumexp", lambda x: torch.logcumsumexp(x, 1), (3, 4)),
        ("gather", lambda x: x.gather(0, index) ** 3, (3, 3)),
        ("index_select", lambda x: x.index_select(1, index[0]) ** 3, (2, 3)),
        ("select", lambda x: x.select(1, 1) ** 3, (3, 4)),
        ("slice", lambda x: x[1:, ::2] ** 3, (3, 4)),
        ("matmul", lambda a, b: (a @ b) ** 2, (2, 3, 4), (4, 2)),
        ("cumprod", lambda x: x.cumprod(1), (3, 4)),
        ("lstm", lambda x: lstm(x)[0], (4, 2, 2))):
    out.add(name, "slope", slope(f), [torch.randn(shape, dtype=torch.float64) for shape in shapes])

x = torch.randn(3, 4, dtype=torch.float64)
out.add("fill_", "overwritten", lambda x: (x * 2).fill_(1.5) * x, [x])
out.add("gt_", "overwritten", lambda x: (x * 2).gt_(0.5) * x, [x])
out.write()
