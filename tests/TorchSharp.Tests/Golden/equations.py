"""Golden values of norms, triangular and general equations, inverses, LU and Cholesky factors."""
import math

import torch

from golden import File

out = File(__file__)
torch.manual_seed(11)
L = torch.linalg


def both(op, case, run, shapes, make=torch.randn, **args):
    for dtype in (torch.float32, torch.float64) if not any(c["op"] == op for c in out.cases) else (torch.float64,):
        out.add(op, f"{case} {shapes} {str(dtype).removeprefix('torch.')}", run, [make(shape, dtype=dtype) for shape in shapes], **args)


def regular(shape, dtype):
    """Numbers; square matrices far from singular ones."""
    x = torch.randn(shape, dtype=dtype)
    return x + 3 * torch.eye(shape[-1], dtype=dtype) if len(shape) > 1 and shape[-1] == shape[-2] else x


def positive(x):
    return x @ x.mT + torch.eye(x.shape[-1], dtype=x.dtype)


def triangle(x, upper):
    return x.triu() if upper else x.tril()


for p in (2.0, 1.0, 3.0, 0.5, -1.0, 0.0, math.inf, -math.inf):
    both("vector_norm", f"{p}", lambda x, k=p: L.vector_norm(x, k), [(2, 3)], p=str(p), dims=None, keepdim=False)
    both("vector_norm", f"{p} dim", lambda x, k=p: L.vector_norm(x, k, dim=(0, 2), keepdim=True), [(2, 3, 2)], p=str(p), dims=[0, 2], keepdim=True)
for p in (1.0, -1.0, math.inf, -math.inf):
    both("matrix_norm", f"{p}", lambda x, k=p: L.matrix_norm(x, k), [(2, 3, 4)], p=str(p), dims=[-2, -1], keepdim=False)
    both("matrix_norm", f"{p} dim", lambda x, k=p: L.matrix_norm(x, k, dim=(2, 0), keepdim=True), [(2, 3, 4)], p=str(p), dims=[2, 0], keepdim=True)
    both("norm", f"{p}", lambda x, k=p: L.norm(x, k), [(3, 4)], p=str(p), dims=None, keepdim=False)
    both("norm", f"{p}", lambda x, k=p: L.norm(x, k), [(4,)], p=str(p), dims=None, keepdim=False)
    both("norm", f"{p} dim", lambda x, k=p: L.norm(x, k, dim=1), [(2, 3, 2)], p=str(p), dims=[1], keepdim=False)
both("matrix_norm fro", "", lambda x: L.matrix_norm(x), [(2, 3, 4)], dims=[-2, -1], keepdim=False)
both("matrix_norm fro", "dim", lambda x: L.matrix_norm(x, dim=(0, 1), keepdim=True), [(2, 3, 2)], dims=[0, 1], keepdim=True)
both("norm default", "", lambda x: L.norm(x), [(2, 3, 2)], dims=None, keepdim=False)
both("norm default", "dim", lambda x: L.norm(x, dim=(0, 1), keepdim=True), [(2, 3, 2)], dims=[0, 1], keepdim=True)

for left in (True, False):
    for upper in (True, False):
        for unit in (True, False):
            both("solve_triangular", f"{left} {upper} {unit}", lambda a, b, l=left, u=upper, k=unit: L.solve_triangular(a, b, left=l, upper=u, unitriangular=k),
                 [(3, 3), (3, 2) if left else (2, 3)], regular, left=left, upper=upper, unit=unit)
    both("solve", f"{left}", lambda a, b, l=left: L.solve(a, b, left=l), [(4, 4), (4, 2) if left else (2, 4)], regular, left=left)
    both("solve", f"{left}", lambda a, b, l=left: L.solve(a, b, left=l), [(2, 1, 3, 3), (2, 3, 2) if left else (2, 2, 3)], regular, left=left)
    for adjoint in (True, False):
        both("lu_solve", f"{left} {adjoint}", lambda a, b, l=left, k=adjoint: L.lu_solve(*L.lu_factor(a), b, left=l, adjoint=k),
             [(2, 3, 3), (3, 2) if left else (2, 3)], regular, left=left, adjoint=adjoint)
both("solve_triangular", "batches", lambda a, b: L.solve_triangular(a, b, upper=True), [(2, 1, 2, 2), (3, 2, 1)], regular, left=True, upper=True, unit=False)
for shapes in ([(3, 3), (3,)], [(2, 3, 3), (2, 3)], [(2, 3, 3), (3,)], [(0, 2, 2), (2, 1)], [(0, 0), (0, 2)]):
    both("solve", "", L.solve, shapes, regular, left=True)
for shape in ((1, 1), (5, 5), (2, 3, 3), (0, 0), (0, 2, 2)):
    both("inv", "", L.inv, [shape], regular)
    both("slogdet", "", L.slogdet, [shape], lambda s, dtype: torch.randn(s, dtype=dtype))
    both("logdet", "", lambda a: torch.logdet(positive(a)), [shape])
    both("cholesky", "", lambda a: L.cholesky(positive(a)), [shape])
both("cholesky upper", "", lambda a: torch.cholesky(a + 9 * torch.eye(3, dtype=a.dtype), upper=True), [(2, 3, 3)])
for upper in (False, True):
    both("cholesky_inverse", f"{upper}", lambda a, u=upper: torch.cholesky_inverse(triangle(a, u), upper=u), [(2, 3, 3)], regular, upper=upper)
    both("cholesky_solve", f"{upper}", lambda b, a, u=upper: torch.cholesky_solve(b, triangle(a, u), upper=u), [(3, 2), (3, 3)], regular, upper=upper)
    both("cholesky_solve", f"{upper}", lambda b, a, u=upper: torch.cholesky_solve(b, triangle(a, u), upper=u), [(2, 3, 2), (2, 3, 3)], regular, upper=upper)
for shape in ((4, 4), (3, 5), (5, 3), (2, 3, 3), (0, 2, 2), (2, 0)):
    both("lu_factor", "", L.lu_factor, [shape])
    both("lu", "", L.lu, [shape])
for shape in ((1, 1), (4, 4), (6, 6), (7, 7), (2, 3, 3), (0, 2, 2), (0, 0)):
    both("ldl_factor", "", lambda a: L.ldl_factor(a.detach()), [shape], hollow=False)
    both("ldl_solve", "", lambda a, b: L.ldl_solve(*L.ldl_factor((a + a.mT).detach()), b.detach()), [shape, (shape[-1], 2)])
both("ldl_factor", "blocks", lambda a: L.ldl_factor((a - a.diagonal().diag()).detach()), [(6, 6)], hollow=True)
for n in (0, 1, 2, 5, -1, -3):
    both("matrix_power", f"{n}", lambda a, k=n: torch.matrix_power(a, k), [(2, 3, 3)], regular, n=n)
out.add("matrix_power", "integers", lambda a: torch.matrix_power(a, 3), [torch.randint(-3, 4, (2, 2))], n=3)
both("tensorinv", "", lambda a: L.tensorinv(a, ind=1), [(4, 2, 2)], ind=1)
both("tensorsolve", "", lambda a, b: L.tensorsolve(a, b, dims=(0, 2)), [(2, 4, 2), (4,)], dims=[0, 2])
out.write()
