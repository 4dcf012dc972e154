"""Which values PyTorch's constraints accept, and how they are written."""
import torch
from torch.distributions import constraints as C

from golden import File

out = File(__file__)
numbers = torch.tensor([-2.0, -0.5, 0.0, 0.5, 1.0, 2.0, 3.0, float("nan"), float("inf"), -float("inf")], dtype=torch.float64)
whole = torch.tensor([-2, 0, 1, 2, 3])
vectors = torch.tensor([[0.2, 0.3, 0.5], [1, 0, 0], [0, 1, 1], [-0.5, 1, 0.5], [0, 0, 0], [3, 1, 2]], dtype=torch.float64)
matrices = torch.tensor([[[1, 0], [2, 3]], [[1, 2], [2, 5]], [[0, 0], [1, 1]], [[1, 0], [0.6, 0.8]], [[1, 2], [3, 4]], [[-1, 0], [0, 1]]],
                        dtype=torch.float64)
parts = [C.positive, C.boolean, C.real]


def add(name, constraint, value):
    # TorchSharp names the bound here, PyTorch does not; and it spells SemiDefinite.
    text = "Multinomial(upper_bound=4)" if name == "multinomial" else repr(constraint).replace("Semidef", "SemiDef")
    out.add(name, f"{list(value.shape)} {value.dtype}", constraint.check, [value], text=text,
            discrete=constraint.is_discrete, event_dim=constraint.event_dim)


for name, constraint in {"boolean": C.boolean, "nonnegative_integer": C.nonnegative_integer, "positive_integer": C.positive_integer,
                         "integer_interval": C.integer_interval(0, 2), "real": C.real, "positive": C.positive,
                         "nonnegative": C.nonnegative, "greater_than": C.greater_than(0.5), "greater_than_eq": C.greater_than_eq(0.5),
                         "less_than": C.less_than(-1.0), "unit_interval": C.unit_interval, "interval": C.interval(-0.5, 2.0),
                         "half_open_interval": C.half_open_interval(-0.5, 2.0), "integer_less_than": C._IntegerLessThan(1)}.items():
    add(name, constraint, numbers)
    add(name, constraint, whole)
for name, constraint in {"one_hot": C.one_hot, "simplex": C.simplex, "multinomial": C.multinomial(4), "real_vector": C.real_vector,
                         "independent": C.independent(C.nonnegative, 2), "cat": C.cat(parts[:2], 1, [1, 2]), "stack": C.stack(parts, 1),
                         "stack last": C.stack(parts, -1)}.items():
    add(name, constraint, vectors)
for name, constraint in {"lower_triangular": C.lower_triangular, "lower_cholesky": C.lower_cholesky, "corr_cholesky": C.corr_cholesky,
                         "square": C.square, "symmetric": C.symmetric}.items():
    add(name, constraint, matrices)
spd = torch.tensor([[[2, 1], [1, 3]], [[1, 2], [2, 4]], [[1, 3], [3, 1]], [[-1, 0], [0, 2]]], dtype=torch.float64)
for name, constraint in {"positive_semidefinite": C.positive_semidefinite, "positive_definite": C.positive_definite}.items():
    add(name, constraint, spd[:1])
    add(name, constraint, spd[2:])
    add(name, constraint, matrices)
add("square", C.square, vectors)
add("symmetric", C.symmetric, vectors)
out.write()
