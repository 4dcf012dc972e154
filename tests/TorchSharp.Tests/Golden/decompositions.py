"""Golden values of QR, eigenvalues, singular values and what is computed from them. Signs of vectors are not compared."""
import math

import torch

from golden import File

out = File(__file__)
torch.manual_seed(12)
L = torch.linalg


def both(op, case, run, shapes, make=torch.randn, **args):
    for dtype in (torch.float32, torch.float64) if not any(c["op"] == op for c in out.cases) else (torch.float64,):
        out.add(op, f"{case} {shapes} {str(dtype).removeprefix('torch.')}", run, [make(shape, dtype=dtype) for shape in shapes], **args)


def rank_two(shape, dtype):
    return torch.randn(*shape[:-1], 2, dtype=dtype) @ torch.randn(*shape[:-2], 2, shape[-1], dtype=dtype)


def regular(shape, dtype):
    return torch.randn(shape, dtype=dtype) + 3 * torch.eye(shape[-2], shape[-1], dtype=dtype)


def symmetric(x):
    return x + x.mT


def eigh(x, uplo):
    values, vectors = L.eigh(symmetric(x), UPLO=uplo)
    return values, vectors ** 2


def eigvals(x):
    values = L.eigvals(x)
    return values.real.sort().values, values.imag.abs().sort().values


def eig(x):
    values, vectors = L.eig(x)
    return values.abs().sort().values, (vectors.abs() ** 2 * (values.real + values.imag ** 2).unsqueeze(-2)).sum(-1)


def svd(x):
    u, s, vh = L.svd(x, full_matrices=False)
    return u ** 2, s, vh ** 2, u[..., :1] * vh[..., :1, :]


for shape in ((3, 3), (4, 2), (2, 4), (2, 3, 2), (0, 2, 2), (0, 0), (1, 1)):
    both("qr", "", L.qr, [shape], mode=0)
for shape in ((3, 3), (2, 4), (0, 2, 2)):
    both("qr", "complete", lambda x: L.qr(x, "complete"), [shape], mode=1)
both("qr", "complete", lambda x: L.qr(x.detach(), "complete"), [(4, 2)], mode=1)
both("qr r", "", lambda x: L.qr(x.detach(), "r").R, [(2, 4, 2)])
for shape in ((4, 4), (2, 3, 3), (0, 2, 2), (0, 0), (1, 1)):
    for uplo in ("L", "U"):
        both("eigh", uplo, lambda x, u=uplo: eigh(x, u), [shape], uplo=uplo)
    both("eigvalsh", "", lambda x: L.eigvalsh(symmetric(x)), [shape])
both("eigvalsh triangles", "", lambda x: L.eigvalsh(x, UPLO="U") - L.eigvalsh(x), [(3, 3)])
for shape in ((3, 3), (4, 2), (2, 4), (2, 3, 2), (0, 2, 2), (1, 1)):
    both("svd", "", svd, [shape])
    both("svdvals", "", L.svdvals, [shape])
    both("det", "", torch.det, [shape]) if shape[-1] == shape[-2] else None
    both("matrix_exp", "", torch.matrix_exp, [shape]) if shape[-1] == shape[-2] else None
both("matrix_exp large", "", lambda x: torch.matrix_exp(20 * x) / 1e3, [(3, 3)], lambda s, dtype: torch.rand(s, dtype=dtype) - 0.5)
for shape in ((3, 3), (4, 2), (2, 4), (2, 3, 2), (0, 2, 2), (0, 3), (3, 0)):
    both("pinv", "", L.pinv, [shape], regular)
both("pinv", "rank 2", L.pinv, [(4, 3)], rank_two)
both("pinv atol", "", lambda x: L.pinv(x, atol=1.0), [(4, 3)])
both("pinv hermitian", "", lambda x: L.pinv(symmetric(x), hermitian=True), [(2, 3, 3)], regular)
both("pinverse", "", lambda x: torch.pinverse(x, rcond=0.3), [(4, 3)])
both("matrix_rank", "", L.matrix_rank, [(4, 3)])
both("matrix_rank", "rank 2", L.matrix_rank, [(2, 4, 3)], rank_two)
both("matrix_rank tol", "", lambda x: L.matrix_rank(x, atol=1.0, rtol=0.5), [(4, 3)])
both("matrix_rank hermitian", "", lambda x: L.matrix_rank(symmetric(x), hermitian=True), [(3, 3)])
both("lstsq", "", lambda a, b: L.lstsq(a, b)[::2], [(4, 2), (4, 3)])
both("lstsq", "", lambda a, b: L.lstsq(a, b)[::2], [(2, 4), (2, 3)])
both("lstsq", "vectors", lambda a, b: L.lstsq(a.detach(), b.detach())[::2], [(2, 3, 2), (2, 3)])
both("lstsq", "rank 2", lambda a, b: (L.lstsq(a.detach(), b.detach(), driver="gelsd").solution, L.lstsq(a, b).rank), [(4, 3), (4, 1)],
     lambda s, dtype: rank_two(s, dtype) if s[1] == 3 else torch.randn(s, dtype=dtype))
for p in (2.0, -2.0, 1.0, -1.0, math.inf, -math.inf):
    both("cond", f"{p}", lambda x, k=p: L.cond(x if abs(k) == 2 else x.detach(), k), [(2, 3, 3)], regular, p=str(p))
    if abs(p) == 2:
        both("cond", f"{p}", lambda x, k=p: L.cond(x, k), [(2, 3)], p=str(p))
        both("matrix_norm", f"{p}", lambda x, k=p: L.matrix_norm(x, k), [(2, 2, 3)], p=str(p), dims=[-2, -1], keepdim=False)
        both("matrix_norm", f"{p} dims", lambda x, k=p: L.matrix_norm(x, k, dim=(2, 0), keepdim=True),
             [(2, 2, 3)], p=str(p), dims=[2, 0], keepdim=True)
for p in ("fro", "nuc"):
    both("cond text", p, lambda x, k=p: L.cond(x.detach(), k), [(3, 3)], regular, p=p)
both("matrix_norm nuc", "", lambda x: L.matrix_norm(x, "nuc", dim=(0, 2)), [(3, 2, 2)])
both("geqrf", "", lambda x: torch.geqrf(x.detach()), [(4, 3)])
both("geqrf", "", lambda x: torch.geqrf(x.detach()), [(2, 2, 3)])
both("householder_product", "", L.householder_product, [(2, 4, 3), (2, 2)])
for left in (True, False):
    for transpose in (True, False):
        both("ormqr", f"{left} {transpose}",
             lambda a, t, c, l=left, k=transpose: torch.ormqr(a.detach(), t.detach(), c.detach(), left=l, transpose=k),
             [(3, 2), (2,), (3, 4) if left else (4, 3)], left=left, transpose=transpose)
for shape in ((1, 1), (2, 2), (3, 3), (2, 4, 4), (6, 6), (0, 2, 2), (0, 0)):
    both("eigvals", "", eigvals, [shape])
    both("eig", "", eig, [shape])
both("vecdot", "", L.vecdot, [(2, 3), (3,)], dim=-1)
both("vecdot", "", lambda a, b: L.vecdot(a, b, dim=0), [(2, 3), (2, 1)], dim=0)
out.write()
